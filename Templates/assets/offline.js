// The buttons that save a language on this phone and remove it. Before the tap nothing is kept, and nothing is
// registered. "Removed" is said only after looking.
(function () {
'use strict';
var box = document.querySelector('[data-worker]');
if (!box || !navigator.serviceWorker || !window.caches || !/^https?:$/.test(location.protocol)) return;
var worker = new URL(box.dataset.worker, location.href), root = new URL('./', worker);
var prefix = 'handbill:' + root.pathname + ':', language = document.documentElement.lang;
var keep = box.querySelector('[data-keep]'), remove = box.querySelector('[data-remove]');
var bar = box.querySelector('progress'), status = box.querySelector('[role=status]');
function copies() {
return caches.keys().then(function (names) { return names.filter(function (name) { return name.indexOf(prefix) === 0; }); });
}
function registrations() {
return navigator.serviceWorker.getRegistrations().then(function (all) {
return all.filter(function (one) { return one.scope === root.href; });
});
}
// Of which day the edition is that was saved in this language last; nothing where no copy is whole.
function saved() {
return copies().then(function (names) {
return Promise.all(names.filter(function (name) { return name.indexOf(prefix + language + ':') === 0; }).map(function (name) {
return caches.match(new URL(language + '/?saved', root).href, { cacheName: name }).then(function (mark) { return mark && mark.text(); });
}));
}).then(function (marks) {
return marks.filter(Boolean).sort(function (a, b) { return parseFloat(b) - parseFloat(a); }).map(function (mark) {
var said = mark.split(' ');
return new Date(said[1] || +said[0]);
})[0];
});
}
function show(words) {
return Promise.all([saved(), copies(), registrations()]).then(function (all) {
keep.textContent = all[0] ? keep.dataset.again : keep.dataset.keep;
remove.hidden = !all[1].length && !all[2].length;
keep.hidden = bar.hidden = keep.disabled = remove.disabled = false;
bar.hidden = true;
status.textContent = words || (all[0] ? status.dataset.saved.replace('{date}', '\u2068' + all[0].toLocaleDateString(language,
{ year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }) + '\u2069') : '');
});
}
function begin(words) {
keep.disabled = remove.disabled = true;
status.textContent = words;
}
function active(registration) {
var newest = registration.installing || registration.waiting || registration.active;
return new Promise(function (resolve, reject) {
function look() {
if (newest.state === 'activated') resolve(newest);
if (newest.state === 'redundant') reject();
}
newest.addEventListener('statechange', look);
look();
});
}
// A worker that says nothing for this long is taken for dead.
function asked(worker) {
return new Promise(function (resolve, reject) {
var channel = new MessageChannel(), timer;
function wait() { clearTimeout(timer); timer = setTimeout(reject, 60000); }
channel.port1.onmessage = function (event) {
wait();
if (event.data.saved) resolve();
if (event.data.failed) { console.error(event.data.failed); reject(); }
if (event.data.all) { bar.hidden = false; bar.max = event.data.all; bar.value = event.data.done; }
};
wait();
worker.postMessage({ save: language }, [channel.port2]);
});
}
// The copies first: to take the worker away may wait for others. Both are looked at again until they are gone.
function cleared(tries) {
return copies().then(function (names) {
return Promise.all(names.map(function (name) { return caches.delete(name); }));
}).then(registrations).then(function (all) {
return Promise.all(all.map(function (one) { return one.unregister(); }));
}).then(function () {
return new Promise(function (resolve) { setTimeout(resolve, 300); });
}).then(function () { return Promise.all([copies(), registrations()]); }).then(function (left) {
return !left[0].length && !left[1].length || tries > 0 && cleared(tries - 1);
});
}
keep.addEventListener('click', function () {
begin(status.dataset.saving);
navigator.serviceWorker.register(worker, { updateViaCache: 'none' }).then(function (registration) {
return registration.update().then(function () { return registration; }, function () { return registration; });
}).then(active).then(asked).then(saved).then(function (made) {
// The site may have changed meanwhile, and the copy gone with its old version.
if (!made) throw new Error('no copy');
return show();
}).catch(function () {
return copies().then(function (names) { return names.length || cleared(20); }).then(function () { return show(status.dataset.failed); });
});
});
remove.addEventListener('click', function () {
begin(status.dataset.removing);
cleared(30).then(function (gone) { return show(gone ? status.dataset.removed : status.dataset.stuck); });
});
box.querySelector('[data-none]').hidden = true;
show();
})();
