"""A page that is printed from the browser says on its first sheet its edition, its date, and whether it is a draft.

Paper is handed on: whoever gets the first sheet alone must know how far to rely on it. What only a screen can use
(the quick exit) is on no sheet. A page says all of it at its foot, which is where it is looked up.
"""

import re
import subprocess
import unicodedata

import making
from finding import Finding

SAYS = """() => {
  const text = place => (document.querySelector(place) || {textContent: ''}).textContent;
  const [edition, date] = [...document.querySelectorAll('.foot .disclaimer + p bdi')].map(part => part.textContent);
  const draft = text('.notice strong').replace(/[.\\s]+$/, '');
  return {edition, date, draft, direction: document.documentElement.dir};
}"""
EXIT = '() => [...document.querySelectorAll(".exit")].some(exit => exit.getClientRects().length)'


def check(visit):
    says = visit.ask(SAYS)
    # Pages for addresses that lead nowhere, or on, belong to no edition.
    if not says['edition']:
        return
    sheet = plain(printed(visit))
    for name in 'edition', 'date', 'draft':
        if says[name] and not holds(sheet, says[name], says['direction']):
            yield Finding(f'paper/{name}', 1, f'printed, the first sheet does not say "{says[name]}"')
    # A page about the exit has its words too, so it is the link that is looked for.
    visit.page.emulate_media(media='print')
    if visit.ask(EXIT):
        yield Finding('paper/exit', 1, 'the quick exit is printed')
    visit.page.emulate_media(media='null')


def printed(visit):
    """The words on the first sheet of the page, as the browser prints it."""
    pdf = visit.page.pdf(format='A4')
    read = subprocess.run(['pdftotext', '-l', '1', '-', '-'], input=pdf, capture_output=True, check=True)
    return read.stdout.decode()


def plain(text):
    """Without blanks, marks of direction and ligatures, of which files and pages may have others."""
    letters = ''.join(unicodedata.normalize('NFKC', text).split())
    return ''.join(letter for letter in letters if unicodedata.category(letter) not in ('Cf', 'Mn'))


def holds(sheet, words, direction):
    if direction != 'rtl':
        return plain(words) in sheet
    # A file has the letters of a line in the order of the page, or of the language, and numbers among them.
    parts = [part for word in words.split() for part in re.split('[,.]+', plain(word)) if part]
    return all(part in sheet or part[::-1] in sheet for part in parts)


def examples():
    foot = '<footer class="foot"><div class="disclaimer">x</div>' \
        '<p>Edition <bdi>2026.7</bdi>, <bdi>July 4, 2026</bdi>.</p></footer>'
    tall = '<div style="block-size: 1200px"></div>'
    notice = '<div class="notice"><p><strong>Draft.</strong> Words</p></div>'
    head = '<p class="on-paper">Edition 2026.7, July 4, 2026 · Draft</p>'
    exit_link = '<a class="exit" href="https://example.org/">Leave this site</a>'
    hidden = '<style>@media print { .exit { display: none } }</style>'
    return [
        making.page('<p>Words</p>'),
        making.page(head + tall + notice + foot),
        making.page(notice + '<p>Words</p>' + foot + exit_link, head=hidden),
    ], [
        making.page(notice + tall + foot),
        making.page('<p>Edition 2026.7, July 4, 2026</p>' + tall + notice + foot),
        making.page('<p>Edition 2026.7</p>' + tall + foot),
        making.page(notice + '<p>Words</p>' + foot + exit_link),
    ]
