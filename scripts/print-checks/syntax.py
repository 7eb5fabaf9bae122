"""Each file is a PDF without errors of syntax.

Viewers repair broken files, print shops refuse them. `qpdf --check` is the judge; it has no numbers.
"""

import subprocess

import making
from printed import Printed


def check(file):
    found = subprocess.run(['qpdf', '--check', file.path], capture_output=True, text=True, errors='replace')
    if found.returncode != 0:
        yield 0, f'qpdf finds its syntax wrong: {found.stderr.strip().splitlines()[-1:]}'


def examples(folder):
    good = making.placed(folder / 'good.pdf', [[('1in', '1in', 'Words')]])
    cut = folder / 'cut.pdf'
    cut.write_bytes(good.read_bytes()[:-200])
    return [Printed(good)], [Printed(cut)]
