"""Nothing is wider than the window: nobody has to scroll sideways to read a line (WCAG 2.2, 1.4.10).

What may scroll by itself (a table in its box) is no mistake. The elements that stick out are named, the
outermost first.
"""

import making
from finding import Finding, shortened

WIDER = """() => {
  const width = document.documentElement.clientWidth, over = document.documentElement.scrollWidth - width;
  if (over <= 0) return null;
  const clipped = element => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') return true;
    return false;
  };
  const out = [...document.body.querySelectorAll('*')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > width + .5 || box.left < -.5) && !clipped(element);
  });
  const names = out.filter(element => !out.includes(element.parentElement)).slice(0, 3)
    .map(element => element.cloneNode(false).outerHTML);
  return [over, names];
}"""


def check(visit):
    if found := visit.ask(WIDER):
        over, names = found
        yield Finding('width', over, f'the page is {over} pixels too wide: {shortened(" ".join(names), 300)}')


def examples():
    wide = '<div style="width:{}px">Words</div>'
    return [
        making.page(wide.format(300)),
        making.page(f'<div tabindex="0" style="overflow-x:auto">{wide.format(900)}</div>'),
    ], [
        making.page(wide.format(370)),
        making.page(f'<p>{"W" * 90}</p>'),
        making.page('<table><tr>' + '<td style="min-width:9rem">Words</td>' * 3 + '</table>', direction='rtl'),
    ]
