"""The quick exit leaves at once: by a tap, by Shift pressed three times, and the step back does not lead here.

Who is asked for the other page does not learn where the reader came from. A toolkit without an exit has nothing
to look at. Without script the exit is a link, which is all that can be had.
"""

import making
from finding import Finding
from visit import PATIENCE

# Ordinary pages have one script for it, right-now pages another.
KINDS = {'encounter', 'home', 'section'}
ELSEWHERE = '<!DOCTYPE html><title>Elsewhere</title><p>Elsewhere</p>'


def check(visit):
    if visit.kind not in KINDS or not visit.page.locator('.exit').count():
        return
    for way, leave in ('a tap', lambda page: page.locator('.exit').click()), ('Shift three times', pressed):
        yield from left(visit, way, leave)
    with_others = stayed(visit)
    if with_others:
        yield Finding('leaving/stays', 1, with_others)
    box = visit.page.locator('.exit').bounding_box()
    if box['height'] < 44:
        yield Finding('leaving/size', 44 - box['height'], f'the exit is {box["height"]:.0f} pixels high, not 44')


def pressed(page):
    for _ in range(3):
        page.keyboard.press('Shift')


def opened(visit):
    """The page in a browser that remembers where it was, and what other hosts are asked with."""
    context = visit.browser.new_context(viewport={'width': 360, 'height': 740})
    context.set_default_timeout(PATIENCE)
    asked = []

    def route(route):
        if route.request.url.startswith(visit.address.split('/', 3)[0] + '//' + visit.address.split('/', 3)[2]):
            return route.continue_()
        asked.append(route.request.all_headers())
        return route.fulfill(body=ELSEWHERE, content_type='text/html')

    context.route('**/*', route)
    page = context.new_page()
    page.goto(visit.address, wait_until='load')
    return context, page, asked


def left(visit, way, leave):
    context, page, asked = opened(visit)
    leave(page)
    for _ in range(40):
        if page.title() == 'Elsewhere':
            break
        page.wait_for_timeout(50)
    else:
        yield Finding('leaving/stays', 1, f'{way} does not leave')
        context.close()
        return
    if any('referer' in headers for headers in asked):
        yield Finding('leaving/told', 1, f'{way}: the other site is told where the reader was')
    page.go_back()
    if page.url.split('#')[0] == visit.address:
        yield Finding('leaving/back', 1, f'{way}: one step back leads here')
    context.close()


def stayed(visit):
    """Why capital letters are taken for the exit; None if they are not."""
    context, page, _ = opened(visit)
    for _ in range(3):
        page.keyboard.press('Shift+A')
    page.wait_for_timeout(200)
    gone = page.title() == 'Elsewhere'
    context.close()
    return 'three capital letters leave' if gone else None


def examples():
    def leaving(script, link='rel="noreferrer"', style='display: block; min-height: 44px'):
        return making.page(f'<a class="exit" href="https://example.org/" {link} style="{style}">Leave</a>'
                           f'<script>const exit = document.querySelector(".exit"); {script}</script>')

    replace = 'const leave = event => { event.preventDefault(); location.replace(exit.href) }; exit.onclick = leave;'
    shift = 'let n = 0; document.onkeyup = event => { n = event.key === "Shift" && !mixed ? n + 1 : 0; ' \
        'mixed = false; if (n === 3) location.replace(exit.href) };'
    mixed = 'let mixed = false; document.onkeydown = event => { mixed = mixed || event.key !== "Shift" };'
    policy = '<meta name="referrer" content="no-referrer">'
    good = leaving(mixed + replace + shift)
    good['index.html'] = good['index.html'].replace('<title>', policy + '<title>')
    return [making.page('<p>Words</p>'), good], [
        leaving(mixed + shift),
        leaving(replace),
        leaving(mixed + replace + shift, link=''),
        leaving('let mixed = false;' + replace + shift),
        leaving(mixed + replace + shift, style=''),
    ]
