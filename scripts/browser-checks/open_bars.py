"""The bars that are known not to be reached yet, open-bars.txt: each line a kind of page, a bar, and today's value.

What is on the list is told in every run, and fails none; what is worse than listed fails, and so does a line
that is reached: it must be removed. The kind `*` is every kind.
"""

from typing import NamedTuple


class Bar(NamedTuple):
    kind: str
    name: str
    value: float


def read(file):
    lines = (line.split('#')[0].split() for line in file.read_text().splitlines())
    return [Bar(kind, name, float(value)) for kind, name, value in filter(None, lines)]


def meets(bar, kind, name):
    return bar.kind in (kind, '*') and bar.name == name


def sorted_out(bars, found, looked_at):
    """What fails, each with its place, and the worst of what is open at each bar.

    Findings come with their kind of page and place; `looked_at` has the kinds with the checks that saw them.
    """
    failed, opened, met = [], {}, set()
    for kind, place, finding in found:
        bar = next((bar for bar in bars if meets(bar, kind, finding.bar)), None)
        met.add(bar)
        if bar is None:
            failed.append((place, f'{finding.message} [{finding.bar}]'))
        elif finding.value > bar.value:
            failed.append((place, f'{finding.message} [{finding.bar}], and open-bars.txt allows {bar.value:g}'))
        elif bar not in opened or finding.value > opened[bar][0]:
            opened[bar] = finding.value, f'{place}: {finding.message} [{finding.bar}]'
    for bar in bars:
        looked = any(bar.kind in (kind, '*') and bar.name.split('/')[0] == check for kind, check in looked_at)
        if looked and bar not in met:
            failed.append(('open-bars.txt', f'{bar.kind} {bar.name} is reached: remove it'))
    return failed, [text for _, text in opened.values()]


def told(failed):
    """What fails, as lines: what is the same on many pages is told once."""
    places = {}
    for place, message in failed:
        places.setdefault(message, []).append(place)
    for message, found in places.items():
        more = f' and {len(found) - 1} more' if len(found) > 1 else ''
        yield f'{found[0]}{more}: {message}'


def mistakes():
    """What is wrong with the sorting itself, proven by a list and findings of which the answer is known."""
    from finding import Finding
    bars = [Bar('rules', 'weight/html', 20), Bar('*', 'weight/css', 6)]
    worse, listed, styles = Finding('weight/html', 21, 'a'), Finding('weight/html', 19, 'a'), Finding('weight/css', 6, 'b')
    looked = {('rules', 'weight'), ('home', 'weight')}
    cases = [
        ('what is listed', [('rules', 'p', listed), ('home', 'p', styles)], looked, 0, 2),
        ('what is worse', [('rules', 'p', worse), ('home', 'p', styles)], looked, 1, 1),
        ('another kind', [('home', 'p', listed), ('rules', 'p', listed), ('home', 'p', styles)], looked, 1, 2),
        ('what is reached', [('home', 'p', styles)], looked, 1, 1),
        ('what nobody looked at', [('home', 'p', styles)], {('home', 'weight')}, 0, 1),
    ]
    for name, found, looked_at, failures, opened in cases:
        answer = tuple(map(len, sorted_out(bars, found, looked_at)))
        if answer != (failures, opened):
            yield f'open-bars: {name} is told as {answer}, not {(failures, opened)}'
