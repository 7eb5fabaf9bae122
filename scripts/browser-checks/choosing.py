"""Whoever comes to a site in several languages sees at once, each in its own, where to go right now.

Up to five languages fit the first screen of a phone. The kind is `languages`; no other page is looked at.
"""

import making
from finding import Finding

FITTING = 5
LINKS = """() => [...document.querySelectorAll('main a[href*="/right-now/"]')].map(link => ({
  lang: link.closest('[lang]').lang, hreflang: link.hreflang,
  bottom: link.getBoundingClientRect().bottom + scrollY, words: link.textContent.trim(),
}))"""
# What lies over the foot of the window, such as the quick exit.
SEEN = """() => Math.min(innerHeight, ...[...document.querySelectorAll('body > .exit')]
  .map(one => one.getBoundingClientRect().top))"""


def check(visit):
    if visit.kind != 'languages':
        return
    links, height = visit.ask(LINKS), visit.ask(SEEN)
    if len(links) < 2 or len({link['lang'] for link in links}) < len(links):
        yield Finding('choosing/languages', 1, f'{len(links)} links lead to what to do right now')
    for link in links:
        if not link['words'] or link['lang'] != link['hreflang']:
            yield Finding('choosing/lang', 1, f'a link to {link["hreflang"]} is not in that language')
    for link in links[:FITTING]:
        if link['bottom'] > height:
            yield Finding('choosing/sight', link['bottom'] - height, f'{link["lang"]} is not on the first screen')


def examples():
    def page(*links, before=''):
        return making.page(before + ''.join(links), kind='languages')

    def link(language, lang='', words='Words'):
        return f'<p lang="{lang or language}"><a hreflang="{language}" href="{language}/right-now/a/index.html">{words}</a></p>'

    return [page(link('en'), link('es')), making.page('<p>Words</p>')], [
        page(link('en')),
        page(link('en'), link('es', lang='en')),
        page(link('en'), link('es', words='')),
        page(link('en'), link('es'), before='<p style="block-size: 700px">Words</p>'),
    ]
