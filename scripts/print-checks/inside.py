"""No word crosses the edge of its page, of its cell, or of what a printer can reach.

On sheets of several cells a word stands wholly in one, or wholly outside the block, where the marks and their
words are: what crosses a cell's edge is cut through. Nothing begins outside the page either, where poppler
does not see it. In books all words keep 5 mm from the edge: laser printers state 1/6 in
(4.23 mm) as the white that they leave.
"""

import layouts
import making
from printed import Printed

MARGIN = 5 * layouts.MM


def check(file):
    expected = layouts.sides(file)
    if file.variant == 'tiled':
        # Tiles show parts of words, and what they do not show lies outside; tiles.py looks at them.
        return
    for page, words in enumerate(file.words):
        width, height = file.sizes[page]
        margin = MARGIN if file.is_book and not file.is_bound_in(page) else 0
        box = layouts.Cell(margin, margin, width - 2 * margin, height - 2 * margin, None)
        for word in words:
            if not box.holds(word):
                yield page + 1, f"'{word.text}' {over(word, box)}"
        for text in file.drawings[page].texts:
            if not (-0.1 < text.left < width + 0.1 and -0.1 < text.top < height + 0.1):
                yield page + 1, f'text begins outside the page, at {place(text.left, text.top)}'
        cells = expected[min(page, len(expected) - 1)].cells
        for word in words:
            touched = [cell for cell in cells if cell.touches(word)]
            if touched and not any(cell.holds(word) for cell in touched):
                yield page + 1, f"'{word.text}' at {place(word.left, word.top)} crosses the edge of a cell"


def over(word, box):
    """How far a word reaches beyond a box."""
    excess = max(box.left - word.left, word.right - box.right, box.top - word.top, word.bottom - box.bottom)
    return f'reaches {excess / layouts.MM:.2f} mm too far at {place(word.left, word.top)}'


def place(left, top):
    return f'{left / layouts.MM:.1f}, {top / layouts.MM:.1f} mm'


def examples(folder):
    def made(name, *items):
        return making.placed(folder / f'{name}.pdf', [items])

    inner, quarter = ('1in', '1in', 'Words'), {'kind': 'quarter'}
    good = made('good', inner, ('4.4in', '1in', 'Words'))
    label = made('label', inner, ('3in', '.2in', 'Print this sheet at 100 %.'))
    crossing = made('crossing', inner, ('4.1in', '1in', 'crossing'))
    low = made('low', inner, ('1in', '5.45in', 'low'))
    edge = made('edge', inner, ('8.3in', '1in', 'edge'))
    outside = made('outside', inner, ('-2in', '1in', 'out'))
    near = made('near', inner, ('4mm', '1in', 'near'))
    return [Printed(good, **quarter), Printed(label, kind='card'), Printed(good, kind='edition')], [
        Printed(crossing, **quarter), Printed(low, **quarter), Printed(edge, kind='flyer'),
        Printed(outside, kind='flyer'), Printed(near, kind='edition'),
        Printed(made('in-label', inner, ('1in', '.45in', 'label')), kind='card'),
    ]
