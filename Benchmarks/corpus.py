#!/usr/bin/env python3
"""Writes a corpus of N sections into DIR: the same bytes in every run and on every machine.

    corpus.py 1000 DIR                a content folder for Handbill
    corpus.py 1000 DIR --hugo md      the same texts as a Hugo site, its links relative and checked
    corpus.py 1000 DIR --hugo html    the same, with plain links to the pages' addresses

A section has 2 to 8 KB, about 5 KB in the median; one in five has tables, directives, notes, alerts and other
scripts. Every link and reference is good, so a build reports no error.
"""

import argparse
import json
import pathlib
import random
import shutil

import pieces
import words
from dialects import Handbill, Hugo

# Every section has this heading, so that a link with an anchor always has somewhere to go.
ANCHOR = "act-first"
RICH_EVERY = 5


class Page:
    """One section: its place in the outline and what its front matter says."""

    def __init__(self, index):
        rng = random.Random(f"page {index}")
        first, second = rng.choice(words.TITLE_FIRST), rng.choice(words.TITLE_SECOND)
        self.index = index
        self.id = f"s{index:05d}-{first}-{second}"
        self.title = f"{first.capitalize()} {second} {index}"
        self.summary = f"What to know about {first} and {second}, in a few minutes."
        self.keywords = [first, second]
        self.audience = rng.choice(words.AUDIENCES)
        self.part = ""


def outline(count):
    """Returns `count` pages and the parts they stand in, as (id, title, pages): 10 to 40 pages each."""
    rng = random.Random("outline")
    pages = [Page(index) for index in range(count)]
    parts, start = [], 0
    while start < count:
        left = count - start
        size = rng.randint(10, 40)
        if left - size < 10:
            size = left if left <= 40 else left - 10
        part = f"part-{len(parts) + 1}"
        for page in pages[start:start + size]:
            page.part = part
        parts.append((part, f"Part {len(parts) + 1} of the guide", pages[start:start + size]))
        start += size
    return pages, parts


class Writer:
    """Writes pages in one dialect; the choices depend on the page's number, never on the dialect."""

    def __init__(self, dialect, pages, parts):
        self.dialect = dialect
        self.pages = pages
        self.members = {part: members for part, _, members in parts}
        self.sentences = words.sentences(random.Random("sentences"), 2000)

    def text(self, page):
        """The page's whole file."""
        rng = random.Random(f"text {page.index}")
        rich = page.index % RICH_EVERY == 2
        # Short pages are rarer than long ones: the median lies at about 5 KB.
        target = rng.triangular(2000, 7800, 5000)
        headings = rng.sample(words.HEADINGS, len(words.HEADINGS))
        blocks = [self.paragraph(rng, page, 3), f"## {headings.pop()} {{#{ANCHOR}}}", self.paragraph(rng, page, 2)]
        if rich:
            blocks += self.rich(rng, page, headings)
        size = sum(len(block.encode()) + 2 for block in blocks)
        while size < target and headings:
            level = "##" if rng.random() < 0.6 else "###"
            more = [f"{level} {headings.pop()}", self.paragraph(rng, page, rng.randint(2, 4))]
            more.append(rng.choice([self.bullets, self.numbers, self.quotation, self.plain])(rng, page))
            blocks += more
            size += sum(len(block.encode()) + 2 for block in more)
        return self.dialect.front_matter(page) + "\n" + "\n\n".join(blocks) + "\n"

    def rich(self, rng, page, headings):
        """One of everything beyond plain CommonMark, and three more scripts."""
        rows = [f"| {rng.choice(words.SUBJECTS)} | {rng.choice(words.OBJECTS)} | {rng.randint(1, 90)} |"
                for _ in range(rng.randint(3, 7))]
        steps = "\n".join(f"{n}. {self.sentence(rng)}" for n in range(1, 4))
        return [
            f"## {headings.pop()}",
            "\n".join(["| Who | What | Days |", "| --- | :-- | --: |"] + rows),
            self.dialect.directive("do", "\n".join(f"- {self.sentence(rng)}" for _ in range(3))),
            self.dialect.directive("steps", steps),
            self.dialect.say(rng.choice(list(pieces.PHRASES))),
            self.dialect.rule(rng.choice(list(pieces.RULES))),
            self.dialect.alert(rng.choice(words.ALERTS), self.sentence(rng)),
            f"### {headings.pop()}",
            f"{self.sentence(rng)}[^first] Ask for the {self.dialect.term(rng.choice(list(pieces.TERMS)))}; see"
            f" {self.dialect.cite(rng.choice(list(pieces.AUTHORITIES)))}.[^second] The form is"
            f" {self.dialect.paper(rng.choice(list(pieces.PAPERS)))}.",
            rng.choice(words.SPANISH), rng.choice(words.ARABIC), rng.choice(words.CHINESE),
            f"[^first]: {self.sentence(rng)}",
            f"[^second]: {self.sentence(rng)}",
        ]

    def sentence(self, rng):
        return self.sentences[rng.randrange(len(self.sentences))]

    def plain(self, rng, page):
        return " ".join(self.sentence(rng) for _ in range(3))

    def paragraph(self, rng, page, count):
        """A paragraph of `count` sentences; two in five end with a link to another section."""
        text = " ".join(self.sentence(rng) for _ in range(count))
        choice = rng.random()
        near = self.members[page.part]
        other = near[rng.randrange(len(near))] if rng.random() < 0.7 else self.pages[rng.randrange(len(self.pages))]
        if choice < 0.15:
            return f"{text} See {self.dialect.link('what another page says', other)}."
        if choice < 0.3:
            return f"{text} See {self.dialect.link('what to do first', other, '#' + ANCHOR)}."
        if choice < 0.4:
            return f"{text} See {self.dialect.section(other)}."
        return text

    def bullets(self, rng, page):
        return "\n".join(f"- {self.sentence(rng)}" for _ in range(rng.randint(3, 5)))

    def numbers(self, rng, page):
        return "\n".join(f"{n}. {self.sentence(rng)}" for n in range(1, rng.randint(4, 6)))

    def quotation(self, rng, page):
        return f"> {self.sentence(rng)}\n> {self.sentence(rng)}"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def toolkit(parts):
    """toolkit.yaml: no site address, as the Hugo site has no sitemap and no feed either."""
    lines = [
        "schema: 1", "title: Benchmark toolkit", "publisher: Nobody", "description: Invented texts for measuring.",
        f'issue: {{code: "2026.11", date: {pieces.EDITION_DATE}}}', "source_language: en",
        "counterpart_language: en", "languages: [en]", "place: land", "places:",
        "  - {id: land, name: Example Land, kind: country}", "outline:"]
    for part, title, members in parts:
        lines.append(f"  - {{id: {part}, title: {title}, sections: [{', '.join(page.id for page in members)}]}}")
    lines += [
        "appendices: []", "flyers: []", "editions:",
        "  - {id: full, title: Everything, summary: All of it., sections: all, appendices: all, flyers: all}",
        "paper: [letter, a4]", "outputs: [site, markdown, data]", "contents_depth: 3",
        "review: {unreviewed: mark, due_soon: 30}", "release: false", "disclaimer: Invented texts for measuring.",
        "license: CC0-1.0"]
    return "\n".join(lines) + "\n"


def write_handbill(pages, parts, folder):
    writer = Writer(Handbill(), pages, parts)
    write(folder / "toolkit.yaml", toolkit(parts))
    for path, text in pieces.files().items():
        write(folder / path, text)
    for page in pages:
        write(folder / "sections" / f"{page.id}.md", writer.text(page))


def write_hugo(pages, parts, folder, links):
    """The Hugo site: the layouts beside this program, the same sections, and the pages that Handbill makes itself."""
    writer = Writer(Hugo(links), pages, parts)
    shutil.copytree(pathlib.Path(__file__).parent / "hugo", folder, dirs_exist_ok=True)
    if links == "html":
        shutil.rmtree(folder / "layouts" / "_markup")
    write(folder / "data" / "outline.json", json.dumps([
        {"id": part, "title": title, "sections": [{"id": page.id, "title": page.title} for page in members]}
        for part, title, members in parts]))
    for page in pages:
        write(folder / "content/en" / f"{page.id}.md", writer.text(page))
    for part, title, _ in parts:
        write(folder / "content/en/parts" / f"{part}.md", f"---\ntitle: {title}\npart: {part}\ntype: part\n---\n")
    lists = {
        "glossary": [(key, plain, meaning) for key, (plain, meaning) in pieces.TERMS.items()],
        "authorities": [(key, short, full) for key, (_, short, full) in pieces.AUTHORITIES.items()],
        "papers": [(key, number, name) for key, (number, name) in pieces.PAPERS.items()],
        "rules": [(key, rule[0], rule[1]) for key, rule in pieces.RULES.items()]}
    for name, entries in lists.items():
        body = "".join(f"\n## {title} {{#{key}}}\n\n{text}\n" for key, title, text in entries)
        write(folder / "content/en" / f"{name}.md", f"---\ntitle: {name.capitalize()}\ntype: list\n---\n{body}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("count", type=int, metavar="N", help="how many sections, 1 to 99999")
    parser.add_argument("folder", type=pathlib.Path, metavar="DIR", help="where to write; made if needed")
    parser.add_argument("--hugo", choices=["md", "html"], help="write a Hugo site, with links of this kind")
    options = parser.parse_args()
    if not 1 <= options.count <= 99999:
        parser.error("N must be from 1 to 99999")
    pages, parts = outline(options.count)
    if options.hugo:
        write_hugo(pages, parts, options.folder, options.hugo)
    else:
        write_handbill(pages, parts, options.folder)


if __name__ == "__main__":
    main()
