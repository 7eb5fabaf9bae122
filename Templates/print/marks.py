"""The lines and pictures on a page of a PDF by Typst, each with the room that it takes.

Typst writes few kinds of instructions, so a pattern finds them in a fifth of the time of reading each.
"""

import re
import unicodedata
from dataclasses import dataclass

from letters import HEX, STRING, Letters, flat

CLOSING = '，。、；：？！）」』】》〉〕”’'

NUMBER = rb'[-+.\d]+'
POINT = NUMBER + rb'\s+' + NUMBER + rb'\s+'
MATRIX = POINT * 3
TEXT = rb'\[(?:' + STRING + rb'|' + HEX + rb'|[^]()<])*\]\s*TJ|(?:' + STRING + rb'|' + HEX + rb')\s*Tj'
TOKEN = re.compile(
    # Nearly every text stands in such lines; all others are read instruction by instruction.
    rb'q\s+(?P<at>' + MATRIX + rb')cm(?:/c\d+ cs[-.\d ]+ scn)?\s+BT 0 Tr/(?P<f>\w+) (?P<s>' + NUMBER
    + rb') Tf 1 0 0 -1 0 0 Tm(?P<line>' + TEXT + rb')\s+ET\s+Q'
    rb'|/(?P<tag>\w+)\s*(?:/\w+|<<(?:' + STRING + rb'|[^()>]|>(?!>\s*B))*>>)?\s*B(?:DC|MC)'
    rb'|(?P<end>EMC)'
    rb'|(?P<text>' + TEXT + rb')'
    rb'|(?P<clip>' + POINT + rb'm\s+(?:' + POINT + rb'l\s+)+h\s+W\b)'
    rb'|(?P<matrix>' + MATRIX + rb')(?P<of>cm|Tm)'
    rb'|/(?P<font>\w+)\s+(?P<size>' + NUMBER + rb')\s+Tf'
    rb'|/(?P<picture>\w+)\s+Do'
    rb'|(?<![\w/])(?P<stack>[qQ])(?!\w)', re.DOTALL)


@dataclass
class Mark:
    """A word or a picture: from where to where, and the y of its base, in points from the top left."""

    x0: float
    x1: float
    y: float
    text: str = ''

    @property
    def most(self):
        return self.x1

    def words(self):
        return [self]


@dataclass
class Line:
    """Letters that stand in a row, from x0 on."""

    x0: float
    y: float
    letters: Letters
    shown: bytes
    # Points for each thousandth of the letters' size.
    step: float

    @property
    def most(self):
        """Where it ends at the most; much sooner known than where it ends."""
        return self.x0 + self.letters.most(self.shown) * self.step

    @property
    def x1(self):
        return self.x0 + self.letters.width(self.shown) * self.step

    def words(self):
        words, word = [], []
        for letter in [*self.letters.spelled(self.shown), (' ', 0, 0)]:
            if letter[0].strip():
                word.append(letter)
            elif word:
                start, end = min(x for _, x, _ in word), max(inked(*letter) for letter in word)
                words.append(Mark(
                    self.x0 + start * self.step, self.x0 + end * self.step, self.y,
                    ''.join(in_order(word))))
                word = []
        return words


def inked(text, start, end):
    """Where the ink of a letter ends: Chinese and Japanese signs that close something have none in their second
    half, and Typst lets that hang over the end of a line."""
    return (start + end) / 2 if text and text in CLOSING else end


def in_order(word):
    """The letters as they are read; they stand from left to right."""
    letters = [text for text, _, _ in word]
    rtl = any(unicodedata.bidirectional(sign) in ('R', 'AL') for text in letters for sign in text)
    return reversed(letters) if rtl else letters


def marks(page, fonts):
    """What is on a page but for artifacts, in the order in which it was written; `fonts` keeps what was read."""
    top = float(page.mediabox[3])
    resources = page.obj.get('/Resources', {})
    tags, stack, matrix = [], [], (1, 0, 0, 1, 0, 0)
    letters, size, text = None, 0, matrix

    named = {}

    def font(name):
        if name not in named:
            found = resources.Font['/' + name.decode()]
            named[name] = fonts.get(found.objgen) or Letters(found)
            fonts[found.objgen] = named[name]
        return named[name]

    for token in TOKEN.finditer(flat(page.Contents.read_bytes())):
        kind = token.lastgroup
        if kind == 'line':
            if not any(tags):
                at = joined(floats(token['at']), matrix)
                yield line(font(token['f']), float(token['s']), token['line'], at, top)
        elif kind == 'tag':
            tags.append(token['tag'] == b'Artifact')
        elif kind == 'end':
            tags = tags[:-1]
        elif kind == 'stack':
            if token['stack'] == b'q':
                stack.append(matrix)
            elif stack:
                matrix = stack.pop()
        elif kind == 'of':
            if token['of'] == b'cm':
                matrix = joined(floats(token['matrix']), matrix)
            else:
                text = floats(token['matrix'])
        elif kind == 'size':
            letters, size = font(token['font']), float(token['size'])
        elif any(tags):
            continue
        elif kind == 'text' and letters:
            yield line(letters, size, token['text'], joined(text, matrix), top)
        elif kind == 'clip':
            numbers = floats(b' '.join(re.findall(NUMBER, token['clip'])))
            yield picture(zip(numbers[::2], numbers[1::2]), matrix, top)
        elif kind == 'picture':
            yield picture(((0, 0), (1, 1)), matrix, top)


def floats(numbers):
    return tuple(map(float, numbers.split()))


def line(letters, size, shown, matrix, top):
    # Turned letters take no room from left to right.
    return Line(matrix[4], top - matrix[5], letters, shown, max(matrix[0], 0) * size / 1000)


def picture(corners, matrix, top):
    a, b, c, d, x, y = matrix
    points = [(a * px + c * py + x, b * px + d * py + y) for px, py in corners]
    return Mark(
        min(px for px, _ in points), max(px for px, _ in points), top - min(py for _, py in points))


def joined(first, second):
    """The matrix that does what one does and then what the other does."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
            e * p + f * r + t, e * q + f * s + u)
