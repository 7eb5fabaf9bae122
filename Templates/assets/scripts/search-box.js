// The button that opens the search box. What searches, and the index, are loaded at its first use only.
(function () {
'use strict';
var form = document.querySelector('.search'), button = document.querySelector('.find'), loaded;
// A page of a saved copy says how what belongs to the same copy is asked for.
var mark = document.documentElement.dataset.saved || '';
if (!form || !button) return;
button.hidden = false;
button.addEventListener('click', function () {
form.hidden = !form.hidden;
button.setAttribute('aria-expanded', !form.hidden);
if (!form.hidden) form.querySelector('input').focus();
});
// A page that has no search of its own leads here.
if (location.hash === '#_search') button.click();
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
