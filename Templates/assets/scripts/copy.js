// A button in each text that is made to be said, shown or sent, which copies it. The words of the button
// stand at the main part of the page; where the browser lets nobody copy, there is none.
(function () {
'use strict';
var main = document.querySelector('[data-copy]');
if (!main || !navigator.clipboard) return;
main.querySelectorAll('.say, .hand-over, .message').forEach(function (box) {
var button = document.createElement('button'), status = document.createElement('span'), isTitled = !box.matches('.message');
button.type = 'button';
button.textContent = main.dataset.copy;
// Each has a name of its own for those who hear it.
button.setAttribute('aria-label', main.dataset.copy + ': ' + box.lastElementChild.textContent.trim());
status.setAttribute('role', 'status');
button.addEventListener('click', function () {
var texts = [].slice.call(box.querySelectorAll('p, li')), words;
if (isTitled) texts.shift();
words = texts.map(function (text) { return text.textContent.trim(); }).join('\n');
status.textContent = '';
navigator.clipboard.writeText(words).then(function () { status.textContent = ' ' + main.dataset.copied; });
});
if (isTitled) box.querySelector('p').append(button, status);
else box.insertAdjacentElement('afterend', button).insertAdjacentElement('afterend', status);
});
})();
