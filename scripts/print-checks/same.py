"""A second printing of the toolkit is the same, byte for byte.

Whoever wants to know whether a file was tampered with prints it anew and compares.
"""

import filecmp


def check(site, other):
    """What differs below `print/` of two sites."""
    files = sorted({
        path.relative_to(folder) for folder in (site, other) for path in (folder / 'print').rglob('*')
        if path.is_file()})
    for path in files:
        if not (site / path).is_file() or not (other / path).is_file():
            yield str(path), 'it is in one of the two printings only'
        elif not filecmp.cmp(site / path, other / path, shallow=False):
            yield str(path), 'the second printing differs'
    if not files:
        yield 'print/', 'there is nothing to compare'


def examples(folder):
    """Two pairs of sites: the same, and what must be refused."""
    def site(name, files):
        (folder / name / 'print').mkdir(parents=True)
        for path, text in files.items():
            (folder / name / 'print' / path).write_text(text)
        return folder / name

    first = site('first', {'a.pdf': 'one', 'b.pdf': 'two'})
    return [(first, site('second', {'a.pdf': 'one', 'b.pdf': 'two'}))], [
        (first, site('changed', {'a.pdf': 'one', 'b.pdf': 'twp'})), (first, site('fewer', {'a.pdf': 'one'})),
        (site('none', {}), site('nothing', {}))]
