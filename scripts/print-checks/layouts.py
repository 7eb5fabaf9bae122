"""Where everything stands on paper, written down once more and without the program.

The numbers are those of the trade: ISO 216 for A4 and A3; Letter and tabloid of ANSI Y14.1; cards as each
region has them, 3.5 x 2 in (ten on a sheet as Avery 5371 has them) and 85 x 55 mm, in the middle of the
sheet; bleeds as print shops ask for them; panels of a letter fold, of which the one that is folded in is 1/16
in (3 mm) narrower, so that it does not buckle. docs/content-format.md lists the kinds and their files.
"""

from typing import NamedTuple

INCH = 72
MM = 72 / 25.4
# 0.2 mm: nobody sees it beside a cut, and printers themselves shift the back of a sheet by more.
EXACT = 0.2 * MM

SHEETS = {'letter': (8.5 * INCH, 11 * INCH), 'a4': (210 * MM, 297 * MM)}
DOUBLE_SHEETS = {'letter': (11 * INCH, 17 * INCH), 'a4': (297 * MM, 420 * MM)}
# Of the first card on a sheet: left, top, width, height.
CARDS = {
    'letter': (0.75 * INCH, 0.5 * INCH, 3.5 * INCH, 2 * INCH),
    'a4': (20 * MM, 11 * MM, 85 * MM, 55 * MM),
}
BLEEDS = {'letter': 0.125 * INCH, 'a4': 3 * MM}
# The widths from left to right, outside and inside.
PANELS = {
    'letter': ([3.625 * INCH, 3.6875 * INCH, 3.6875 * INCH], [3.6875 * INCH, 3.6875 * INCH, 3.625 * INCH]),
    'a4': ([97 * MM, 100 * MM, 100 * MM], [100 * MM, 100 * MM, 97 * MM]),
}
# Faces from left to right: the flap, the back, the cover; behind the cover is what one reads first.
PANEL_FACES = ([1, 5, 0], [2, 3, 4])
# Faces of a booklet from one sheet: the upper row stands on its head.
ZINE_ROWS = ([6, 5, 4, 3], [7, 0, 1, 2])


class Cell(NamedTuple):
    left: float
    top: float
    width: float
    height: float
    # The face that stands in it; None leaves it white.
    face: int | None
    is_turned: bool = False

    @property
    def right(self):
        return self.left + self.width

    @property
    def bottom(self):
        return self.top + self.height

    def holds(self, word, slack=0.1):
        """Whether a box lies wholly within the cell."""
        return (word.left >= self.left - slack and word.right <= self.right + slack
                and word.top >= self.top - slack and word.bottom <= self.bottom + slack)

    def touches(self, word):
        return (word.left < self.right and word.right > self.left
                and word.top < self.bottom and word.bottom > self.top)


class Side(NamedTuple):
    """A printed side; without cells it is not known how many there are of it."""
    size: tuple
    cells: list
    bleed: float = 0


def sides(file):
    """The sides of a file in their order; for books and forms the one that all are like."""
    upright, faces = SHEETS[file.paper], range(len(file.faces))
    lying = upright[::-1]
    half = (lying[0] / 2, lying[1])
    kind, variant = file.kind, file.variant
    if kind in ('edition', 'form'):
        return [Side(upright, [])]
    if kind == 'card':
        return cards(file, upright)
    if kind == 'quarter':
        size = (upright[0] / 2, upright[1] / 2)
        if variant == 'read':
            return [whole(size, face) for face in faces]
        return [
            Side(upright, [Cell(x * size[0], y * size[1], *size, face) for y in (0, 1) for x in (0, 1)])
            for face in faces]
    if kind == 'half':
        if variant == 'read':
            return [whole(half, face) for face in faces]
        return [Side(lying, [Cell(x * half[0], 0, *half, face) for x in (0, 1)]) for face in faces]
    if kind == 'poster' and variant != 'tiled':
        return [whole(DOUBLE_SHEETS[file.paper], 0)]
    if kind == 'poster':
        # One face on two sheets or more, upright or lying; tiles.py says how they go together.
        size = upright if file.sizes[0][0] < file.sizes[0][1] else lying
        return [whole(size, 0)] * len(file.sizes)
    if kind == 'trifold':
        return leaflet(file, lying)
    if kind == 'booklet':
        if variant == 'print':
            return stapled(len(faces), lying, half, file.is_right_to_left)
        if variant == 'fold':
            return [zine(file)]
        return [whole(half, face) for face in faces]
    return [whole(upright, face) for face in faces]


def cards(file, sheet):
    left, top, width, height = CARDS[file.paper]
    faces = range(len(file.faces))
    if file.variant == 'single':
        bleed = BLEEDS[file.paper]
        size = (width + 2 * bleed, height + 2 * bleed)
        return [Side(size, [Cell(bleed, bleed, width, height, face)], bleed) for face in faces]
    if file.variant == 'read':
        return [whole((width, height), face) for face in faces]
    places = [(left + column * width, top + row * height) for row in range(5) for column in range(2)]
    if file.variant == 'fold':
        cells = [Cell(*place, width, height, index % 2) for index, place in enumerate(places)]
        return [Side(sheet, cells)]
    return [Side(sheet, [Cell(*place, width, height, face) for place in places]) for face in faces]


def whole(size, face):
    return Side(size, [Cell(0, 0, *size, face)])


def leaflet(file, sheet):
    printed = []
    for widths, faces in zip(PANELS[file.paper], PANEL_FACES):
        x, cells = 0, []
        for width, face in zip(widths, faces):
            left = sheet[0] - x - width if file.is_right_to_left else x
            cells.append(Cell(left, 0, width, sheet[1], face))
            x += width
        printed.append(Side(sheet, cells))
    if file.variant == 'read':
        cells = sorted((cell for side in printed for cell in side.cells), key=lambda cell: cell.face)
        return [whole((cell.width, cell.height), cell.face) for cell in cells]
    return printed


def stapled(count, sheet, half, is_right_to_left):
    """Sheets in each other: a leaf has an early page before a late one, seen from its fold.

    On the front of the outer sheet the first page is on the right of the last; on its back, which is turned
    over like the page of a book, the second is on the left.
    """
    total = (count + 3) // 4 * 4
    printed = []
    for side in range(total // 2):
        pair = [total - 1 - side, side] if side % 2 == 0 else [side, total - 1 - side]
        if is_right_to_left:
            pair.reverse()
        printed.append(Side(sheet, [
            Cell(x * half[0], 0, *half, page if page < count else None) for x, page in enumerate(pair)]))
    return printed


def zine(file):
    """Four pages by two, on the sheet or, where much is written, on the double sheet."""
    plain, large = SHEETS[file.paper][::-1], DOUBLE_SHEETS[file.paper][::-1]
    sheet = large if file.sizes[0][0] > (plain[0] + large[0]) / 2 else plain
    width, height = sheet[0] / 4, sheet[1] / 2
    cells = []
    for row, faces in enumerate(ZINE_ROWS):
        for column, face in enumerate(reversed(faces) if file.is_right_to_left else faces):
            face = face if face < len(file.faces) else None
            cells.append(Cell(column * width, row * height, width, height, face, row == 0))
    return Side(sheet, cells)
