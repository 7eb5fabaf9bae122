"""Binds other PDF files in, each page under a head line."""

import io

import pikepdf
from pikepdf import Array, Dictionary, Matrix, Name, Page

from imposing import number
from made import JobError

# In points: what is kept for the head line, and free at the other edges.
HEAD = 34
EDGE = 18


def bind(pdf, documents, made):
    """Puts the documents behind the pages that they name.

    Each of their pages becomes one of the book's size, made smaller where that is needed, so that
    the head line covers nothing; links and tags of its own it loses, its text it keeps. Returns
    where each page of the book now stands.
    """
    if not made.head_lines:
        raise JobError('documents are bound into books only')
    by_page = {}
    for document in documents:
        place = made.places.get(document['after'])
        if place is None:
            raise JobError(
                f"a document is to stand behind '{document['after']}', but nothing has that id")
        by_page.setdefault(place[0], []).append(document)
    own = [page.obj for page in pdf.pages]
    indexes = []
    position = 0
    # The pages that were gone through.
    before = set()
    for index, page in enumerate(own):
        indexes.append(position)
        position += 1
        before.add(page.objgen)
        for document in by_page.get(index, []):
            new = bound_pages(pdf, document, page, made)
            for offset, bound in enumerate(new):
                pdf.pages.insert(position + offset, Page(bound))
            position += len(new)
            before |= {page.objgen for page in new}
            tag(pdf, new, before)
    return indexes


def bound_pages(pdf, document, model, made):
    try:
        source = pikepdf.open(document['file'])
    except pikepdf.PasswordError:
        raise JobError(f"the document '{head(document, 1)}' is locked by a password") from None
    except pikepdf.PdfError as problem:
        raise JobError(f"the document '{head(document, 1)}' is not a PDF file: {problem}") from None
    left, bottom, right, top = (float(edge) for edge in Page(model).mediabox)
    width, height = right - left, top - bottom
    with source:
        lines = [head(document, page + 1) for page in range(len(source.pages))]
        heads = pikepdf.open(io.BytesIO(made.head_lines(lines, width, height, HEAD, EDGE)))
        new = []
        for page, line in zip(source.pages, heads.pages):
            # A turned page becomes an upright form.
            form = pdf.copy_foreign(page.as_form_xobject(True))
            title = pdf.copy_foreign(line.as_form_xobject(False))
            matrix = laying_form(form, width, height)
            shorthand = ' '.join(str(number(value)) for value in matrix.shorthand)
            content = (
                f'/P <</MCID 0>> BDC q /Head Do Q EMC\n'
                f'/Sect <</MCID 1>> BDC q {shorthand} cm /Page Do Q EMC')
            new.append(pdf.make_indirect(Dictionary(
                Type=Name.Page, MediaBox=[0, 0, number(width), number(height)],
                Resources=Dictionary(XObject=Dictionary(Head=title, Page=form)),
                Contents=pdf.make_stream(content.encode('ascii')))))
        heads.close()
    return new


def head(document, page):
    return document['head'].replace('{n}', str(page))


def laying_form(form, width, height):
    """The matrix that lays a form below the head line, as large as it goes, at most as it is."""
    left, bottom, right, top = (float(edge) for edge in form.BBox)
    own = Matrix(form.get('/Matrix', Array([1, 0, 0, 1, 0, 0])))
    corners = [own.transform(corner) for corner in (
        (left, bottom), (left, top), (right, bottom), (right, top))]
    x0, x1 = min(x for x, _ in corners), max(x for x, _ in corners)
    y0, y1 = min(y for _, y in corners), max(y for _, y in corners)
    room_x, room_y = width - 2 * EDGE, height - HEAD - EDGE
    scale = min(1, room_x / (x1 - x0), room_y / (y1 - y0))
    x = EDGE + (room_x - (x1 - x0) * scale) / 2
    # Under the head line, not in the middle of a long page.
    y = EDGE + room_y - (y1 - y0) * scale
    return Matrix(1, 0, 0, 1, -x0, -y0) @ Matrix(scale, 0, 0, scale, x, y)


def tag(pdf, new, before):
    """Puts the pages into the structure, behind what stands on the pages `before`."""
    root = pdf.Root.StructTreeRoot
    tree = root.ParentTree
    body = root.K[0]
    part = pdf.make_indirect(Dictionary(
        Type=Name.StructElem, S=Name.Part, P=body, K=Array()))
    key = max((int(tree.Nums[index]) for index in range(0, len(tree.Nums), 2)), default=-1) + 1
    for page in new:
        parts = [
            pdf.make_indirect(Dictionary(
                Type=Name.StructElem, S=kind, P=part, Pg=page, K=Array([number])))
            for number, kind in enumerate((Name.P, Name.Sect))]
        part.K.extend(parts)
        page.StructParents = key
        page.Tabs = Name.S
        tree.Nums.extend([key, Array(parts)])
        key += 1
    kids = list(body.K)
    position = max(
        (index + 1 for index, kid in enumerate(kids)
         if page_of(kid) in before),
        default=0)
    kids.insert(position, part)
    body.K = Array(kids)


def page_of(element):
    """The object number of the page on which an element begins; None for one without."""
    while isinstance(element, Dictionary):
        if '/Pg' in element:
            return element.Pg.objgen
        kids = element.get('/K')
        element = kids[0] if isinstance(kids, Array) and len(kids) else None
    return None
