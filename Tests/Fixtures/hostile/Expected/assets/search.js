(function () {
'use strict';
var raw = self.HB_SEARCH, index;
var dense = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af';
var runs = RegExp('[' + dense + ']+|[^' + dense + ']+', 'g'), isDense = RegExp('[' + dense + ']');
function cut(word) {
if (word.length < 4 || word[0] <= '9') return word;
word = word.replace(/([^su])s$/, '$1');
var end = word.length > 5 && /ing$/.test(word) ? 3 : word.length > 4 && /[^e]ed$/.test(word) ? 2 : 0;
if (end) word = word.slice(0, -end).replace(/(..)([bdgmnprt])\2$/, '$1$2');
else if (word.length > 3) word = word.replace(/e$/, '');
return word.length > 3 ? word.replace(/[yi]$/, '') : word;
}
function plain(text) {
return text.replace(/[\ufb00-\ufb06\ufb50\ufb51\ufb56-\ufb59\ufb66-\ufb69\ufb7a-\ufb7d\ufb88-\ufb95\ufb9e\ufb9f\ufba6-\ufbaf\ufbfc-\ufbff\ufe80-\ufefc\uff01-\uff5e\u{1d400}-\u{1d6a3}\u{1d7ce}-\u{1d7ff}]/gu, function (sign) { return sign.normalize('NFKC'); })
.replace(/([\u0620-\u065f\u066e-\u06d3])\u200c/g, '$1 ')
.replace(/[\xad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu, '')
.replace(/[\u115f\u1160\u3164\uffa0]/g, ' ')
.replace(/(?=[\u0660-\uabf9])\p{Nd}/gu, function (digit) {
for (var code = digit.charCodeAt(0), value = 0; /\p{Nd}/u.test(String.fromCharCode(code - value - 1)); value++);
return value;
});
}
function terms(text, language) {
var out = [];
text = plain(text).toLowerCase().replace(/['\u2018\u2019\u201b\u2032\u02bc]/g, '').replace(/\u0111/g, 'd').replace(/\u03c2/g, '\u03c3').normalize('NFD')
.replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '').normalize('NFC').replace(/\u0649/g, '\u064a').replace(/\u0629/g, '\u0647');
(text.match(/[\p{L}\p{N}\p{M}]+/gu) || []).forEach(function (word) {
word.match(runs).forEach(function (run) {
if (isDense.test(run)) {
run = run.replace(/(..)(?:\uc5d0\uc11c|[\uc744\ub97c\uc774\uac00\uc740\ub294\uc5d0\uc758\uc640\uacfc\ub3c4\ub85c])$/, '$1');
if (run.length < 2) out.push(run);
for (var i = 0; i < run.length - 1; i++) out.push(run.slice(i, i + 2));
} else if (/[^a-z0-9]/.test(run)) {
out.push(run.replace(/^(?:[\u0648\u0628\u0643\u0641]?\u0627\u0644|\u0644\u0644)(?=..)/, ''));
} else if (run.length > 1) {
out.push(/^e[ns]\b/i.test(language) ? cut(run) : run);
}
});
});
return out;
}
function open() {
var last = '';
index = { terms: [], posts: [], sections: [] };
raw.t.split('\n').forEach(function (row) {
var space = row.indexOf(' ');
last = last.slice(0, parseInt(row[0], 36)) + row.slice(1, space);
index.terms.push(last);
index.posts.push(row.slice(space + 1));
});
raw.p.forEach(function (page) {
for (var i = 4; i < page.length; i += 2) index.sections.push({ page: page, first: i === 4, id: page[i], heading: page[i + 1] });
});
}
function near(a, b) {
var i = 0;
if (Math.abs(a.length - b.length) > 1) return false;
while (i < a.length && a[i] === b[i]) i++;
return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i)
|| a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
function hits(term) {
var all = index.terms, low = 0, high = all.length, found = [], exact, hit = {};
while (low < high) {
var middle = (low + high) >> 1;
if (all[middle] < term) low = middle + 1; else high = middle;
}
for (; low < all.length && !all[low].lastIndexOf(term, 0) && found.length < 200; low++) {
if (all[low] === term) found.push([low, exact = 2]);
else if (term.length > 2 || term > '\u024f') found.push([low, exact ? .5 : 1]);
}
if (!found.length && term.length > 3) all.forEach(function (other, i) { if (near(term, other)) found.push([i, 1]); });
found.forEach(function (pair) {
var section = 0, posts = index.posts[pair[0]].split('.'), rare = Math.log(1 + index.sections.length / posts.length);
posts.forEach(function (post) {
section += parseInt(post, 36);
hit[section] = Math.max(hit[section] || 0, pair[1] * rare * (post.slice(-1) === '!' ? 3 : 1));
});
});
return hit;
}
function find(query) {
if (!index) open();
var pages = new Map(), common = raw.s.split(' '), asked = 0, results = [], all;
new Set(terms(query, raw.l)).forEach(function (term) {
if (common.indexOf(term) >= 0) return;
var hit = hits(term), seen = new Map(), numbers = Object.keys(hit), rare = Math.log(1 + index.sections.length / numbers.length);
if (!numbers.length) return;
asked += rare;
numbers.forEach(function (number) {
var section = index.sections[number], page = section.page, result = pages.get(page), value = hit[number];
if (!result) pages.set(page, result = { page: page, score: 0, found: 0, sums: {} });
result.sums[number] = (result.sums[number] || 0) + value;
seen.set(result, Math.max(seen.get(result) || 0, section.first ? value * 1.5 : value));
});
seen.forEach(function (value, result) { result.score += value; result.found += rare; });
});
pages.forEach(function (result) {
var best = Object.keys(result.sums).reduce(function (a, b) { return result.sums[b] > result.sums[a] ? b : a; });
result.section = index.sections[best];
result.score = (result.score + result.sums[best]) * [0, .5, .6, .8, 1, 1.2][result.page[3]] * Math.pow(result.found / asked, 2);
results.push(result);
});
results.sort(function (a, b) { return b.score - a.score; });
all = results.filter(function (result) { return result.found > asked * .75; });
return (all.length < 3 ? results : all).slice(0, 10);
}
self.HB_FIND = { terms: terms, find: find };
var form = document.querySelector('.search');
if (!form) return;
var input = form.querySelector('input'), status = form.querySelector('[role=status]'), list = form.querySelector('ol'), timer, shown;
function show() {
var query = input.value.trim(), found = query && raw ? find(query) : [];
if (query === shown) return;
shown = query;
list.textContent = '';
found.forEach(function (result) {
var item = document.createElement('li'), link = document.createElement('a'), text = document.createElement('p'), section = result.section;
link.href = form.dataset.root + result.page[0] + 'index.html' + (section.id && '#' + section.id);
link.textContent = result.page[1] + (section.heading && ': ' + section.heading);
text.textContent = result.page[2];
item.appendChild(link);
item.appendChild(text);
list.appendChild(item);
});
status.textContent = !query ? '' : found.length ? form.dataset.found.replace('{count}', found.length) : form.dataset.none;
}
function wait() { clearTimeout(timer); timer = setTimeout(show, 150); }
input.addEventListener('input', wait);
form.addEventListener('submit', function () {
show();
var first = list.querySelector('a');
if (first) first.focus();
});
form.addEventListener('keydown', function (event) {
if (event.key === 'ArrowDown') show();
var stops = [input].concat([].slice.call(list.querySelectorAll('a'))), at = stops.indexOf(document.activeElement);
var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
if (event.key === 'Escape') { input.value = ''; show(); input.focus(); }
else if (step && stops[at + step]) stops[at + step].focus();
else return;
event.preventDefault();
});
show();
})();