"""A second toolkit: the one at hand with an address, so that pieces have codes, and with the kinds that lack.

It has no editions, which have no codes and take longest. A poster and a leaflet are added, so that each kind
of piece is printed by one of the two sites.
"""

import re
import shutil
import subprocess

ADDRESS = 'https://example.org/'
PIECES = {'print-check-poster': ('poster', 1), 'print-check-leaflet': ('trifold', 6)}
# About as much as a panel takes.
BODY = '''The doors of this house stay closed to whoever has no paper that a judge signed.

- First, ask who is there.
- Then look at the paper through the window.
- Write down what you saw.
'''


def copy(content, folder):
    """Writes the toolkit into a folder; returns its content folder."""
    copied = folder / 'Content'
    shutil.copytree(content, copied)
    if (content.parent / 'Templates').is_dir():
        shutil.copytree(content.parent / 'Templates', folder / 'Templates')
    settings = copied / 'toolkit.yaml'
    text = re.sub(r'(?m)^(editions|site):.*\n(?: .*\n)*', '', settings.read_text(encoding='utf-8'))
    added = ''.join(f'  - {name}\n' for name in PIECES)
    text = re.sub(r'(?m)^flyers:\n', lambda found: found[0] + added, text)
    settings.write_text(f'{text}site: {{address: {ADDRESS}}}\n', encoding='utf-8')
    for path in copied.rglob('*.md'):
        # Links to editions would have no end.
        text = path.read_text(encoding='utf-8')
        unlinked = re.sub(r'\[[^\]]*\]\(edition:[^)]*\)', 'edition', text)
        if unlinked != text:
            path.write_text(unlinked, encoding='utf-8')
    place = re.search(r'(?m)^place: *(\S+)', settings.read_text(encoding='utf-8'))[1]
    for name, (kind, count) in PIECES.items():
        (copied / 'flyers' / f'{name}.md').write_text(flyer(name, kind, count, place), encoding='utf-8')
    return copied


def flyer(name, kind, count, place):
    faces = [f'face-{number}' for number in range(1, count + 1)]
    head = ''.join(f'  - {{id: {face}, for: reader, words: 100}}\n' for face in faces)
    body = ''.join(f'````{{face}} {face}\n## Page {face}\n\n{BODY}````\n\n' for face in faces)
    return f'---\ntitle: {name}\nsummary: A sample.\nkind: {kind}\nfaces:\n{head}place: {place}\n---\n{body}'


def build(handbill, content, folder):
    """Prints the copy, with a cache of its own; returns its content, its site, and what went wrong."""
    copied = copy(content, folder)
    made = subprocess.run(
        [handbill, 'build', '--quiet', '--only', 'print', '--content', copied, '--output', folder / 'Output',
         '--print-cache', folder / 'cache'], capture_output=True, text=True)
    return copied, folder / 'Output/site', made.stderr if made.returncode else ''
