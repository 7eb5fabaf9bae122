"""Telephone numbers run from left to right, in right-to-left languages too.

Unicode's rules for mixed text (UAX 9) turn the groups of "+1 800 555 0100" round in Arabic, and nobody who is
called there answers. The numbers are those of the toolkit's contacts and those of `tel:` links; poppler gives
words with their places as they are seen.
"""

import re

import making
from printed import Printed


def check(file):
    if not file.is_right_to_left:
        return
    numbers = list(file.numbers) + calls(file)
    for page in range(len(file.words)):
        for line in file.lines(page):
            seen = re.findall(r'\d+', ' '.join(word.text for word in line))
            for number in numbers:
                groups = re.findall(r'\d+', number)
                for start in range(len(seen) - len(groups) + 1):
                    window = seen[start:start + len(groups)]
                    if window != groups and sorted(window) == sorted(groups):
                        yield page + 1, f"the number {number} reads '{' '.join(window)}'"
    for page, shown, number in links(file):
        # Letters behind the digits are dialed too, and are no digits to see.
        if shown and not number.endswith(shown) and not number.startswith(shown):
            yield page + 1, f"the link to {number} reads '{shown}'"


def calls(file):
    return sorted({number for _, _, number in links(file)})


def links(file):
    """The page, the digits that are seen, and those that are called, of each `tel:` link."""
    found = []
    for page, objects in enumerate(file.document.pages):
        top = float(objects.mediabox[3])
        for note in objects.get('/Annots', []):
            address = str(note.get('/A', {}).get('/URI', ''))
            if not address.startswith('tel:'):
                continue
            edges = [float(edge) for edge in note.Rect]
            (left, right), (lower, upper) = sorted(edges[::2]), sorted(edges[1::2])
            words = [word for line in file.lines(page) for word in line
                     if left <= word.middle[0] <= right and top - upper <= word.middle[1] <= top - lower]
            text = ' '.join(word.text for word in words)
            # A zero in brackets is not dialed.
            found.append((page, re.sub(r'\(0\)|\D', '', text), re.sub(r'\D', '', address)))
    return found


def examples(folder):
    style = 'html { font: 12pt "Noto Sans Arabic", "Noto Sans" }'
    number = '+1 800 555 0100'

    def text(name, inner, numbers):
        body = f'<p>اتصل على الرقم {inner} الآن</p>'
        path = making.flowing(folder / f'{name}.pdf', body, style, 'ar')
        return Printed(path, language='ar', numbers=numbers)

    call = f'<a href="tel:+18005550100">{number}</a>'
    isolated = '<bdi dir="ltr">%s</bdi>'
    return [text('good', isolated % number, [number]), text('call', isolated % call, [])], [
        text('turned', number, [number]), text('hyphens', number.replace(' ', '-'), [number]),
        text('turned-call', call, [])]
