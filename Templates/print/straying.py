"""Words and pictures that stand outside the room that their page or box gives them."""

from weasyprint.formatting_structure import boxes

# CSS counts 96 pixels an inch, PDF 72 points.
POINTS = 0.75
# Less than this nobody sees, in points.
SLACK = 0.5
# No more than this are told: many have one cause.
MOST = 20


def strays(pages):
    """What stands outside: a list of {page, from 1; box, the id or ''; text; by, in points; part, '' in sheets}.

    A box `id="box-ID"` bounds what it holds to the left and right; that it is not too long is
    found by its end. Everything else stays within the margins of its page.
    """
    found = []
    for number, page in enumerate(pages, 1):
        root = page._page_box
        for child in root.children:
            # Heads and feet stand in the margins.
            if not isinstance(child, boxes.MarginBox):
                walk(child, '', edges(root), number, found)
    return found[:MOST]


def edges(box):
    left, top = box.content_box_x(), box.content_box_y()
    return left, top, left + box.width, top + box.height


def walk(box, name, room, page, found):
    identity = box.element.get('id', '') if box.element is not None else ''
    # The lines in a box name its element too.
    if identity.startswith('box-') and identity[4:] != name:
        name = identity[4:]
        left, _, right, _ = edges(box)
        room = (left, None, right, None)
    if is_seen(box):
        by = beyond(box, room) * POINTS
        if by > SLACK:
            found.append({
                'page': page, 'box': name, 'part': '', 'by': round(by, 2),
                'text': box.text.strip()[:60] if isinstance(box, boxes.TextBox) else ''})
    for child in getattr(box, 'children', ()):
        walk(child, name, room, page, found)


def is_seen(box):
    """A picture, or a text that leaves ink."""
    if isinstance(box, boxes.TextBox):
        return box.width > 0 and bool(box.text.strip())
    return isinstance(box, boxes.ReplacedBox)


def beyond(box, room):
    left, top, right, bottom = room
    by = max(left - box.position_x, box.position_x + box.width - right)
    # The bullet of a list stands beside its line, wherever its own box ends.
    if top is not None and not box.element_tag.endswith('::marker'):
        # The box of a text is as high as its font says, and may be higher than its line.
        give = box.height / 4 if isinstance(box, boxes.TextBox) else 0
        above = top - box.position_y - give
        by = max(by, above, box.position_y + box.height - bottom - give)
    return by
