"""The tiles of a poster show all of it, at its size, and neighbours overlap.

Where a tile lies on the poster is told by words that both have. What a printer leaves white, 1/4 in round
each tile, shows nothing; every word of the poster must stand in what the others show together. `-tiled` is
compared with the poster itself, on one large sheet.
"""

from statistics import median

import cells
import layouts
import making
from printed import Printed

WHITE = 0.25 * layouts.INCH
# A word's box is as high as its font, which leaves this part above the tallest letters (Noto Sans: 0.29 of 1.36 em).
ABOVE = 0.2


def check(file):
    if file.variant != 'tiled':
        return
    poster = file.reading.words[0]
    once = cells.alone(poster)
    windows = []
    for page, words in enumerate(file.words):
        width, height = file.sizes[page]
        there = cells.alone(words)
        # A word that a tile cuts through has another box.
        both = [text for text in once.keys() & there.keys() if same_size(once[text], there[text])]
        if not both:
            yield page + 1, 'it shows no word of the poster at its size'
            continue
        left, top = (
            median(getattr(once[text], edge) - getattr(there[text], edge) for text in both)
            for edge in ('left', 'top'))
        windows.append((left + WHITE, top + WHITE, left + width - WHITE, top + height - WHITE))
    for word in poster:
        top = word.top + ABOVE * (word.bottom - word.top)
        corners = [(x, y) for x in (word.left, word.right) for y in (top, word.bottom)]
        if not all(any(shows(window, corner) for window in windows) for corner in corners):
            yield 0, f"no tiles show '{word.text}' of the poster wholly"


def same_size(one, other):
    return (abs(one.right - one.left - other.right + other.left) < layouts.EXACT
            and abs(one.bottom - one.top - other.bottom + other.top) < layouts.EXACT)


def shows(window, corner):
    return window[0] <= corner[0] <= window[2] and window[1] <= corner[1] <= window[3]


def examples(folder):
    places = [(1, 1), (9, 1), (1, 9), (9, 15)]
    poster = Printed(tile(folder / 'poster.pdf', [(0, 0)], places, ('11in', '17in')))

    def tiled(name, shifts, zoom=1):
        path = tile(folder / f'{name}.pdf', shifts, places, ('11in', '8.5in'), zoom)
        return Printed(path, kind='poster', variant='tiled', reading=poster)

    return [tiled('good', [(0, 0), (0, 8)])], [
        tiled('one', [(0, 0)]), tiled('low', [(0, 0), (0, 8.9)]), tiled('small', [(0, 0), (0, 8)], 0.9)]


def tile(path, shifts, places, size, zoom=1):
    return making.placed(path, [
        [(f'{x - left}in', f'{y - top}in', f'<div style="font-size: {zoom * 20}pt">Word{index}</div>')
         for index, (x, y) in enumerate(places)]
        for left, top in shifts], size)
