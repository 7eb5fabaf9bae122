"""What an engine makes of a job, and what may be wrong with one. No engine is imported for it."""

from dataclasses import dataclass


class JobError(Exception):
    """What is wrong with a job, in words for its author."""


@dataclass
class Typeset:
    """A document whose pages are made."""

    pdf: bytes
    # How many pages it has.
    pages: int
    # Id to (page from 0, points or pixels from the top), where it stands first.
    places: dict
    # What stands outside its box, column or page: [{page from 1, box, text, by in points, part}].
    strays: list
    # Points that each box's content takes, in the job's order; None where its end is lost.
    used: list = ()
    # The size of type of each box, in points; None where nobody looked for one.
    sizes: list = ()
    # The names of the fields that are written from right to left.
    rtl_fields: set = frozenset()
    # Makes a PDF of head lines for what is bound in, given each line, width and height; None in sheets.
    head_lines: object = None
