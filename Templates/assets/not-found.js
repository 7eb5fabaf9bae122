// The page for addresses that lead nowhere is served at any depth, so where the toolkit names no address, no link on it
// can be written. This asks the site's own host for a file that lies below the site's root, from the folder of the wrong
// address upward, and shows the links once that file has come.
(function () {
'use strict';
var ways = document.querySelector('[data-seek]'), shorten = document.querySelector('[data-shorten]');
if (!ways || !window.fetch || !/^https?:$/.test(location.protocol)) return;
var folders = location.pathname.split('/').slice(0, -1).slice(0, 12);
function seek() {
if (!folders.length) return;
var root = location.origin + folders.join('/') + '/';
fetch(root + ways.dataset.seek, { credentials: 'omit' }).then(function (response) {
return response.ok ? response.json() : {};
}).then(function (found) {
if (found.lang !== document.documentElement.lang) throw new Error(root);
[].forEach.call(ways.querySelectorAll('a'), function (link) { link.href = root + link.getAttribute('href'); });
ways.hidden = false;
shorten.hidden = true;
}).catch(function () {
folders.pop();
seek();
});
}
seek();
})();
