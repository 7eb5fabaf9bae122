"""Head lines for what is bound into a book, as its own style writes them."""

import re
import unicodedata

HEADS = '''{opening}
#set page(width: {width}pt, height: {height}pt, margin: 0pt, columns: 1, header: none, footer: none)
#set text(size: 8pt)
{lines}'''
HEAD = ('#block(width: 100%, height: {height}pt, inset: (x: {edge}pt, top: 13pt), clip: true, '
        'text(dir: {direction}, {text}))')


def source(book, lines, width, height, room, edge):
    """A document of Typst with a head line on each page, in the fonts and the language of a book."""
    begin = re.search(r'(?ms)\A.*?^#show: book.*?(?=^#|^//|^$)', book)
    return HEADS.format(
        opening=begin[0] if begin else '', width=width, height=height,
        lines='\n#pagebreak()\n'.join(
            HEAD.format(height=room, edge=edge, direction=direction(line), text=string(line))
            for line in lines))


def direction(line):
    """That of the first letter that has one."""
    kinds = (unicodedata.bidirectional(letter) for letter in line)
    first = next((kind for kind in kinds if kind in ('L', 'R', 'AL')), 'L')
    return 'ltr' if first == 'L' else 'rtl'


def string(text):
    """A text as a string of Typst."""
    escaped = text.replace('\\', '\\\\').replace('"', '\\"')
    return '"' + re.sub(r'[\x00-\x1f]', ' ', escaped) + '"'
