(function () {
'use strict';
var main = document.querySelector('[data-copy]');
if (!main || !navigator.clipboard) return;
main.querySelectorAll('.say, .hand-over, .message').forEach(function (box) {
var button = document.createElement('button'), status = document.createElement('span');
button.type = 'button';
button.textContent = main.dataset.copy;
status.setAttribute('role', 'status');
button.addEventListener('click', function () {
var texts = [].slice.call(box.querySelectorAll('p, li')), words;
if (!box.matches('.message')) texts.shift();
words = texts.map(function (text) { return text.textContent.trim(); }).join('\n');
status.textContent = '';
navigator.clipboard.writeText(words).then(function () { status.textContent = ' ' + main.dataset.copied; });
});
box.insertAdjacentElement('afterend', button).insertAdjacentElement('afterend', status);
});
})();
(function () {
'use strict';
var link = document.querySelector('.exit'), presses = 0, timer, others = false;
if (!link) return;
function leave() {
document.documentElement.hidden = true;
document.title = '\u200b';
location.replace(navigator.onLine ? link.href : 'about:blank');
}
link.addEventListener('click', function (event) { event.preventDefault(); leave(); });
document.addEventListener('keydown', function (event) { if (event.key !== 'Shift') { others = true; presses = 0; } });
document.addEventListener('keyup', function (event) {
if (event.key !== 'Shift') return;
if (!others && ++presses === 3) leave();
others = false;
clearTimeout(timer);
timer = setTimeout(function () { presses = 0; }, 5000);
});
addEventListener('pageshow', function (event) { if (event.persisted) document.documentElement.hidden = false; });
})();
(function () {
'use strict';
var main = document.querySelector('[data-filter]'), place = main && main.querySelector('.filter');
if (!place) return;
var label = document.createElement('label'), field = document.createElement('input'), status = document.createElement('p');
var groups = [].slice.call(main.querySelectorAll('.record-group')), all = main.querySelectorAll('.record-group .record-line').length;
function folded(text) { return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase(); }
function filter() {
var words = folded(field.value).split(/\s+/).filter(Boolean), shown = 0;
groups.forEach(function (group) {
var head = folded(group.querySelector('h2, h3, h4').textContent), left = 0;
[].forEach.call(group.querySelectorAll('.record-line'), function (line) {
var text = head + ' ' + folded(line.textContent);
line.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
if (!line.hidden) left++;
});
group.hidden = !left;
shown += left;
});
status.textContent = words.length ? main.dataset.filtered.replace('{shown}', shown).replace('{all}', all) : '';
}
label.textContent = main.dataset.filter + ' ';
field.type = 'search';
field.autocomplete = 'off';
field.addEventListener('input', filter);
status.setAttribute('role', 'status');
label.appendChild(field);
place.appendChild(label);
place.appendChild(status);
addEventListener('pageshow', filter);
})();
document.querySelectorAll('[data-print]').forEach(function (button) {
'use strict';
button.hidden = false;
button.addEventListener('click', function () { print(); });
});
(function () {
'use strict';
var form = document.querySelector('.search'), button = document.querySelector('.find'), loaded;
var mark = document.documentElement.dataset.saved || '';
if (!form || !button) return;
button.hidden = false;
document.querySelector('.all-pages').hidden = true;
button.addEventListener('click', function () {
form.hidden = !form.hidden;
button.setAttribute('aria-expanded', !form.hidden);
if (!form.hidden) form.querySelector('input').focus();
});
form.addEventListener('submit', function (event) { event.preventDefault(); });
form.addEventListener('focusin', function () {
if (loaded) return;
loaded = document.createElement('link');
loaded.rel = 'stylesheet';
loaded.href = form.dataset.assets + 'search.css' + mark;
document.head.appendChild(loaded);
['search-' + document.documentElement.lang, 'search'].forEach(function (name) {
var script = document.createElement('script');
script.src = form.dataset.assets + name + '.js' + mark;
script.async = false;
document.head.appendChild(script);
});
});
})();