"""All words can be read when a black printer prints them, in grey.

Text has a contrast of 4.5 or more with what it stands on (WCAG 2.2, 1.4.3), by the relative luminance of
both, which is what a colour's grey shows: black on white, or white on a dark ground. Colours are those that
the PDF draws with, see drawing.py.
"""

import layouts
import making
from printed import Printed

LEAST = 4.5


def check(file):
    for page, drawing in enumerate(file.drawings):
        if file.is_book and file.is_bound_in(page):
            continue
        for text in drawing.texts:
            contrast = 1 if text.light is None else ratio(text.light, text.behind)
            if contrast < LEAST:
                place = f'{text.left / layouts.MM:.1f}, {text.top / layouts.MM:.1f} mm'
                yield page + 1, f'text at {place} has a contrast of {contrast:.2f}, less than {LEAST}'


def ratio(one, other):
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def examples(folder):
    def made(name, style):
        return Printed(making.flowing(folder / f'{name}.pdf', f'<p style="{style}">Words</p>'))

    return [made('black', ''), made('grey', 'color: #666'), made('white', 'color: #fff; background: #333'),
            made('round', 'color: #fff; background: #000; border-radius: 4pt')], [
        made('light', 'color: #888'), made('yellow', 'color: #dd0'), made('invisible', 'color: #fff'),
        made('pale', 'color: #000; background: #555'), made('clear', 'color: rgba(0, 0, 0, .4)')]
