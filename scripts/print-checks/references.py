"""Each "(p. 12)" names the page that the link before it leads to.

All of them are looked at: one that stands behind no link is an error too. How a reference reads is the word
`page_reference` of the language, in Templates/words/.
"""

import re

import links
import making
from printed import Printed

# Within a line words are less than this part of their height apart, cells of a table more.
GAP = 0.4
# Between facts of a record, with wide spaces.
DOT = '·'


def check(file):
    if not file.is_book:
        return
    pages = [[] for _ in file.words]
    for link in links.read(file):
        pages[link.page].append(link)
    before = ([], [])
    for page, found in enumerate(pages):
        words = file.words[page]
        if file.is_right_to_left:
            # As in a mirror, so that all that follows reads from left to right.
            width = file.sizes[page][0]
            words = [mirrored(word, width) for line in file.lines(page) for word in reversed(line)]
            found = [mirrored(link, width) for link in found]
        for first, number in references(file, words):
            link = (beside(first, words, found) or above(first, words, found)
                    or earlier(first, found, *before))
            if link is None:
                yield page + 1, f"the reference to page '{number}' stands behind no link"
            elif file.labels[link.target] != number:
                yield page + 1, f"the reference to page '{number}' leads to page {file.labels[link.target]}"
        before = words, found


def mirrored(box, width):
    return box._replace(left=width - box.right, right=width - box.left)


def references(file, words):
    """The first word of each reference, and its number."""
    head, _, tail = file.reference.partition('{page}')
    text, starts = '', {}
    for word in words:
        starts[len(text)] = word
        text += word.text + ' '
    pattern = re.escape(head.strip()) + r'\s*(\S+?)\s*' + re.escape(tail.strip())
    found = re.finditer(pattern, text)
    return [(starts[match.start()], match[1]) for match in found if match.start() in starts]


def of(word, found):
    return word and next((link for link in reversed(found) if link.holds(word)), None)


def beside(first, words, found):
    """The link of the word to the left, if there is one in the same cell or column."""
    gap = GAP * (first.bottom - first.top)
    return of(next((
        word for word in words if word.top < first.middle[1] < word.bottom
        and -1 < first.left - word.right < gap), None), found)


def above(first, words, found):
    """The link of the last word of the line above, if the reference begins a line."""
    height = first.bottom - first.top
    line = [word for word in words
            if first.left - 1 <= word.left and word.top < first.middle[1] - height < word.bottom + height / 4]
    last = first._replace(text=DOT, right=first.left)
    for word in sorted(line, key=lambda word: word.left):
        if word.left - last.right > (1 if DOT in (last.text, word.text) else GAP) * height:
            break
        last = word
    return of(last, found)


def earlier(first, found, words_before, found_before):
    """The link that is read last before a reference that begins a column or a page."""
    column = [link for link in found if link.right < first.left]
    if column:
        return max(column, key=lambda link: (link.bottom, link.right))
    for word in reversed(words_before):
        if link := of(word, found_before):
            return link
    return None


def examples(folder):
    style = '@page { size: letter; margin: 20mm } html { font: 10pt "Noto Sans" } h1 { break-before: page }'

    def book(name, number, inner='<a href="#there">Over there</a>', width='100mm', more=''):
        body = (f'<p style="width: {width}">See {inner} (p.&nbsp;{number}), and more.</p>{more}'
                '<h1 id="there">There</h1><h1 id="on">On</h1>')
        return Printed(making.flowing(folder / f'{name}.pdf', body, style), kind='edition')

    cells = ('<table><tr><td style="width: 20mm"><a href="#there">Over</a> (p.&nbsp;2)'
             '<td style="width: 14mm"><a href="#on">Another</a> (p.&nbsp;%d)</table>')
    return [book('good', 2), book('narrow', 2, width='24mm'), book('table', 2, more=cells % 3)], [
        book('wrong', 3), book('unlinked', 2, 'Over there'), book('wrong-below', 3, width='24mm'),
        book('wrong-cell', 2, more=cells % 2)]
