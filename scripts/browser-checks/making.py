"""Makes the small pages that checks prove themselves by: files by name, of which index.html is the page."""

import random
import re
import string

SKIP = '<a href="#main">Skip</a>'


def page(body, *, kind='section', head='', language='en', direction='ltr', skip=SKIP):
    lang = f' lang="{language}"' if language else ''
    return {'index.html': f"""<!DOCTYPE html>
<html{lang} dir="{direction}"><head><meta charset="utf-8"><title>Title</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">{head}</head>
<body class="kind-{kind}">{skip}<header></header><main id="main" tabindex="-1"><h1>Title</h1>{body}</main></body>
</html>"""}


def kind(files):
    return re.search(r'kind-([\w-]+)', files['index.html'])[1]


def noise(kilobytes):
    """Letters that gzip makes no smaller than this many kilobytes."""
    letters = string.ascii_letters + string.digits
    # Six bits a letter are left of its eight.
    return ''.join(random.Random(1).choices(letters, k=int(kilobytes * 1024 * 8 / 5.9)))


def write(folder, files):
    folder.mkdir(parents=True)
    for name, text in files.items():
        if name != '_headers':
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
