"""What can be taken away works from a disk: all links of the ZIP, its search, and each edition that is one page.

They are opened as files in Chromium, which must have nothing to say and ask for nothing outside the folder.
"""

import os
import re
import shutil
import tempfile
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import sync_playwright

import making
import search
from finding import Finding, shortened
from server import Server
from visit import PATIENCE



def check(site):
    chromium = os.environ.get('HANDBILL_CHROMIUM') or shutil.which('chromium')
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, chromium_sandbox=False)
        for file in sorted(site.glob('archive/*.zip')):
            root = Path(folder) / file.stem
            zipfile.ZipFile(file).extractall(root)
            for start in sorted(root.glob('*/START-HERE.html')):
                yield from told(site, file, links(start.parent))
                yield from told(site, file, opened(browser, start.as_uri(), searched))
        for file in sorted(site.glob('archive/*/*.html')):
            yield from told(site, file, opened(browser, file.as_uri(), anchored))
        # The policy that a host sends must allow what stands inside them.
        with Server(site) as server:
            for file in sorted(site.glob('archive/*/*.html')):
                address = server.address + file.relative_to(site).as_posix()
                yield from told(site, file, opened(browser, address, anchored))
        browser.close()


def told(site, file, findings):
    return ((str(file.relative_to(site)), finding) for finding in findings)


def links(root):
    """Links to files that are not in the folder."""
    for page in sorted(root.rglob('*.html')):
        for link in re.findall(r'(?:href|src)="([^"]*)"', page.read_text()):
            parts = urlsplit(link)
            if parts.scheme or not parts.path:
                continue
            target = (page.parent / unquote(parts.path)).resolve()
            if root.resolve() not in target.parents or not target.is_file():
                yield Finding('packed/link', 1, f'{page.relative_to(root)} links to {link}, which is not there')


def opened(browser, address, look):
    context = browser.new_context(viewport={'width': 360, 'height': 740})
    context.set_default_timeout(PATIENCE)
    page, messages, asked = context.new_page(), [], []
    page.on('console', lambda message: messages.append(message.text))
    page.on('pageerror', lambda error: messages.append(str(error)))
    page.on('request', lambda request: asked.append(request.url))
    page.goto(address)
    yield from look(page)
    for message in messages:
        yield Finding('packed/messages', 1, f'the browser says: {shortened(message, 300)}')
    for other in asked:
        if not other.startswith((address.rsplit('/', 1)[0], 'data:')):
            yield Finding('packed/outside', 1, f'{other} is asked for')
    if page.evaluate('() => document.documentElement.scrollWidth > innerWidth'):
        yield Finding('packed/width', 1, 'it is wider than a phone')
    context.close()


def searched(page):
    """The search finds something, and what it finds opens."""
    if not page.locator('.find').count():
        return
    page.locator('.find').click()
    page.locator('.search input').fill(page.evaluate(search.WORD))
    try:
        page.locator('.search li a').first.click()
        page.wait_for_load_state()
    except Exception as problem:
        yield Finding('packed/search', 1, f'the search does not lead anywhere: {shortened(str(problem), 200)}')
        return
    if not page.locator('main h1').count():
        yield Finding('packed/search', 1, f'the search leads to {page.url}, which is no page')


def anchored(page):
    """Every link within the page has its place, and nothing runs."""
    dead = page.evaluate("""() => [...document.querySelectorAll('a[href^="#"]')].map(link => link.hash.slice(1))
      .filter(id => !document.getElementById(decodeURIComponent(id)))""")
    for place in sorted(set(dead)):
        yield Finding('packed/anchor', 1, f'a link leads to #{place}, which is not there')
    if page.locator('script').count():
        yield Finding('packed/script', 1, 'it has a script')


def examples():
    page = making.page('<p><a href="a/index.html">Words</a></p>')['index.html']
    other = making.page('<p><a href="../START-HERE.html">Words</a></p>')['index.html']
    good = {'START-HERE.html': page, 'a/index.html': other}
    missing = {'START-HERE.html': page}
    loud = {**good, 'START-HERE.html': page.replace('</main>', '<script>console.log("hello")</script></main>')}
    outside = {**good, 'START-HERE.html': page.replace('</main>', '<img alt="" src="../a.png"></main>')}
    single = making.page('<p><a href="#main">Words</a></p>')['index.html']
    return [packed(good, single)], [
        packed(missing, single), packed(loud, single), packed(outside, single),
        packed(good, single.replace('#main">Words', '#none">Words')),
        packed(good, single.replace('</main>', '<script></script></main>')),
        packed(good, single.replace('<p>', '<p style="width: 500px">')),
    ]


def packed(files, single):
    def make(folder):
        (folder / 'archive/en').mkdir(parents=True)
        (folder / 'archive/en/full.html').write_text(single)
        with zipfile.ZipFile(folder / 'archive/toolkit-en.zip', 'w') as archive:
            for name, text in files.items():
                archive.writestr(f'toolkit-en/{name}', text)
    return make
