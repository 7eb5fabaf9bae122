"""Every face stands in its places on the sheet, word for word and to 0.2 mm.

What stands where is told by the words alone: the file to read (`-read`) has one face a page, so that a word
there and the same word on the sheet tell where the cell begins. That is compared with the table in
layouts.py. Files without one are compared within themselves: each cell with the first that has its face. Of
booklets from one sheet, whose pages are set anew, the words of each page are compared, and whether they stand
on their head.
"""

from collections import Counter
from statistics import median

import layouts
import making
from printed import Printed

# Words of the scale bar stand in the lowest cells of sheets without a margin, this near to the lower edge; the foot of a
# face is farther away.
LABEL = 0.4 * layouts.INCH


def check(file):
    expected = layouts.sides(file)
    if max(len(side.cells) for side in expected) < 2 or len(expected) != len(file.sizes):
        return
    for page, side in enumerate(expected):
        if file.variant == 'fold' and file.kind == 'booklet':
            yield from turned(file, page, side)
            continue
        for number, (cell, shift) in enumerate(zip(side.cells, shifts(file, page, side)), 1):
            if cell.face is None:
                if content(file, page, side, cell):
                    yield page + 1, f'cell {number} is not white'
            elif shift is None:
                yield page + 1, f'cell {number} does not show face {cell.face + 1}'
            elif max(map(abs, shift)) > layouts.EXACT:
                x, y = (f'{length / layouts.MM:+.2f}' for length in shift)
                yield page + 1, f'cell {number} is {x} mm right and {y} mm below its place'
            else:
                yield from strays(file, page, side, number, shift)


def content(file, page, side, cell):
    """The words in a cell, from its corner on, without those of the scale bar."""
    lowest = side.size[1] - LABEL
    return [
        word._replace(
            left=word.left - cell.left, right=word.right - cell.left, top=word.top - cell.top,
            bottom=word.bottom - cell.top)
        for word in file.words[page] if cell.holds(word) and not (cell.bottom > lowest and word.top > lowest)]


def models(file, page, side):
    """The words of each face that stands on a side, from the corner of its cell on."""
    faces = {}
    if file.reading is not None:
        faces = dict(enumerate(file.reading.words))
        if file.drawings[0].codes and not file.reading.drawings[0].codes:
            # Its words flow round a code that the file to read does not have.
            del faces[0]
    for cell in side.cells:
        if cell.face not in faces:
            faces[cell.face] = content(file, page, side, cell)
    return faces


def shifts(file, page, side):
    """How far each cell is from its place; None where it does not show its face."""
    faces = models(file, page, side)
    result = []
    for cell in side.cells:
        wanted, there = alone(faces.get(cell.face, [])), alone(content(file, page, side, cell))
        both = wanted.keys() & there.keys()
        result.append(None if not both else tuple(
            median(getattr(there[text], edge) - getattr(wanted[text], edge) for text in both)
            for edge in ('left', 'top')))
    return result


def alone(words):
    """Words that stand once, by their text."""
    counts = Counter(word.text for word in words)
    return {word.text: word for word in words if counts[word.text] == 1}


def strays(file, page, side, number, shift):
    """The words of a cell that the face has not, or elsewhere; and those that it lacks."""
    cell = side.cells[number - 1]
    left = list(content(file, page, side, cell))
    lowest = side.size[1] - LABEL - cell.top
    for word in models(file, page, side)[cell.face]:
        match = next((
            other for other in left if other.text == word.text
            and abs(other.left - shift[0] - word.left) < layouts.EXACT
            and abs(other.top - shift[1] - word.top) < layouts.EXACT), None)
        if match:
            left.remove(match)
        elif word.top < lowest:
            yield page + 1, f"cell {number}: '{word.text}' of face {cell.face + 1} is not at its place"
    for word in left:
        yield page + 1, f"cell {number}: '{word.text}' is not of face {cell.face + 1}"


def turned(file, page, side):
    for number, cell in enumerate(side.cells, 1):
        there = content(file, page, side, cell)
        wanted = file.reading.words[cell.face] if cell.face is not None else []
        if Counter(word.text for word in wanted) != Counter(word.text for word in there):
            yield page + 1, f'cell {number} does not have the words of face {cell.face}'
            continue
        wanted, there = alone(wanted), alone(there)
        # What is read first stands highest, or, on its head, lowest.
        order = sorted(wanted, key=lambda text: wanted[text].top)
        if order and (there[order[0]].top > there[order[-1]].top) != cell.is_turned:
            yield page + 1, f"cell {number} {'does not stand' if cell.is_turned else 'stands'} on its head"


def examples(folder):
    reading = Printed(
        making.placed(folder / 'read.pdf', [face('0in', '0in', text) for text in ('one', 'two')],
                      ('4.25in', '5.5in')), kind='quarter', variant='read')
    options = {'kind': 'quarter', 'faces': ['reader', 'officer'], 'reading': reading}

    def sheet(name, *cells):
        backs = [cell for x, y in ((0, 0), (4.25, 0), (0, 5.5), (4.25, 5.5))
                 for cell in face(f'{x}in', f'{y}in', 'two')]
        path = making.placed(folder / f'{name}.pdf', [[item for cell in cells for item in cell], backs])
        return Printed(path, **options)

    def front(x='4.25in', text='one'):
        return (face('0in', '0in', 'one'), face(x, '0in', text), face('0in', '5.5in', 'one'),
                face('4.25in', '5.5in', 'one'))

    shifted = sheet('shifted', *front('calc(4.25in + .3mm)'))
    alone_ = Printed(shifted.path, **{**options, 'reading': None})
    zine = [making.placed(folder / 'faces.pdf', [[('0in', '0in', f'Upper{n}<p>Lower{n}')] for n in range(8)],
                          ('5.5in', '8.5in'))]
    zine += [making.placed(folder / f'zine-{angle}.pdf', [eighths(angle)], ('11in', '8.5in'))
             for angle in (180, 0)]
    booklet = {'kind': 'booklet', 'variant': 'fold', 'faces': ['reader'] * 8, 'reading': Printed(zine[0])}
    return [sheet('good', *front()), Printed(zine[1], **booklet)], [
        shifted, alone_, sheet('other', *front(text='two')), sheet('missing', *front()[:3]),
        sheet('more', *front(), [('5in', '2in', 'more')]), Printed(zine[2], **booklet)]


def face(x, y, text):
    return [(f'calc({x} + 1in)', f'calc({y} + 1in)', f'Words of {text}')]


def eighths(angle):
    """The eight pages of a booklet from one Letter sheet, the upper row turned by an angle."""
    items = []
    for row, faces in enumerate(layouts.ZINE_ROWS):
        for column, number in enumerate(faces):
            turn = f'transform: rotate({angle if row == 0 else 0}deg)'
            items.append((f'{column * 2.75 + 1}in', f'{row * 4.25 + 1}in',
                          f'<div style="{turn}">Upper{number}<p>Lower{number}</div>'))
    return items
