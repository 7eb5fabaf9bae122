"""A page is light enough for an old phone on a bad line; sizes are what the line carries, packed with gzip.

12 KB of HTML, 5 of styles and 3 of scripts in at most 6 requests fit the first round trips of a slow line
(14 KB, ten packets, come with the first). 800 elements are what an old phone lays out at once; lists that
are looked up, not read, are longer. A right-now page is one file of 8 KB: whoever opens it has seconds.
"""

import making
import test_language
from finding import Finding

KB = 1024
LIMITS = {'html': 12, 'css': 5, 'script': 3, 'requests': 6, 'elements': 800}
# Of a test language: its letters have two bytes, and its words as many letters as English, which no language has.
TEST_LANGUAGE = {'html': 14}
RIGHT_NOW = {'all': 8, 'requests': 1}
LOOKED_UP = {'all', 'appendix', 'authorities', 'glossary', 'papers', 'phrases', 'rules'}
UNITS = {'requests': 'requests', 'elements': 'elements'}
TYPES = {'document': 'html', 'stylesheet': 'css', 'script': 'script'}


def check(visit):
    found = measured(visit)
    limits = {**LIMITS, **(RIGHT_NOW if visit.kind == 'encounter' else {})}
    if test_language.is_one(visit):
        limits |= TEST_LANGUAGE
    if visit.kind in LOOKED_UP:
        del limits['elements']
    for name, limit in limits.items():
        if found[name] > limit:
            unit = UNITS.get(name, 'KB')
            text = f'{name}: {found[name]:.4g} {unit}, not {limit}'
            yield Finding(f'weight/{name}', found[name], text)


def measured(visit):
    found = {name: 0 for name in [*LIMITS, 'all']}
    for request in visit.loads:
        size = request.sizes()['responseBodySize'] / KB
        found['requests'] += 1
        found['all'] += size
        if name := TYPES.get(request.resource_type):
            found[name] += size
    found['elements'] = visit.ask('() => document.querySelectorAll("*").length')
    return found


def examples():
    noise = making.noise
    plain = making.page('<p>Words</p>')
    styled = making.page('<p>Words</p>', head='<link rel="stylesheet" href="a.css">')
    pictures = ''.join(f'<img src="{number}.svg" alt="">' for number in range(6))
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    return [
        plain,
        {**styled, 'a.css': f'/*{noise(3)}*/'},
        making.page('<i></i>' * 900, kind='rules'),
        making.page(f'<p>{noise(12)}</p>', language='ar-x-test'),
    ], [
        making.page(f'<p>{noise(12)}</p>'),
        making.page(f'<p>{noise(14)}</p>', language='ar-x-test'),
        {**styled, 'a.css': f'/*{noise(5)}*/'},
        {**making.page('<script src="a.js"></script>'), 'a.js': f'/*{noise(3)}*/'},
        {**making.page(pictures), **{f'{number}.svg': drawing for number in range(6)}},
        making.page('<i></i>' * 900),
        {**making.page('', kind='encounter', head='<link rel="stylesheet" href="a.css">'), 'a.css': 'p {}'},
        making.page(f'<p>{noise(8)}</p>', kind='encounter'),
    ]
