"""Nothing is asked of another host, with the site's policy and, since a policy only hides it, without.

Whoever is asked learns that somebody reads this. What would warm up a connection or report a tap is not seen
as a request, so it is looked for in the page.
"""

import making
from finding import Finding

CONTEXT = 'no policy'
HINTS = """() => [...document.querySelectorAll(
  'link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], link[rel~=prerender], a[ping]')]
  .filter(element => element.ping || new URL(element.href, location.href).host !== location.host)
  .map(element => element.outerHTML)"""


def check(visit):
    for host in sorted(set(visit.abroad)):
        yield Finding('alone/request', visit.abroad.count(host), f'{host} is asked for something')
    for element in visit.ask(HINTS):
        yield Finding('alone/hint', 1, f'another host is told: {element}')


def examples():
    other = 'https://example.org'
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
    return [making.page(f'<a href="{other}">Words</a>')], [
        making.page(f'<img src="{other}/pixel.gif" alt="">'),
        making.page(f'<img src="{other}/pixel.gif" alt="">', head=policy),
        making.page('<p>Words</p>', head=f'<link rel="stylesheet" href="{other}/font.css">'),
        making.page(f'<script>fetch("{other}").catch(() => 0)</script>'),
        making.page('<p>Words</p>', head=f'<link rel="preconnect" href="{other}">'),
        making.page(f'<a href="index.html" ping="{other}">Words</a>'),
    ]
