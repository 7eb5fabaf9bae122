"""Nothing stays on the device: no cookie, no storage, no database, no cache, no worker.

A phone is taken and searched. What the browser itself keeps (its history, its cache of files) is for the
reader to clear; a site that stores nothing adds nothing.
"""

import making
from finding import Finding

KEPT = """async () => {
  const kept = [];
  for (const name of ['localStorage', 'sessionStorage']) if (window[name].length) kept.push(name);
  if ((await indexedDB.databases()).length) kept.push('a database');
  if ((await caches.keys()).length) kept.push('a cache');
  if ((await navigator.serviceWorker.getRegistrations()).length) kept.push('a worker');
  return kept;
}"""


def check(visit):
    cookies = [f'the cookie {cookie["name"]}' for cookie in visit.context.cookies()]
    for thing in cookies + visit.ask(KEPT):
        yield Finding('nothing_kept', 1, f'{thing} is kept on the device')


def examples():
    def doing(script, **files):
        return {**making.page(f'<p>Words</p><script>{script}</script>'), **files}

    plain = making.page('<p>Words</p>')
    return [plain], [
        doing('document.cookie = "a=b"'),
        {**plain, '_headers': '  Set-Cookie: a=b\n'},
        doing('localStorage.a = "b"'),
        doing('sessionStorage.a = "b"'),
        doing('indexedDB.open("a")'),
        doing('caches.open("a")'),
        doing('navigator.serviceWorker.register("worker.js")', **{'worker.js': ''}),
    ]
