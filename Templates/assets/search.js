// Finds pages in the index that assets/search-LANG.js holds; what was typed stays in the box and goes nowhere.
// Publishing/Search makes the index, and cuts texts into terms as this script cuts what was typed:
// Tests/Fixtures/search/folding.json holds both to it.
(function () {
'use strict';
var raw = self.HB_SEARCH, index;
// Scripts without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han, Hangul.
var dense = '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af]';
var isDense = RegExp(dense), letter = '[\\p{L}\\p{N}\\p{M}]', hyphen = '[-\\u2010-\\u2013\\u2043\\u2212\\ufe58\\ufe63]';
// A word, or short forms with dots, of other scripts.
var word = '(?:(?!' + dense + ')\\p{L}\\.)*(?:(?!' + dense + ')' + letter + ')+';
var runs = RegExp('(?:(?=' + dense + ')' + letter + ')+|' + word + '(?:' + hyphen + word + ')*', 'gu');
// Letters that Arabic, Persian and Urdu write each in their way, with the one that stands for them.
var same = { '\u0671': '\u0627', '\u06a9': '\u0643', '\u0629': '\u0647', '\u06c1': '\u0647', '\u06c3': '\u0647', '\u06d5': '\u0647', '\u0649': '\u064a', '\u06cc': '\u064a' };

// A word without its ending, as WordEndings.swift cuts it.
function cut(word) {
if (word.length < 4 || word[0] <= '9') return word;
word = word.replace(/([^su])s$/, '$1');
var end = word.length > 5 && /ing$/.test(word) ? 3 : word.length > 4 && /[^e]ed$/.test(word) ? 2 : 0;
if (end) word = word.slice(0, -end).replace(/(..)([bdgmnprt])\2$/, '$1$2');
else if (word.length > 3) word = word.replace(/e$/, '');
return word.length > 3 ? word.replace(/[yi]$/, '') : word;
}

// The text without signs that nobody sees, and with plain ones for those that look alike, as PlainSign.swift reads them.
function plain(text) {
return text.replace(/[\ufb00-\ufb06\ufb50\ufb51\ufb56-\ufb59\ufb66-\ufb69\ufb7a-\ufb7d\ufb88-\ufb95\ufb9e\ufb9f\ufba6-\ufbaf\ufbfc-\ufbff\ufe80-\ufefc\uff01-\uff5e\u{1d400}-\u{1d6a3}\u{1d7ce}-\u{1d7ff}]/gu, function (sign) { return sign.normalize('NFKC'); })
.replace(/([\u0620-\u065f\u066e-\u06d3])\u200c/g, '$1 ')
.replace(/[\xad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu, '')
.replace(/[\u115f\u1160\u3164\uffa0]/g, ' ')
.replace(/(?![0-9])\p{Nd}/gu, function (digit) {
for (var code = digit.codePointAt(0), value = 0; /\p{Nd}/u.test(String.fromCodePoint(code - value - 1)); value++);
return value % 10;
});
}

// The letters that Chinese writes in two ways, from groups whose first letter stands for the others.
function joined(groups) {
var letters = new Map();
groups.split(' ').forEach(function (group) { Array.from(group).forEach(function (sign) { letters.set(sign, group[0]); }); });
return letters;
}

// The terms of a text in a language, and of one in the language of the index.
function terms(text, language, variants) {
var out = [];
function add(word) {
if (/[^a-z0-9]/.test(word)) out.push(word.replace(/^(?:[\u0648\u0628\u0643\u0641]?\u0627\u0644|\u0644\u0644)(?=..)/, ''));
else if (word.length > 1) out.push(/^e[ns]\b/i.test(language) ? cut(word) : word);
}
// Most texts of most languages need little, and an old phone has many to look through.
if (!/[^\0-~]/.test(text)) text = text.toLowerCase().replace(/'/g, '');
else text = plain(text).toLowerCase().replace(/['\u2018\u2019\u201b\u2032\u02bc]/g, '').replace(/\u0111/g, 'd').replace(/\u03c2/g, '\u03c3').normalize('NFD')
.replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '').normalize('NFC').replace(/[\u0629\u0649\u0671\u06a9\u06c1\u06c3\u06cc\u06d5]/g, function (sign) { return same[sign]; });
(text.match(runs) || []).forEach(function (run) {
if (isDense.test(run)) {
if (variants) run = run.replace(/./g, function (sign) { return variants.get(sign) || sign; });
run = run.replace(/(..)(?:\uc5d0\uc11c|[\uc744\ub97c\uc774\uac00\uc740\ub294\uc5d0\uc758\uc640\uacfc\ub3c4\ub85c])$/, '$1');
if (run.length < 2) out.push(run);
for (var i = 0; i < run.length - 1; i++) out.push(run.slice(i, i + 2));
} else {
var parts = run.replace(/\./g, '').split(RegExp(hyphen));
parts.forEach(add);
if (parts.length > 1) add(parts.join(''));
}
});
return out;
}

function own(text) { return terms(text, raw.l, index.variants); }

// Reads the index: terms in order, where each stands, and the sections with their pages.
function open() {
var last = '';
index = { terms: [], posts: [], sections: [], common: new Set(raw.s.split(' ')), variants: joined(raw.h || '') };
raw.t.split('\n').forEach(function (row) {
var space = row.indexOf(' ');
last = last.slice(0, parseInt(row[0], 36)) + row.slice(1, space);
index.terms.push(last);
index.posts.push(row.slice(space + 1));
});
raw.p.forEach(function (page) {
var title = own(page[1]);
for (var i = 4; i < page.length; i += 2) index.sections.push({ page: page, title: title, first: i === 4, number: index.sections.length, id: page[i], heading: page[i + 1] });
});
}

// Whether two words differ by one letter: another, one more, one less, or two changed about.
function near(a, b) {
var i = 0;
if (Math.abs(a.length - b.length) > 1) return false;
while (i < a.length && a[i] === b[i]) i++;
return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i)
|| a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

// Where the term is, or would be.
function place(term) {
var all = index.terms, low = 0, high = all.length;
while (low < high) {
var middle = (low + high) >> 1;
if (all[middle] < term) low = middle + 1; else high = middle;
}
return low;
}

// How well each section has a term: most by its page's title, then by what people search the page for. A word that only
// begins alike counts less, and one with another letter far less. So does a word that no heading and no keyword has.
function hits(term) {
var all = index.terms, low = place(term), exact = all[low] === term, found = [], hit = { values: {}, words: [], weight: .3 }, sections = index.sections;
for (; low < all.length && !all[low].lastIndexOf(term, 0) && found.length < 200; low++) {
if (all[low] === term) found.push([low, 1]);
else if (term.length > 2 || term > '\u024f') found.push([low, exact ? .1 : .7]);
}
var share = found.length ? 1 : .2;
if (!found.length && term.length > 4) all.forEach(function (other, i) { if (near(term, other)) found.push([i, share]); });
found.forEach(function (pair) {
var number = 0, word = all[pair[0]], posts = index.posts[pair[0]].split('.'), rare = Math.log(1 + sections.length / posts.length);
hit.words.push(word);
posts.forEach(function (post) {
number += parseInt(post, 36);
var section = sections[number], heads = post.slice(-1) === '!';
if (heads && section.first && share === 1) hit.weight = 1;
hit.values[number] = Math.max(hit.values[number] || 0, pair[1] * rare * (!heads ? 1 : !section.first ? 2 : section.title.indexOf(word) < 0 ? 8 : 12));
});
});
hit.weight *= share;
hit.rare = hit.weight * Math.log(1 + sections.length / Object.keys(hit.values).length);
return hit;
}

// What was asked, in terms: without words that say nothing, and with two neighbors that are one word elsewhere.
function asked(query) {
var all = new Set(own(query).filter(function (term) { return !index.common.has(term); }));
own(query.replace(/([\p{L}\p{N}]+) +(?=([\p{L}\p{N}]+))/gu, '$1 $1-$2 ')).forEach(function (term) {
if (!index.common.has(term) && index.terms[place(term)] === term) all.add(term);
});
return all;
}

// The pages that have the words, best first, and the words. A word counts the more the fewer sections have it; where
// three pages have all that together make half of that, the others are left out. Where no page has any word, what to
// do right now is left.
function find(query) {
if (!index) open();
var pages = new Map(), total = 0, results = [], words = new Map(), all;
asked(query).forEach(function (term) {
var hit = hits(term), seen = new Map();
if (!hit.words.length) return;
hit.words.forEach(function (word) { words.set(word, { term: term, rare: hit.rare }); });
total += hit.rare;
Object.keys(hit.values).forEach(function (number) {
var page = index.sections[number].page, result = pages.get(page), value = hit.values[number] * hit.weight;
if (!result) pages.set(page, result = { page: page, score: 0, found: 0, sums: {} });
result.sums[number] = (result.sums[number] || 0) + value;
seen.set(result, Math.max(seen.get(result) || 0, value));
});
seen.forEach(function (value, result) { result.score += value; result.found += hit.rare; });
});
pages.forEach(function (result) {
var best = Object.keys(result.sums).reduce(function (a, b) { return result.sums[b] > result.sums[a] ? b : a; });
result.section = index.sections[best];
result.score = (result.score + result.sums[best]) * [0, .3, .5, .8, 1, 1.2][result.page[3]] * result.found / total;
results.push(result);
});
results.sort(function (a, b) { return b.score - a.score; });
all = results.filter(function (result) { return result.found > total * .5; });
return { words: words, pages: (all.length < 3 ? results : all).slice(0, 10) };
}

self.HB_FIND = { terms: terms, joined: joined, own: own, find: find };
})();
