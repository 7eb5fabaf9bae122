"""All fonts are in the file, and they are those that the style sheets name.

A font that is not embedded looks different, or has no letters, on another machine; one that nobody named
fills in where a script has no font. Fields are filled in with a viewer's own Helvetica and ZapfDingbats
(ISO 32000-1, 9.6.2.2: every viewer has them); all that is printed is Noto.
"""

import re

import pikepdf

import making
from printed import Printed, run

OF_VIEWERS = ('Helvetica', 'ZapfDingbats')


def check(file):
    for line in run('pdffonts', file.path).splitlines()[2:]:
        name, embedded = line.split()[0], line.split()[-5]
        plain = re.sub(r'^[A-Z]{6}\+', '', name)
        if plain in OF_VIEWERS:
            continue
        if embedded != 'yes':
            yield 0, f'the font {name} is not embedded'
        if not plain.startswith('Noto'):
            yield 0, f'a font fills in that no style sheet names: {name}'


def examples(folder):
    good = making.placed(folder / 'good.pdf', [[('1in', '1in', 'Words')]])
    return [Printed(good)], [
        Printed(renamed(good, folder / 'outside.pdf', pikepdf.Name('/NotoSans'), False)),
        Printed(renamed(good, folder / 'foreign.pdf', pikepdf.Name('/ABCDEF+Other-Sans'), True)),
    ]


def renamed(good, path, name, is_embedded):
    """The file with another name for its font, and perhaps without the font itself."""
    with pikepdf.open(good) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            kid = font.DescendantFonts[0]
            font.BaseFont = kid.BaseFont = kid.FontDescriptor.FontName = name
            if not is_embedded:
                del kid.FontDescriptor['/FontFile2']
        pdf.save(path)
    return path
