"""Sites that are made to be looked at: the shipped toolkit, and a small one whose words stay; each with the same in
a language that is read from right to left beside it.
"""

import shutil
import subprocess
from pathlib import Path

SMALL = Path(__file__).resolve().parents[2] / 'Tests/Fixtures/tenants'
# A day between the reviews of the small toolkit, so that its pages say the same on every day.
TODAY = '2026-10-20'
# The language that nobody speaks, as `handbill build --help` has it.
MIRRORED = 'ar-x-test'


def mirrored(handbill, folder):
    """The shipped toolkit in two languages."""
    return site(handbill, Path('Content'), folder)


def small(handbill, folder):
    """The small one in two languages; it has books too."""
    for name in ['Content', 'Templates']:
        shutil.copytree(SMALL / name, folder / name)
    settings = folder / 'Content/toolkit.yaml'
    old, new = 'outputs: [site, markdown, data]', 'outputs: [site, archive]'
    text = settings.read_text()
    if old not in text:
        raise SystemExit(f'test-browser: toolkit.yaml of {SMALL} does not say `{old}` any more')
    settings.write_text(text.replace(old, new, 1))
    return site(handbill, folder / 'Content', folder, '--today', TODAY)


def site(handbill, content, folder, *options):
    output = folder / 'Output'
    run = subprocess.run(
        [handbill, 'build', '--quiet', '--content', content, '--output', output, '--only', 'site', 'archive',
         '--test-language', 'mirrored', *options],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding='utf-8', check=False)
    made = output / 'site'
    if not made.is_dir():
        raise SystemExit(f'test-browser: a site cannot be made: {run.stdout.strip()}')
    return made
