"""A small toolkit that is read from right to left: that of Tests/Fixtures, told to be Arabic.

Its words stay French. What is tested is the page, which must stand as well the other way round.
"""

import shutil
import subprocess
from pathlib import Path

TOOLKIT = Path(__file__).resolve().parents[2] / 'Tests/Fixtures/tenants'
# A day between its reviews, so that its pages say the same on every day.
TODAY = '2026-10-20'


def build(handbill, folder):
    """The site, or None and what the program says."""
    for name in ['Content', 'Templates']:
        shutil.copytree(TOOLKIT / name, folder / name)
    edit(folder / 'Content/toolkit.yaml', 'source_language: fr', 'source_language: ar')
    edit(folder / 'Content/toolkit.yaml', 'languages: [fr]', 'languages: [ar]')
    edit(folder / 'Content/toolkit.yaml', 'outputs: [site, markdown, data]', 'outputs: [site, archive]')
    words = (folder / 'Templates/words/fr.yaml').rename(folder / 'Templates/words/ar.yaml')
    edit(words, 'direction: ltr', 'direction: rtl')
    return made(handbill, folder / 'Content', folder / 'Output', '--today', TODAY)


def made(handbill, content, output, *options):
    run = subprocess.run(
        [handbill, 'build', '--quiet', '--only', 'site', 'archive', '--content', content, '--output', output, *options],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding='utf-8', check=False)
    site = output / 'site'
    return (site, None) if site.is_dir() else (None, run.stdout.strip())


def edit(file, old, new):
    text = file.read_text()
    if old not in text:
        raise SystemExit(f'test-browser: {file.name} of Tests/Fixtures/tenants does not say `{old}` any more')
    file.write_text(text.replace(old, new, 1))
