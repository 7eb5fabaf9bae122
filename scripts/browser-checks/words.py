"""A word's meaning opens and closes by keys, in reach and in sight, and is in nobody's way where popovers are not known.

Each button that opens one stands right behind a link to the same place in the glossary, which is all that an
old browser shows; the box has that link too, next in the order of the Tab key.
"""

import making
from finding import Finding, shortened

BOX = """() => {
  const box = document.querySelector(':popover-open');
  if (!box) return null;
  const place = box.getBoundingClientRect();
  return {inside: place.left >= 0 && place.right <= innerWidth && place.top >= 0 && place.bottom <= innerHeight,
    words: box.textContent.trim().length};
}"""


def check(visit):
    for number in range(visit.page.locator('.ask').count()):
        button = visit.page.locator('.ask').nth(number)
        name = button.get_attribute('aria-label') or ''
        word = button.evaluate('button => (button.previousElementSibling || {}).href || ""')
        if not name:
            yield Finding('words/name', 1, 'a button does not say what it opens')
        if '#' not in word:
            yield Finding('words/link', 1, f'no link to the glossary stands before the button "{shortened(name)}"')
        button.focus()
        visit.page.keyboard.press('Enter')
        box = visit.ask(BOX)
        if not box or not box['words']:
            yield Finding('words/opens', 1, f'keys do not open "{shortened(name)}"')
            continue
        if not box['inside']:
            yield Finding('words/sight', 1, f'the box of "{shortened(name)}" is not all in the window')
        visit.page.keyboard.press('Tab')
        if visit.ask('() => document.activeElement.closest(":popover-open") && document.activeElement.href') != word:
            yield Finding('words/reach', 1, f'the box of "{shortened(name)}" does not lead to the glossary')
        visit.page.keyboard.press('Escape')
        if visit.ask(BOX):
            yield Finding('words/closes', 1, f'Esc does not close "{shortened(name)}"')
            return


def examples():
    def word(link='<a href="#w">warrant</a>', label='aria-label="Meaning: warrant"', target='w1', kind='popover',
             inside='<a href="#w">Glossary</a>', style=''):
        return making.page(f'<p>A {link}<button class="ask" popovertarget="{target}" {label}>?</button>.</p>'
                           f'<div id="w1" {kind} style="{style}">A paper. {inside}</div><p id="w">Words</p>')

    return [making.page('<p>Words</p>'), word()], [
        word(label=''),
        word(link='warrant'),
        word(target='w2'),
        word(kind='hidden'),
        word(inside=''),
        word(kind='popover="manual"'),
        word(style='inline-size: 600px'),
    ]
