"""The parts of a book, to which what Typst complains of is led back."""

import re

# No more faults than this are told at once.
MOST = 3


class Parts:
    """Which lines of a book belong to which part of the toolkit, by the comments between them."""

    def __init__(self, source):
        self.lines = source.splitlines()
        self.begins = [
            (number, line[len('// in '):]) for number, line in enumerate(self.lines, 1)
            if line.startswith('// in ')]

    def at(self, number):
        """The part that a line belongs to; empty before the first."""
        return next((name for begin, name in reversed(self.begins) if begin <= number), '')

    def starts(self, ids):
        """The id at which each part begins, the first behind its comment, to the part."""
        starts = {}
        for begin, name in self.begins:
            for line in self.lines[begin:begin + 2]:
                first = next((text for text in re.findall(r'"([^"]*)"', line) if text in ids), None)
                if first is not None:
                    starts.setdefault(first, name)
                    break
        return starts

    def told(self, diagnostic):
        """What the compiler complains of, each with its line in the style and its part."""
        blocks = re.split(r'(?m)^(?:error|warning): ', diagnostic)[1:]
        told = list(dict.fromkeys(self.told_one(block) for block in blocks))
        more = f' and {len(told) - MOST} more' if len(told) > MOST else ''
        return '; '.join(told[:MOST]) + more

    def told_one(self, block):
        message = block.split('\n', 1)[0]
        places = {
            name: int(line) for name, line in
            reversed(re.findall(r'┌─ (?:\S*/)?(\w+\.typ):(\d+):\d+', block))}
        where = []
        if 'book.typ' in places:
            where.append(f'book.typ:{places["book.typ"]}')
        line = places.get('document.typ') or self.naming(message)
        if line:
            part = self.at(line)
            where.append(f"in '{part}'" if part else f'line {line} of the book')
        return message + (f' ({", ".join(where)})' if where else '')

    def naming(self, message):
        """The first line that has the label of which a message speaks: no place is told for such."""
        label = re.search(r'`<(.+?)>`', message)
        if label is None:
            return None
        return next(
            (number for number, line in enumerate(self.lines, 1) if f'"{label[1]}"' in line), None)
