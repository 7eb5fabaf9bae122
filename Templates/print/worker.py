"""A worker that prints: jobs come in on standard input, one JSON object a line, answers go out.

The first line out is a greeting: the versions that a finished PDF depends on, and `fonts`, the
SHA-256 of what fontconfig lists. Each job is then answered by one line, in order:

    {"html": "0.html", "out": "0.pdf", "pages": 2, "fields": false, "finish": {…},
     "boxes": [{"id": "front", "room": 120.5, "group": "front", "sizes": [10, 9.5]}]}
    {"pages": 2, "made": 2, "fills": [{"id": "front", "used": 119.2, "size": 9.5}],
     "strays": [{"page": 1, "box": "front", "text": "…", "by": 3.1, "part": ""}],
     "destinations": {"box-front": 1}, "warnings": []}

or by {"error": "…", "kind": "job" | "engine", "warnings": […]}; `engine` means that no other job
would fare better. File names are taken in the working folder.
A book has `"typst": "0/document.typ"` in place of `html`, with all that it reads in the folder `0`;
a child of this process makes it, and its strays name their part of the toolkit. `made` counts the
pages before anything was bound in or put onto sheets; `destinations` count what was bound in, not
the sheets.

HANDBILL_PRINT_FOLDER in the environment names the private folder that ends with this worker when
the program that started it is killed; without it nothing is removed.

With HANDBILL_PRINT_FAULTS=1 in the environment, for tests only, a document that contains
`<!-- fault: exit -->` (in Typst `// fault: exit`) ends the worker, and one with
`<!-- fault: hang -->` is never answered.
"""

import ctypes
import ctypes.util
import errno
import gc
import hashlib
import importlib.metadata
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import threading
import time


def version(package):
    """The version of an installed package; empty when there is none. Nothing is imported for it."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ''


def library_version(names, function):
    """The version that a shared library tells of itself; empty when it cannot be loaded."""
    for name in names:
        try:
            tell = getattr(ctypes.CDLL(name), function)
        except (OSError, AttributeError):
            continue
        tell.restype = ctypes.c_char_p
        return tell().decode('ascii', 'replace')
    return ''


def fonts():
    """A digest of all installed fonts and their versions; empty when there are none, or no fontconfig."""
    # Not their folders: the same fonts lie elsewhere on another machine.
    pattern = '%{family}|%{style}|%{fontversion}|%{file|basename}\n'
    try:
        listed = subprocess.run(
            ['fc-list', '--format', pattern], capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ''
    if not listed:
        return ''
    return hashlib.sha256(b'\n'.join(sorted(set(listed.splitlines())))).hexdigest()


def greeting():
    libraries = [
        (name, version(name))
        for name in ('pydyf', 'tinycss2', 'tinyhtml5', 'cssselect2', 'fonttools', 'pyphen', 'pillow')]
    libraries.append(('pango', library_version(
        ('libpango-1.0.so.0', 'libpango-1.0-0', 'libpango-1.0.dylib',
         '/opt/homebrew/lib/libpango-1.0.dylib'),
        'pango_version_string')))
    libraries.append(('harfbuzz', library_version(
        ('libharfbuzz.so.0', 'libharfbuzz-0', 'libharfbuzz.0.dylib',
         '/opt/homebrew/lib/libharfbuzz.0.dylib'),
        'hb_version_string')))
    return {
        'weasyprint': version('weasyprint'),
        'typst': version('typst'),
        'python': platform.python_version(),
        'pikepdf': version('pikepdf'),
        'fonts': fonts(),
        'libraries': ' '.join(f'{name} {number}' for name, number in libraries),
    }


def answer(job):
    """The answer to one job; whatever goes wrong with it is told, not raised."""
    # Imported with the first job: a run that finds all its PDFs made already does not pay for it.
    try:
        import finishing
        if 'typst' in job:
            import books
            import forking
        else:
            import typesetting
    except (ImportError, OSError) as problem:
        return {'error': f'{type(problem).__name__}: {problem}', 'kind': 'engine', 'warnings': []}
    warnings = []

    def finished(typeset, *values):
        return tried(lambda: finishing.finish(typeset(job, *values), job, warnings), warnings)

    def laid_out():
        stumble(job)
        return books.lay_out(job, warnings)

    if 'typst' not in job:
        return tried(lambda: stumble(job), warnings) or finished(typesetting.typeset, warnings)
    # Typst keeps all that it laid out, and the memory to read the pages would come on top.
    found = tried(lambda: books.prepare(job), warnings) or forking.in_child(
        lambda: tried(laid_out, warnings))
    if 'error' in found:
        return found
    warnings += found['warnings']
    return forking.in_child(lambda: finished(books.typeset, found, warnings))


def tried(function, warnings):
    """What a function returns, with the warnings that came up, or what went wrong."""
    from made import JobError
    try:
        result = function()
    except JobError as problem:
        return {'error': str(problem), 'kind': 'job', 'warnings': warnings}
    except Exception as problem:
        if getattr(problem, 'errno', None) in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            # Not the document's fault.
            print(os.strerror(problem.errno), file=sys.stderr, flush=True)
            os._exit(4)
        place = problem.__traceback__
        while place.tb_next:
            place = place.tb_next
        where = f'{os.path.basename(place.tb_frame.f_code.co_filename)}:{place.tb_lineno}'
        return {
            'error': f'{type(problem).__name__} in {where}: {problem}', 'kind': 'job',
            'warnings': warnings}
    return result and result | {'warnings': warnings}


def stumble(job):
    """Does what a document of the tests asks for."""
    if os.environ.get('HANDBILL_PRINT_FAULTS') != '1':
        return
    with open(job.get('typst') or job['html'], 'rb') as file:
        source = file.read()
    if re.search(rb'(<!--|//) fault: exit', source):
        print('this worker was told to end', file=sys.stderr, flush=True)
        os._exit(3)
    if re.search(rb'(<!--|//) fault: hang', source):
        time.sleep(3600)


def end_with(parent):
    """Ends this worker, and its folder, soon after the program that started it was killed."""
    while os.getppid() == parent:
        time.sleep(1)
    folder = os.environ.get('HANDBILL_PRINT_FOLDER')
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def load_by_name():
    """Stops cffi from searching for libraries with gcc and ld, which takes a quarter of the import of WeasyPrint.

    WeasyPrint tries several names of each, and one of them is the name that the loader knows."""
    if sys.platform == 'linux':
        ctypes.util.find_library = lambda name: None


def main():
    threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
    load_by_name()
    # Whatever a library prints must not get between the answers.
    replies = os.fdopen(os.dup(1), 'w', encoding='utf-8', newline='\n')
    os.dup2(2, 1)

    def reply(value):
        replies.write(json.dumps(value, ensure_ascii=True) + '\n')
        replies.flush()

    reply(greeting())
    for line in sys.stdin.buffer:
        try:
            job = json.loads(line)
        except ValueError as problem:
            reply({'error': f'this line is not a job: {problem}', 'kind': 'job', 'warnings': []})
            continue
        reply(answer(job))
        # A document is full of cycles; without this a worker grows twice as fast.
        gc.collect()
        # What the libraries made for good need not be searched again.
        gc.freeze()


if __name__ == '__main__':
    try:
        main()
    except (BrokenPipeError, KeyboardInterrupt):
        # Nobody listens any more; flushing at exit would only complain about it.
        os._exit(0)
