"""Cells of the back lie behind those of the front, to 0.2 mm, over the edge that the site names.

A printer of both sides turns the sheet round an edge. Round an upright edge (the long one of an upright
sheet, the short one of a lying one) left becomes right and words stay upright; round a level one the back
would stand on its head, so that no file may ask for it. Where the cells are is taken from their words, see
cells.py.
"""

import cells
import layouts
import making
from printed import Printed


def check(file):
    expected = layouts.sides(file)
    if file.flip == 'none' or max(len(side.cells) for side in expected) < 2:
        return
    for page in range(0, len(expected) - 1, 2):
        front, back = expected[page:page + 2]
        width, height = file.sizes[page]
        if (file.flip == 'long') != (height > width):
            yield page + 2, f'turned over the {file.flip} edge of its sheet, it stands on its head'
            continue
        behind = origins(file, page + 1, back)
        for number, (left, top, right) in enumerate(origins(file, page, front), 1):
            # Where the cell's right edge is, the one behind it begins, counted from the other side.
            distances = [max(abs(width - right - other[0]), abs(top - other[1])) for other in behind]
            if not distances or min(distances) > layouts.EXACT:
                amount = f', but {min(distances) / layouts.MM:.2f} mm beside it' if distances else ''
                yield page + 2, f'nothing lies behind cell {number} of the front{amount}'


def origins(file, page, side):
    """Where the cells with a face begin and end."""
    return [
        (cell.left + shift[0], cell.top + shift[1], cell.right + shift[0])
        for cell, shift in zip(side.cells, cells.shifts(file, page, side)) if shift is not None]


def examples(folder):
    reading = Printed(making.placed(
        folder / 'read.pdf', [cells.face('0in', '0in', 'one'), cells.face('0in', '0in', 'two')],
        ('5.5in', '8.5in')))
    options = {'kind': 'half', 'faces': ['reader', 'officer'], 'cut': True, 'reading': reading}

    def sheet(name, x, flip='short'):
        sides = [[*cells.face('0in', '0in', text), *cells.face(place, '0in', text)]
                 for text, place in (('one', '5.5in'), ('two', x))]
        return Printed(
            making.placed(folder / f'{name}.pdf', sides, ('11in', '8.5in')), flip=flip, **options)

    return [sheet('good', '5.5in')], [
        sheet('moved', 'calc(5.5in + .4mm)'), sheet('turned', '5.5in', 'long')]
