// A field above a list of records that leaves only the lines in which its words stand: a tactic, a kind of
// place, a season, a word of the title. Without script the same lists stand on pages of their own.
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
// A browser that comes back to a page fills the field again.
addEventListener('pageshow', filter);
})();
