"""Repairs the fields that WeasyPrint makes, and merges those of one name."""

import re

from pikepdf import Array, Dictionary, Name, String

from made import JobError

# What belongs to a field, not to the places where it stands on paper.
FIELD_KEYS = ('/FT', '/T', '/TU', '/V', '/Ff', '/Opt', '/MaxLen', '/DA', '/Q')


def repair(pdf, merges, rtl_names, warnings):
    """Gives the fields a font that every viewer has, right-to-left order and one owner a name.

    WeasyPrint names the subset of a font that it embeds, in which most letters are missing.
    """
    form = pdf.Root.AcroForm
    form.DR = Dictionary(Font=Dictionary(
        Helv=font(pdf, Name.Helvetica, Name.WinAnsiEncoding),
        ZaDb=font(pdf, Name.ZapfDingbats, None)))
    form.DA = String('/Helv 10 Tf 0 g')
    form.NeedAppearances = True
    # It lists the buttons of a radio group beside the group; they belong to the group only.
    roots = [field for field in form.Fields if Name.Parent not in field]
    for field in roots:
        mend(field, rtl_names)
    form.Fields = Array(merged(pdf, roots, merges, warnings))


def font(pdf, name, encoding):
    value = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=name)
    if encoding is not None:
        value.Encoding = encoding
    return pdf.make_indirect(value)


def mend(field, rtl_names):
    if field.FT == Name.Btn:
        field.DA = String('/ZaDb 0 Tf 0 g')
        return
    size = re.search(r'([0-9.]+) Tf', str(field.get('/DA', '')))
    field.DA = String(f'/Helv {float(size[1]) if size else 10:.4g} Tf 0 g')
    if str(field.get('/T', '')) in rtl_names:
        field.Q = 2
    if field.FT == Name.Ch and len(field.get('/Opt', [])):
        for option in field.Opt:
            # In HTML an option without a value stands for its text.
            if not str(option[0]):
                option[0] = option[1]
        if not str(field.get('/V', '')):
            field.V = field.Opt[0][0]


def merged(pdf, roots, merges, warnings):
    """The fields, those of one name as one with several places."""
    by_name = {}
    for field in roots:
        by_name.setdefault(str(field.get('/T', '')), []).append(field)
    result = []
    for name, group in by_name.items():
        if len(group) == 1:
            result += group
            continue
        if len({str(field.FT) for field in group}) > 1 or any('/Kids' in field for field in group):
            raise JobError(f"fields of different kinds have the name '{name}'")
        if not merges:
            warnings.append(f"{len(group)} fields have the name '{name}'")
            result += group
            continue
        parent = pdf.make_indirect(Dictionary(Kids=Array(group)))
        for key in FIELD_KEYS:
            if key in group[0]:
                parent[key] = group[0][key]
        # Where nothing describes a field, WeasyPrint repeats its name.
        described = [field.TU for field in group if '/TU' in field and str(field.TU) != name]
        if described:
            parent.TU = described[0]
        for field in group:
            for key in FIELD_KEYS:
                # The size of the type may differ from place to place.
                if key in field and key not in ('/DA', '/Q'):
                    del field[key]
            field.Parent = parent
        result.append(parent)
    return result
