"""The search works with keys alone, says what it found, and what was typed goes nowhere: not into the address,
not to a host, not onto the device. It works from a folder too, where a page may load nothing but scripts.

What the shipped toolkit finds is held against Tests/Fixtures/search/queries.json. A page without the button has
nothing to look at.
"""

import json
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
})"""
MISSED = """queries => {
  const known = new Set(self.HB_SEARCH.p.map(page => page[0]));
  if (!queries.every(({ pages }) => pages.some(page => known.has(page)))) return [];
  return queries.filter(({ query, pages }) =>
    !self.HB_FIND.find(query).slice(0, 3).some(result => pages.includes(result.page[0]))).map(({ query }) => query);
}"""


def check(visit):
    if visit.kind not in KINDS or not visit.page.locator('.find').count():
        return
    loads = set()
    context, page = opened(visit.browser, visit.address)
    page.on('response', lambda response: loads.add(response.url))
    page.reload(wait_until='load')
    word = page.evaluate(WORD)
    yield from used(page, word, 'here')
    if page.url != visit.address:
        yield Finding('search/address', 1, f'the address has become {page.url}')
    if told := [url for url in loads if word.lower() in urlsplit(url).query.lower() or NOWHERE in url]:
        yield Finding('search/sent', len(told), f'what was typed is sent: {told[0]}')
    for thing in page.evaluate(nothing_kept.KEPT) + [cookie['name'] for cookie in context.cookies()]:
        yield Finding('search/kept', 1, f'{thing} is kept on the device')
    if page.evaluate('() => Boolean(self.HB_FIND)') and visit.kind == 'home' and not test_language.is_one(visit):
        missed = page.evaluate(MISSED, json.loads(QUERIES.read_text())['tuned'])
        if missed:
            yield Finding('search/quality', len(missed), f'the first three results are wrong for: {missed}')
    with tempfile.TemporaryDirectory() as folder:
        for url in loads:
            save(Path(folder), url)
        context.close()
        context, page = opened(visit.browser, file_of(Path(folder), visit.address).as_uri())
        yield from used(page, word, 'from a folder')
        context.close()


def opened(browser, address):
    context = browser.new_context(viewport={'width': 360, 'height': 740})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(address, wait_until='load')
    return context, page


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
    if at['value'] or at['results'] or not at['input']:
        yield finding('cleared', 'Escape does not clear the box and lead back to it')
    at = typed(page, NOWHERE)
    if at['results'] or not at['status']:
        yield finding('nothing', 'nobody is told that nothing was found')


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
const [button, form, input, list, status] = ['.find', '.search', 'input', 'ol', '[role=status]'].map(name => document.querySelector(name));
const show = () => {
  list.textContent = '';
  if (input.value === 'Title') list.innerHTML = '<li><a href="#main">Title</a></li>';
  status.textContent = input.value && 'Results: ' + list.children.length;
};
button.onclick = () => { form.hidden = false; input.focus() };
form.onsubmit = event => event.preventDefault();
input.oninput = show;
form.onkeydown = event => {
  const link = list.querySelector('a');
  if (event.key === 'ArrowDown' && link) link.focus();
  if (event.key === 'ArrowUp') input.focus();
  if (event.key === 'Escape') { input.value = ''; show(); input.focus() }
};
"""

    def searching(old='', new='', **files):
        assert old in good
        return {**making.page(
            '<button class="find">Search</button><form class="search" role="search" hidden><input name="q" aria-label="Search">'
            f'<p role="status"></p><ol></ol></form><script>{good.replace(old, new, 1)}</script>'), **files}

    return [making.page('<p>Words</p>'), searching()], [
        searching('input.focus() };\nform', '};\nform'),
        searching('oninput = show', 'oninput = () => setTimeout(show, 150)'),
        searching('event.preventDefault()', 'true'),
        searching("status.textContent = ", ''),
        searching("input.value && 'Results", "list.innerHTML && 'Results"),
        searching('link.focus()', 'true'),
        searching("input.value = ''; ", ''),
        searching('oninput = show', 'oninput = () => { show(); history.replaceState(0, 0, "?q=" + input.value) }'),
        searching('oninput = show', 'oninput = () => { show(); localStorage.q = input.value }'),
        searching('oninput = show', 'oninput = () => { show(); fetch("index.html?q=" + input.value) }'),
        searching('oninput = show', 'oninput = () => fetch("index.html").then(show)'),
    ]
