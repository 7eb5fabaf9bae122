"""Pages have the size of their paper and variant, and there are as many as the piece has sides.

A page that is off by a little is scaled by the printer, and then a card is no card. 0.5 points (0.18 mm) is
less than printers place paper by; the sizes are those of layouts.py. A single card has its bleed all round,
and says in its TrimBox where it is cut.
"""

import pikepdf

import layouts
import making
from printed import Printed

SLACK = 0.5


def check(file):
    expected = layouts.sides(file)
    whole = file.is_book or file.kind == 'form'
    if file.pages is not None and len(file.sizes) != file.pages:
        yield 0, f'it has {len(file.sizes)} pages, and the site says {file.pages}'
    if not whole and len(file.sizes) != len(expected):
        yield 0, f'it has {len(file.sizes)} pages, and its faces make {len(expected)}'
    for page, size in enumerate(file.sizes):
        side = expected[0 if whole else min(page, len(expected) - 1)]
        if file.is_book and file.is_bound_in(page):
            continue
        if differs(size, side.size):
            yield page + 1, f'it is {text(size)}, not {text(side.size)}'
        if side.bleed:
            trim = [float(edge) for edge in file.document.pages[page].trimbox]
            size = trim[2] - trim[0], trim[3] - trim[1]
            if differs(size, (side.cells[0].width, side.cells[0].height)):
                yield page + 1, f'it is cut to {text(size)}'


def differs(size, expected):
    return any(abs(length - wanted) > SLACK for length, wanted in zip(size, expected))


def text(size):
    return ' x '.join(f'{length / layouts.MM:.1f}' for length in size) + ' mm'


def examples(folder):
    page = [('1mm', '1mm', 'Words')]
    good = making.placed(folder / 'good.pdf', [page])
    wide = making.placed(folder / 'wide.pdf', [page], ('8.52in', '11in'))
    card = making.placed(folder / 'card.pdf', [page], ('3.5in', '2in'), '@page { bleed: .125in }')
    uncut = folder / 'uncut.pdf'
    with pikepdf.open(card) as pdf:
        del pdf.pages[0].TrimBox
        pdf.save(uncut)
    single = {'kind': 'card', 'variant': 'single'}
    return [Printed(good, kind='flyer', pages=1), Printed(card, **single)], [
        Printed(good, kind='flyer', pages=2),
        Printed(good, kind='flyer', faces=['reader', 'reader']),
        Printed(good, kind='flyer', paper='a4'),
        Printed(wide),
        Printed(good, **single),
        Printed(uncut, **single),
    ]
