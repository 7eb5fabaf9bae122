"""What one process does with its browser: it looks at a page in all settings, and times it."""

from playwright.sync_api import Error, sync_playwright

import accessible
import alone
import keyboard
import nothing_kept
import quiet
import settings
import speed
import tree
import weight
import width
from visit import Visit

# Those that look at the page in every setting, those that look once, and those that need the machine for
# themselves. What the keyboard does comes last, since it leaves the page elsewhere.
SEEN = [width, accessible]
ONCE = [quiet, alone, nothing_kept, weight, tree, keyboard]
TIMED = [speed]

# What one process has: its own browser, for all that it is given.
browser = None


def start(chromium):
    global browser
    browser = launched(sync_playwright().start(), chromium)


def launched(playwright, chromium):
    # In its sandbox it does not start for root, and all that it is shown is our own.
    return playwright.chromium.launch(executable_path=chromium, chromium_sandbox=False)


def trouble(chromium):
    """Why a browser does not start, if it does not: a process of a pool would try for ever."""
    with sync_playwright() as playwright:
        try:
            launched(playwright, chromium).close()
        except Error as error:
            return str(error).strip().splitlines()[0]
    return None


def at(task):
    """What is found on one page in all settings; what is found in several is told once."""
    page, address, trees, quick, shots = task
    findings = {}
    for name, context in settings.CONTEXTS.items():
        if quick and name == 'no script':
            continue
        visit = Visit(browser, address + page.path, page.kind, context, trees if name == 'usual' else None)
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
