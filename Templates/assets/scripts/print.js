// The button that prints the page; without script it stays hidden.
document.querySelectorAll('[data-print]').forEach(function (button) {
'use strict';
button.hidden = false;
button.addEventListener('click', function () { print(); });
});
