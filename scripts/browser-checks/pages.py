"""Which pages of a site are looked at: of each kind a usual one, and the heaviest.

A kind is what the page's body says (`kind-section`): pages of one kind come from one template, so that what
one of them shows, all show; the heaviest shows what a template does with much.
"""

import re
from typing import NamedTuple


class Page(NamedTuple):
    path: str
    kind: str
    # Whether it is the heaviest of its kind; this one alone is looked at in a quick run.
    is_heaviest: bool


def chosen(site, folder, quick):
    """Those of one language, with those that belong to none; all where no folder is named."""
    kinds = {}
    for file in sorted(site.rglob('*.html')):
        # Books that are one page are looked at by packed.py.
        if site / 'archive' in file.parents:
            continue
        if folder and file.parent != site and site / folder not in file.parents:
            continue
        text = file.read_text()
        kind = re.search(r'<body class="(?:[^"]* )?kind-([\w-]+)', text)
        path = file.relative_to(site).as_posix()
        kinds.setdefault(kind[1] if kind else file.stem, []).append((len(text), path))
    for kind, found in sorted(kinds.items()):
        found.sort()
        heaviest, usual = found[-1][1], found[(len(found) - 1) // 2][1]
        yield Page(heaviest, kind, True)
        if usual != heaviest and not quick:
            yield Page(usual, kind, False)
