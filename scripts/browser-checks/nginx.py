"""A site that nginx serves by its own `_nginx.conf` sends with every file what `_headers` says, and hides both.

nginx is Debian's; the site is one page with the two files of the site that is looked at.
"""

import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import server
from finding import Finding, shortened
from skipping import skipped

MAIN = """{user}daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}
http {{ include /etc/nginx/mime.types; client_body_temp_path {folder}/a; proxy_temp_path {folder}/b;
fastcgi_temp_path {folder}/c; uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
server {{ listen 127.0.0.1:{port}; root {site}; include {site}/_nginx.conf; }} }}
"""


def check(site):
    nginx = shutil.which('nginx') or shutil.which('nginx', path='/usr/sbin')
    if not nginx:
        if skipped('nginx is not tried, since there is none (scripts/browser-setup installs it)'):
            yield '_nginx.conf', Finding('nginx/missing', 1, 'there is no nginx')
        return
    with tempfile.TemporaryDirectory() as name, socket.socket() as free:
        folder = Path(name)
        free.bind(('127.0.0.1', 0))
        port = free.getsockname()[1]
        free.close()
        (folder / 'main.conf').write_text(MAIN.format(
            user='user root; ' if os.geteuid() == 0 else '', folder=folder, port=port, site=site.resolve()))
        tried = subprocess.run([nginx, '-t', '-c', folder / 'main.conf'], capture_output=True, text=True, check=False)
        if tried.returncode:
            yield '_nginx.conf', Finding('nginx/refuses', 1, f'nginx refuses it: {shortened(tried.stderr, 300)}')
            return
        running = subprocess.Popen([nginx, '-c', folder / 'main.conf'], stderr=subprocess.DEVNULL)
        try:
            yield from asked(site, port)
        finally:
            running.terminate()
            running.wait()


def asked(site, port):
    expected = dict(header for pattern, headers in server.read(site / '_headers') if pattern == '/*' for header in headers)
    paths = ['/index.html', '/no-such-page', *(f'/{file.relative_to(site)}' for file in sorted(site.glob('assets/*'))[:3])]
    for path in paths:
        status, headers, _ = answer(port, path)
        if (status == 200) != (path != '/no-such-page'):
            yield path, Finding('nginx/status', 1, f'nginx answers with {status}')
        for name, value in expected.items():
            if headers.get(name) != value:
                yield path, Finding('nginx/header', 1, f'nginx sends {name}: {headers.get(name)}, not {value}')
    for path in '/_headers', '/_nginx.conf':
        if answer(port, path)[0] != 404:
            yield path, Finding('nginx/hidden', 1, 'nginx shows what is written for hosts')


def answer(port, path):
    for _ in range(50):
        try:
            host = http.client.HTTPConnection('127.0.0.1', port, timeout=10)
            host.request('GET', path)
            got = host.getresponse()
            return got.status, dict(got.getheaders()), got.read()
        except ConnectionRefusedError:
            time.sleep(0.1)
    raise SystemExit('test-browser: nginx does not answer')


def examples():
    page = {'index.html': '<!DOCTYPE html><title>Title</title>', '404.html': '<!DOCTYPE html><title>None</title>',
            '_headers': '/*\n  X-A: b\n'}
    good = {**page, '_nginx.conf': 'error_page 404 /404.html;\nadd_header X-A "b" always;\nlocation ~ ^/_ { return 404; }\n'}
    bad = good['_nginx.conf']
    return [good], [
        {**good, '_nginx.conf': bad.replace('"b"', '"c"')},
        {**good, '_nginx.conf': bad.replace(' always', '')},
        {**good, '_nginx.conf': bad.replace('return 404', 'return 200')},
        {**good, '_nginx.conf': bad.replace(';', '', 1)},
        {**good, '_nginx.conf': bad + 'location /index { add_header X-C "d"; }\n'},
    ]
