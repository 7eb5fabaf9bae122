"""Looks at a published site in a real browser; scripts/test-browser says how it is called."""

import argparse
import multiprocessing
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import looking
import open_bars
import pages
import proving
import right_to_left
from looking import ONCE, SEEN, TIMED
from server import Server

HERE = Path(__file__).resolve().parent
TREES = HERE / 'trees'


def main():
    arguments = parsed()
    chromium = os.environ.get('HANDBILL_CHROMIUM') or shutil.which('chromium')
    if not chromium:
        return skipped('there is no Chromium (scripts/browser-setup installs it)')
    if reason := looking.trouble(chromium):
        print(f'test-browser: {chromium} does not start: {reason}', file=sys.stderr)
        return 2
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, multiprocessing.Pool(
            min(2, os.cpu_count()), looking.start, (chromium,)) as pool:
        mistakes = [*open_bars.mistakes(), *proving.proven(pool, Path(folder) / 'examples', arguments.quick)]
        if mistakes:
            print('\n'.join(f'FAILED  {mistake}' for mistake in mistakes))
            return 1
        count = len(SEEN + ONCE) + (0 if arguments.quick else len(TIMED))
        print(f'test-browser: {count} checks refuse their bad examples ({time.monotonic() - begin:.0f} s)')
        found, looked_at = [], set()
        for site, trees in sites(arguments, Path(folder)):
            begin = time.monotonic()
            with Server(site) as server:
                count = look_at(pool, server.address, site, trees, arguments, found, looked_at)
            print(f'test-browser: {count} pages of {site} looked at ({time.monotonic() - begin:.0f} s)')
    failed, opened = open_bars.sorted_out(open_bars.read(HERE / 'open-bars.txt'), found, looked_at)
    for word, lines in ('OPEN  ', opened), ('FAILED', open_bars.told(failed)):
        print(''.join(f'{word}  {line}\n' for line in lines), end='')
    print(f'test-browser: {len(failed)} failed, {len(opened)} open')
    return 1 if failed else 0


def parsed():
    parser = argparse.ArgumentParser(prog='scripts/test-browser', description=__doc__)
    parser.add_argument(
        'site', nargs='?', type=Path, help='a published site (default: the pages of Content, made for this)')
    parser.add_argument(
        '--quick', action='store_true', help='one page of each kind, on a phone, in light; nothing is timed')
    parser.add_argument('--shots', type=Path, metavar='FOLDER', help='write a picture of each page in each setting')
    arguments = parser.parse_args()
    arguments.handbill = os.path.abspath(os.environ.get('HANDBILL') or '.build/release/handbill')
    return arguments


def skipped(reason):
    print(f'test-browser: skipped, since {reason}', file=sys.stderr)
    return 0


def sites(arguments, folder):
    """The sites to look at, each with the folder of its accessibility trees, if it has one."""
    if arguments.site:
        if not (arguments.site / 'index.html').is_file():
            raise SystemExit(f'test-browser: there is no site in {arguments.site}; run make first')
        yield arguments.site, None
    elif os.access(arguments.handbill, os.X_OK):
        yield published(right_to_left.made(arguments.handbill, Path('Content'), folder / 'left-to-right')), None
    if os.access(arguments.handbill, os.X_OK):
        (folder / 'right-to-left').mkdir()
        yield published(right_to_left.build(arguments.handbill, folder / 'right-to-left')), TREES
    else:
        print(f'test-browser: nothing is read from right to left, since there is no {arguments.handbill}',
              file=sys.stderr)


def published(answer):
    site, error = answer
    if error:
        raise SystemExit(f'test-browser: a site cannot be made: {error}')
    return site


def look_at(pool, address, site, trees, arguments, found, looked_at):
    """Adds what is found on a site's pages to `found`; returns how many pages there were."""
    chosen = list(pages.chosen(site, arguments.quick))
    tasks = [(page, address, trees if page.is_heaviest else None, arguments.quick, arguments.shots)
             for page in chosen]
    heavy_first = sorted(tasks, key=lambda task: -(site / task[0].path).stat().st_size)
    results = pool.map(looking.at, heavy_first, chunksize=1)
    if not arguments.quick:
        timed = [(page, address) for page in chosen if page.is_heaviest]
        results += [pool.apply(looking.clocked, task) for task in timed]
        # A quick look sees too little to say that a bar is reached.
        looked_at.update((page.kind, check.__name__) for page in chosen for check in SEEN + ONCE + TIMED)
    for page, findings in sorted(results):
        found += [(page.kind, place, finding) for place, finding in findings]
    return len(chosen)


if __name__ == '__main__':
    sys.exit(main())
