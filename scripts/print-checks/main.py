"""Looks at every PDF of a published site; scripts/test-print says how it is called."""

import argparse
import multiprocessing
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import backs
import cells
import coded
import codes
import contents
import description
import fonts
import heads
import ink
import inside
import marks
import phone_numbers
import published
import references
import same
import sizes
import syntax
import taps
import tiles
import wording

# The plain ones first: what they find explains what the others find.
CHECKS = [
    syntax, description, fonts, heads, sizes, inside, cells, backs, marks, tiles, ink, contents, references, taps, wording,
    phone_numbers, codes]
TOOLS = ['qpdf', 'pdffonts', 'pdftotext', 'pdftoppm', 'zbarimg']


def main():
    arguments = parsed()
    lacking = [tool for tool in TOOLS if not shutil.which(tool)]
    if lacking:
        return skipped(f'skipped, since {", ".join(lacking)} is not installed (scripts/print-setup test installs it)')
    begin = time.monotonic()
    mistakes = [mistake for check in [*CHECKS, same] for mistake in tried(check)]
    if mistakes:
        print('\n'.join(mistakes))
        return 1
    seconds = time.monotonic() - begin
    print(f'test-print: {len(CHECKS) + 1} checks refuse their bad examples ({seconds:.0f} s)')
    if not any((arguments.site / 'print').rglob('*.pdf')):
        print(f'test-print: there is no PDF below {arguments.site}/print; build with a print engine first',
              file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        results = look_at(arguments.site, arguments.content)
        if os.access(arguments.handbill, os.X_OK):
            begin = time.monotonic()
            content, site, error = coded.build(arguments.handbill, arguments.content, Path(folder))
            print(f'test-print: a toolkit with codes printed in {time.monotonic() - begin:.0f} s')
            if error:
                results.append([f'the toolkit with codes cannot be printed: {error}'])
            else:
                results += look_at(site, content)
        elif skipped(f'codes are not looked at, since there is no {arguments.handbill}'):
            results.append(['there is no program to print a toolkit with codes'])
    if arguments.same_as:
        differences = same.check(arguments.site, arguments.same_as)
        results.append([f'{name}: {message}' for name, message in differences])
    failed = [failures for failures in results if failures]
    for failures in failed:
        for failure in failures:
            print(f'FAILED  {failure}')
    print(f'{len(results) - len(failed)} passed, {len(failed)} failed')
    return 1 if failed else 0


def parsed():
    parser = argparse.ArgumentParser(prog='scripts/test-print', description=__doc__)
    parser.add_argument(
        'site', nargs='?', type=Path, default=Path('Output/site'), help='(default: Output/site)')
    parser.add_argument(
        '--content', type=Path, default=Path('Content'), help="the site's toolkit (default: Content)")
    parser.add_argument(
        '--same-as', type=Path, metavar='SITE', help='a second printing, compared byte for byte')
    arguments = parser.parse_args()
    arguments.handbill = os.path.abspath(os.environ.get('HANDBILL') or '.build/release/handbill')
    return arguments


def skipped(reason):
    """Says why something was not tested; with REQUIRE_ALL=1, as in CI, that is a failure."""
    print(f'test-print: {reason}', file=sys.stderr)
    return 1 if os.environ.get('REQUIRE_ALL') == '1' else 0


def tried(check):
    """What a check says of its own examples: good ones must pass, bad ones must not."""
    with tempfile.TemporaryDirectory() as folder:
        good, bad = check.examples(Path(folder))
        for number, example in enumerate(good, 1):
            if found := found_by(check, example):
                yield f'FAILED  the check {check.__name__} refuses its good example {number}: {found}'
        for number, example in enumerate(bad, 1):
            if not found_by(check, example):
                yield f'FAILED  the check {check.__name__} accepts its bad example {number}'


def found_by(check, example):
    return list(check.check(*example) if check is same else check.check(example))


def look_at(site, content):
    """What is wrong with each file of a site; books, which take longest, are begun first."""
    files, missing = published.files(site, content)
    unlisted = [[f'{name}: no list of the site names it'] for name, file in files.items() if file is None]
    lost = [[f'{name}: it is listed and not there'] for name in missing]
    listed = sorted((file for file in files.values() if file), key=lambda file: -file.pages)
    with multiprocessing.Pool() as pool:
        return unlisted + lost + pool.map(failures, listed, chunksize=1)


def failures(file):
    result = []
    for check in CHECKS:
        for page, message in check.check(file):
            result.append(f'{file.name}{f", page {page}" if page else ""}: {message}')
        if check is syntax and result:
            break
    return result


if __name__ == '__main__':
    sys.exit(main())
