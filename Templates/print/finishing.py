"""What is done to a PDF once its pages are made, by pikepdf."""

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, String

import binding
import fields
import imposing
from made import JobError

STYLES = {'decimal': Name.D, 'roman': Name.r, 'none': None}


def finish(made, job, warnings):
    """Finishes what was typeset, writes it to `out`, and tells what there is to know.

    Nothing is put onto sheets while the number of pages is wrong: there would be no place for them.
    """
    plan = job['finish']
    merges = plan['merge_fields']
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        indexes = list(range(made.pages))
        if plan['documents']:
            indexes = binding.bind(pdf, plan['documents'], made)
        runs = label_runs(made, plan['labels'], indexes, len(pdf.pages))
        if plan['sheet'] and job['pages'] in (None, made.pages):
            merges = imposing.impose(pdf, plan['sheet'], warnings) or merges
        elif len(runs) > 1 or plan['labels'] or Name.PageLabels in pdf.Root:
            write_labels(pdf, runs)
        if made.head_lines:
            say_title(pdf)
        if Name.AcroForm in pdf.Root:
            fields.repair(pdf, merges, made.rtl_fields, warnings)
        # Object streams: the tags are thousands of small objects.
        pdf.save(
            job['out'], deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate)
        count = len(pdf.pages)
    return {
        'pages': count, 'made': made.pages,
        'fills': [
            {'id': box['id'], 'used': used, 'size': size}
            for box, used, size in zip(job['boxes'], made.used, made.sizes)],
        'strays': made.strays,
        'destinations': {
            name: indexes[place[0]] + 1 for name, place in sorted(made.places.items())},
    }


def say_title(pdf):
    """A book is shown under its title; Typst writes so only where it claims PDF/UA."""
    pdf.Root.ViewerPreferences.DisplayDocTitle = True
    # It only says what goes without saying, and pdfinfo takes it for an error.
    if Name.Suspects in pdf.Root.MarkInfo:
        del pdf.Root.MarkInfo.Suspects


def label_runs(made, labels, indexes, count):
    """How viewers number the pages: (page from 0, style, prefix, first number), sorted by page.

    What was bound in is numbered behind the page before it (12-1, 12-2), and the numbers then go
    on as they are printed, since the printed ones do not count it.
    """
    starts = {0: ('decimal', '', 1)}
    for label in labels:
        place = made.places.get(label['from'])
        if place is None:
            raise JobError(f"page labels begin at '{label['from']}', but nothing has that id")
        starts[place[0]] = (label['style'], label['prefix'], label['first'])
    runs = []
    begin = 0
    for page, index in enumerate(indexes):
        if page in starts:
            begin = page
            runs.append((index, *starts[page]))
        style, prefix, first = starts[begin]
        number = first + page - begin
        end = indexes[page + 1] if page + 1 < len(indexes) else count
        if end > index + 1:
            shown = prefix + {'decimal': str(number), 'roman': roman(number), 'none': ''}[style]
            runs.append((index + 1, 'decimal', f'{shown}-', 1))
            if page + 1 < len(indexes) and page + 1 not in starts:
                runs.append((end, style, prefix, number + 1))
    return runs


def write_labels(pdf, runs):
    numbers = Array()
    for index, style, prefix, first in runs:
        label = Dictionary(Type=Name.PageLabel)
        if STYLES[style] is not None:
            label.S = STYLES[style]
            if first != 1:
                label.St = first
        if prefix:
            label.P = String(prefix)
        numbers.extend([index, label])
    pdf.Root.PageLabels = Dictionary(Nums=numbers)


def roman(number):
    digits = (
        ('m', 1000), ('cm', 900), ('d', 500), ('cd', 400), ('c', 100), ('xc', 90), ('l', 50),
        ('xl', 40), ('x', 10), ('ix', 9), ('v', 5), ('iv', 4), ('i', 1))
    text = ''
    for letters, value in digits:
        while number >= value:
            text += letters
            number -= value
    return text
