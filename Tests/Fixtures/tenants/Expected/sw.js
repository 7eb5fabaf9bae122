'use strict';
var SITE={"fr":{"hash":"8e30d6bd136f3a6d","days":30,"saved":"Copie gardée le {date}. Le site est hors d&#39;atteinte.","old":"Cette copie est vieille, et ce qu&#39;elle dit a pu changer.","unsaved":"La page demandée n&#39;est pas gardée sur ce téléphone. Voici ce qui l&#39;est. Copie gardée le {date}.","files":[
["assets/faces.css","210cd17e4dd206f2"],
["assets/icon.svg","bfce6aa7ebc5cc84"],
["assets/offline.js","e65a94db2e340ef8"],
["assets/records.css","4d2487d19ef69031"],
["assets/search-fr.js","42f5bb5de0d9f71d"],
["assets/search.css","a439cf5e689851b3"],
["assets/search.js","a09d982ad3200c18"],
["assets/site.css","55bdf383a3c4ca18"],
["assets/site.js","7889134cfdfd7a6b"],
["fr/all/index.html","d9d0a1831f3c4343"],
["fr/ancienne-visite/index.html","6211328390ee22b4"],
["fr/appendices/methode/index.html","4b8cc7ddabeef3de"],
["fr/appendices/modeles/by-agency/index.html","b935f2d12d543a7c"],
["fr/appendices/modeles/by-date/index.html","1b5ea0eaa8d39561"],
["fr/appendices/modeles/by-title/index.html","fac209a410a3b260"],
["fr/appendices/modeles/by-topic/index.html","dff69806cb9952e6"],
["fr/appendices/modeles/index.html","18b973aff0c81101"],
["fr/appendices/situations/index.html","42bfa724a5e4eaf5"],
["fr/authorities/index.html","3098e9e0880f0159"],
["fr/diagrams/decision.svg","9a5ef76a755369b7"],
["fr/editions/annexes/index.html","96c6f2c27b9d70a0"],
["fr/editions/complet/index.html","227eccc1275604a9"],
["fr/editions/essentiel/index.html","614962fae4c801e4"],
["fr/flyers/carte/index.html","6f2f85cca5175eeb"],
["fr/flyers/demi-feuille/index.html","ad469d1cdba1540f"],
["fr/flyers/notes/index.html","b02b64ba53eb426d"],
["fr/forms/etat/index.html","8a7b8542d878b0f7"],
["fr/glossary/index.html","8bddd298248b3278"],
["fr/index.html","8e9ace7991537ef8"],
["fr/papers/index.html","1959f7e68ca51413"],
["fr/parts/chez-vous/index.html","36efa2d919ef6318"],
["fr/parts/ensuite/index.html","f4ab53e685616c48"],
["fr/phrases/index.html","f3efc5a765249f63"],
["fr/preuves/index.html","be69d5d0f0fc13a4"],
["fr/right-now/il-frappe/index.html","686e1017b4885479"],
["fr/rules/entree/index.html","dafb4ef4d5c7a691"],
["fr/rules/index.html","0ff3325b009883b3"],
["fr/rules/travaux/index.html","d00099b864de3381"],
["fr/safety/index.html","329352a7215714dc"],
["fr/save/index.html","e4cf301a2354ce4c"],
["fr/site.webmanifest","8c2e50d26dbe693f"],
["fr/tracts/carte/index.html","62ebd65f2fc60f2a"],
["fr/travaux/index.html","de2d80d1e98e322c"],
["fr/vieux/carte/index.html","62ebd65f2fc60f2a"],
["fr/visite/index.html","527d87132e2b5efb"],
["images/porte.svg","c3f12c0bbeeaff21"],
["index.html","2934d95792141863"]]}};
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