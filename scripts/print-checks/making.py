"""Makes small PDFs that the checks try themselves on."""

import weasyprint

STYLE = """
@page { size: %s %s; margin: 0 }
html { font: 10pt "Noto Sans" }
body { margin: 0 }
section { position: relative; overflow: hidden; width: %s; height: %s; break-after: page }
section:last-child { break-after: auto }
section > * { position: absolute; margin: 0 }
"""


def placed(path, pages, size=('8.5in', '11in'), style='', language='en', **options):
    """A tagged PDF of pages, each a list of (left, top, HTML); lengths are CSS."""
    body = ''.join(
        '<section>' + ''.join(
            f'<div style="left: {left}; top: {top}">{inner}</div>' for left, top, inner in page)
        + '</section>' for page in pages)
    return flowing(path, body, STYLE % (*size, *size) + style, language, **options)


def flowing(path, body, style='', language='en', **options):
    direction = 'rtl' if language in ('ar', 'fa', 'he', 'ur') else 'ltr'
    weasyprint.HTML(string=(
        f'<html lang="{language}" dir="{direction}"><head><title>A title</title><style>{style}</style></head>'
        f'<body>{body}</body></html>')).write_pdf(path, **{'pdf_tags': True, **options})
    return path


def line(left, top, width, height, colour='#000'):
    """A mark, as an item of a page."""
    return left, top, f'<div style="width: {width}; height: {height}; background: {colour}"></div>'
