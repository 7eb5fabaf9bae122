"""The search works with keys alone, says what it found, and what was typed goes nowhere: not into the address,
not to a host, not onto the device. It works from a folder too, where a page may load nothing but scripts.

"/" opens it, Escape closes it, whoever comes back from a result finds it as it was, and where the index cannot be loaded
that is said, with a button to try again and a link to all pages.

What the shipped toolkit finds is held against Tests/Fixtures/search/queries.json. A page without the button has
nothing to look at.
"""

import contextlib
import json
import re
import tempfile
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import making
import nothing_kept
import test_language
from finding import Finding
from visit import PATIENCE

KINDS = {'home', 'section'}
QUERIES = Path(__file__).resolve().parents[2] / 'Tests/Fixtures/search/queries.json'
NOWHERE = 'zzqxzzqx'
# The first word of the page's own title that is long enough, so that there is something to find.
WORD = """() => (document.querySelector('h1').textContent.match(/[\\p{L}\\p{M}]{4,}/gu) || ['']).pop()"""
AT = """() => ({
  input: document.activeElement.matches('.search input'), result: document.activeElement.matches('.search li a'),
  value: document.querySelector('.search input').value, results: document.querySelectorAll('.search li').length,
  status: document.querySelector('.search [role=status]').textContent,
  open: !document.querySelector('.search').hidden, button: document.activeElement.matches('.find'),
  lost: !document.querySelector('.search [role=alert]').hidden,
})"""
# The box opens at its button, where the reader looks.
NEAR = """() => Math.abs(document.querySelector('.search').getBoundingClientRect().top
  - document.querySelector('.find').getBoundingClientRect().bottom) < 100"""
# The first result that leads to another page.
AWAY = """() => [...document.querySelectorAll('.search li a')].findIndex(link => link.pathname !== location.pathname)"""
MISSED = """queries => {
  const known = new Set(self.HB_SEARCH.p.map(page => page[0]));
  if (!queries.every(({ pages }) => pages.some(page => known.has(page)))) return [];
  return queries.filter(({ query, pages }) =>
    !self.HB_FIND.find(query).pages.slice(0, 3).some(result => pages.includes(result.page[0]))).map(({ query }) => query);
}"""


def check(visit):
    if visit.kind not in KINDS or not visit.page.locator('.find').count():
        return
    loads = set()
    with opened(visit.browser, visit.address) as page:
        page.on('response', lambda response: loads.add(response.url))
        page.reload(wait_until='load')
        word = page.evaluate(WORD)
        yield from used(page, word, 'here')
        if page.url != visit.address:
            yield Finding('search/address', 1, f'the address has become {page.url}')
        if told := [url for url in loads if word.lower() in urlsplit(url).query.lower() or NOWHERE in url]:
            yield Finding('search/sent', len(told), f'what was typed is sent: {told[0]}')
        for thing in page.evaluate(nothing_kept.KEPT) + [cookie['name'] for cookie in page.context.cookies()]:
            yield Finding('search/kept', 1, f'{thing} is kept on the device')
        if page.evaluate('() => Boolean(self.HB_FIND)') and visit.kind == 'home' and not test_language.is_one(visit):
            missed = page.evaluate(MISSED, json.loads(QUERIES.read_text())['tuned'])
            if missed:
                yield Finding('search/quality', len(missed), f'the first three results are wrong for: {missed}')
        yield from gone_and_come_back(page, word)
    yield from lost(visit, word)
    with tempfile.TemporaryDirectory() as folder:
        for url in loads:
            save(Path(folder), url)
        with opened(visit.browser, file_of(Path(folder), visit.address).as_uri()) as page:
            yield from used(page, word, 'from a folder')


@contextlib.contextmanager
def opened(browser, address):
    with browser.new_context(viewport={'width': 360, 'height': 740}) as context:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.goto(address, wait_until='load')
        yield page


def file_of(folder, url):
    path = urlsplit(url).path.lstrip('/')
    return folder / (path + 'index.html' if not path or path.endswith('/') else path)


def save(folder, url):
    if url.startswith('http'):
        file = file_of(folder, url)
        file.parent.mkdir(parents=True, exist_ok=True)
        with urlopen(url) as answer:
            file.write_bytes(answer.read())


def used(page, word, where):
    """What goes wrong when somebody searches with keys alone."""
    def finding(name, message):
        return Finding(f'search/{name}', 1, f'{where}: {message}')

    before = page.url
    page.locator('.find').focus()
    page.keyboard.press('Enter')
    if not page.evaluate("() => Boolean(document.activeElement.closest('.search'))"):
        yield finding('opened', 'the button does not lead into the box')
        return
    if not page.evaluate(NEAR):
        yield finding('place', 'the box opens far from its button')
    at = typed(page, word)
    if not at['results']:
        yield finding('found', f'nothing is found for {word}')
    if not at['status']:
        yield finding('announced', 'nobody is told how much was found')
    # Whoever types and goes on at once is still there when the last letter has been looked for.
    page.keyboard.press('Backspace')
    page.keyboard.type(word[-1])
    page.keyboard.press('ArrowDown')
    page.wait_for_timeout(400)
    down = page.evaluate(AT)['result']
    page.keyboard.press('ArrowUp')
    if not down or not page.evaluate(AT)['input']:
        yield finding('keys', 'arrows do not lead to the results and back')
    page.keyboard.press('Enter')
    page.wait_for_timeout(100)
    page.wait_for_load_state()
    if page.url != before:
        yield finding('address', f'the address has become {page.url}')
        return
    page.keyboard.press('Escape')
    at = page.evaluate(AT)
    if at['value'] or at['open'] or not at['button']:
        yield finding('closed', 'Escape does not empty and close the box, and lead back to its button')
    page.keyboard.press('/')
    at = page.evaluate(AT)
    if at['value'] or not at['open'] or not at['input']:
        yield finding('slash', '"/" does not open the box')
        return
    at = typed(page, NOWHERE)
    if not at['status']:
        yield finding('nothing', 'nobody is told that nothing was found')


def gone_and_come_back(page, word):
    """What goes wrong when somebody follows a result and comes back."""
    page.reload(wait_until='load')
    page.keyboard.press('/')
    before = page.url, typed(page, word)['results']
    away = page.evaluate(AWAY)
    if away < 0:
        return
    with page.expect_navigation():
        page.locator('.search li a').nth(away).click()
    page.go_back(wait_until='load')
    for _ in range(40):
        page.wait_for_timeout(50)
        at = page.evaluate(AT)
        if at['value'] == word and at['results'] == before[1]:
            break
    if page.url != before[0] or not at['open'] or at['value'] != word or not at['results']:
        yield Finding('search/back', 1, f'whoever comes back finds {at} at {page.url}, not what was looked for')


def lost(visit, word):
    """What goes wrong when the index cannot be loaded."""
    with opened(visit.browser, 'about:blank') as page:
        index = re.compile(r'/search-[^/]+\.js')
        page.route(index, lambda route: route.abort())
        page.goto(visit.address, wait_until='load')
        page.locator('.find').click()
        page.keyboard.type(word)
        page.wait_for_timeout(400)
        if not page.evaluate(AT)['lost']:
            yield Finding('search/lost', 1, 'nobody is told that the index could not be loaded')
        elif not page.locator('.search a:not(li a)').count():
            yield Finding('search/lost', 1, 'without the index nothing leads to all pages')
        else:
            page.unroute(index)
            page.locator('.search [role=alert] button').click()
            for _ in range(100):
                page.wait_for_timeout(50)
                at = page.evaluate(AT)
                if at['results']:
                    break
            if not at['results'] or at['lost']:
                yield Finding('search/again', 1, 'the index is not loaded again')


def typed(page, word):
    """What is there after a word was typed: as soon as something is found, or a second and a half after it was
    said that nothing is, since that may have been said of the word's beginning; after ten seconds at last."""
    before = page.evaluate(AT)['status']
    page.keyboard.type(word)
    quiet = 0
    for _ in range(200):
        page.wait_for_timeout(50)
        at = page.evaluate(AT)
        quiet += at['status'] not in ('', before)
        if quiet and at['results'] or quiet > 30:
            break
    return page.evaluate(AT)


def examples():
    good = """
const [button, form, input, list, status, lost, again] = ['.find', '.search', 'input', 'ol', '[role=status]', '[role=alert]', '[role=alert] button']
  .map(name => document.querySelector(name));
const show = () => {
  list.textContent = '';
  if (self.INDEX && input.value === 'Title') list.innerHTML = '<li><a href="other/index.html">Title</a></li>';
  status.textContent = input.value && 'Results: ' + list.children.length;
};
const load = () => {
  lost.hidden = true;
  const script = document.head.appendChild(document.createElement('script'));
  script.onload = show;
  script.onerror = () => { lost.hidden = false };
  script.src = 'search-en.js';
};
const open = () => { form.hidden = false; input.focus(); load() };
button.onclick = open;
again.onclick = load;
form.onsubmit = event => event.preventDefault();
input.oninput = show;
list.onclick = () => history.replaceState(input.value, '');
form.onkeydown = event => {
  const link = list.querySelector('a');
  if (event.key === 'ArrowDown' && link) link.focus();
  if (event.key === 'ArrowUp') input.focus();
  if (event.key === 'Escape') { input.value = ''; show(); form.hidden = true; button.focus() }
};
onkeydown = event => {
  if (event.key === '/' && form.hidden) { event.preventDefault(); open() }
};
if (history.state) { input.value = history.state; open() }
"""

    def searching(old='', new='', link='<a href="all/">All pages</a>'):
        assert old in good
        return {**making.page(
            '<button class="find">Search</button><form class="search" role="search" hidden><input name="q" aria-label="Search">'
            '<p role="alert" hidden>Lost <button type="button">Again</button></p><p role="status"></p><ol></ol>'
            f'{link}</form><script>{good.replace(old, new, 1)}</script>'),
            'search-en.js': 'self.INDEX = true', 'other/index.html': making.page('')['index.html']}

    return [making.page('<p>Words</p>'), searching()], [
        searching('input.focus(); load() };\nbutton', 'load() };\nbutton'),
        searching('oninput = show', 'oninput = () => setTimeout(show, 150)'),
        searching('event.preventDefault()', 'true'),
        searching("status.textContent = ", ''),
        searching("input.value && 'Results", "list.innerHTML && 'Results"),
        searching('link.focus()', 'true'),
        searching("input.value = ''; ", ''),
        searching('form.hidden = true; ', ''),
        searching("event.key === '/'", 'false'),
        searching('list.onclick', 'list.ondblclick'),
        searching('lost.hidden = false', ''),
        searching('again.onclick', 'again.ondblclick'),
        searching(link=''),
        searching(link='<a href="all/">All pages</a><style>form { position: absolute; top: 3000px }</style>'),
        searching('oninput = show', 'oninput = () => { show(); history.replaceState(0, 0, "?q=" + input.value) }'),
        searching('oninput = show', 'oninput = () => { show(); localStorage.q = input.value }'),
        searching('oninput = show', 'oninput = () => { show(); fetch("index.html?q=" + input.value) }'),
        searching('oninput = show', 'oninput = () => fetch("index.html").then(show)'),
    ]
