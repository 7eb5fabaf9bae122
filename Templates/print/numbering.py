"""Page numbers behind references, which must be those of the pages that the references lead to."""

import logging
import re

import weasyprint.document
from weasyprint.css.targets import TargetCollector
from weasyprint.formatting_structure import boxes

# Of so many one is enough to find the others.
MOST = 3


def keep_targets(collect):
    """WeasyPrint 70 forgets the target of a counter that an `attr()` names: once its number was set it stayed
    when the target came onto another page."""
    def collect_missing_counters(collector, box, token, parse_again, counters, targets):
        if None in targets:
            name = box.element.get('data-t') or box.element.get('href', '')
            targets[name.removeprefix('#')] = targets.pop(None)
        collect(collector, box, token, parse_again, counters, targets)
    return collect_missing_counters


def number_pages(layout):
    """Each page keeps the value of its page counter."""
    def layout_document(html, root, context, *rest):
        for index, page in enumerate(layout(html, root, context, *rest)):
            page.number = context.page_maker[index + 1][3][1]['page'][-1]
            yield page
    return layout_document


TargetCollector.collect_missing_counters = keep_targets(TargetCollector.collect_missing_counters)
weasyprint.document.layout_document = number_pages(weasyprint.document.layout_document)


def complain(pages, places):
    """Warns of numbers that still are not those of their pages; the engine may have given up on them."""
    wrong = [
        f'{shown} for {number} on page {index}'
        for index, page in enumerate(pages, 1) for shown, number in wrong_numbers(page, pages, places)]
    if wrong:
        more = f' and {len(wrong) - MOST} more' if len(wrong) > MOST else ''
        logging.getLogger('weasyprint').warning(
            'page numbers that are wrong: %s%s', ', '.join(wrong[:MOST]), more)


def wrong_numbers(page, pages, places):
    for box in page._page_box.descendants():
        if not isinstance(box, boxes.InlineBox) or not box.element_tag.endswith('::after'):
            continue
        place = places.get(box.element.get('data-t', '').removeprefix('#'))
        shown = re.findall(r'\d+', text(box))
        # A text that breaks over two lines has its number in one of them.
        if place and shown and int(shown[-1]) != pages[place[0]]._page_box.number:
            yield shown[-1], pages[place[0]]._page_box.number


def text(box):
    if isinstance(box, boxes.TextBox):
        return box.text
    return ''.join(text(child) for child in getattr(box, 'children', ()))
