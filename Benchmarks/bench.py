#!/usr/bin/env python3
"""Measures clean builds of Handbill, Hugo and a C program on the same corpus, in the same rounds.

Prints Markdown. Exit status 0 whatever the figures are, 1 if a build failed or made the wrong number of pages.
"""

import argparse
import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import corpus
import printing
import report
from contestants import Floor, Handbill, Hugo, handbill_program, hugo_program
from measuring import REPOSITORY, BuildFailed, Measure, digest, tree

CHANGED_PAGES = 4000
START_RUNS = 40


class Bench:
    """One session: the tools, a scratch folder for programs, and what was measured so far."""

    def __init__(self, options, scratch):
        self.options = options
        self.measure = Measure(scratch)
        self.handbill = handbill_program()
        self.hugo = hugo_program()
        self.tools = [Handbill(self.handbill)] if self.handbill else []
        if self.hugo:
            self.tools += [Hugo(self.hugo, "md", scratch / "cache"), Hugo(self.hugo, "html", scratch / "cache")]
        self.tools.append(Floor(scratch))
        # (place, size, tool) to its runs, in the order of the rounds; and to what it left.
        self.runs = {}
        self.trees = {}
        self.start = []
        self.again = {}
        # What scripts/count-instructions said, and its exit status; None where there is no valgrind.
        self.instructions = None

    def build(self, tool, folder, output):
        """A build; writeback of what came before is waited for, so that nobody pays for another's output."""
        os.sync()
        return self.measure.run(tool.command(folder, output))

    def clean_builds(self, place, base, size):
        """All tools in turn, as many rounds as asked for; from 16,000 pages on half as many."""
        rounds = self.options.rounds if size < 16000 else max(2, (self.options.rounds + 1) // 2)
        pages, parts = corpus.outline(size)
        for number, tool in enumerate(self.tools):
            tool.write_corpus(pages, parts, base / f"corpus-{number}")
        for turn in range(rounds):
            for number, tool in enumerate(self.tools):
                progress(f"{place} {size} round {turn + 1}/{rounds} {tool.name}")
                output = base / "output"
                cost = self.build(tool, base / f"corpus-{number}", output)
                key = (place, size, tool.name)
                self.runs.setdefault(key, []).append(cost)
                if key not in self.trees:
                    self.trees[key] = tree(output)
                    if self.trees[key].pages != size:
                        raise BuildFailed(f"{tool.name} made {self.trees[key].pages} of {size} pages")
                shutil.rmtree(output)
        for number, _ in enumerate(self.tools):
            shutil.rmtree(base / f"corpus-{number}")

    def second_builds(self, place, base, size):
        """Handbill again over its own output: nothing changed, then one page, against a clean build of the same."""
        tool = self.tools[0]
        folder = base / "corpus"
        tool.write_corpus(*corpus.outline(size), folder)
        costs = {"clean": [], "nothing changed": [], "one page changed": []}
        equal = True
        for turn in range(self.options.rounds):
            progress(f"{place} {size} second build, round {turn + 1}/{self.options.rounds}")
            output, fresh = base / "output", base / "fresh"
            costs["clean"].append(self.build(tool, folder, output))
            before = digest(output / "site")
            costs["nothing changed"].append(self.build(tool, folder, output))
            equal = equal and digest(output / "site") == before
            section = sorted((folder / "sections").iterdir())[(size // 2 + turn) % size]
            section.write_text(section.read_text(encoding="utf-8") + f"\nAdded in round {turn}.\n", encoding="utf-8")
            costs["one page changed"].append(self.build(tool, folder, output))
            self.build(tool, folder, fresh)
            equal = equal and digest(output / "site") == digest(fresh / "site") != before
            shutil.rmtree(output)
            shutil.rmtree(fresh)
        shutil.rmtree(folder)
        self.again[place, size] = (costs, equal)

    def count_instructions(self):
        if not shutil.which("valgrind"):
            return
        progress("instructions")
        counted = subprocess.run([REPOSITORY / "scripts/count-instructions"], capture_output=True, text=True, check=False,
                                 env={**os.environ, "HANDBILL": str(self.handbill)})
        said = next((line for line in counted.stdout.splitlines() if "a page" in line), "failed")
        self.instructions = (said.removeprefix("count-instructions: "), counted.returncode)

    def run(self):
        if self.handbill:
            self.start = [self.measure.run([self.handbill, "--version"]) for _ in range(START_RUNS)]
            self.count_instructions()
        for place, parent in self.options.places:
            base = pathlib.Path(tempfile.mkdtemp(prefix="handbill-bench-", dir=parent))
            try:
                for size in self.options.sizes:
                    self.clean_builds(place, base, size)
                if self.handbill:
                    self.second_builds(place, base, min(CHANGED_PAGES, max(self.options.sizes)))
            finally:
                shutil.rmtree(base, ignore_errors=True)


def progress(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    sizes = lambda text: sorted({int(part.replace("_", "")) for part in text.split(",")})  # noqa: E731
    parser.add_argument("--sizes", type=sizes, default=[100, 1000, 4000, 16000], help="pages, as 100,1000")
    parser.add_argument("--rounds", type=int, default=5, help="rounds a size; half as many from 16,000 pages on")
    parser.add_argument("--only", choices=["tmpfs", "disk"], help="measure on this kind of storage only")
    parser.add_argument("--quick", action="store_true", help="100 and 1,000 pages only")
    parser.add_argument("--print", action="store_true", help="what printing the shipped toolkit costs, and no more")
    parser.add_argument("--date", default=datetime.date.today().isoformat(), help="printed with the machine")
    options = parser.parse_args()
    if options.quick:
        options.sizes = [100, 1000]
    if options.rounds < 1 or options.sizes[0] < 1 or options.sizes[-1] > 99999:
        parser.error("--rounds is at least 1, --sizes are from 1 to 99999")
    places = {"tmpfs": "/dev/shm", "disk": os.environ.get("TMPDIR", "/var/tmp")}
    options.places = [(name, parent) for name, parent in places.items() if options.only in (None, name)]
    return options


def main():
    options = arguments()
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="handbill-bench-"))
    try:
        if options.print:
            print(printing.measure(handbill_program() or "handbill", scratch))
            return 0
        bench = Bench(options, scratch)
        if not bench.handbill:
            print("bench: no handbill; run `swift build -c release`, or set HANDBILL", file=sys.stderr)
        bench.run()
        progress("")
        print(report.whole(bench))
    except (BuildFailed, subprocess.SubprocessError) as failure:
        print(f"\nbench: {failure}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
