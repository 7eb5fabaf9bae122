"""The first page stands in Firefox too: it takes a picture of it, on which more is seen than on an empty page.

Debian has nothing to drive Firefox with, so one picture on a phone's screen is all that is asked of it.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

import making
from finding import Finding, shortened
from server import Server
from skipping import skipped

SIZE = '360,740'
EMPTY = making.page('')['index.html'].replace('<h1>Title</h1>', '').replace('Skip', '')


def check(site):
    firefox = shutil.which('firefox-esr') or shutil.which('firefox')
    if not firefox:
        if skipped('Firefox is not looked at, since there is none (scripts/browser-setup installs it)'):
            yield 'index.html', Finding('firefox/missing', 1, 'there is no Firefox')
        return
    with tempfile.TemporaryDirectory() as folder:
        making.write(Path(folder) / 'empty', {'index.html': EMPTY})
        pictures = []
        for name, place in ('page', site), ('empty', Path(folder) / 'empty'):
            picture = Path(folder) / f'{name}.png'
            with Server(place) as server:
                run = subprocess.run(
                    [firefox, '--headless', '--profile', tempfile.mkdtemp(dir=folder), '--window-size', SIZE,
                     '--screenshot', picture, server.address + 'index.html'],
                    capture_output=True, text=True, timeout=120, check=False)
            if run.returncode or not picture.is_file():
                yield 'index.html', Finding('firefox/error', 1, f'Firefox: {shortened(run.stderr, 300)}')
                return
            pictures.append(picture.read_bytes())
        if pictures[0] == pictures[1]:
            yield 'index.html', Finding('firefox/empty', 1, 'Firefox shows an empty page')


def examples():
    return [making.page('<p>Words</p>')], [{'index.html': EMPTY}]
