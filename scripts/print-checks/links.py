"""Links within a book: the words that each stands on, and the page it leads to."""

from typing import NamedTuple

from pikepdf import Array, Name


class Link(NamedTuple):
    page: int
    left: float
    top: float
    right: float
    bottom: float
    # The page it leads to, from 0.
    target: int

    def holds(self, word):
        x, y = word.middle
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def read(file):
    """All links of a document to pages of its own; one that goes over a line's end has a box on each."""
    pdf = file.document
    indexes = {page.objgen: index for index, page in enumerate(pdf.pages)}
    places = named(pdf)
    links = []
    for index, page in enumerate(pdf.pages):
        box = [float(edge) for edge in page.mediabox]
        for note in page.get('/Annots', []):
            place = note.get('/Dest', note.get('/A', {}).get('/D'))
            if note.get('/Subtype') != Name.Link or place is None:
                continue
            target = place if isinstance(place, Array) else places.get(str(place))
            if target is None or target[0].objgen not in indexes:
                links.append(Link(index, 0, 0, 0, 0, -1))
                continue
            edges = [float(edge) for edge in note.Rect]
            (left, right), (bottom, top) = sorted(edges[::2]), sorted(edges[1::2])
            links.append(Link(
                index, left, box[3] - top, right, box[3] - bottom, indexes[target[0].objgen]))
    return links


def named(pdf):
    names = pdf.Root.get('/Names', {}).get('/Dests', {}).get('/Names', [])
    return {str(names[index]): names[index + 1] for index in range(0, len(names), 2)}
