"""axe finds nothing against WCAG 2.0 to 2.2, levels A and AA.

axe-core is what comes with axe-playwright-python. It finds a part of what can be wrong, and almost never
something that is not: the rest is for the keyboard, a screen reader and native readers. Contrast is not
judged where the reader forces colours, since axe then compares the page's own, which nobody sees.
"""

import importlib.util
from pathlib import Path

import making
from finding import Finding, shortened

TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
AXE = Path(importlib.util.find_spec('axe_playwright_python').origin).with_name('axe.min.js')
RUN = """async ([tags, contrast]) => (await axe.run(document, {
  runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'],
  rules: {'target-size': {enabled: true}, 'color-contrast': {enabled: contrast}}
})).violations.map(rule => ({id: rule.id, help: rule.help, count: rule.nodes.length, html: rule.nodes[0].html,
  why: [...rule.nodes[0].any, ...rule.nodes[0].all, ...rule.nodes[0].none].map(part => part.message).join('; ')}))"""


def check(visit):
    if not visit.ask('() => Boolean(window.axe)'):
        visit.ask(AXE.read_text())
    for rule in visit.ask(RUN, [TAGS, visit.setting.mode != 'forced']):
        text = f'{rule["help"]} ({rule["count"]} times): {shortened(rule["html"])}: {shortened(rule["why"], 200)}'
        yield Finding(f'accessible/{rule["id"]}', rule['count'], text)


def examples():
    return [making.page('<p>Words</p>')], [
        making.page('<p style="color:#999">Words</p>'),
        making.page('<p style="color:#888;background:#fff">Words</p>', head='<meta name="x" content="y">'),
        making.page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
        making.page('<input type="text">'),
        making.page('<ul><li><a href="#a" style="font-size:8px">a</a><a href="#b" style="font-size:8px">b</a></ul>'),
        making.page('<p>Words</p>', language=''),
    ]
