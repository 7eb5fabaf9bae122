"""From HTML to the bytes of a PDF by WeasyPrint, as large as it fits: a sheet or a form."""

import contextlib
import io
import logging
import re

import weasyprint.svg
from weasyprint import CSS, HTML
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
    """Makes the pages at a scale at which everything fits, and at the next larger one does not; else at the last.

    Fewer pages than wanted end the search too: smaller type could not give more.
    """
    html = HTML(file_obj=io.BytesIO(source), encoding='utf-8', url_fetcher=DataOnly())
    options = {'pdf_tags': True, 'pdf_forms': job['fields'] or None, 'cache': {}}
    sheets = head_sheets(html, warnings)
    scales = job['scales']
    index, fitting, too_large = 0, None, -1
    while True:
        trial = Trial(html, job, scales[index], sheets, options)
        if trial.fits:
            fitting = trial
            if index == too_large + 1:
                break
            index -= 1
        elif fitting or index == len(scales) - 1:
            break
        else:
            too_large = index
            index = next((number for number, scale in enumerate(scales)
                          if number > index and scale <= trial.likely_scale), len(scales) - 1)
    chosen = fitting or trial
    document = chosen.document
    return Typeset(
        pdf=document.write_pdf(**options), pages=len(document.pages), scale=chosen.scale, used=chosen.used,
        strays=chosen.strays, places=chosen.places, rtl_fields=rtl_fields(document))


class Trial:
    """The pages of a document at one scale."""

    def __init__(self, html, job, scale, sheets, options):
        self.scale = scale
        fonts = FontConfiguration()
        # A user's important declaration wins over whatever the document says.
        fit = CSS(string=f':root {{ --fit: {scale:.6g} !important }}', font_config=fonts)
        self.document = html.render(font_config=fonts, stylesheets=[*sheets, fit], **options)
        self.places = first_places(self.document)
        self.used = [box_use(box, self.places) for box in job['boxes']]
        self.strays = straying.strays(self.document.pages)
        rooms = [box['room'] for box in job['boxes']]
        self.fits = (
            not self.strays and all(
                points is not None and points <= room + SLACK for points, room in zip(self.used, rooms))
            and (job['pages'] is None or len(self.document.pages) <= job['pages']))
        fills = [points / room if points is not None and room > 0 else 1 for points, room in zip(self.used, rooms)]
        # Half the size takes a quarter of the room.
        self.likely_scale = scale / max([1, *fills]) ** 0.5


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
