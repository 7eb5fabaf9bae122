"""Behind each title of a contents list or an index stands the number of the page that it leads to.

Such a line has a leader of dots and then, at the line's end (the left one in right-to-left books), the label
of a page. Below the first line every link of the contents list must be such a line, and each part of the book
must have one: `print/editions.json` says on which pages its contents list is and where its parts begin.
"""

import links
import making
from printed import Printed

# Fewer dots are a full stop.
LEADER = 3


def check(file):
    if not file.is_book:
        return
    all_links = links.read(file)
    if any(link.target < 0 for link in all_links):
        yield 0, 'a link leads to no page'
    listed, begun = set(), False
    for page, words in enumerate(file.words):
        is_list = file.contents and file.labels[page] in file.contents
        for link in ends(link for link in all_links if link.page == page and link.target >= 0):
            number = printed(file, words, link)
            wanted = file.labels[link.target]
            if number is not None:
                begun = begun or is_list
                if is_list:
                    listed.add(wanted)
                if number != wanted:
                    name = title(words, link)
                    yield page + 1, f"'{name}' has the number '{number}', and is on page {wanted}"
            elif is_list and begun:
                yield page + 1, f"'{title(words, link)}' has no number"
    for label in file.parts:
        if label not in listed:
            yield 0, f'the contents list does not name the part that begins on page {label}'


def ends(found):
    """The last box of each link: a title of two lines has its number behind the second."""
    found = list(found)
    following = found[1:] + [None]
    for link, after in zip(found, following):
        if not (after and after.target == link.target and link.top < after.top < link.bottom + 4):
            yield link


def printed(file, words, link):
    """The number behind the leader on a link's line; None without a leader there, '' without a number."""
    is_left = file.is_right_to_left
    beside = [
        word for word in words if link.top < word.middle[1] < link.bottom
        and (word.right <= link.left + 1 if is_left else word.left >= link.right - 1)]
    beside.sort(key=lambda word: -word.right if is_left else word.left)
    dots = 0
    for word in beside:
        # A leader may touch the number; the dots of an abbreviation are none.
        number = word.text.rstrip('.') if is_left else word.text.lstrip('.')
        dots += len(word.text) - len(number)
        if number:
            return number if dots >= LEADER else None
    return '' if dots >= LEADER else None


def title(words, link):
    return ' '.join(word.text for word in words if link.holds(word))


def examples(folder):
    def book(name, numbers, language='en'):
        style = ('@page { size: letter; margin: 20mm } html { font: 10pt "Noto Sans" }'
                 ' h1 { break-before: page } li::after { content: leader(".") " " attr(data-n) }')
        items = ''.join(f'<li data-n="{number}"><a href="#p{index}">Part</a></li>'
                        for index, number in enumerate(numbers, 1))
        body = f'<ul>{items}</ul>' + ''.join(f'<h1 id="p{index}">Part</h1>' for index in (1, 2, 3))
        path = making.flowing(folder / f'{name}-{language}.pdf', body, style, language)
        return Printed(path, kind='edition', contents=['1'], parts=['2', '3', '4'], language=language)

    return [book('good', [2, 3, 4]), book('good', [2, 3, 4], 'he')], [
        book('wrong', [2, 3, 5]), book('none', [2, '', 4]), book('fewer', [2, 3]),
        book('wrong', [2, 2, 4], 'he')]
