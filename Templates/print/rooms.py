"""Words and pictures of a book that stand outside their column or page, found in the PDF by Typst.

A style tells where columns begin, as the first thing in them:

    #context [#metadata((columns: page.columns, gutter: 6mm, margin: page.margin))<columns>]

They go on until the next such mark; what stands above one on its page has one column. Heads and feet are
artifacts, and not looked at. A style without such marks is only asked for what leaves the paper.
"""

import io
from dataclasses import dataclass

import pikepdf

import marks

# Less than this nobody sees, in points.
SLACK = 0.5
# No more than this are told: many have one cause.
MOST = 20


@dataclass
class Room:
    """Columns from one place on, in points from the top left of the page."""

    page: int
    y: float
    columns: list
    top: float
    bottom: float

    def beyond(self, mark):
        """How far a mark stands out of the column that holds most of it."""
        x0, most = mark.x0, mark.most
        if self.top <= mark.y <= self.bottom:
            for left, right in self.columns:
                if left <= x0 and most <= right:
                    return 0
        x1 = mark.x1
        return max(self.top - mark.y, mark.y - self.bottom,
                   min([max(left - x0, x1 - right) for left, right in self.columns]))


def strays(pdf, places, marked, parts):
    """How many pages there are, and what stands outside, as `straying` tells it."""
    found = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = list(document.pages)
        _, _, width, height = map(float, pages[0].mediabox)
        rooms = [Room(0, 0, [(0, width)], 0, height)]
        for mark in marked:
            rooms += opened(mark, pages[mark['page'] - 1])
        rooms.sort(key=lambda room: (room.page, room.y))
        fonts = {}
        for number, page in enumerate(pages, 1):
            # Most pages have one room, which began on an earlier page.
            here = [room for room in rooms if room.page <= number]
            here = [room for room in here if room.page == number] or here[-1:]
            for mark in marks.marks(page, fonts):
                room = here[0] if len(here) == 1 else room_at(number, mark.y, here)
                if room.beyond(mark) > SLACK:
                    # What goes on behind the column may be only a blank.
                    beyond = [(number, word, room.beyond(word)) for word in mark.words()]
                    found += [one for one in beyond if one[2] > SLACK]
        rtl = document.Root.ViewerPreferences.get('/Direction') == '/R2L'
        part_at = reading(places, rooms, parts, rtl)
    return len(pages), [
        {'page': number, 'box': '', 'text': word.text[:60], 'by': round(by, 2),
         'part': part_at(number, word.x1 if rtl else word.x0, word.y)}
        for number, word, by in found[:MOST]]


def opened(mark, page):
    """The room that a mark of the style begins, and the one above it on its page."""
    _, _, width, height = map(float, page.mediabox)
    left, right = mark['left'], width - mark['right']
    top, bottom = mark['top'], height - mark['bottom']
    step = (right - left + mark['gutter']) / mark['count']
    both = [(left + index * step, left + (index + 1) * step - mark['gutter'])
            for index in range(mark['count'])]
    return (Room(mark['page'], 0, [(left, right)], top, bottom),
            Room(mark['page'], mark['y'] - SLACK, both, top, bottom))


def room_at(page, y, rooms):
    # What stands above the paper is beyond any room.
    return next((room for room in reversed(rooms) if (room.page, room.y) <= (page, y)), rooms[0])


def reading(places, rooms, parts, rtl):
    """A function that tells the part of the book at a page, x and y: the last that begins before it."""
    def order(page, x, y):
        columns = room_at(page, y, rooms).columns
        passed = [x > right + SLACK for _, right in columns]
        if rtl:
            passed = [x < left - SLACK for left, _ in columns]
        return page, len(columns) > 1, sum(passed), y

    starts = parts.starts({name for *_, name in places})
    begins = sorted(
        (order(page, x, y), starts[name]) for page, x, y, name in places if name in starts)

    def part_at(*place):
        before = [part for begin, part in begins if begin <= order(*place)]
        return before[-1] if before else ''

    return part_at
