"""A web host on this machine, as a plain one serves a site: gzip, and the headers of the site's `_headers`.

`_headers` is the format of Netlify and Cloudflare Pages: a path with `*` at its end or without, then its
headers, each on an indented line. Level 6 is gzip's own default and that of most hosts.
"""

import gzip
import mimetypes
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

PACKED = {'.html', '.css', '.js', '.svg', '.json', '.xml', '.txt', '.md'}
TYPES = {'.html': 'text/html; charset=utf-8', '.md': 'text/markdown; charset=utf-8', '.js': 'text/javascript',
         '.webmanifest': 'application/manifest+json'}


class Host(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        # A page that is closed while it loads no longer listens.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Server:
    """Serves a folder while the `with` block runs, unless it is stopped; `address` ends with a slash.

    With `redirects` it answers `…/index.html` with the address of the folder, as Cloudflare Pages does; with
    `changes` it writes these bytes into each page, as hosts do that count visits.
    """

    def __init__(self, folder, redirects=False, changes=b''):
        rules = read(folder / '_headers')
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = 'HTTP/1.1'

            def do_GET(self):
                # Connections that were open when the host was stopped are answered no more.
                if not server.runs:
                    self.close_connection = True
                    return
                if redirects and self.path.endswith('/index.html'):
                    self.send_response(308)
                    self.send_header('Location', self.path.removesuffix('index.html'))
                    self.send_header('Content-Length', '0')
                    self.end_headers()
                    return
                answer(self, folder, rules, changes)

            def log_message(self, *_):
                pass

        self.handler = Handler
        self.runs = False
        self.host = Host(('127.0.0.1', 0), Handler)
        self.port = self.host.server_port
        self.address = f'http://127.0.0.1:{self.port}/'

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        """Serves, at the same address as before if it was stopped."""
        if self.host is None:
            self.host = Host(('127.0.0.1', self.port), self.handler)
        self.runs = True
        threading.Thread(target=self.host.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self):
        if self.runs:
            self.runs = False
            self.host.shutdown()
            self.host.server_close()
            self.host = None


def read(file):
    """The rules of a `_headers` file: a path, and its headers in order."""
    rules = []
    for line in file.read_text().splitlines() if file.exists() else []:
        if line.strip() and not line[0].isspace():
            rules.append((line.strip(), []))
        elif line.strip():
            name, value = line.strip().split(':', 1)
            rules[-1][1].append((name, value.strip()))
    return rules


def answer(request, folder, rules, changes):
    path = unquote(urlsplit(request.path).path)
    file, status = (folder / path.lstrip('/')).resolve(), 200
    if file.is_dir():
        file /= 'index.html'
    if not file.is_file() or folder.resolve() not in file.parents:
        file, status = folder / '404.html', 404
    data = file.read_bytes() if file.is_file() else b''
    if changes and file.suffix == '.html':
        data += changes
    request.send_response(status)
    kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or 'application/octet-stream'
    request.send_header('Content-Type', kind)
    for pattern, headers in rules:
        if path == pattern or pattern.endswith('*') and path.startswith(pattern[:-1]):
            for name, value in headers:
                request.send_header(name, value)
    if file.suffix in PACKED and 'gzip' in request.headers.get('Accept-Encoding', ''):
        data = gzip.compress(data, 6, mtime=0)
        request.send_header('Content-Encoding', 'gzip')
    request.send_header('Content-Length', str(len(data)))
    request.end_headers()
    request.wfile.write(data)
