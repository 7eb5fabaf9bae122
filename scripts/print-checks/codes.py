"""Each piece with room for a code has it, and it reads back as the address of the piece's own page.

Cards and signs have no room for one; of all others it is on the sheet that is handed out, on the first face,
if that is not the officer's, and of booklets on the page to read. Pages are drawn at 150 dpi in
grey, as a cheap camera sees them, and zbarimg reads them. A code is 15 mm wide or more and a module 0.4 mm or
more: Denso Wave, who made the code, advises 4 dots to a module, which is 0.34 mm at 300 dpi, and copies of
copies need somewhat more; the program itself aims at 0.5 mm.
"""

import subprocess
import tempfile
from pathlib import Path

import layouts
import making
from printed import Printed

DPI = 150
LEAST_SIDE = 15 * layouts.MM
LEAST_MODULE = 0.4 * layouts.MM
# Variants that have a code, by the kind of the piece.
WITH_CODE = {
    **dict.fromkeys(('quarter', 'half', 'flyer', 'trifold', 'form'), ('', 'fillable')),
    'poster': ('', 'tiled', 'fillable'),
    'booklet': ('read', 'print', 'fillable'),
}


def check(file):
    if not file.address:
        return
    counts = wanted(file)
    if file.variant == 'tiled':
        # It is drawn with each tile, and is seen on the one that shows its place.
        read = [text for page in range(len(counts)) for text in decoded(file.path, page + 1)]
        if set(read) != {file.address}:
            yield 0, f'codes of its tiles read {read}, not {file.address}'
        return
    for page, count in enumerate(counts):
        drawn = file.drawings[page].codes
        if len(drawn) != count:
            yield page + 1, f'{len(drawn)} codes are drawn, not {count}'
        for code in drawn:
            if code.side < LEAST_SIDE:
                yield page + 1, f'a code is {code.side / layouts.MM:.2f} mm wide, less than 15'
            if code.module < LEAST_MODULE:
                yield page + 1, f'a module is {code.module / layouts.MM:.2f} mm wide, less than 0.4'
        read = decoded(file.path, page + 1) if count else []
        if read != [file.address] * count:
            yield page + 1, f'codes read {read}, not {count} times {file.address}'


def wanted(file):
    """How many codes each page has: the first face's, as often as it stands there."""
    counts = [0] * len(file.sizes)
    if file.variant not in WITH_CODE.get(file.kind, ()) or file.faces[0] == 'officer':
        return counts
    if file.kind == 'form':
        return [1] + counts[1:]
    return [[cell.face for cell in side.cells].count(0) for side in layouts.sides(file)]


def decoded(path, page):
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / 'page'
        subprocess.run(
            ['pdftoppm', '-gray', '-r', str(DPI), '-f', str(page), '-singlefile', path, picture],
            check=True, capture_output=True)
        read = subprocess.run(
            ['zbarimg', '-q', '--raw', '--nodbus', '-S*.disable', '-Sqrcode.enable', f'{picture}.pgm'],
            capture_output=True, text=True)
    return read.stdout.split()


# A code of 29 modules for the address below, a row a number.
ADDRESS = 'https://example.org/en/flyers/a/index.html'
ROWS = """
1fdcde7f 10545541 1744855d 175baa5d 174efa5d 104d5f41 1fd5557f 001e5800 16ea5e4b 030f9f71 1c764c06 1f18a171
03cbca0c 0a3d3747 0dedc3a7 0fb42392 0fcea5ba 079b212e 13d97014 01a43fb4 0c537ffc 0017831f 1fd2135a 10529118
174d29f7 17517e19 1752c925 1046117a 1fdbe342
"""


def examples(folder):
    path = ''.join(
        f'M{x} {y}h1v1h-1z' for y, row in enumerate(ROWS.split())
        for x in range(29) if int(row, 16) >> (28 - x) & 1)

    def made(name, *sides, address=ADDRESS):
        svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29" style="width: {0}; height: {0}">'
        page = [('1in', f'{1 + index}in', f'{svg.format(side)}<path d="{path}"/></svg>')
                for index, side in enumerate(sides)]
        page.append(('5in', '1in', 'Words'))
        return Printed(making.placed(folder / f'{name}.pdf', [page]), kind='flyer', address=address)

    return [made('good', '16mm')], [
        made('other', '16mm', address=ADDRESS + 'l'), made('none'), made('two', '16mm', '16mm'),
        made('small', '14mm'), made('fine', '11mm')]
