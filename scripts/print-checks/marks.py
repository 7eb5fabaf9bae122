"""Cut marks lie on the edges of cells, are the same on both sides, and the scale bar is 50 mm long.

Whoever cuts by a mark of the front must not cut into the back: marks are compared as if one looked through
the sheet. A line counts as a mark when it is at most 0.6 pt thick and belongs to what is laid over the sheet;
the bar and its two end strokes, which say whether the printer kept the size, are told apart by the bar's
length.
"""

import pikepdf

import layouts
import making
from printed import Printed

THICKEST = 0.6
BAR = 50 * layouts.MM


def check(file):
    if file.variant == 'tiled' or max(len(side.cells) for side in layouts.sides(file)) < 2:
        return
    found = []
    for page, side in enumerate(layouts.sides(file)):
        lines, bars = marks(file.drawings[page])
        found.append(lines)
        # On the first side of each sheet.
        if page % 2 == 0 and len(bars) != 1:
            yield page + 1, f'it has {len(bars)} bars of 50 mm'
        if file.cut:
            columns = [edge for cell in side.cells for edge in (cell.left, cell.right)]
            rows = [edge for cell in side.cells for edge in (cell.top, cell.bottom)]
            for line in lines:
                upright = line.bottom - line.top > line.right - line.left
                at = (line.left + line.right) / 2 if upright else (line.top + line.bottom) / 2
                distance = min(abs(at - edge) for edge in (columns if upright else rows))
                if distance > layouts.EXACT:
                    yield page + 1, f'a mark is {distance / layouts.MM:.2f} mm beside the edge of a cell'
    if file.cut and not any(found):
        yield 1, 'it is cut, and has no marks'
    for page in range(0, len(found) - 1, 2):
        front, back = found[page:page + 2]
        width = file.sizes[page][0]
        if file.flip != 'none' and front and back:
            for line in front:
                seen = width - line.right, line.top, width - line.left, line.bottom
                if not any(same(seen, other[:4]) for other in back):
                    place = f'{line.left / layouts.MM:.1f}, {line.top / layouts.MM:.1f} mm'
                    yield page + 2, f'it lacks the mark behind {place} of the front'
            if len(front) != len(back):
                yield page + 2, f'it has {len(back)} marks, and its front {len(front)}'


def marks(drawing):
    """The lines to cut at, and the scale bars."""
    lines = [
        line for line in drawing.areas if line.is_mark and line.light == 0
        and min(line.right - line.left, line.bottom - line.top) <= THICKEST]
    bars = [line for line in lines if abs(line.right - line.left - BAR) < layouts.EXACT]
    strokes = [
        line for line in lines for bar in bars
        if line.top < bar.top and line.bottom > bar.bottom and line.bottom - line.top < 6
        and bar.left - 1 < line.left and line.right < bar.right + 1]
    return [line for line in lines if line not in bars and line not in strokes], bars


def same(one, other):
    return all(abs(a - b) <= layouts.EXACT for a, b in zip(one, other))


def examples(folder):
    edge = [making.line('4.246in', '0in', '.5pt', '20pt'), making.line('0in', '5.496in', '20pt', '.5pt'),
            making.line('calc(8.5in - 20pt)', '5.496in', '20pt', '.5pt')]
    bar, short = ([making.line('1in', '10.5in', length, '.5pt')] for length in ('50mm', '49mm'))
    near = [making.line('calc(4.246in + .4mm)', '0in', '.5pt', '20pt'), *edge[1:]]
    options = {'kind': 'quarter', 'faces': ['reader', 'officer'], 'flip': 'long', 'cut': True}

    def sheet(name, front, back):
        return Printed(laid_over(making.placed(folder / f'{name}.pdf', [front, back])), **options)

    return [sheet('good', edge + bar, edge), sheet('fronts', edge + bar, [])], [
        sheet('near', near + bar, near), sheet('fewer', edge + bar, edge[:2]), sheet('none', bar, []),
        sheet('other', edge + bar, near), sheet('short', edge + short, edge)]


def laid_over(path):
    """The pages as forms on pages, as marks are laid over sheets."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for page in pdf.pages:
            form = pdf.make_stream(
                page.Contents.read_bytes(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form,
                BBox=page.MediaBox, Resources=page.Resources)
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(M=form))
            page.Contents = pdf.make_stream(b'q /M Do Q')
        pdf.save()
    return path
