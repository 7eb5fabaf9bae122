// The service worker: keeps a copy of a language on the phone and answers from it where the site cannot be
// reached. It is registered only by a tap on the page "save", and keeps nothing before it is told to.
// The build writes the line before these: SITE, for each language what belongs to its copy (files, each with
// the start of its SHA-256), the hash of all, the words of its notices, the day of its edition, in numbers and in words,
// and after how many days it warns.
var ROOT = new URL('./', self.location).href, PREFIX = 'handbill:' + new URL(ROOT).pathname + ':', PATIENCE = 3000;
function address(path) { return new URL(path, ROOT).href; }
function cacheName(language) { return PREFIX + language + ':' + SITE[language].hash; }
// Stands in a cache once all of its files do; holds the time, and the day of the edition in numbers and in words.
function mark(language) { return address(language + '/?saved'); }
function inCache(name, url) {
return caches.match(url, { cacheName: name }).catch(function () { });
}
// The copies that are whole, the newest first. A cache is never opened here: that would make one that was removed.
function copies() {
return caches.keys().then(function (names) {
return Promise.all(names.filter(function (name) { return name.indexOf(PREFIX) === 0; }).map(function (name) {
var language = name.slice(PREFIX.length).split(':')[0];
return inCache(name, mark(language)).then(function (found) {
return found && found.text().then(function (text) {
var said = text.split(' ');
return { name: name, language: language, time: +said[0], issued: said[1], edition: said.slice(2).join(' ') };
});
});
}));
}).then(function (all) { return all.filter(Boolean).sort(function (a, b) { return b.time - a.time; }); });
}
// A file as it was published, or nothing: during a change of the site, and from hosts that write into pages, what
// comes may be another file. A new answer is made of it, since one that was redirected cannot be a page's.
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
// The same file in a copy that is there already.
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
// Makes a copy: all of it, or none. Older ones of the language go when it is whole.
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
return cache.put(mark(language), new Response([Date.now(), SITE[language].issued, SITE[language].edition].join(' ')));
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
// A new version of the site: what is saved is renewed. If that fails, all stays as it is and the browser tries again.
self.addEventListener('install', function (event) {
event.waitUntil(copies().then(function (all) {
return Promise.all(all.filter(function (copy) {
return SITE[copy.language] && copy.name !== cacheName(copy.language);
}).map(function (copy) { return save(copy.language, true, function () { }); }));
}).then(function () { return self.skipWaiting(); }));
});
// By now what is whole is of this version; the rest is half a copy, or of a language that the site has no more.
self.addEventListener('activate', function (event) {
event.waitUntil(caches.keys().then(function (names) {
return Promise.all(names.filter(function (name) {
var language = name.slice(PREFIX.length).split(':')[0];
return name.indexOf(PREFIX) === 0 && !(SITE[language] && name === cacheName(language));
}).map(function (name) { return caches.delete(name); }));
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
// A copy says of which edition it is; it is old when the site has not been reached for long.
function notice(copy, key) {
var words = SITE[copy.language] || SITE[Object.keys(SITE)[0]], days = (Date.now() - copy.time) / 864e5;
var old = days < 0 || days > words.days, text = words[key].replace('{date}', '<bdi><time datetime="' + copy.issued + '">'
+ copy.edition + '</time></bdi>');
return '<div class="notice' + (old ? ' notice-overdue' : '') + '" role="note"><p>' + text + (old ? ' ' + words.old : '') + '</p></div>';
}
// A saved page says that it is one. Its styles, scripts and pictures are asked for by another address, which only
// the same copy answers, and scripts read there how to ask: so a new page never gets an old style, nor an old page a new one.
var PARTS = /(\s(?:src|href)="[^"#?:]*\.(?:css|js|svg|png|jpe?g|gif|webp|avif))"/g;
function shown(hit, key) {
if (!/^text\/html/.test(hit.response.headers.get('Content-Type'))) return hit.response;
return hit.response.text().then(function (html) {
var headers = new Headers(hit.response.headers);
headers.set('Content-Type', 'text/html; charset=utf-8');
return new Response(html.replace('<html', '<html data-saved="?saved"').replace(PARTS, '$1?saved"').replace(/<main[^>]*>/, function (tag) {
return tag + notice(hit.copy, key);
}), { headers: headers });
});
}
// What the network says, or what `other` has where it fails or takes too long; the network's late word counts
// where there is nothing else.
function sooner(request, other) {
var network = fetch(request), late = new Promise(function (resolve) { setTimeout(resolve, PATIENCE); });
return Promise.race([network.then(function (response) {
return response.status < 500 ? response : undefined;
}, function () { }), late]).then(function (response) {
return response || other().then(function (saved) { return saved || network; });
});
}
// Where a page that is not saved was asked for: the first page of a copy, which lists what is. Its address lies beside
// it, so that its links hold; with a connection it is only the first page.
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
