"""Each file says what it is: title, tags, language; and does not claim more than anybody has proven.

A screen reader needs the tags and the language (PDF/UA-1, 7.1 and 7.2; WCAG 2.2, 3.1.1), a list of files the
title. A conformance identifier in the metadata (`pdfuaid`, `pdfaid`) is a promise that nobody here has
tested.
"""

import pikepdf

import making
from printed import Printed

# Fewer words are a page whose text was lost; the shortest piece that ships has more than 20.
FEWEST_WORDS = 6


def check(file):
    root = file.document.Root
    if not str(file.document.docinfo.get('/Title', '')).strip():
        yield 0, 'it has no title'
    if not root.get('/MarkInfo', {}).get('/Marked', False) or '/StructTreeRoot' not in root:
        yield 0, 'it has no tags'
    if not str(root.get('/Lang', '')):
        yield 0, 'it names no language'
    metadata = root.Metadata.read_bytes() if '/Metadata' in root else b''
    for claim in (b'pdfuaid', b'pdfaid'):
        if claim in metadata:
            yield 0, f'it claims a conformance that nobody has tested: {claim.decode()}'
    count = sum(map(len, file.words))
    if count < FEWEST_WORDS:
        yield 0, f'it has hardly any text: {count} words'


def examples(folder):
    page = [[('1in', '1in', 'Here are some words, enough of them')]]
    good = making.placed(folder / 'good.pdf', page)
    claims = making.placed(folder / 'claims.pdf', page, pdf_variant='pdf/ua-1')
    silent = making.placed(folder / 'silent.pdf', [[('1in', '1in', 'Words')]])
    bad = [Printed(claims), Printed(silent)]
    for key in ('/Lang', '/MarkInfo', '/StructTreeRoot', '/Title'):
        path = folder / f'no-{key[1:]}.pdf'
        with pikepdf.open(good) as pdf:
            del (pdf.docinfo if key == '/Title' else pdf.Root)[key]
            pdf.save(path)
        bad.append(Printed(path))
    return [Printed(good)], bad
