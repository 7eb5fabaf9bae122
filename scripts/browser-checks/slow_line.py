"""A right-now page can be read within 3 s on the worst line that still is one: 50 kbit/s, 600 ms there and back.

Whoever opens it stands at a door. A busy machine makes a page slower and never faster, so the best of five
tries counts; what is read is what the browser calls the largest part of the first screen.
"""

import making
import speed
from finding import Finding

SLOWEST = 3
TRIES = 5
LINE = {'offline': False, 'latency': 600, 'downloadThroughput': 50e3 / 8, 'uploadThroughput': 50e3 / 8}


def check(visit):
    if visit.kind != 'encounter':
        return
    best = min(speed.measured(visit, LINE)[0] for _ in range(TRIES))
    if best > SLOWEST:
        yield Finding('slow_line/read', best, f'it can be read after {best:.2f} s on 50 kbit/s, not {SLOWEST}')


def examples():
    words = '<p>Words</p>'
    style = '<link rel="stylesheet" href="a.css">'
    return [making.page(words, kind='encounter'), making.page(words, kind='section', head=style)], [
        {**making.page(words, kind='encounter', head=style), 'a.css': f'/*{making.noise(20)}*/'},
    ]
