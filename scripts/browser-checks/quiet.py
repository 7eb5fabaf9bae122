"""The browser has nothing to say: no message in the console, no error, no file that is not there.

A message is mostly something that a policy stopped (`_headers`, or the page's own), which a reader sees as a
page without its styles.
"""

import re

import making
from finding import Finding, shortened


def check(visit):
    for message in visit.messages:
        directive = re.search(r'directive:? [\'"]([a-z-]+)', message)
        name = f'quiet/{directive[1] if directive else "messages"}'
        yield Finding(name, 1, f'the browser says: {shortened(message, 300)}')
    # The page for what is not found is also looked at under its own name.
    for request in visit.loads:
        answer = request.response()
        if answer and answer.status >= 400:
            yield Finding('quiet/missing', 1, f'{request.url} is answered with {answer.status}')


def examples():
    styled = making.page('<p>Words</p>', head='<style>p { color: #000 }</style>')
    policy = "default-src 'none'"
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}"><style>p {{ color: #000 }}</style>'
    return [making.page('<p>Words</p>'), styled], [
        making.page('<script>console.log("hello")</script>'),
        making.page('<script>throw new Error("no")</script>'),
        making.page('<p>Words</p>', head=meta),
        {**styled, '_headers': f'  Content-Security-Policy: {policy}\n'},
        making.page('<img src="missing.png" alt="">'),
    ]
