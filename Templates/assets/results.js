// Shows what search.js finds, with the passage that has the words. The passages come in a file of their own once
// there is something to show, since it is as large as the index; until then, and without it, a page's summary stands.
(function () {
'use strict';
var raw = self.HB_SEARCH, search = self.HB_FIND, form = document.querySelector('.search');
if (!form || !raw || !search || self.HB_SHOWN) return;
self.HB_SHOWN = true;
var input = form.querySelector('input'), status = form.querySelector('[role=status]'), list = form.querySelector('ol'), known = new Map(), timer, shown, loaded;
// A word with what may stand in it; a letter of a script without spaces stands alone.
var isLetter = /^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]/, wordOrLetter = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]|[\p{L}\p{N}\p{M}](?:['\u2018\u2019\xad\u200b-\u200d.-]?(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af])[\p{L}\p{N}\p{M}])*/gu;

// Which of the words a text has; its terms are kept, since it is asked again with the next letter.
function part(text, words) {
if (!known.has(text)) known.set(text, search.own(text));
return known.get(text).map(function (term) { return words.get(term); }).filter(Boolean);
}

// How much of what was asked a text has.
function share(text, words) {
var seen = new Map(), sum = 0;
part(text, words).forEach(function (word) { seen.set(word.term, word.rare); });
seen.forEach(function (rare) { sum += rare; });
return sum;
}

// The passage of the section with most of what was asked; of the whole page, where the page itself was found. Of two
// that have as much, a short one can be read at a glance.
function passage(result, words) {
var best = result.page[2], most = share(best, words), number = result.section.number, count = result.section.first ? (result.page.length - 4) / 2 : 1;
(self.HB_PASSAGES || []).slice(number, number + count).join('\n').split('\n').forEach(function (text) {
var value = share(text, words) * (text.length > 240 ? .8 : 1);
if (value > most) { most = value; best = text; }
});
return best;
}

// Fills an element with a text whose words that were found are marked; pairs of letters in scripts without spaces.
function fill(element, text, words) {
var pieces = [], last;
text.replace(wordOrLetter, function (word, at) {
var end = at + word.length, start = last && last.end === at && last.isLetter && isLetter.test(word) ? last.start : at;
if (part(text.slice(start, end), words).length) {
if (pieces.length && pieces[pieces.length - 1][1] >= start) pieces[pieces.length - 1][1] = end;
else pieces.push([start, end]);
}
last = { start: at, end: end, isLetter: isLetter.test(word) };
});
var done = 0;
pieces.forEach(function (piece) {
var inner = document.createElement('mark');
inner.textContent = text.slice(piece[0], piece[1]);
element.appendChild(document.createTextNode(text.slice(done, piece[0])));
element.appendChild(inner);
done = piece[1];
});
element.appendChild(document.createTextNode(text.slice(done)));
}

function show() {
var query = input.value.trim();
if (query === shown) return;
shown = query;
list.textContent = '';
var found = query ? search.find(query) : { pages: [] }, rightNow = query && !found.pages.length ? raw.p.filter(function (page) { return page[3] === 5; }) : [];
found.pages.forEach(function (result) {
var section = result.section;
add(result.page, section.id, result.page[1] + (section.heading && ': ' + section.heading), passage(result, found.words), found.words);
});
rightNow.forEach(function (page) { add(page, '', page[1], page[2], new Map()); });
status.textContent = !query ? '' : found.pages.length ? form.dataset.found.replace('{count}', found.pages.length)
: form.dataset.none + (rightNow.length ? ' ' + form.dataset.now : '');
if (found.pages.length) load();
}

function add(page, id, title, text, words) {
var item = document.createElement('li'), link = document.createElement('a'), line = document.createElement('p');
link.href = form.dataset.root + page[0] + 'index.html' + (id && '#' + id);
link.textContent = title;
fill(line, text, words);
item.appendChild(link);
item.appendChild(line);
list.appendChild(item);
}

// Loads the passages, unless the reader saves data, and shows them.
function load() {
if (loaded || navigator.connection && navigator.connection.saveData) return;
loaded = document.createElement('script');
loaded.src = form.dataset.assets + 'passages-' + document.documentElement.lang + '.js' + (document.documentElement.dataset.saved || '');
loaded.onload = function () {
// Whoever is among the results stays there.
var at = [].indexOf.call(list.querySelectorAll('a'), document.activeElement);
shown = null;
show();
if (at >= 0 && list.querySelectorAll('a')[at]) list.querySelectorAll('a')[at].focus();
};
document.head.appendChild(loaded);
}

input.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(show, 150); });
form.addEventListener('submit', function () {
show();
var first = list.querySelector('a');
if (first) first.focus();
});
form.addEventListener('keydown', function (event) {
// What was typed a moment ago is shown before the list is entered: later it would be drawn under the reader.
if (event.key === 'ArrowDown') show();
var stops = [input].concat([].slice.call(list.querySelectorAll('a'))), stop = stops[stops.indexOf(document.activeElement) + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] || NaN)];
if (!stop) return;
stop.focus();
event.preventDefault();
});
// Whoever comes back from a result finds the search as it was: the step back keeps it, no address and no storage.
list.addEventListener('click', function (event) { if (event.target.href !== location.href) history.replaceState({ search: input.value }, ''); });
show();
})();
