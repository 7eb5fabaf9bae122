"""How readers see a page: the size of the window and what they asked their device for.

360 x 740 is a small phone of today; 320 is the width at which WCAG 2.2 wants a page to reflow (1.4.10), that
of a desktop window of 1280 enlarged four times.
"""

from typing import NamedTuple

SIZES = {'phone': (360, 740), 'desktop': (1280, 900), 'reflow': (320, 640)}
_PLAIN = {'color_scheme': 'light', 'contrast': 'no-preference', 'forced_colors': 'none'}
MODES = {
    'light': _PLAIN,
    'dark': {**_PLAIN, 'color_scheme': 'dark'},
    'contrast': {**_PLAIN, 'contrast': 'more'},
    'forced': {**_PLAIN, 'forced_colors': 'active'},
}
# What a browser is told before it opens a page.
CONTEXTS = {
    'usual': {},
    # A policy stops requests before they can be seen; without it they show.
    'no policy': {'bypass_csp': True},
    'no script': {'java_script_enabled': False},
}


class Setting(NamedTuple):
    size: str
    mode: str


FIRST = Setting('phone', 'light')
ALL = [FIRST, *(Setting(size, mode) for size in SIZES for mode in MODES if (size, mode) != FIRST)]
