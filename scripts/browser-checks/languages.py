"""Every page of a site in several languages leads to the same page in each other, and never to one that is not there.

A language is a folder of the site whose first page says that it is in it. Search engines are told the same as
readers: a page that names its languages (`hreflang`) names all in which it is there, itself, and the choice.
"""

import re

import making
from finding import Finding

LINK = re.compile(r'<a href="([^"]+)" hreflang="([^"]+)"')
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')


def check(site):
    languages = [folder.name for folder in sorted(site.iterdir())
                 if (page := folder / 'index.html').is_file() and f'<html lang="{folder.name}"' in page.read_text()]
    if len(languages) < 2:
        return
    for language in languages:
        for page in sorted((site / language).rglob('*.html')):
            text = page.read_text()
            if 'http-equiv="refresh"' in text or 'kind-moved' in text:
                continue
            place = page.relative_to(site).as_posix()
            rest = page.relative_to(site / language)
            links = {tag: (page.parent / href).resolve() for href, tag in LINK.findall(text)}
            alternates = dict(ALTERNATE.findall(text))
            there = {other for other in languages if (site / other / rest).is_file()}
            for other in languages:
                if other == language:
                    continue
                wanted = site / other / (rest if other in there else 'index.html')
                if links.get(other) != wanted.resolve():
                    yield place, Finding('languages/page', 1, f'it does not lead to {wanted.relative_to(site)}')
            if alternates and set(alternates) != there | {'x-default'}:
                yield place, Finding('languages/told', 1, f'search engines are told of {sorted(alternates)}')
            for tag, address in alternates.items():
                if tag in there and not address.endswith(f'/{tag}/{rest.as_posix()}'):
                    yield place, Finding('languages/address', 1, f'search engines are led to {address} for {tag}')


def examples():
    def page(language, body='', head=''):
        return making.page(body, language=language, head=head)['index.html']

    def link(language, path='index.html', up='../'):
        return f'<a href="{up}{language}/{path}" hreflang="{language}">Words</a>'

    def heads(*tags):
        return ''.join(f'<link rel="alternate" hreflang="{tag}" href="https://example.org/{path}">' for tag, path in tags)

    both = ('en', 'en/index.html'), ('es', 'es/index.html'), ('x-default', '')
    good = {'index.html': page('en'), 'en/index.html': page('en', link('es'), heads(*both)),
            'es/index.html': page('es', link('en'), heads(*both)),
            'en/a/index.html': page('en', link('es', up='../../'))}
    return [good, {'index.html': page('en'), 'en/index.html': page('en')}], [
        {**good, 'en/index.html': page('en')},
        {**good, 'es/a/index.html': page('es', link('en', 'a/index.html', '../../'))},
        {**good, 'en/index.html': page('en', link('es'), heads(*both[:2]))},
        {**good, 'en/index.html': page('en', link('es'), heads(both[0], ('es', 'en/index.html'), both[2]))},
    ]
