"""The files of a published site, with what its lists and its toolkit say of them."""

import json
import re
from pathlib import Path

from printed import Printed


def files(site, content):
    """All PDFs below `print/` as Printed; also those that no list names, so that nothing is left out."""
    listed = {entry['path']: entry for entry in read(site / 'print/files.json')['files']}
    books = {book['path']: book for book in read(site / 'print/editions.json')['editions']}
    address = key(content / 'toolkit.yaml', r'site: *\{ *address: *"?([^"},\s]+)')
    numbers = re.findall(r'(?m)^ *number: *"?([^"\n]+)', text(content / 'contacts.yaml'))
    found = {}
    for path in sorted((site / 'print').rglob('*.pdf')):
        name = path.relative_to(site).as_posix()
        entry = listed.get(name)
        if entry:
            found[name] = Printed(
                path, name, **entry_facts(entry, content), **book_facts(books.get(name), site, name), numbers=numbers,
                language=name.split('/')[1], reference=reference(content, name.split('/')[1]),
                own_words=own_words(content, name.split('/')[1]),
                address=address and f'{address}{name.split("/")[1]}/{entry["page"]}index.html')
        else:
            found[name] = None
    for name, file in found.items():
        if file and file.page.startswith('flyers/') and file.variant in ('', 'fold', 'print', 'tiled'):
            own = '' if file.variant == 'tiled' else 'read'
            file.reading = found.get(f'{name.rsplit("/", 1)[0]}/{file.page.split("/")[1]}-{file.paper}'
                                     + (f'-{own}' if own else '') + '.pdf')
    missing = [name for name in listed if name not in found]
    return found, missing


def entry_facts(entry, content):
    facts = {name: entry[name] for name in ('page', 'paper', 'variant', 'pages', 'flip', 'cut')}
    folder, piece = entry['page'].split('/')[:2]
    facts['kind'] = folder.rstrip('s')
    if folder == 'flyers':
        source = content / 'flyers' / f'{piece}.md'
        facts['kind'] = key(source, r'kind: *(\S+)')
        facts['faces'] = re.findall(r'(?m)^ *- *\{id: *[^,}]+, *for: *(\w+)', text(source))
    return facts


def book_facts(book, site, name):
    if book is None:
        return {}
    ebook = site / 'archive' / name.split('/')[1] / f'{book["id"]}.epub'
    front = next(part for part in book['parts'] if part['kind'] == 'front')
    first = int(front['first'])
    behind = book['parts'][book['parts'].index(front) + 1:]
    return {'contents': [str(first + index) for index in range(front['pages'])],
            'parts': [part['first'] for part in behind], 'ebook': ebook if ebook.exists() else None}


def reference(content, language):
    return key(interface(content, language), r'page_reference: *"?([^"\n]+)') or '(p. {page})'


def own_words(content, language):
    """What is printed and no page of the toolkit: words of the interface, labels of diagrams."""
    return ''.join(text(path) for path in [
        interface(content, language), content / 'toolkit.yaml', *sorted((content / 'diagrams').glob('*.yaml'))])


def interface(content, language):
    """The words of a language: those of the toolkit, or else of Handbill."""
    own, ours = (
        folder / 'Templates/words' / f'{language}.yaml' for folder in (content.parent, Path(__file__).parents[2]))
    return own if own.exists() else ours


def key(path, pattern):
    found = re.search(rf'(?m)^{pattern}', text(path))
    return found and found[1]


def text(path):
    return path.read_text(encoding='utf-8') if path.exists() else ''


def read(path):
    return json.loads(path.read_text(encoding='utf-8'))
