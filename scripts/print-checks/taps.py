"""Every line of a link can be tapped, and leads to the same place as its other lines.

The tree of tags says which boxes belong to one link. A link in no element of the tree, one without a box, and a box
that is on no word are errors too: Typst 0.15 sends some links over two lines to wrong pages when it writes PDF/UA-1.
"""

import pikepdf
from pikepdf import Array, Dictionary, Name

import links
import making
from printed import Printed

# A box may end within a letter that reaches beyond its line.
SLACK = 1


def check(file):
    if not file.is_book:
        return
    places = links.named(file.document)
    owned = set()
    for element in elements(file.document.Root.get('/StructTreeRoot')):
        boxes = [item.Obj for item in items(element) if item.get('/Type') == Name.OBJR]
        owned |= {box.objgen for box in boxes}
        targets = {target(box, places) for box in boxes}
        if not boxes:
            yield 0, 'a link of the tags has nothing to tap'
        elif len(targets) > 1:
            yield 0, f'the lines of one link lead to {len(targets)} places: {", ".join(sorted(targets))}'
    for index, page in enumerate(file.document.pages):
        height = float(page.mediabox[3])
        for box in page.get('/Annots', []):
            if box.get('/Subtype') != Name.Link:
                continue
            if box.objgen not in owned:
                yield index + 1, 'a link is in no element of the tags'
            edges = [float(edge) for edge in box.Rect]
            (left, right), (bottom, top) = sorted(edges[::2]), sorted(edges[1::2])
            # Typst leaves such a box where an address may break at a line's end.
            if left == right:
                continue
            if not any(word.left < right + SLACK and left - SLACK < word.right
                       and height - top - SLACK < word.middle[1] < height - bottom + SLACK
                       for word in file.words[index]):
                yield index + 1, f'a link to {target(box, places)} is on no word'


def elements(node):
    """All links below a node of the tags."""
    waiting = [node] if node is not None else []
    while waiting:
        node = waiting.pop()
        if node.get('/S') == Name.Link:
            yield node
        waiting += [item for item in items(node) if item.get('/Type') not in (Name.OBJR, Name.MCR)]


def items(node):
    """What an element holds, but for the numbers of its texts."""
    held = node.get('/K', [])
    return [item for item in (held if isinstance(held, Array) else [held]) if isinstance(item, Dictionary)]


def target(box, places):
    """Where a box leads, as text."""
    action = box.get('/A', {})
    place = box.get('/Dest', action.get('/D'))
    if place is None:
        return str(action.get('/URI', 'nothing'))
    if not isinstance(place, Array):
        place = places.get(str(place))
    if place is None:
        return 'nothing'
    return ' '.join([f'{place[0].objgen[0]}'] + [str(value) for value in list(place)[1:]])


def examples(folder):
    style = '@page { size: letter; margin: 20mm } html { font: 10pt "Noto Sans" } h1 { break-before: page }'
    body = ('<p style="width: 24mm">See <a href="#there">what follows here and over there</a>.</p>'
            '<h1 id="there">There</h1><h1>On</h1>')

    def book(name, change):
        path = making.flowing(folder / f'{name}.pdf', body, style)
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            # WeasyPrint makes an element for each line.
            first, *more = elements(pdf.Root.StructTreeRoot)
            first.K = Array([item for element in (first, *more) for item in items(element)])
            for element in more:
                element.S = Name.Span
                element.K = Array()
            change(pdf, first)
            pdf.save(path)
        return Printed(path, kind='edition')

    def right(pdf, element):
        pass

    def astray(pdf, element):
        pdf.pages[0].Annots[1].Dest = Array([pdf.pages[2].obj, Name.XYZ, 0, 700, 0])

    def untagged(pdf, element):
        element.K = Array(items(element)[:1])

    def shifted(pdf, element):
        pdf.pages[0].Annots[1].Rect = Array([400, 100, 450, 110])

    return [book('good', right)], [book('astray', astray), book('untagged', untagged), book('shifted', shifted)]
