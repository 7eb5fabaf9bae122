"""A map works without a mouse and without eyes: keys reach every region, each leads to its row, and a link passes all.

WCAG 2.2: 1.4.1 (colour tells nothing alone: numbers are printed), 2.1.1 (keys), 2.4.1 (skip), 2.4.4 (what a region is
and how much it has stands in its name).
"""

import making
from finding import Finding, shortened

KINDS = {'map'}
MAPS = """() => [...document.querySelectorAll('figure.map')].map((map, place) => ({
  place, regions: map.querySelectorAll('svg a').length,
  skip: Boolean(map.querySelector('a[href^="#"]:not(svg a)')),
}))"""
REGION = """([place, order]) => {
  const link = document.querySelectorAll('figure.map')[place].querySelectorAll('svg a')[order];
  return {
    name: link.getAttribute('aria-label') || '', number: link.textContent.trim(),
    row: (link.getAttribute('href') || '').slice(1),
  };
}"""
# Where the focus is: which region of the map, or -1 behind it, or null before it.
FOCUS = """(place) => {
  const map = document.querySelectorAll('figure.map')[place], at = document.activeElement;
  const order = [...map.querySelectorAll('svg a')].indexOf(at);
  if (order >= 0) return order;
  return map.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING && !map.contains(at) ? -1 : null;
}"""
SHOWN = """(row) => {
  const target = document.getElementById(row);
  if (!target || !target.matches('tr')) return {is: false};
  const box = target.getBoundingClientRect();
  const style = (row) => getComputedStyle(row.cells[0]).backgroundColor + getComputedStyle(row.cells[0]).boxShadow;
  const others = [...target.parentElement.rows].filter(row => row !== target);
  return {is: true, seen: box.bottom > 0 && box.top < innerHeight,
          marked: others.every(row => style(row) !== style(target))};
}"""


def check(visit):
    if visit.kind not in KINDS:
        return
    for map in visit.ask(MAPS):
        if not map['skip']:
            yield Finding('maps/skip', 1, 'no link passes the map')
            continue
        yield from passing(visit, map['place'])
        for order in range(map['regions']):
            yield from region(visit, map['place'], order)
        yield from reaching(visit, map['place'], map['regions'])


def start(visit, place):
    """Puts the focus on the link that passes the map."""
    visit.ask('(place) => document.querySelectorAll("figure.map")[place]'
              '.querySelector("a[href^=\\"#\\"]:not(svg a)").focus()', place)


def passing(visit, place):
    start(visit, place)
    visit.page.keyboard.press('Enter')
    visit.page.keyboard.press('Tab')
    if visit.ask(FOCUS, place) != -1:
        yield Finding('maps/skip', 1, 'the link that passes the map does not lead behind it')


def reaching(visit, place, count):
    start(visit, place)
    reached = []
    for _ in range(count + 1):
        visit.page.keyboard.press('Tab')
        reached.append(visit.ask(FOCUS, place))
    if reached[:count] != list(range(count)) or reached[count] != -1:
        yield Finding('maps/reach', 1, f'keys reach the regions {reached[:count]} of {count}, and then {reached[count]}')


def region(visit, place, order):
    found = visit.ask(REGION, [place, order])
    name = shortened(found['name'] or found['row'])
    if not found['number'] or found['number'] not in found['name']:
        yield Finding('maps/number', 1, f'its number is not printed, or not in its name: {name}')
    visit.ask('([place, order]) => document.querySelectorAll("figure.map")[place]'
              '.querySelectorAll("svg a")[order].focus()', [place, order])
    visit.page.keyboard.press('Enter')
    visit.page.wait_for_timeout(50)
    row = visit.ask(SHOWN, found['row'])
    if not row['is']:
        yield Finding('maps/row', 1, f'it leads to no row of a table: {name}')
    elif not row['seen'] or not row['marked']:
        yield Finding('maps/row', 1, f'its row is not shown, or not told from others: {name}')


def examples():
    style = '<style>tr:target > * { background: #ff0 } p { min-height: 40rem }</style>'
    link = '<a href="#r1" aria-label="North: 12"><path d="M0 0h40v40z"/><text x="9" y="30">12</text></a>'
    skip = '<a href="#t">Skip the map</a>'
    table = '<div id="t"><table><tbody><tr id="r1"><th>North</th><td><a href="index.html">12</a></td></tr>' \
        '<tr id="r2"><th>South</th><td>3</td></tr></tbody></table></div>'

    def page(link=link, skip=skip, table=table, style=style):
        figure = f'<figure class="map">{skip}<svg viewBox="0 0 90 90" role="group">{link}</svg></figure>'
        return making.page(figure + '<p>Words</p>' + table, kind='map', head=style)

    return [page()], [
        page(skip=''),
        page(skip='<a href="#main">Skip the map</a>'),
        page(link=link.replace('href="#r1"', 'href="#r1" tabindex="-1"')),
        page(link=link.replace('#r1', '#nowhere')),
        page(link=link.replace('#r1', '#t')),
        page(link=link.replace('>12<', '><')),
        page(link=link.replace('North: 12', 'North')),
        page(style=style.replace('tr:target', 'tr')),
    ]
