"""What a check found on a page, as one sentence and as a number that can be held against open-bars.txt."""

from typing import NamedTuple


class Finding(NamedTuple):
    # The check, and what it found: `accessible/color-contrast`.
    bar: str
    # How bad it is: kilobytes, seconds, or how many elements. More is worse.
    value: float
    message: str


def shortened(text, length=120):
    text = ' '.join(text.split())
    return text if len(text) <= length else text[:length - 1] + '…'
