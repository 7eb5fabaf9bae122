"""A page of a site, open in a browser, and all that it did since."""

from urllib.parse import urlsplit

from settings import FIRST, MODES, SIZES

# A page that does not load in 20 seconds never will.
PATIENCE = 20_000
SETTLING = 100


class Visit:
    """Opens a page in a browser of its own, with nothing stored; `close` it in the end."""

    def __init__(self, browser, address, kind, context=None, trees=None):
        self.browser = browser
        self.address = address
        self.kind = kind
        # Where the accessibility tree of this page is written down, if it is.
        self.trees = trees
        self.messages = []
        # All that was asked for, with its type and the bytes that came, and what was asked of other hosts.
        self.loads = []
        self.abroad = []
        width, height = SIZES[FIRST.size]
        self.context = browser.new_context(viewport={'width': width, 'height': height}, **(context or {}))
        self.context.set_default_timeout(PATIENCE)
        self.context.route('**/*', self._route)
        self.page = self.context.new_page()
        self.page.on('console', lambda message: self.messages.append(f'{message.type}: {message.text}'))
        self.page.on('pageerror', lambda error: self.messages.append(f'error: {error}'))
        self.page.on('requestfinished', self._finished)
        self.setting = FIRST
        self.show(FIRST)
        self.page.goto(address, wait_until='load')
        # What a page does behind its loading is told a little later.
        self.page.wait_for_timeout(SETTLING)

    def _route(self, route):
        address = urlsplit(route.request.url)
        if address.scheme in ('http', 'https', 'ws', 'wss') and address.netloc != urlsplit(self.address).netloc:
            self.abroad.append(f'{address.scheme}://{address.netloc}')
            route.abort()
        else:
            route.continue_()

    def _finished(self, request):
        if request.url.startswith('http'):
            self.loads.append(request)

    def show(self, setting):
        width, height = SIZES[setting.size]
        self.page.set_viewport_size({'width': width, 'height': height})
        self.page.emulate_media(**MODES[setting.mode])
        self.setting = setting

    def ask(self, expression, *argument):
        return self.page.evaluate(expression, *argument)

    def close(self):
        self.context.close()
