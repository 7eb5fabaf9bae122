"""Whoever uses keys gets everywhere: the skip link first, focus that is seen, every link once, no trap.

WCAG 2.2: 2.1.1 and 2.1.2 (all by keyboard, no trap), 2.4.1 (skip), 2.4.3 (order), 2.4.7 and 2.4.11 (focus is
seen and nothing covers it). The home page and a section have between them all that other pages have.
"""

import making
from finding import Finding, shortened

KINDS = {'home', 'section'}
STOPS = """() => {
  window._stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility());
  return window._stops.length;
}"""
FOCUS = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const style = getComputedStyle(at), box = at.getBoundingClientRect();
  const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const parts = [...at.getClientRects()].map(part => [(part.left + part.right) / 2, (part.top + part.bottom) / 2]);
  const top = [[x, y], ...parts].map(([x, y]) => document.elementFromPoint(x, y));
  return {
    name: at.outerHTML, skips: at.matches('a[href^="#"]'), place: window._stops.indexOf(at),
    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== 'none',
    seen: top.some(element => element && (at.contains(element) || element.contains(at))) && box.bottom > 0 && box.top < innerHeight,
  };
}"""


def check(visit):
    if visit.kind not in KINDS:
        return
    visit.ask('() => { scrollTo(0, 0); document.activeElement.blur() }')
    count = visit.ask(STOPS)
    last, skips = -1, False
    reached = set()
    # A box that scrolls is a stop too; more than twice as many stops as there are links is a trap.
    for press in range(2 * count + 20):
        visit.page.keyboard.press('Tab')
        focus = visit.ask(FOCUS)
        if focus is None or focus['place'] == 0 and reached:
            break
        name = shortened(focus['name'])
        if press == 0:
            skips = focus['skips']
        if press == 0 and not skips:
            yield Finding('keyboard/skip', 1, f'the first stop is no skip link: {name}')
        if not focus['ringed']:
            yield Finding('keyboard/focus', 1, f'it does not show that it has the focus: {name}')
        if not focus['seen']:
            yield Finding('keyboard/covered', 1, f'it has the focus and is not seen: {name}')
        if focus['place'] >= 0:
            if focus['place'] < last:
                yield Finding('keyboard/order', 1, f'it comes later than it stands: {name}')
            last = max(last, focus['place'])
            reached.add(focus['place'])
    else:
        yield Finding('keyboard/trap', 1, f'keys do not get out of {name}')
    if len(reached) < count:
        yield Finding('keyboard/reach', count - len(reached), f'keys reach {len(reached)} of {count} stops')
    if skips:
        yield from skipping(visit)


def skipping(visit):
    """Whether the skip link leads into the main part."""
    visit.page.goto(visit.address)
    visit.page.keyboard.press('Tab')
    visit.page.keyboard.press('Enter')
    if not visit.ask('() => Boolean(document.activeElement.closest("main"))'):
        yield Finding('keyboard/skip', 1, 'the skip link does not lead into the main part')


def examples():
    link = '<p><a href="index.html">Words</a></p>'
    trap = '<script>document.addEventListener("keydown", event => {' \
        'if (document.activeElement.id === "a" && event.key === "Tab") event.preventDefault() })</script>'
    return [making.page(link)], [
        making.page(link, skip=''),
        making.page(link, skip='<a href="#nowhere">Skip</a>'),
        making.page(link, head='<style>main a:focus { outline: 0 }</style>'),
        making.page(link, head='<style>header { position: fixed; inset: 0; background: #fff; z-index: 9 }</style>'),
        making.page('<p><a href="index.html" id="a">Words</a></p>' + link + trap),
        making.page('<p><a href="index.html" tabindex="2">Words</a></p>' + link),
        making.page('<p><a href="index.html" onfocus="this.blur()">Words</a></p>' + link),
    ]
