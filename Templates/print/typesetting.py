"""From HTML to the bytes of a PDF by WeasyPrint, as large as it fits: a sheet or a form."""

import contextlib
import io
import logging
import re

import weasyprint.svg
from weasyprint import CSS, HTML
from weasyprint.formatting_structure.boxes import LineBox
from weasyprint.svg.utils import normalize
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

import straying
from made import JobError, Typeset
from straying import POINTS, SLACK


# Derived from BaseException, so that WeasyPrint does not go on without what was refused.
class Refused(FatalURLFetchingError):
    """The document asks for something that does not lie in it."""


class DataOnly(URLFetcher):
    """Gives what is inside the document (`data:` addresses), nothing from network or disk."""

    def fetch(self, url, headers=None):
        if url[:5].lower() == 'data:':
            return super().fetch(url, headers)
        raise Refused(f"the document asks for '{url[:200]}', and nothing is fetched for it")


class Unparted(str):
    """A text that counts as one letter."""

    def __iter__(self):
        yield str(self)


def draw_whole_lines(draw):
    """WeasyPrint draws the text of an SVG letter by letter from the left: Arabic comes out unjoined
    and backwards, Khmer without its clusters. A text that places no letter of its own is one."""
    def draw_text(svg, node, font_size):
        places = (normalize(node.get(name, '')).split() for name in ('x', 'y', 'dx', 'dy'))
        apart = ('rotate', 'letter-spacing', 'textLength')
        if node.text and all(len(place) < 2 for place in places) and not any(
                node.get(name) for name in apart):
            node._etree_node.text = Unparted(node.text)
        draw(svg, node, font_size)
    return draw_text


weasyprint.svg.text = draw_whole_lines(weasyprint.svg.text)
for tag in ('a', 'text', 'tspan'):
    weasyprint.svg.TAGS[tag] = weasyprint.svg.text


@contextlib.contextmanager
def collected(warnings):
    """Adds everything that WeasyPrint complains of to a list, each complaint once."""
    class Collector(logging.Handler):
        def emit(self, record):
            text = record.getMessage()
            if text not in warnings:
                warnings.append(text)

    collector = Collector(logging.WARNING)
    logger = logging.getLogger('weasyprint')
    logger.addHandler(collector)
    try:
        yield
    finally:
        logger.removeHandler(collector)


# Style sheets by their text, with the complaints about each: reading them takes a quarter of the time of a sheet, and
# that of the toolkit is the same in all.
READ = {}
MOST_READ = 64
# A rule that belongs to one document, such as a font.
DOCUMENT_RULE = re.compile(r'@(?!page\b|media\b|(?:top|right|bottom|left)-)')


def head_sheets(html, warnings):
    """Takes the style sheets out of a document's head, so that they are not read again for each scale.

    As user style sheets they have the same effect, as long as all other styles are `style` attributes. A document with
    other styles, or with rules that belong to it alone, keeps its sheets: the list is empty.
    """
    elements = html.etree_element.find('head').findall('style')
    texts = [element.text or '' for element in elements]
    others = [element for element in html.etree_element.iter()
              if str(element.tag).rpartition('}')[2] in ('style', 'link') and element not in elements]
    if others or any(element.attrib for element in elements) or any(map(DOCUMENT_RULE.search, texts)):
        return []
    found = []
    for element, text in zip(elements, texts):
        element.text = ''
        if text not in READ:
            if len(READ) == MOST_READ:
                READ.clear()
            complaints = []
            with collected(complaints):
                READ[text] = CSS(string=text, url_fetcher=DataOnly()), complaints
        sheet, complaints = READ[text]
        found.append(sheet)
        warnings += [complaint for complaint in complaints if complaint not in warnings]
    return found


def typeset(job, warnings):
    """Makes the pages of a job's HTML, and adds what WeasyPrint complains of."""
    with open(job['html'], 'rb') as file:
        source = file.read()
    with collected(warnings):
        try:
            return as_large_as_fits(source, job, warnings)
        except Refused as problem:
            raise JobError(str(problem)) from None


def as_large_as_fits(source, job, warnings):
    """Makes the pages with each group of boxes at a size at which all of them fit, and at the next larger one do not;
    else at the smallest. The foot of a box then goes down to its end.
    """
    html = HTML(file_obj=io.BytesIO(source), encoding='utf-8', url_fetcher=DataOnly())
    options = {'pdf_tags': True, 'pdf_forms': job['fields'] or None, 'cache': {}}
    sheets = head_sheets(html, warnings)
    boxes = [box for box in job['boxes'] if box['sizes']]
    searches = {box['group']: Search(box['sizes']) for box in boxes}
    # By the sizes of all boxes: laying them out costs more than all else.
    tried = {}
    while True:
        sizes = {box['id']: searches[box['group']].size for box in boxes}
        key = tuple(sizes.values())
        trial = tried.get(key) or Trial(html, job, sizes, sheets, options)
        tried[key] = trial
        open_searches = [(group, search) for group, search in searches.items() if not search.is_done]
        if not open_searches:
            break
        for group, search in open_searches:
            search.learn(*trial.fit(group))
    trial.lower_feet()
    document = trial.document
    return Typeset(
        pdf=document.write_pdf(**options), pages=len(document.pages), sizes=[
            sizes.get(box['id']) for box in job['boxes']], used=trial.used,
        strays=trial.strays, places=trial.places, rtl_fields=rtl_fields(document))


class Search:
    """Looks for the first of some sizes, from the largest down, at which everything fits."""

    def __init__(self, sizes):
        self.sizes = sizes
        self.index, self.fitting, self.too_large = 0, None, -1
        self.is_done = False
        # Square of the size to how full the fullest box was, the last two.
        self.known = []

    @property
    def size(self):
        return self.sizes[self.index]

    def learn(self, fits, fill):
        """Takes in whether all fits at the present size, and how full the fullest box is."""
        self.known = [*self.known[-1:], (self.size ** 2, fill)]
        last = len(self.sizes) - 1
        if fits:
            self.fitting = self.index
        else:
            self.too_large = self.index
        if self.too_large + 1 == (last + 1 if self.fitting is None else self.fitting):
            self.is_done = True
            self.index = last if self.fitting is None else self.fitting
            return
        likely = self.likely_size()
        index = next((number for number, size in enumerate(self.sizes) if size <= likely), last)
        self.index = max(self.too_large + 1, min(index, last if self.fitting is None else self.fitting - 1))

    def likely_size(self):
        """The size at which the fullest box would be just full."""
        (square, fill), *more = reversed(self.known)
        if more and more[0][1] != fill:
            # Some of the room is taken whatever the size.
            slope = (more[0][1] - fill) / (more[0][0] - square)
            return max(0, square + (1 - fill) / slope) ** 0.5 if slope > 0 else 0
        # Half the size takes a quarter of the room.
        return self.size / max(1, fill) ** 0.5


class Trial:
    """The pages of a document with its boxes at some sizes."""

    def __init__(self, html, job, sizes, sheets, options):
        self.boxes = job['boxes']
        fonts = FontConfiguration()
        # A user's important declaration wins over whatever the document says.
        rules = ''.join(
            f'#box-{name} {{ --size: {size:.6g}pt !important }}' for name, size in sizes.items())
        fit = CSS(string=rules, font_config=fonts)
        self.document = html.render(font_config=fonts, stylesheets=[*sheets, fit], **options)
        self.places = first_places(self.document)
        self.used = [box_use(box, self.places) for box in self.boxes]
        self.strays = straying.strays(self.document.pages)

    def lower_feet(self):
        """Moves the last line of each box to its end, if there is room below it."""
        rests = {
            f'box-{box["id"]}': (box['room'] - used) / POINTS
            for box, used in zip(self.boxes, self.used) if used is not None and used < box['room']}
        for page in self.document.pages:
            for box in elements(page._page_box, 'id', rests):
                for foot in elements(box, 'class', ['face-line']):
                    foot.translate(dy=rests[box.element.get('id')])
            # Where links and fields lie is collected anew.
            page.__init__(page._page_box)

    def fit(self, group):
        """Whether the boxes of a group fit, and how full the fullest is."""
        boxes = [(box, used) for box, used in zip(self.boxes, self.used) if box['group'] == group]
        names = {box['id'] for box, _ in boxes}
        fits = not any(stray['box'] in names for stray in self.strays) and all(
            used is not None and used <= box['room'] + SLACK for box, used in boxes)
        return fits, max(
            used / box['room'] if used is not None and box['room'] > 0 else 1 for box, used in boxes)


def elements(box, attribute, values):
    """The outermost boxes in a box whose elements have one of some values of an attribute."""
    for child in getattr(box, 'children', ()):
        # The lines in a box name its element too.
        if (child.element is not None and child.element.get(attribute) in values
                and not isinstance(child, LineBox)):
            yield child
        else:
            yield from elements(child, attribute, values)


def first_places(document):
    places = {}
    for number, page in enumerate(document.pages):
        for name, place in page.anchors.items():
            places.setdefault(name, (number, place[1]))
    return places


def box_use(box, places):
    """Points from the top of a box to the end of its content; None when the end is lost."""
    start = places.get(f'box-{box["id"]}')
    if start is None:
        raise JobError(f"no element has the id 'box-{box['id']}'")
    end = places.get(f'end-{box["id"]}')
    if end is None or end[0] != start[0]:
        return None
    return (end[1] - start[1]) * POINTS


def rtl_fields(document):
    return {
        box.element.get('name')
        for page in document.pages for inputs in page.forms.values() for box, _ in inputs
        if box.style['direction'] == 'rtl'}
