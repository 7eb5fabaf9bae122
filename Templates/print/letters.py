"""The letters of a font in a PDF: how wide each is, and what it stands for."""

import re
import struct
from collections import defaultdict

# Signs of a string up to a bracket without a backslash.
PLAIN = rb'[^\\()]*(?:\\.[^\\()]*)*'
# A string in what `flat` returns.
STRING = rb'\(' + PLAIN + rb'\)'
HEX = rb'<[0-9A-Fa-f\s]*>'
PIECE = re.compile(rb'(' + STRING + rb')|(' + HEX + rb')|([-+.\d]+)', re.DOTALL)
NESTED = re.compile(rb'\(' + PLAIN + rb'\(', re.DOTALL)
SIGN = re.compile(rb'\\.|[()]', re.DOTALL)


def flat(contents):
    """Page contents with a backslash before each bracket in a string: a string may hold them in pairs without, as
    deep as it likes, and a pattern cannot count them."""
    if not NESTED.search(contents):
        return contents
    pieces, depth, done = [], 0, 0
    for sign in SIGN.finditer(contents):
        depth += sign[0] == b'('
        if depth > 1 and sign[0] in b'()':
            pieces += [contents[done:sign.start()], b'\\']
            done = sign.start()
        depth -= sign[0] == b')'
    return b''.join([*pieces, contents[done:]])


class Letters:
    """Those of a font with two bytes a letter, as Typst writes them all."""

    def __init__(self, font):
        self.font = font
        inner = font.DescendantFonts[0]
        default = float(inner.get('/DW', 1000))
        self.widths = defaultdict(lambda: default)
        runs = iter(inner.get('/W', []))
        for first in runs:
            second = next(runs)
            if isinstance(second, int):
                width = float(next(runs))
                self.widths.update(dict.fromkeys(range(first, second + 1), width))
            else:
                self.widths.update(enumerate(map(float, second), first))
        # No letter is wider; an average one is half as wide at most.
        self.widest = max([default, *self.widths.values()])
        self.meanings = None

    def most(self, shown):
        """A width that a text cannot have, in thousandths of its size; much sooner known than its width."""
        count = len(shown) - 3 * shown.count(b'\\000')
        return self.widest * count / 2 + 1000

    def moves(self, shown):
        """What a text consists of: (codes of letters, how far the pen goes back behind them), in thousandths."""
        for string, digits, move in PIECE.findall(shown):
            if move:
                yield (), float(move)
            else:
                raw = plain(string) if string else bytes.fromhex(digits[1:-1].decode())
                yield struct.unpack(f'>{len(raw) // 2}H', raw), 0

    def width(self, shown):
        """That of a text, in thousandths of its size."""
        width = 0
        for codes, back in self.moves(shown):
            width += sum(map(self.widths.__getitem__, codes)) - back
        return width

    def spelled(self, shown):
        """(What a letter stands for, from, to) of each in a text, in thousandths of its size."""
        x = 0
        for codes, back in self.moves(shown):
            x -= back
            for code in codes:
                width = self.widths[code]
                yield self.text(code), x, x + width
                x += width

    def text(self, code):
        """What a letter stands for; empty where that is not told."""
        if self.meanings is None:
            table = self.font.ToUnicode.read_bytes() if '/ToUnicode' in self.font else b''
            self.meanings = {
                int(code, 16): bytes.fromhex(text.decode()).decode('utf-16-be', 'replace')
                for code, text in re.findall(rb'<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>\s*\n', table)}
        return self.meanings.get(code, '')


def plain(string):
    """The bytes of a string without its brackets; Python reads all escapes alike but those of brackets."""
    raw = string[1:-1].replace(b'\\\\', b'\\134').replace(b'\\(', b'\\050').replace(b'\\)', b'\\051')
    return raw.decode('unicode_escape').encode('latin-1')
