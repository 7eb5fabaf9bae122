"""Puts pages onto sheets, several on a side: kept as vectors, with their tags, links and fields."""

from pikepdf import Array, Dictionary, Matrix, Name, Page

from made import JobError


def impose(pdf, sheet, warnings):
    """Replaces the pages by the sides of sheets.

    A page that stands in several places is one to a screen reader: the first is tagged, the others
    are decoration. Tells whether fields were repeated by that.
    """
    pages = [page.obj for page in pdf.pages]
    rectangles = [
        [[float(edge) for edge in note.Rect] for note in page.get('/Annots', [])] for page in pages]
    # Page from 0 to where it stands first: (side, matrix, form).
    placed = {}
    repeats = False
    sides = []
    for places in sheet['sides']:
        side = pdf.make_indirect(Dictionary(
            Type=Name.Page, MediaBox=[0, 0, number(sheet['width']), number(sheet['height'])],
            Resources=Dictionary(XObject=Dictionary()), Annots=Array(), Tabs=Name.S))
        content = []
        for place in places:
            index = place['page']
            if index is None:
                continue
            if not 0 <= index < len(pages):
                raise JobError(
                    f'the sheet places page {index + 1}, but there are {len(pages)} pages')
            matrix = laying(pages[index], place)
            form = pdf.make_indirect(Page(pages[index]).as_form_xobject(False))
            name = f'/P{len(side.Resources.XObject)}'
            side.Resources.XObject[name] = form
            drawing = f'q {" ".join(str(number(value)) for value in matrix.shorthand)} cm {name} Do Q'
            is_first = index not in placed
            content.append(drawing if is_first else f'/Artifact BMC {drawing} EMC')
            if is_first:
                placed[index] = (side, matrix, form)
                if Name.StructParents in pages[index]:
                    form.StructParents = pages[index].StructParents
            for note, rectangle in zip(pages[index].get('/Annots', []), rectangles[index]):
                if not is_first:
                    note = repeated(pdf, note)
                    repeats = repeats or note.get('/Subtype') == Name.Widget
                move(note, rectangle, matrix, place['turn'], side)
        side.Contents = pdf.make_stream('\n'.join(content).encode('ascii'))
        if len(side.Annots) == 0:
            del side.Annots
        sides.append(side)
    warnings += [
        f'page {index + 1} is on no side of the sheets'
        for index in range(len(pages)) if index not in placed]
    by_page = {page.objgen: placed.get(index) for index, page in enumerate(pages)}
    move_destinations(pdf, by_page)
    move_structure(pdf, by_page)
    del pdf.pages[:]
    for side in sides:
        pdf.pages.append(Page(side))
    return repeats


def number(value):
    """A number as it is written: short, and the same on every machine."""
    rounded = round(float(value), 4)
    return int(rounded) if rounded == int(rounded) else rounded


def laying(page, place):
    """The matrix that lays a page into its place: turned clockwise, as large as it goes, centred."""
    left, bottom, right, top = (
        float(edge) for edge in page.get('/TrimBox', Page(page).mediabox))
    width, height = right - left, top - bottom
    turned = {
        0: Matrix(1, 0, 0, 1, 0, 0),
        90: Matrix(0, -1, 1, 0, 0, width),
        180: Matrix(-1, 0, 0, -1, width, height),
        270: Matrix(0, 1, -1, 0, height, 0),
    }.get(place['turn'])
    if turned is None:
        raise JobError(f"a page can be turned by 0, 90, 180 or 270 degrees, not {place['turn']}")
    if place['turn'] in (90, 270):
        width, height = height, width
    scale = min(place['width'] / width, place['height'] / height)
    x = place['x'] + (place['width'] - width * scale) / 2
    y = place['y'] + (place['height'] - height * scale) / 2
    # The first factor is applied first.
    return (
        Matrix(1, 0, 0, 1, -left, -bottom) @ turned @ Matrix(scale, 0, 0, scale, 0, 0)
        @ Matrix(1, 0, 0, 1, x, y))


def repeated(pdf, note):
    """A copy of a link or field for another place of its page."""
    copy = pdf.make_indirect(Dictionary({key: value for key, value in note.items()}))
    if Name.StructParent in copy:
        del copy.StructParent
    if copy.get('/Subtype') == Name.Widget:
        owner = copy.Parent.Kids if Name.Parent in copy else pdf.Root.AcroForm.Fields
        owner.append(copy)
    return copy


def move(note, rectangle, matrix, turn, side):
    left, bottom, right, top = rectangle
    corners = [matrix.transform(corner) for corner in ((left, bottom), (right, top))]
    xs, ys = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    note.Rect = Array([number(xs[0]), number(ys[0]), number(xs[1]), number(ys[1])])
    if Name.P in note:
        note.P = side
    if turn and note.get('/Subtype') == Name.Widget:
        style = Dictionary({key: value for key, value in note.get('/MK', Dictionary()).items()})
        # Counter-clockwise here.
        style.R = 360 - turn
        note.MK = style
    side.Annots.append(note)


def move_destinations(pdf, by_page):
    """Lets named places and bookmarks lead to where their pages stand first."""
    names = pdf.Root.get('/Names', Dictionary()).get('/Dests', Dictionary()).get('/Names')
    if names is not None:
        kept = Array()
        for index in range(0, len(names), 2):
            if moved(names[index + 1], by_page):
                kept.extend([names[index], names[index + 1]])
        pdf.Root.Names.Dests.Names = kept
    waiting = [pdf.Root.Outlines.First] if '/First' in pdf.Root.get('/Outlines', {}) else []
    while waiting:
        entry = waiting.pop()
        if '/Dest' in entry and not moved(entry.Dest, by_page):
            del entry.Dest
        waiting += [entry[key] for key in ('/First', '/Next') if key in entry]


def moved(destination, by_page):
    """Moves one destination; false when its page stands nowhere."""
    place = by_page.get(destination[0].objgen)
    if place is None:
        return False
    side, matrix, _ = place
    x, y = matrix.transform((float(destination[2]), float(destination[3])))
    destination[0] = side
    destination[2], destination[3] = number(x), number(y)
    return True


def move_structure(pdf, by_page):
    """Lets the tags find their content inside the forms that the pages have become."""
    waiting = list(pdf.Root.StructTreeRoot.K) if Name.StructTreeRoot in pdf.Root else []
    while waiting:
        element = waiting.pop()
        if not isinstance(element, Dictionary):
            continue
        page = element.get('/Pg')
        place = None if page is None else by_page.get(page.objgen)
        if page is not None:
            if place is None:
                del element.Pg
            else:
                element.Pg = place[0]
        if element.get('/Type') == Name.OBJR:
            continue
        kids = element.get('/K', Array())
        kept = Array()
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary):
                waiting.append(kid)
                kept.append(kid)
            elif place is not None:
                kept.append(Dictionary(Type=Name.MCR, Pg=place[0], Stm=place[2], MCID=int(kid)))
        element.K = kept
