"""Looks at a published site in a real browser; scripts/test-browser says how it is called."""

import argparse
import contextlib
import itertools
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import sync_playwright

import accessible
import alone
import built
import choosing
import epub
import filtering
import firefox
import keyboard
import languages
import leaving
import making
import maps
import nginx
import nothing_kept
import offline
import open_bars
import packed
import pages
import paper
import quiet
import search
import settings
import slow_line
import speed
import tree
import valid
import weight
import width
import words
from finding import Finding
from server import Server
from skipping import skipped
from visit import Visit

HERE = Path(__file__).resolve().parent
TREES = HERE / 'trees'
# Those that look at the page in every setting, those that look once, and those that need the machine for
# themselves. What the keyboard does comes last, since it leaves the page elsewhere.
SEEN = [width, accessible]
ONCE = [quiet, alone, nothing_kept, weight, tree, leaving, search, choosing, filtering, maps, paper, keyboard, words]
TIMED = [speed, slow_line]
# Those that look at the site as a whole.
WHOLE = [languages, valid, epub, packed, firefox, nginx, offline]


def main():
    arguments = parsed()
    chromium = os.environ.get('HANDBILL_CHROMIUM') or shutil.which('chromium')
    if not chromium:
        return skipped('skipped, since there is no Chromium (scripts/browser-setup installs it)')
    if reason := trouble(chromium):
        return skipped(f'skipped, since {chromium} does not start here: {reason}')
    begin = time.monotonic()
    # What looks at a whole site starts browsers of its own, so it has a process without one, and mostly waits.
    with tempfile.TemporaryDirectory() as folder, multiprocessing.Pool(1) as beside, multiprocessing.Pool(
            min(2, os.cpu_count()), start_browser, (chromium,)) as pool:
        mistakes = [*open_bars.mistakes(), *proven(pool, beside, Path(folder) / 'examples', arguments.quick)]
        if mistakes:
            print('\n'.join(f'FAILED  {mistake}' for mistake in mistakes))
            return 1
        count = len(SEEN + ONCE) + (0 if arguments.quick else len(TIMED + WHOLE))
        print(f'test-browser: {count} checks refuse their bad examples ({time.monotonic() - begin:.0f} s)', flush=True)
        found, looked_at = [], set()
        for view in views(arguments, Path(folder)):
            begin = time.monotonic()
            # The small one has an address too.
            whole = [languages] if view.trees else WHOLE if view.is_whole and not arguments.quick else []
            looking = beside.map_async(looked_whole, [(check.__name__, view.site) for check in whole], chunksize=1)
            with Server(view.site) as server:
                count = look_at(pool, looking, server.address, view, arguments, found, looked_at)
            found += [('site', place, finding) for findings in looking.get() for place, finding in findings]
            looked_at.update(('site', check.__name__) for check in whole)
            print(f'test-browser: {count} pages of {view.site}{"/" + view.folder if view.folder else ""} looked at '
                  f'({time.monotonic() - begin:.0f} s)', flush=True)
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


def trouble(chromium):
    """Why a browser cannot be started on this machine; empty if it can."""
    try:
        tried = subprocess.run(
            [chromium, '--headless=new', '--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank'],
            capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired) as problem:
        return str(problem)
    return '' if tried.returncode == 0 else (tried.stderr.strip().splitlines() or ['it ends'])[-1]


class View(NamedTuple):
    """What is looked at of a site."""
    site: Path
    # The language whose pages are looked at, with those that belong to none; empty for all.
    folder: str = ''
    # Whether the site as a whole is looked at too.
    is_whole: bool = True
    # The folder of its accessibility trees; then nothing else is looked at.
    trees: Path | None = None


def views(arguments, folder):
    can_build = os.access(arguments.handbill, os.X_OK)
    if arguments.site:
        if not (arguments.site / 'index.html').is_file():
            raise SystemExit(f'test-browser: there is no site in {arguments.site}; run make first')
        yield View(arguments.site.resolve())
    if not can_build:
        print(f'test-browser: nothing is read from right to left, since there is no {arguments.handbill}',
              file=sys.stderr)
        return
    made = built.mirrored(arguments.handbill, folder / 'mirrored')
    if not arguments.site:
        yield View(made, 'en', is_whole=False)
    yield View(made, built.MIRRORED)
    small = built.small(arguments.handbill, folder / 'small')
    yield View(small, 'fr', is_whole=False, trees=TREES)


# What one process has: its own browser, for all that it is given.
browser = None


def start_browser(chromium):
    global browser
    browser = sync_playwright().start().chromium.launch(executable_path=chromium, chromium_sandbox=False)


def looked_whole(task):
    """What a check finds on a site as a whole."""
    name, site = task
    return list(next(check for check in WHOLE if check.__name__ == name).check(site))


def look_at(pool, looking, address, view, arguments, found, looked_at):
    """Adds what is found on a site's pages to `found`; returns how many pages there were. What is timed waits until
    `looking`, which goes on beside, has ended."""
    chosen = list(pages.chosen(view.site, view.folder, arguments.quick or view.trees))
    if view.trees:
        told = pool.map(heard, [(page, address, view.trees) for page in chosen], chunksize=1)
        found += [(page.kind, page.path, finding) for page, findings in told for finding in findings]
        return len(chosen)
    tasks = [(page, address, arguments.quick, arguments.shots) for page in chosen]
    heavy_first = sorted(tasks, key=lambda task: -(view.site / task[0].path).stat().st_size)
    results = pool.map(look, heavy_first, chunksize=1)
    checks = SEEN + ONCE
    if not arguments.quick:
        looking.wait()
        timed = [(page, address) for page in chosen if page.is_heaviest]
        results += [pool.apply(clocked, task) for task in timed]
        checks = checks + TIMED
    # A quick look sees too little to say that a bar is reached.
    if not arguments.quick:
        looked_at.update((page.kind, check.__name__) for page in chosen for check in checks)
    for page, findings in sorted(results):
        found += [(page.kind, place, finding) for place, finding in findings]
    return len(chosen)


def heard(task):
    """What a screen reader is told of a page, and was not when somebody found it good."""
    page, address, trees = task
    visit = Visit(browser, address + page.path, page.kind, trees=trees)
    findings = list(tree.check(visit))
    visit.close()
    return page, findings


def look(task):
    """What is found on one page in all settings; what is found in several is told once."""
    page, address, quick, shots = task
    findings = {}
    for name, context in settings.CONTEXTS.items():
        if quick and name == 'no script':
            continue
        visit = Visit(browser, address + page.path, page.kind, context)
        shown = settings.ALL if name == 'usual' and not quick else [settings.FIRST]
        for setting in shown:
            # Colours and targets at 320 pixels are those of a phone.
            narrow = setting.size == 'reflow' and setting.mode != 'light'
            seen = {'usual': [width] if narrow else SEEN, 'no script': [width], 'no policy': []}[name]
            visit.show(setting)
            if shots and name == 'usual':
                shoot(visit, shots, page)
            place = f'{page.path} ({", ".join(setting)}{"" if name == "usual" else ", " + name})'
            collect(findings, place, (finding for check in seen for finding in check.check(visit)))
        visit.show(settings.FIRST)
        once = ONCE if name == 'usual' else [alone] if name == 'no policy' else [quiet]
        place = page.path if name == 'usual' else f'{page.path} ({name})'
        collect(findings, place, (finding for check in once for finding in check.check(visit)))
        visit.close()
    return page, list(findings.values())


def collect(findings, place, new):
    for finding in new:
        known = findings.get(finding.bar)
        if known is None or finding.value > known[1].value:
            findings[finding.bar] = place, finding


def shoot(visit, folder, page):
    folder.mkdir(parents=True, exist_ok=True)
    language = visit.ask('() => document.documentElement.lang')
    name = f'{language}-{page.kind}{"" if page.is_heaviest else "-usual"}-{visit.setting.size}-{visit.setting.mode}.png'
    visit.page.screenshot(path=folder / name)


def clocked(page, address):
    visit = Visit(browser, address + page.path, page.kind)
    findings = [(page.path, finding) for check in TIMED for finding in check.check(visit)]
    visit.close()
    return page, findings


def proven(pool, beside, folder, quick):
    """What checks say of their own examples: good ones must pass, bad ones must not."""
    whole = [] if quick else [(check.__name__, quality, number, folder / check.__name__ / f'{quality}-{number}')
                              for check in WHOLE for quality, examples in zip(('good', 'bad'), check.examples())
                              for number in range(1, len(examples) + 1)]
    looking = beside.map_async(tried_whole, whole, chunksize=1)
    tasks, headers = [], ''
    for check in SEEN + ONCE + ([] if quick else TIMED):
        for quality, examples in zip(('good', 'bad'), check.examples()):
            for number, files in enumerate(examples, 1):
                name = f'{check.__name__}/{quality}-{number}'
                making.write(folder / name, files)
                if '_headers' in files:
                    headers += f'/{name}/*\n{files["_headers"]}'
                tasks.append((check, name, quality, making.kind(files)))
    (folder / '_headers').write_text(headers)
    with Server(folder) as server:
        arguments = [(check.__name__, name, quality, kind, server.address, folder) for check, name, quality, kind in tasks]
        yield from filter(None, pool.map(tried, arguments, chunksize=1))
    yield from filter(None, looking.get())


def tried_whole(task):
    name, quality, number, place = task
    check = next(check for check in WHOLE if check.__name__ == name)
    files = check.examples()[quality == 'bad'][number - 1]
    if callable(files):
        files(place)
    else:
        making.write(place, files)
        if '_headers' in files:
            (place / '_headers').write_text(files['_headers'])
    return mistaken(name, place.name, quality, first(check.check(place)))


def first(findings):
    """What takes long need not look further once it has found something.

    The check is closed here: the browser does not answer where Python would do it, when it collects garbage.
    """
    with contextlib.closing(findings):
        found = list(itertools.islice(findings, 1))
    # Checks of a whole site name the place of each finding.
    return [(finding if isinstance(finding, Finding) else finding[1]).message for finding in found]


def mistaken(name, place, quality, found):
    """What is wrong with a check that found something, or nothing, in an example."""
    if quality == 'good' and found:
        return f'the check {name} refuses its good example {place}: {found}'
    if quality == 'bad' and not found:
        return f'the check {name} accepts its bad example {place}'
    return None


def tried(task):
    name, place, quality, kind, address, folder = task
    check = next(check for check in SEEN + ONCE + TIMED if check.__name__ == name)
    context = settings.CONTEXTS[getattr(check, 'CONTEXT', 'usual')]
    trees = folder / place if check is tree else None
    visit = Visit(browser, f'{address}{place}/index.html', kind, context, trees)
    # What a busy machine shows late is waited for: two seconds at most.
    for _ in range(1 if quality == 'good' else 20):
        found = first(check.check(visit))
        if found:
            break
        visit.page.wait_for_timeout(100)
    visit.close()
    return mistaken(name, place, quality, found)


if __name__ == '__main__':
    sys.exit(main())
