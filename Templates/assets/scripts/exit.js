// The quick exit. Without script it is a link to another site; with script the page is blank at once, the step
// back does not lead here, and Shift pressed three times within five seconds does the same.
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
