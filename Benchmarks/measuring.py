"""Running one command and saying what it cost, and looking at what it left behind."""

import dataclasses
import hashlib
import os
import pathlib
import re
import signal
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent
TIME_LIMIT = 1800

# Where a section's page lies, in every tool's output.
SECTION_PAGE = re.compile(r"/en/(s\d{5}-[a-z-]+)/index\.html$")


class BuildFailed(Exception):
    """A build that did not end well; the text is what it printed."""


@dataclasses.dataclass(frozen=True)
class Cost:
    """What one run took: seconds of wall and CPU time, and the peak memory of its largest process in megabytes."""

    wall: float
    cpu: float
    memory: float


@dataclasses.dataclass(frozen=True)
class Tree:
    """What a build left: section pages, HTML bytes in them, files and bytes in all."""

    pages: int
    page_bytes: int
    files: int
    bytes: int


class Measure:
    """Runs commands under the C program that counts; compiles it first."""

    def __init__(self, scratch):
        self.program = compile_c("measure/measure.c", scratch / "measure", [])

    def run(self, command):
        """Runs `command` in the repository's folder; its whole process group ends with the time limit."""
        with tempfile.TemporaryFile() as output:
            result, written = os.pipe()
            # The result goes to descriptor 3 of the measuring program, whatever its number is here.
            process = subprocess.Popen(
                ["/bin/sh", "-c", f'exec "$@" 3>&{written}', "sh", str(self.program), *map(str, command)],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, pass_fds=[written], cwd=REPOSITORY,
                start_new_session=True)
            os.close(written)
            try:
                process.wait(timeout=TIME_LIMIT)
            except BaseException:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                os.close(result)
                raise
            with os.fdopen(result) as line:
                fields = line.read().split()
            if len(fields) != 4 or fields[3] != "0":
                output.seek(0)
                text = output.read()[-8000:].decode(errors="replace")
                status = fields[3] if len(fields) == 4 else "unknown"
                raise BuildFailed(f"{' '.join(map(str, command))}\nexit status {status}\n{text}")
        return Cost(float(fields[0]), float(fields[1]), int(fields[2]) / 1024)


def compile_c(source, program, packages):
    """Compiles one C file of this folder with the system's compiler and the named pkg-config packages."""
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", *packages], check=True, capture_output=True,
                           text=True).stdout.split() if packages else []
    subprocess.run([os.environ.get("CC", "cc"), "-O2", "-Wall", "-Wextra", "-Werror", "-o", program, HERE / source,
                    *flags], check=True)
    return program


def walk(folder):
    """Yields every file under `folder` as (path from it, whole path), in the order of the paths."""
    found = []
    for parent, _, names in os.walk(folder):
        found += [os.path.join(parent, name) for name in names]
    for path in sorted(found):
        yield os.path.relpath(path, folder), path


def tree(folder):
    """Counts what lies in `folder`."""
    pages, page_bytes, files, total = set(), 0, 0, 0
    for name, path in walk(folder):
        size = os.lstat(path).st_size
        files += 1
        total += size
        match = SECTION_PAGE.search("/" + name)
        if match:
            pages.add(match.group(1))
            page_bytes += size
    return Tree(len(pages), page_bytes, files, total)


def digest(folder):
    """Returns a SHA-256 over all paths and bytes in `folder`."""
    total = hashlib.sha256()
    for name, path in walk(folder):
        with open(path, "rb") as file:
            total.update(f"{name}\0{hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
    return total.hexdigest()
