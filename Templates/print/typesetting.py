"""From HTML to the bytes of a PDF by WeasyPrint, as large as it fits: a sheet or a form."""

import contextlib
import io
import logging

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


def typeset(job, warnings):
    """Makes the pages of a job's HTML, and adds what WeasyPrint complains of."""
    with open(job['html'], 'rb') as file:
        source = file.read()
    with collected(warnings):
        try:
            return as_large_as_fits(source, job)
        except Refused as problem:
            raise JobError(str(problem)) from None


def as_large_as_fits(source, job):
    """Makes the pages, at the first scale at which everything fits, else at the last.

    Fewer pages than wanted end the search too: smaller type could not give more.
    """
    html = HTML(file_obj=io.BytesIO(source), encoding='utf-8', url_fetcher=DataOnly())
    wanted = job['pages']
    options = {'pdf_tags': True, 'pdf_forms': job['fields'] or None, 'cache': {}}
    for scale in job['scales']:
        fonts = FontConfiguration()
        # A user's important declaration wins over whatever the document says.
        fit = CSS(string=f':root {{ --fit: {scale:.6g} !important }}', font_config=fonts)
        document = html.render(font_config=fonts, stylesheets=[fit], **options)
        places = first_places(document)
        used = [box_use(box, places) for box in job['boxes']]
        strays = straying.strays(document.pages)
        fits = not strays and all(
            points is not None and points <= box['room'] + SLACK
            for points, box in zip(used, job['boxes']))
        count = len(document.pages)
        if fits and (wanted is None or count <= wanted):
            break
    return Typeset(
        pdf=document.write_pdf(**options), pages=count, scale=scale, used=used,
        strays=strays, places=places, rtl_fields=rtl_fields(document))


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
