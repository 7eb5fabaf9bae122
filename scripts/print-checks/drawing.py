"""What a page draws: where text begins and in which colour, filled areas, and codes.

It follows content streams into the forms that they draw, as far as WeasyPrint, Typst and our imposing write
them. All places are points from the top left corner of the page.
"""

from typing import NamedTuple

import pikepdf

OPERATORS = 'q Q cm gs Do g rg k cs sc scn re m l c h f f* B B* n S BT Tm Tj TJ'
IDENTITY = (1, 0, 0, 1, 0, 0)
# A code of the smallest version has 21 rows; nothing else that is drawn has as many corners.
LEAST_CORNERS = 400


class Text(NamedTuple):
    left: float
    top: float
    # From 0, black, to 1; None for a pattern.
    light: float | None
    # How light what it stands on is.
    behind: float


class Area(NamedTuple):
    """What is filled, as the box round it."""
    left: float
    top: float
    right: float
    bottom: float
    light: float | None
    # Whether it belongs to the marks that are laid over a whole sheet.
    is_mark: bool
    # Its corners: a frame of one line, as Typst draws it, holds nothing of what is within.
    corners: tuple = ()

    def holds(self, x, y):
        if not (self.left <= x <= self.right and self.top <= y <= self.bottom):
            return False
        if len(self.corners) <= 5:
            return True
        inside = False
        for (x0, y0), (x1, y1) in zip(self.corners, (*self.corners[1:], self.corners[0])):
            if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
                inside = not inside
        return inside


class Code(NamedTuple):
    """A QR code: its side, and the side of one of its modules."""
    side: float
    module: float


class Drawing:
    def __init__(self):
        self.texts, self.areas, self.codes = [], [], []


def read(page):
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    result = Drawing()
    size = (right - left, top - bottom)
    follow(page, page.obj.get('/Resources', {}), (1, 0, 0, -1, -left, top), result, size, False)
    return result


def follow(stream, resources, matrix, result, size, is_mark):
    # Matrix, lightness of what is filled, opacity.
    state, kept = (matrix, 0.0, 1.0), []
    path, parts, origin = [], 0, matrix
    for operands, operator in pikepdf.parse_content_stream(stream, OPERATORS):
        operator = str(operator)
        if operator == 'q':
            kept.append(state)
        elif operator == 'Q':
            state = kept.pop()
        elif operator == 'cm':
            state = (times(floats(operands), state[0]), *state[1:])
        elif operator in ('g', 'rg', 'k', 'sc', 'scn', 'cs'):
            state = (state[0], lightness(operands), state[2])
        elif operator == 'gs':
            opacity = resources.ExtGState[operands[0]].get('/ca')
            state = (*state[:2], state[2] if opacity is None else float(opacity))
        elif operator == 'BT':
            origin = state[0]
        elif operator == 'Tm':
            origin = times(floats(operands), state[0])
        elif operator in ('Tj', 'TJ'):
            add_text(result, origin[4:], state)
        elif operator == 're':
            x, y, width, height = floats(operands)
            path += [at(state[0], x, y), at(state[0], x + width, y + height)]
            parts += 1
        elif operator in ('m', 'l', 'c'):
            path.append(at(state[0], *floats(operands)[-2:]))
            parts += operator == 'm'
        elif operator in ('f', 'f*', 'B', 'B*'):
            # Borders are drawn as what lies between two areas.
            if parts == 1:
                xs, ys = zip(*path)
                result.areas.append(
                    Area(min(xs), min(ys), max(xs), max(ys), state[1], is_mark, tuple(path)))
            elif len(path) >= LEAST_CORNERS:
                result.codes.append(code(path))
            path, parts = [], 0
        elif operator in ('n', 'S'):
            path, parts = [], 0
        elif operator == 'Do':
            form = resources.XObject[operands[0]]
            if form.Subtype != pikepdf.Name.Form:
                continue
            box = floats(form.BBox)
            covers = all(abs(box[index + 2] - box[index] - size[index]) < 0.01 for index in (0, 1))
            inner = times(floats(form.get('/Matrix', IDENTITY)), state[0])
            follow(form, form.get('/Resources', resources), inner, result, size, covers)


def add_text(result, place, state):
    behind = 1.0
    for box in reversed(result.areas):
        if box.holds(*place[:2]):
            # Nobody can tell how light a pattern is under a letter.
            behind = 0.5 if box.light is None else box.light
            break
    _, light, opacity = state
    light = None if light is None else light * opacity + behind * (1 - opacity)
    result.texts.append(Text(*place, light, behind))


def code(path):
    """Each row of a code has black modules, so that its corners stand at the edges of all rows."""
    edges = sorted({round(y, 2) for _, y in path})
    side = edges[-1] - edges[0]
    return Code(side, side / (len(edges) - 1))


def lightness(operands):
    """The relative luminance of a colour (WCAG 2.2), which is also how light a black printer prints it."""
    numbers = [number for number in operands if not isinstance(number, pikepdf.Name)]
    if len(numbers) not in (1, 3, 4):
        return None
    values = floats(numbers)
    if len(values) == 4:
        values = [(1 - value) * (1 - values[3]) for value in values[:3]]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (values * 3 if len(values) == 1 else values))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def floats(numbers):
    return [float(number) for number in numbers]


def times(first, second):
    a, b, c, d, e, f = first
    A, B, C, D, E, F = second
    return (a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F)


def at(matrix, x, y):
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
