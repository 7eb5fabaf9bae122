"""What Typst tells only when it writes PDF/UA or PDF/A: signs that no font has, pictures without words."""

import re
import unicodedata

import typst

# As WeasyPrint says it, so that one reader understands both.
NO_FONT = '.notdef glyph rendered for Unicode string unsupported by fonts: '
# How Typst says it; the text is a string of Rust.
MISSING = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
# The author's own headings may skip a level; the checks of the website warn of that.
NOT_OURS = ('skipped from heading level', 'the first heading must be')


def lint(compiler, warnings, parts):
    """Warns of what PDF/UA and PDF/A refuse. Nothing is laid out again for it."""
    found = refused(compiler, 'ua-1')
    signs = MISSING.findall(found)
    others = [
        block for block in re.split(r'(?m)^(?=error: )', found)
        if block.startswith('error: ') and not MISSING.search(block)]
    if others:
        # PDF/UA gives up at the first such fault, before it comes to the letters; PDF/A has no such rules.
        signs = MISSING.findall(refused(compiler, 'a-2b'))
    for text in dict.fromkeys(map(unescaped, signs)):
        codes = ' '.join(f'U+{ord(letter):04X}' for letter in text if is_seen(letter))
        if codes:
            warnings.append(f'{NO_FONT}"{text}" ({codes})')
    ours = [block for block in others if not any(words in block for words in NOT_OURS)]
    if ours:
        warnings.append(parts.told(''.join(ours)))


def refused(compiler, standard):
    """What a standard refuses, as Typst tells it; empty where it refuses nothing."""
    try:
        compiler.compile(format='pdf', pdf_standards=[standard], timestamp=0)
    except typst.TypstError as problem:
        return problem.diagnostic
    return ''


def unescaped(text):
    text = re.sub(r'\\u\{([0-9a-f]+)\}', lambda code: chr(int(code[1], 16)), text)
    return re.sub(r'\\(.)', r'\1', text)


def is_seen(letter):
    """Whether a font without it shows a box: not a joiner or a selector of variants."""
    return unicodedata.category(letter) != 'Cf' and not 0xFE00 <= ord(letter) <= 0xFE0F
