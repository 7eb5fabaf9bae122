'use strict';
var SITE={"en":{"hash":"ac1064fe3f179d4f","days":30,"saved":"Saved copy from {date}. The site cannot be reached now.","old":"This copy is old, and what it says may have changed. Open the site with a connection before you rely on it.","unsaved":"The page that you asked for is not saved on this phone. This is what is saved. Saved copy from {date}.","files":[
["assets/faces.css","210cd17e4dd206f2"],
["assets/icon.svg","bfce6aa7ebc5cc84"],
["assets/offline.js","e65a94db2e340ef8"],
["assets/records.css","4d2487d19ef69031"],
["assets/search-en.js","76dee27d52016c62"],
["assets/search.css","a439cf5e689851b3"],
["assets/search.js","a09d982ad3200c18"],
["assets/site.css","55bdf383a3c4ca18"],
["assets/site.js","7889134cfdfd7a6b"],
["en/all/index.html","fac5458eefabb378"],
["en/appendices/about/index.html","c6a792127c0c25a5"],
["en/authorities/index.html","be663bcf21f562d4"],
["en/bag-check/index.html","5128c07e92f0cf9a"],
["en/editions/full/index.html","0c465d9a20c246b4"],
["en/flyers/bag-card/index.html","2cc1c039ccd179f0"],
["en/glossary/index.html","168865646b048706"],
["en/index.html","f5049b9f6be5d8ef"],
["en/papers/index.html","ce5f2a5b39e62123"],
["en/parts/at-the-library/index.html","e78649491e5283fb"],
["en/phrases/index.html","a6309d91363e4840"],
["en/rules/index.html","7de98a595a8372cd"],
["en/safety/index.html","1d08e710ea335162"],
["en/save/index.html","9fce2c4673ca0063"],
["en/site.webmanifest","88634828593aa3c4"],
["index.html","e864f3701f144292"]]}};
var ROOT = new URL('./', self.location).href, PREFIX = 'handbill:' + new URL(ROOT).pathname + ':', PATIENCE = 3000;
function address(path) { return new URL(path, ROOT).href; }
function cacheName(language) { return PREFIX + language + ':' + SITE[language].hash; }
function mark(language) { return address(language + '/?saved'); }
function inCache(name, url) {
return caches.match(url, { cacheName: name }).catch(function () { });
}
function copies() {
return caches.keys().then(function (names) {
return Promise.all(names.filter(function (name) { return name.indexOf(PREFIX) === 0; }).map(function (name) {
var language = name.slice(PREFIX.length).split(':')[0];
return inCache(name, mark(language)).then(function (found) {
return found && found.text().then(function (time) { return { name: name, language: language, time: +time }; });
});
}));
}).then(function (all) { return all.filter(Boolean).sort(function (a, b) { return b.time - a.time; }); });
}
function fetched(file) {
return fetch(address(file[0]), { cache: 'reload', credentials: 'omit' }).then(function (response) {
if (!response.ok) throw new Error(file[0] + ': ' + response.status);
return response.arrayBuffer().then(function (bytes) {
return crypto.subtle.digest('SHA-256', bytes).then(function (digest) {
var hex = Array.from(new Uint8Array(digest)).map(function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
if (hex.slice(0, file[1].length) !== file[1]) throw new Error(file[0] + ' is not as it was published');
var headers = { 'X-Digest': file[1], 'Content-Type': response.headers.get('Content-Type') || 'application/octet-stream' };
var policy = response.headers.get('Content-Security-Policy');
if (policy) headers['Content-Security-Policy'] = policy;
return new Response(bytes, { headers: headers });
});
});
});
}
function kept(file) {
return copies().then(function (all) {
return all.reduce(function (found, copy) {
return found.then(function (response) {
return response || inCache(copy.name, address(file[0])).then(function (old) {
return old && old.headers.get('X-Digest') === file[1] ? old : undefined;
});
});
}, Promise.resolve());
});
}
function save(language, reuses, tell) {
var name = cacheName(language), queue = SITE[language].files.slice(), all = queue.length, done = 0;
return caches.open(name).then(function (cache) {
function next() {
var file = queue.shift();
return file && (reuses ? kept(file) : Promise.resolve()).then(function (old) {
return old || fetched(file);
}).then(function (response) { return cache.put(address(file[0]), response); }).then(function () {
tell({ done: ++done, all: all });
return next();
});
}
return Promise.all([next(), next(), next(), next()]).then(function () {
return cache.put(mark(language), new Response(String(Date.now())));
});
}).then(function () {
return caches.keys();
}).then(function (names) {
return Promise.all(names.filter(function (other) {
return other !== name && other.indexOf(PREFIX + language + ':') === 0;
}).map(function (other) { return caches.delete(other); }));
}).catch(function (problem) {
queue = [];
return inCache(name, mark(language)).then(function (whole) { return whole || caches.delete(name); })
.then(function () { throw problem; });
});
}
self.addEventListener('install', function (event) {
event.waitUntil(copies().then(function (all) {
return Promise.all(all.filter(function (copy) {
return SITE[copy.language] && copy.name !== cacheName(copy.language);
}).map(function (copy) { return save(copy.language, true, function () { }); }));
}).then(function () { return self.skipWaiting(); }));
});
self.addEventListener('activate', function (event) {
event.waitUntil(copies().then(function (all) {
return Promise.all(all.filter(function (copy) { return !SITE[copy.language]; }).map(function (copy) {
return caches.delete(copy.name);
}));
}));
});
self.addEventListener('message', function (event) {
var port = event.ports[0], language = event.data && event.data.save;
if (!port || !SITE[language]) return;
event.waitUntil(save(language, false, function (progress) { port.postMessage(progress); }).then(function () {
port.postMessage({ saved: true });
}, function (problem) { port.postMessage({ failed: String(problem.message) }); }));
});
function found(url) {
var key = url.origin + url.pathname;
return copies().then(function (all) {
return all.reduce(function (before, copy) {
return before.then(function (hit) {
return hit || inCache(copy.name, key.slice(-1) === '/' ? key + 'index.html' : key).then(function (response) {
return response && { response: response, copy: copy };
});
});
}, Promise.resolve());
});
}
function notice(copy, key) {
var words = SITE[copy.language] || SITE[Object.keys(SITE)[0]], date = new Date(copy.time), days = (Date.now() - date) / 864e5;
var old = days < 0 || days > words.days, text = words[key].replace('{date}', '<bdi><time datetime="' + date.toISOString() + '">'
+ date.toLocaleDateString(copy.language, { year: 'numeric', month: 'long', day: 'numeric' }) + '</time></bdi>');
return '<div class="notice' + (old ? ' notice-overdue' : '') + '" role="note"><p>' + text + (old ? ' ' + words.old : '') + '</p></div>';
}
var PARTS = /(\s(?:src|href)="[^"#?:]*\.(?:css|js|svg|png|jpe?g|gif|webp|avif))"/g;
function shown(hit, key) {
if (!/^text\/html/.test(hit.response.headers.get('Content-Type'))) return hit.response;
return hit.response.text().then(function (html) {
var headers = new Headers(hit.response.headers);
headers.set('Content-Type', 'text/html; charset=utf-8');
return new Response(html.replace(PARTS, '$1?saved"').replace(/<main[^>]*>/, function (tag) {
return tag + notice(hit.copy, key);
}), { headers: headers });
});
}
function sooner(request, other) {
var network = fetch(request), late = new Promise(function (resolve) { setTimeout(resolve, PATIENCE); });
return Promise.race([network.then(function (response) {
return response.status < 500 ? response : undefined;
}, function () { }), late]).then(function (response) {
return response || other().then(function (saved) { return saved || network; });
});
}
var LISTING = 'offline.html';
function listing(url) {
var language = url.pathname.slice(new URL(ROOT).pathname.length).split('/')[0];
return copies().then(function (all) {
var copy = all.filter(function (copy) { return copy.language === language; })[0] || all[0];
return copy && Response.redirect(address(copy.language + '/' + LISTING));
});
}
function page(request, url) {
var home = new URL('./', url);
if (url.href.slice(home.href.length) === LISTING && SITE[home.href.slice(ROOT.length, -1)]) {
return sooner(home.href + 'index.html', function () {
return found(home).then(function (hit) { return hit && shown(hit, 'unsaved'); });
}).then(function (response) { return response.url ? Response.redirect(home.href + 'index.html') : response; });
}
return sooner(request, function () {
return found(url).then(function (hit) {
return hit ? shown(hit, 'saved') : !/\.[^/]*$/.test(url.pathname) && found(new URL(url.pathname + '/', ROOT)).then(function (hit) {
return hit && Response.redirect(url.origin + url.pathname + '/');
});
});
}).catch(function (problem) {
return listing(url).then(function (response) { if (response) return response; throw problem; });
});
}
self.addEventListener('fetch', function (event) {
var request = event.request, url = new URL(request.url);
if (request.method !== 'GET' || url.href.indexOf(ROOT) !== 0 || request.headers.has('Range')) return;
function saved() { return found(url).then(function (hit) { return hit && hit.response; }); }
if (request.mode === 'navigate') event.respondWith(page(request, url));
else if (url.search === '?saved') event.respondWith(saved().then(function (response) { return response || fetch(url.origin + url.pathname); }));
else if (!/\.css$/.test(url.pathname)) event.respondWith(sooner(request, saved));
});