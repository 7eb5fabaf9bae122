"""Each check proves itself: pages that are good must pass, pages that are bad must not."""

import looking
import making
import settings
import tree
from looking import ONCE, SEEN, TIMED
from server import Server
from visit import Visit


def proven(pool, folder, quick):
    """What checks say wrongly of their own examples."""
    tasks, headers = [], ''
    for check in SEEN + ONCE + ([] if quick else TIMED):
        for quality, examples in zip(('good', 'bad'), check.examples()):
            for number, files in enumerate(examples, 1):
                name = f'{check.__name__}/{quality}-{number}'
                making.write(folder / name, files)
                if '_headers' in files:
                    headers += f'/{name}/*\n{files["_headers"]}'
                tasks.append((check.__name__, name, quality, making.kind(files)))
    (folder / '_headers').write_text(headers)
    with Server(folder) as server:
        arguments = [(*task, server.address, folder) for task in tasks]
        return [mistake for mistake in pool.map(tried, arguments, chunksize=1) if mistake]


def tried(task):
    name, place, quality, kind, address, folder = task
    check = next(check for check in SEEN + ONCE + TIMED if check.__name__ == name)
    context = settings.CONTEXTS[getattr(check, 'CONTEXT', 'usual')]
    trees = folder / place if check is tree else None
    visit = Visit(looking.browser, f'{address}{place}/index.html', kind, context, trees)
    # What a busy machine shows late is waited for: two seconds at most.
    for _ in range(1 if quality == 'good' else 20):
        found = [finding.message for finding in check.check(visit)]
        if found:
            break
        visit.page.wait_for_timeout(100)
    visit.close()
    if quality == 'good' and found:
        return f'the check {name} refuses its good example {place}: {found}'
    if quality == 'bad' and not found:
        return f'the check {name} accepts its bad example {place}'
    return None
