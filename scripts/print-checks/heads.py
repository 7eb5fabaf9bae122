"""Each page of a book has both running heads, and the margins that its type asks for.

The head at the side where lines start names the edition, the same on every page; the one at the other side names
what the page is about. Heads reach from margin to margin, so their ends are the margins: once a missing sign in the
style dropped the margins and one head from every book, and nobody was told.
"""

import layouts
import making
from printed import Printed

# To the left and right; large type has its own.
MARGIN, LARGE_MARGIN = 17 * layouts.MM, 18 * layouts.MM
# The heads stand above this.
TOP = 18 * layouts.MM
# Letters may stand a little within or beyond their line's end.
SLACK = 1.5
# Between the two heads.
GAP = 10


def check(file):
    if not file.is_book:
        return
    wanted = LARGE_MARGIN if file.path.stem.endswith('-large') else MARGIN
    editions = set()
    # The cover has none.
    for page in range(1, len(file.words)):
        if file.is_bound_in(page):
            continue
        width, _ = file.sizes[page]
        left, right = parted([word for word in file.words[page] if word.bottom < TOP])
        if not left or not right:
            yield page + 1, 'a running head is missing'
            continue
        editions.add(' '.join(word.text for word in (right if file.is_right_to_left else left)))
        for side, margin in (('left', left[0].left), ('right', width - max(word.right for word in right))):
            if abs(margin - wanted) > SLACK:
                yield page + 1, f'the {side} margin is {margin / layouts.MM:.1f} mm, not {wanted / layouts.MM:.0f} mm'
    if len(editions) > 1:
        yield 0, f'the heads name several editions: {", ".join(sorted(editions))}'


def parted(words):
    """The words before and behind the widest gap between two; the second are none without a gap wider than a space."""
    words = sorted(words, key=lambda word: word.left)
    gaps = [after.left - word.right for word, after in zip(words, words[1:])]
    if not gaps or max(gaps) < GAP:
        return words, []
    end = gaps.index(max(gaps)) + 1
    return words[:end], words[end:]


def examples(folder):
    def book(name, heads, margin='17mm'):
        style = ('@page { size: letter; margin: %s; %s } @page :first { @top-left { content: none }'
                 ' @top-right { content: none } } html { font: 10pt "Noto Sans" } p { break-after: page }')
        body = '<p>Cover</p><p>One</p>Two'
        return Printed(making.flowing(folder / f'{name}.pdf', body, style % (margin, heads)), kind='edition')

    start, end = '@top-left { content: "The book" }', '@top-right { content: "Part" }'
    return [book('good', start + end), book('good-large', start + end, '18mm')], [
        book('no-start', end), book('no-end', start), book('no-margin', start + end, '19.8mm'),
        book('large-margin', start + end, '18mm')]
