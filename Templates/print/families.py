"""The fonts that a book may use: those installed files whose family its style names, and no others."""

import functools
import os
import re
import subprocess

import typst

from made import JobError

# The fonts that were read, by their files: many books have the same.
FOUND = {}


def fonts(style):
    """What Typst finds of the families that are quoted in a style."""
    # Also what stands between strings, which is no family's name.
    quoted = {plain(text) for line in style.splitlines() for text in line.split('"')}
    files = {name: file for family, name, file in installed() if family in quoted}
    key = tuple(sorted(files.values()))
    if key not in FOUND:
        folder = f'fonts-{os.getpid()}-{len(FOUND)}'
        os.mkdir(folder)
        for name, file in files.items():
            os.symlink(file, os.path.join(folder, name))
        FOUND[key] = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
    return FOUND[key]


def plain(family):
    """Fontconfig and Typst put spaces into some names otherwise: `Noto Sans Symbols 2`."""
    return re.sub(r'\s', '', family).lower()


@functools.cache
def installed():
    """(Family, name of the file, file) of each font; of files with one name the newest comes last."""
    try:
        listed = subprocess.run(
            ['fc-list', '--format', '%{fontversion}\t%{file}\t%{family}\n'],
            capture_output=True, check=True).stdout.decode('utf-8', 'replace')
    except (OSError, subprocess.CalledProcessError) as problem:
        raise JobError(f'the fonts cannot be listed: {problem}') from None
    rows = [line.split('\t') for line in listed.splitlines()]
    rows.sort(key=lambda row: (int(row[0]) if row[0].isdecimal() else 0, row[1]))
    return [
        (plain(family), os.path.basename(file), file)
        for _, file, families in rows for family in families.split(',')]
