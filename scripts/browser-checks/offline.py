"""A copy on the phone: nothing is kept before the tap, all of it opens without a host after it, and removing it
leaves nothing.

The site lies in a folder of its host. The host is plain, or sends `index.html` to the folder, as some do; it can
fail, come back with a new version, or change files on their way. All languages of the site are saved and opened.
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from finding import Finding
from server import Server

# What a busy machine may take for something that takes a second.
PATIENCE = 30_000
# What a saved page says of itself comes before all that it says else.
NOTICE = 'main > .notice:first-child time'
KEPT = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(one => one.name),
  ...await caches.keys(), ...(await navigator.serviceWorker.getRegistrations()).map(one => one.scope)]"""
# How saving and removing end.
ENDS = ['saved', 'failed', 'removed', 'stuck']
SAID = """ends => ends.some(end => document.querySelector('[data-saving]').textContent.startsWith(end))"""
STYLE = "() => getComputedStyle(document.documentElement).getPropertyValue('--probe').trim()"


def check(site):
    if not (site / 'sw.js').is_file():
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(site, folder / 'host/guide')
        if (site / '_headers').is_file():
            # Chromium would follow a redirect of this host, which has no https, to https.
            headers = (site / '_headers').read_text().replace('; upgrade-insecure-requests', '')
            (folder / 'host/_headers').write_text(re.sub(r'^/', '/guide/', headers, flags=re.M))
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=chromium(), chromium_sandbox=False)
            try:
                yield from (('sw.js', finding) for finding in Looking(browser, folder / 'host').found())
            except Error as problem:
                yield 'sw.js', Finding('offline/stops', 1, f'it does not go on: {problem.message.splitlines()[0]}')
            browser.close()


def chromium():
    return os.environ.get('HANDBILL_CHROMIUM') or shutil.which('chromium')


LINE = re.compile(r'^var SITE=(.*?);$', re.M | re.S)


def listed(site):
    found = LINE.search((site / 'sw.js').read_text())
    return json.loads(found[1]) if found else {}


def write(site, languages):
    """Writes the worker's list anew: of what there is, with the digests of what there is."""
    for copy in languages.values():
        copy['files'] = [[path, hashlib.sha256((site / path).read_bytes()).hexdigest()[:16]]
                         for path, _ in copy['files'] if (site / path).is_file()]
        copy['hash'] = hashlib.sha256(json.dumps(copy['files']).encode()).hexdigest()[:16]
    worker = site / 'sw.js'
    worker.write_text(LINE.sub(lambda _: f'var SITE={json.dumps(languages)};', worker.read_text(), count=1))


class Looking:
    def __init__(self, browser, host):
        self.browser, self.host, self.guide = browser, host, host / 'guide'
        self.languages = sorted(file.parent.parent.name for file in self.guide.glob('*/save/index.html'))

    def found(self):
        if not self.languages:
            yield Finding('offline/page', 1, 'there is no page on which to save')
            return
        for redirects in False, True:
            yield from self.saved(redirects)
        yield from self.refused()

    @contextlib.contextmanager
    def opened(self, **host):
        with Server(self.host, **host) as server:
            context = self.browser.new_context(viewport={'width': 360, 'height': 740})
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            yield server, page
            context.close()

    def address(self, server, path):
        return f'{server.address}guide/{path}'

    def pages(self, language):
        """Three kinds of pages: one for a glance, one of text, one by its folder."""
        found = [*sorted(self.guide.glob(f'{language}/right-now/*/index.html'))[:1],
                 *sorted(self.guide.glob(f'{language}/*/index.html'))[:1]]
        return [file.relative_to(self.guide).as_posix() for file in found] + [f'{language}/']

    def saved(self, redirects):
        kind = 'a host that leads to folders' if redirects else 'a plain host'
        with self.opened(redirects=redirects) as (server, page):
            page.goto(self.address(server, f'{self.languages[0]}/save/index.html'))
            page.wait_for_timeout(500)
            if kept := self.kept(page):
                yield Finding('offline/before', len(kept), f'before the tap there is {kept}')
            for language in self.languages:
                page.goto(self.address(server, f'{language}/save/index.html'))
                page.locator('[data-keep]').click()
                if not self.told(page, 'saved'):
                    yield Finding('offline/save', 1, f'{kind}: {language} is not saved: {self.status(page)}')
                    return
            server.stop()
            yield from self.without_host(server, page, kind)
            server.start()
            if not redirects:
                yield from self.renewed(server, page)
            yield from self.removed(server, page, kind)

    def without_host(self, server, page, kind):
        for language in self.languages:
            for path in [*self.pages(language), *(['', 'index.html'] if language == self.languages[0] else [])]:
                messages = []
                listen = lambda message: messages.append(message.text)
                page.on('console', listen)
                try:
                    page.goto(self.address(server, path))
                except Error:
                    yield Finding('offline/opens', 1, f'{kind}: {path} does not open without its host')
                    continue
                finally:
                    page.remove_listener('console', listen)
                if not page.locator(NOTICE).count():
                    yield Finding('offline/says', 1, f'{kind}: {path} does not say that it is a saved copy')
                if page.locator('link[rel=stylesheet]').count() and not page.evaluate(
                        '() => [...document.styleSheets].every(sheet => sheet.cssRules.length)'):
                    yield Finding('offline/style', 1, f'{kind}: {path} has no style')
                if messages:
                    yield Finding('offline/console', 1, f'{kind}: {path}: {messages[0]}')
        yield from self.searched(server, page, kind)
        # What is not saved leads to a list of what is.
        page.goto(self.address(server, f'{self.languages[-1]}/no-such-page/index.html'))
        links = page.eval_on_selector_all('main a[href]', 'all => all.map(one => one.href.split("#")[0])')
        if not links:
            yield Finding('offline/list', 1, f'{kind}: a page that is not saved does not lead to those that are')
            return
        page.goto(next(link for link in links if link.startswith(server.address) and link.endswith('.html')))
        if not page.locator(NOTICE).count():
            yield Finding('offline/list', 1, f'{kind}: the list of what is saved leads to what is not')

    def searched(self, server, page, kind):
        page.goto(self.address(server, f'{self.languages[0]}/index.html'))
        if not page.locator('.find').count():
            return
        messages = []
        page.on('console', lambda message: messages.append(f"{message.text} ({message.location.get('url')})"))
        page.locator('.find').click()
        page.locator('.search input').fill('a')
        # A strict policy lets nobody wait for a function in the page.
        for _ in range(100):
            if page.locator('.search [role=status]').text_content():
                break
            page.wait_for_timeout(50)
        else:
            yield Finding('offline/search', 1, f'{kind}: nothing is searched without a host')
        if messages:
            yield Finding('offline/search', 1, f'{kind}: the search says {messages[0]}')

    def renewed(self, server, page):
        """A new version: its pages get its style at once, the saved copy is renewed, and is one of its own."""
        language = self.languages[0]
        text = self.guide / language / 'save/index.html'
        text.write_text(text.read_text().replace('<h1>', '<h1>NEW ', 1))
        for style in self.guide.glob('assets/*.css'):
            style.write_text(':root{--probe:new}' + style.read_text())
        address = self.address(server, f'{language}/save/index.html')
        # Before the worker knows of it: a page from the network, with what it needs from there.
        page.goto(address)
        if 'NEW' not in page.locator('h1').inner_text() or page.evaluate(STYLE) != 'new':
            yield Finding('offline/mixed', 1, 'a new page gets an old style')
        server.stop()
        page.goto(address)
        if 'NEW' in page.locator('h1').inner_text() or page.evaluate(STYLE) == 'new':
            yield Finding('offline/mixed', 1, 'an old page gets a new style')
        server.start()
        write(self.guide, listed(self.guide))
        page.goto(address)
        page.evaluate('async () => (await navigator.serviceWorker.getRegistration()).update()')
        for _ in range(100):
            page.wait_for_timeout(200)
            names = page.evaluate('() => caches.keys()')
            if all(any(copy['hash'] in name for name in names) for copy in listed(self.guide).values()) and len(
                    names) == len(self.languages):
                break
        else:
            yield Finding('offline/renewed', 1, f'the copies are not renewed: {names}')
            return
        server.stop()
        page.goto(address)
        if 'NEW' not in page.locator('h1').inner_text() or page.evaluate(STYLE) != 'new':
            yield Finding('offline/renewed', 1, 'the renewed copy is not the new version')
        # A copy that nobody renewed for long says more.
        before = page.locator(NOTICE).locator('xpath=ancestor::p').inner_text()
        page.evaluate("""async days => { for (const name of await caches.keys()) { const cache = await caches.open(name);
          for (const one of await cache.keys()) if (one.url.endsWith('?saved'))
            await cache.put(one, new Response(String(Date.now() - days * 864e5))); } }""",
                      listed(self.guide)[language]['days'] + 1)
        page.goto(address)
        after = page.locator(NOTICE).locator('xpath=ancestor::p').inner_text()
        if len(after) <= len(before) or not page.locator('.notice-overdue time').count():
            yield Finding('offline/old', 1, 'an old copy does not say so')
        server.start()

    def removed(self, server, page, kind):
        page.goto(self.address(server, f'{self.languages[0]}/save/index.html'))
        page.locator('[data-remove]').click()
        if not self.told(page, 'removed'):
            yield Finding('offline/removed', 1, f'{kind}: the copy is not removed: {self.status(page)}')
        if kept := self.kept(page):
            yield Finding('offline/removed', len(kept), f'{kind}: after it is removed there is {kept}')

    def refused(self):
        """Files that a host changes are not saved, nor is half a copy."""
        with self.opened(changes=b'<script>') as (server, page):
            page.goto(self.address(server, f'{self.languages[0]}/save/index.html'))
            page.locator('[data-keep]').click()
            if not self.told(page, 'failed'):
                yield Finding('offline/changed', 1, f'what a host has changed is saved: {self.status(page)}')
            if kept := self.kept(page):
                yield Finding('offline/half', len(kept), f'after a copy that failed there is {kept}')

    def kept(self, page):
        return page.evaluate(KEPT) + [cookie['name'] for cookie in page.context.cookies()]

    def status(self, page):
        return page.locator('[data-saving]').inner_text()

    def told(self, page, word):
        """Whether the page says a word of its own, and no other end, within the time that it may take."""
        box = page.locator('[data-saving]')
        ends = {end: (box.get_attribute(f'data-{end}') or '').split('{')[0] for end in ENDS}
        try:
            page.wait_for_function(SAID, arg=list(filter(None, ends.values())))
        except Error:
            return False
        return box.text_content().startswith(ends[word])


def examples():
    return [{'index.html': '<!DOCTYPE html><title>No worker</title>'}, built()], bad()


def built(*edits):
    """The worker and the script of the program, over a small site; `edits` are made in both."""
    assets = Path(__file__).resolve().parents[2] / 'Templates/assets'
    worker, script = (assets / 'worker.js').read_text(), (assets / 'offline.js').read_text()
    for old, new in edits:
        if old not in worker + script:
            raise SystemExit(f'test-browser: neither worker.js nor offline.js says `{old}` any more')
        worker, script = worker.replace(old, new), script.replace(old, new)
    words = ''.join(f'data-{word}="{word} " ' for word in ['saving', 'saved', 'failed', 'removing', 'removed', 'stuck'])
    head = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Title</title>'
    style = '<link rel="stylesheet" href="{}assets/a.css"><link rel="icon" href="data:,">'
    body = '<main><h1>Title</h1><a href="{0}en/index.html">Home</a></main>'
    files = {
        'index.html': head + style.format('') + body.format(''),
        'en/index.html': head + style.format('../') + body.format('../'),
        'en/save/index.html': head + style.format('../../') + '<script src="../../assets/offline.js" defer></script>'
        '<main><h1>Save</h1><div data-worker="../../sw.js"><p data-none>None</p><button data-keep="Save" '
        f'data-again="Again">Save</button><button data-remove hidden>Remove</button><progress hidden></progress>'
        f'<p role="status" {words}></p></div></main>',
        'assets/a.css': 'main{display:block}', 'assets/offline.js': script,
    }
    listed = [[path, hashlib.sha256(text.encode()).hexdigest()[:16]] for path, text in sorted(files.items())]
    site = {'en': {'hash': 'a' * 16, 'days': 30, 'saved': 'Saved {date}.', 'old': 'It is old.',
                   'unsaved': 'Not this. {date}', 'files': listed}}
    return {**files, 'sw.js': f"'use strict';\nvar SITE={json.dumps(site)};\n{worker}"}


def bad():
    return [
        # It registers and keeps before the tap.
        built(("box.querySelector('[data-none]').hidden = true;", "navigator.serviceWorker.register(worker);")),
        # It does not compare what comes.
        built(('if (hex.slice(0, file[1].length) !== file[1])', 'if (false)')),
        # It leaves half a copy.
        built(('return whole || caches.delete(name);', 'return true;'), ('return names.length || cleared(20);', 'return 0;')),
        # Pages do not say that they are copies, or do not tell their age.
        built(('return tag + notice(hit.copy, key);', 'return tag;')),
        built(('days < 0 || days > words.days', 'false')),
        # A new page gets the old style, or an old page the new one.
        built(("else if (!/\\.css$/.test(url.pathname)) event", 'else event'),
              ('event.respondWith(sooner(request, saved));', 'event.respondWith(saved().then(function (hit) { return hit || fetch(request); }));')),
        # What is not saved leads nowhere.
        built(('return listing(url)', 'return Promise.resolve()')),
        # New versions are not fetched.
        built(('return SITE[copy.language] && copy.name', 'return false && copy.name')),
        # Folders do not open.
        built(("key + 'index.html' : key", 'key : key')),
        # It says that it is removed and does not look.
        built(('return Promise.all(names.map(function (name) { return caches.delete(name); }));', 'return 0;'),
              ('return !left[0].length && !left[1].length || tries > 0 && cleared(tries - 1);', 'return true;')),
    ]
