"""The field above a list of records leaves the lines in which its words stand, says how many, and gives all back."""

import making
from finding import Finding

LINES = '() => [...document.querySelectorAll(".record-group .record-line")].map(line => line.checkVisibility())'
# A word that some lines have and others do not: of a heading, long enough to be one.
WORD = """() => {
  const heads = [...document.querySelectorAll('.record-group')].map(group => group.querySelector('h2, h3, h4').textContent);
  const words = heads.flatMap(head => head.split(/[^\\p{L}]+/u)).filter(word => word.length > 3);
  return words.find(word => document.querySelector('.record-line') && heads.some(head => !head.includes(word)));
}"""


def check(visit):
    field = visit.page.locator('.filter input')
    if not field.count():
        if visit.page.locator('.filter').count():
            yield Finding('filtering/field', 1, 'a list that can be filtered has no field')
        return
    word = visit.ask(WORD)
    everything = visit.ask(LINES)
    if not word:
        return
    field.fill(word.upper())
    left = visit.ask(LINES)
    if not 0 < sum(left) < len(left):
        yield Finding('filtering/lines', 1, f'{sum(left)} of {len(left)} lines are left for {word}')
    told = visit.page.locator('.filter [role=status]').text_content()
    if str(sum(left)) not in told or str(len(left)) not in told:
        yield Finding('filtering/told', 1, f'it says {told!r} where {sum(left)} of {len(left)} lines are left')
    empty = visit.ask("""() => [...document.querySelectorAll('.record-group')].filter(group => group.checkVisibility()
      && ![...group.querySelectorAll('.record-line')].some(line => line.checkVisibility())).length""")
    if empty:
        yield Finding('filtering/empty', empty, 'a heading stands over lines that are all gone')
    field.fill('')
    if visit.ask(LINES) != everything:
        yield Finding('filtering/back', 1, 'an emptied field does not give all lines back')


def examples():
    def page(script):
        groups = ''.join(f'<div class="record-group"><h2>{name}</h2><div class="record-line">a</div>'
                         f'<div class="record-line">b</div></div>' for name in ('Doors', 'Streets'))
        field = '<div class="filter"><label>Words <input></label><p role="status"></p></div>'
        return making.page(f'{field}{groups}<script>{script}</script>')

    def script(hides='group.hidden = away; lines.forEach(line => line.hidden = away)', told='shown + " of 4"', back=''):
        return f"""const field = document.querySelector('input');
          field.oninput = () => {{
            let shown = 0;
            document.querySelectorAll('.record-group').forEach(group => {{
              const lines = group.querySelectorAll('.record-line');
              const away = !group.textContent.toLowerCase().includes(field.value.toLowerCase());
              if (!away) shown += lines.length;
              {hides};
            }});
            document.querySelector('[role=status]').textContent = {told};
            {back}
          }}"""
    return [making.page('<p>Words</p>'), page(script())], [
        making.page('<div class="filter"></div>'),
        page(''),
        page(script(told='"some"')),
        page(script(hides='lines.forEach(line => line.hidden = away)')),
        page(script(back='if (!field.value) document.querySelector(".record-line").hidden = true')),
    ]
