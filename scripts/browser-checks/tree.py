"""What a screen reader is told of each kind of page is what somebody read and found good, in trees/.

The tree has each part's role and name, in order; long texts are cut, and where links lead is left out. Only
the small toolkit is compared, since its words stay. UPDATE_GOLDEN=1 rewrites the files and fails the run, so
that nobody mistakes it for a pass: `git diff` is the review.
"""

import difflib
import os
import re

import making
from finding import Finding

LONGEST = 60


def check(visit):
    if visit.trees is None:
        return
    file = visit.trees / f'{visit.kind}.txt'
    tree = told(visit.page.locator('body').aria_snapshot())
    expected = file.read_text() if file.exists() else ''
    if tree == expected:
        return
    if os.environ.get('UPDATE_GOLDEN') == '1':
        file.parent.mkdir(exist_ok=True)
        file.write_text(tree)
        yield Finding('tree', 1, f'{file.name} is rewritten: read `git diff`, then run again without UPDATE_GOLDEN')
        return
    changes = difflib.unified_diff(expected.splitlines(), tree.splitlines(), n=0, lineterm='')
    lines = [line for line in changes if not re.match(r'---|\+\+\+|@@', line)]
    yield Finding('tree', len(lines), 'a screen reader is told something else: ' + ' | '.join(lines[:6]))


def told(snapshot):
    lines = [line for line in snapshot.splitlines() if not re.match(r'\s*- /url:', line)]
    # A link of which nothing else is told has lost what stood behind its colon.
    depths = [len(line) - len(line.lstrip()) for line in lines] + [0]
    return ''.join(
        cut(line.removesuffix(':') if depths[at + 1] <= depths[at] else line) + '\n'
        for at, line in enumerate(lines))


def cut(line):
    if len(line.strip()) <= LONGEST:
        return line
    return line[:len(line) - len(line.lstrip()) + LONGEST] + '…'


def examples():
    page = making.page('<h2>Words</h2><p><a href="#main">Words</a></p>')
    tree = ('- link "Skip"\n- banner\n- main:\n  - heading "Title" [level=1]\n  - heading "Words" [level=2]\n'
            '  - paragraph:\n    - link "Words"\n')
    name = 'section.txt'
    return [{**page, name: tree}], [
        page,
        {**page, name: tree.replace('level=2', 'level=3')},
        {**page, name: tree.replace('- link "Words"', '- button "Words"')},
    ]
