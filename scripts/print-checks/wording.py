"""Each book has all the words of its edition, as often as the e-book of the same edition has them, and no others.

Both are made from the same text by writers of their own, so a word that one lost the other has; beyond it a book has
the words of the interface and of diagrams. Words are what a reader reads: a hyphen at a line's end joins two parts of
one, and signs that are not seen count as nothing.
"""

import html
import re
import zipfile
from collections import Counter

import making
from printed import UNSEEN, Printed, run

WORD = re.compile(r'\w+')
# What an e-book has for screens: lists of its chapters, and ways back from notes.
SCREEN = re.compile(r'(?s)<head>.*?</head>|<nav.*?</nav>|<a class="note-back".*?</a>|<div class="notice .*?</div>')
# Not chapters: its list of them, its own cover, and the authorities, of which a book has an index.
OWN = ('contents.xhtml', 'title-page.xhtml', 'authorities.xhtml')
# Shorter words stand within others by chance.
LONG = 7
# So many are told.
MOST = 10


def check(file):
    if not file.is_book or file.ebook is None:
        return
    wanted, (there, flat) = words_of_chapters(file.ebook), words_of_pages(file)
    lost = Counter({
        word: count for word, count in (wanted - there).items()
        # An address breaks without a hyphen.
        if len(word) < LONG or flat.count(word) < wanted[word]})
    if lost:
        yield 0, f'{sum(lost.values())} words of the e-book are not in it: {told(lost)}'
    if file.own_words is not None:
        foreign = strange(file)
        if foreign:
            yield 0, f'{sum(foreign.values())} words are not in the e-book: {told(foreign)}'


def told(words):
    return ', '.join(f"'{word}'" + (f' {count} times' if count > 1 else '')
                     for word, count in sorted(words.items())[:MOST])


def strange(file):
    """Words of the pages that nobody wrote; parts of words count as written, since a line's end parts them."""
    source = file.own_words
    with zipfile.ZipFile(file.ebook) as book:
        for name in book.namelist():
            if name.endswith(('.xhtml', '.opf')):
                text = book.read(name).decode()
                source += ' '.join(re.findall(r'(?:href|alt)="([^"]*)"', text)) + re.sub(r'<[^>]*>', '', text)
    known = letters(html.unescape(source))
    words = Counter(
        letters(word) for page, found in enumerate(file.words) if not file.is_bound_in(page)
        for word in WORD.findall(' '.join(word.text for word in found)))
    return Counter({word: count for word, count in words.items() if not word.isdigit() and word not in known})


def letters(text):
    return re.sub(r'[\W_]+', '', UNSEEN.sub('', text)).casefold()


def words_of_chapters(path):
    found = Counter()
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            if name.endswith('.xhtml') and not name.endswith(OWN):
                text = SCREEN.sub(' ', book.read(name).decode())
                # A tag within a word parts nothing; one of a block does.
                text = re.sub(r'</?(?:em|strong|code|bdi|a|span|sup)\b[^>]*>', '', text)
                text = html.unescape(re.sub(r'<[^>]*>', ' ', text))
                found.update(WORD.findall(UNSEEN.sub('', text)))
    return found


def words_of_pages(file):
    """The words, and all that the pages say without the spaces between."""
    text = run('pdftotext', '-raw', file.path, '-')
    # Behind a hyphen at a line's end the word may go on, and there may be a hyphen in it.
    joined = UNSEEN.sub('', re.sub('[-\u2010\u00AD]\n', '', text))
    words = Counter(WORD.findall(UNSEEN.sub('', text))) | Counter(WORD.findall(joined))
    return words, re.sub(r'\s+', '', joined)


def examples(folder):
    def book(name, body, chapter='<p>One, two and <em>thr</em>ee incomprehensibilities.</p>'):
        style = '@page { size: letter; margin: 17mm } html { font: 10pt "Noto Sans" } p { width: 20mm; hyphens: auto }'
        ebook = folder / f'{name}.epub'
        with zipfile.ZipFile(ebook, 'w') as file:
            file.writestr('EPUB/chapter-1.xhtml', f'<html><head><title>Title</title></head><body>{chapter}</body></html>')
        return Printed(making.flowing(folder / f'{name}.pdf', body, style), kind='edition', ebook=ebook, own_words='page')

    return [book('good', '<p>One, two and three incomprehensibilities.<p>Page 17')], [
        book('strange', '<p>One, two and three incomprehensibilities: none.'),
        book('lost', '<p>One, two and incomprehensibilities.'),
        book('once', '<p>One, two and three incomprehensibilities.', '<p>One, two and three, and incomprehensibilities.</p>')]
