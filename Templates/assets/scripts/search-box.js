// The button that opens the search box; so do "/" and links to #_search. What searches,
// and the index, are loaded at the first use only. Escape closes the box.
(function () {
'use strict';
var form = document.querySelector('.search'), button = document.querySelector('.find'), waiting, style;
if (!form || !button) return;
var input = form.querySelector('input'), lost = form.querySelector('[role=alert]'), root = document.documentElement;
// A page of a saved copy says how what belongs to the same copy is asked for.
var mark = root.dataset.saved || '';
function add(name, attributes) {
var element = Object.assign(document.createElement(name), attributes);
document.head.appendChild(element);
return element;
}
function load() {
if (waiting) return;
lost.hidden = true;
style = style || add('link', { rel: 'stylesheet', href: form.dataset.assets + 'search.css' + mark });
waiting = ['search-' + root.lang, 'search', 'results'].map(function (name) {
return add('script', { src: form.dataset.assets + name + '.js' + mark, async: false, onerror: failed });
});
}
function failed() {
if (!waiting) return;
waiting.forEach(function (script) { script.remove(); });
waiting = null;
lost.hidden = false;
}
function open(isOpen) {
form.hidden = !isOpen;
button.setAttribute('aria-expanded', isOpen);
if (isOpen) load();
}
function start() { open(true); input.focus(); input.select(); }
function end() {
input.value = '';
input.dispatchEvent(new Event('input'));
if (history.state && history.state.search) history.replaceState(null, '');
open(false);
button.focus();
}
button.hidden = false;
button.addEventListener('click', function () { if (form.hidden) start(); else end(); });
lost.querySelector('button').addEventListener('click', function () { load(); input.focus(); });
form.addEventListener('submit', function (event) { event.preventDefault(); });
document.addEventListener('keydown', function (event) {
var at = document.activeElement;
// Whoever writes with a composer ends that with Escape.
if (event.key === 'Escape' && !event.isComposing && !form.hidden && (form.contains(at) || at === button || at === document.body)) end();
else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) start();
else return;
event.preventDefault();
});
// A step back to a search opens it as it was; a step to a place of this page closes it, since it would cover the place.
function follow() {
if (history.state && history.state.search) {
input.value = history.state.search;
open(true);
input.dispatchEvent(new Event('input'));
} else if (location.hash === '#_search') start();
else if (!form.hidden) open(false);
}
addEventListener('popstate', follow);
form.addEventListener('click', function (event) { if (event.target.href && event.target.href === location.href) open(false); });
follow();
})();
