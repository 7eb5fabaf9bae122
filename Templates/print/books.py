"""From Typst's markup to the bytes of a PDF: a book."""

import json
import os
import re

import typst

import families
import heads
import linting
import rooms
from made import JobError, Typeset
from parts import Parts

# Evaluated behind the last page, where Typst knows the place of everything.
PLACES = '''{
  let at(mark) = {
    let place = mark.location().position()
    (place.page, place.x.pt(), place.y.pt(), mark.value)
  }
  let points(value) = {
    let length = if type(value) == relative { value.length } else { value }
    length.to-absolute().pt()
  }
  let columns(mark) = {
    let (page, x, y, value) = at(mark)
    let margin = if type(value.margin) == dictionary { value.margin } else { (rest: value.margin) }
    let side(axis, name) = points(margin.at(name,
      default: margin.at(axis, default: margin.at("rest", default: 0pt))))
    (page: page, y: y, count: value.columns, gutter: points(value.gutter),
      left: side("x", "left"), right: side("x", "right"), top: side("y", "top"),
      bottom: side("y", "bottom"))
  }
  (places: query(<places>).map(at), rooms: query(<columns>).map(columns))
}'''


def prepare(job):
    """Reads the book's fonts, before there is a child process, so that all later ones share them."""
    families.fonts(style(job))


def style(job):
    with open(beside(job, 'book.typ'), encoding='utf-8') as file:
        text = file.read()
    for number, line in enumerate(text.splitlines(), 1):
        package = re.search(r'"(@[^"/]+/[^"]*)"', line)
        if package:
            raise JobError(
                f"book.typ:{number} asks for '{package[1]}', and nothing is fetched for it")
    return text


def lay_out(job, warnings):
    """Makes the pages, and tells where what stands; what Typst warns of is an error, since nobody would see it."""
    parts = Parts(source(job))
    compiler = opened(job, job['typst'])
    try:
        # The time is that of `datetime.today()`, which would be another one tomorrow.
        pdf, complaints = compiler.compile_with_warnings(format='pdf', timestamp=0)
        found = json.loads(compiler.eval(PLACES))
    except typst.TypstError as problem:
        raise JobError(parts.told(problem.diagnostic) or problem.message) from None
    if complaints:
        raise JobError(parts.told('\n'.join(problem.diagnostic for problem in complaints)))
    with open(beside(job, 'pages.pdf'), 'wb') as file:
        file.write(pdf)
    # The lint makes another one.
    del pdf
    linting.lint(compiler, warnings, parts)
    return found


def typeset(job, found, warnings):
    """What was laid out, with what stands outside."""
    with open(beside(job, 'pages.pdf'), 'rb') as file:
        pdf = file.read()
    pages, strays = rooms.strays(pdf, found['places'], found['rooms'], Parts(source(job)))
    places = {}
    for page, _, y, name in found['places']:
        places.setdefault(name, (page - 1, y))

    def head_lines(*values):
        file = beside(job, 'heads.typ')
        with open(file, 'w', encoding='utf-8') as out:
            out.write(heads.source(source(job), *values))
        compiler = opened(job, file)
        linting.lint(compiler, warnings, Parts(''))
        return compiler.compile(format='pdf', pdf_tags=False, timestamp=0)

    return Typeset(pdf=pdf, pages=pages, places=places, strays=strays, head_lines=head_lines)


def opened(job, file):
    # A package that the style names in some other way is not fetched either.
    for name in ('http_proxy', 'https_proxy', 'ALL_PROXY'):
        os.environ[name] = 'http://127.0.0.1:9'
    # As many workers print as there are cores, and more threads take more memory.
    os.environ['RAYON_NUM_THREADS'] = '1'
    empty = beside(job, 'packages')
    return typst.Compiler(
        file, root=beside(job, ''), font_paths=families.fonts(style(job)),
        package_path=empty, package_cache_path=empty)


def source(job):
    with open(job['typst'], encoding='utf-8') as file:
        return file.read()


def beside(job, name):
    return os.path.join(os.path.dirname(job['typst']), name)
