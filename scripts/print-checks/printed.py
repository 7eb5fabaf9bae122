"""One printed file: what the site says of it, and what poppler and pikepdf read in it."""

import html
import re
import subprocess
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pikepdf

import drawing

# Signs that nobody sees: joiners, marks of direction, places where a word may break.
UNSEEN = re.compile('[\u00AD\u200B-\u200F\u2060\u2066-\u2069\uFEFF]')

# Languages whose lines run from right to left (those that Templates/print/sheet.css names, and their kin).
RIGHT_TO_LEFT = {'ar', 'ckb', 'dv', 'fa', 'he', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi'}


class Word(NamedTuple):
    """A word with its box, in points from the top left corner of the page, as it is seen."""
    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self):
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


class Printed:
    """A PDF and its facts; those that a site does not tell have the values of a page for all."""

    def __init__(self, path, name='', **facts):
        self.path = Path(path)
        self.name = name or self.path.name
        self.page = facts.get('page', '')
        self.kind = facts.get('kind', 'form')
        self.paper = facts.get('paper', 'letter')
        self.variant = facts.get('variant', '')
        self.flip = facts.get('flip', 'none')
        self.cut = facts.get('cut', False)
        self.pages = facts.get('pages')
        # Who reads each face: `reader` or `officer`.
        self.faces = facts.get('faces', ['reader'])
        self.language = facts.get('language', 'en')
        # The first labels of a book's parts behind its contents list.
        self.parts = facts.get('parts', [])
        self.contents = facts.get('contents')
        # The e-book of the same edition; None where there is none.
        self.ebook = facts.get('ebook')
        self.address = facts.get('address')
        # What the toolkit says: telephone numbers, and how a page is referred to.
        self.numbers = facts.get('numbers', [])
        # What books say beside what their e-books say; None where it is not known.
        self.own_words = facts.get('own_words')
        self.reference = facts.get('reference', '(p. {page})')
        self.reading = facts.get('reading')

    @property
    def is_book(self):
        return self.kind == 'edition'

    @property
    def is_right_to_left(self):
        return self.language.split('-')[0] in RIGHT_TO_LEFT

    @cached_property
    def _boxes(self):
        """The size of each page and its words, in the order in which poppler reads them."""
        sizes, words = [], []
        for line in run('pdftotext', '-bbox', self.path, '-').splitlines():
            if '<page ' in line:
                sizes.append(tuple(float(number) for number in re.findall(r'="([-0-9.]+)"', line)))
                words.append([])
            elif '<word ' in line:
                text = html.unescape(line[line.index('>') + 1:line.rindex('<')])
                # A soft hyphen ends a line; the others are nothing to readers.
                text = UNSEEN.sub(lambda sign: '-' if sign[0] == '\u00AD' else '', text)
                if text:
                    words[-1].append(Word(text, *map(float, re.findall(r'="([-0-9.]+)"', line))))
        return sizes, words

    @property
    def sizes(self):
        return self._boxes[0]

    @property
    def words(self):
        return self._boxes[1]

    @cached_property
    def document(self):
        return pikepdf.open(self.path)

    @cached_property
    def drawings(self):
        return [drawing.read(page) for page in self.document.pages]

    @cached_property
    def labels(self):
        return [page.label for page in self.document.pages]

    def is_bound_in(self, page):
        """Whether a page is somebody else's: such pages are numbered behind the one before (12-1, 12-2)."""
        return self.is_book and bool(re.search(r'\d-\d+$', self.labels[page]))

    def lines(self, page):
        """The words of a page line by line, each line from left to right."""
        lines = []
        for word in self.words[page]:
            last = lines[-1][-1] if lines else None
            if last and last.top < word.middle[1] < last.bottom:
                lines[-1].append(word)
            else:
                lines.append([word])
        return [sorted(line, key=lambda word: word.left) for line in lines]


def run(*command):
    """What a command prints; its messages are not of interest."""
    return subprocess.run(
        [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        encoding='utf-8', errors='replace', check=False).stdout
