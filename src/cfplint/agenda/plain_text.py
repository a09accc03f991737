"""Text of a site on one line, without the characters that no list of dates can hold."""

from __future__ import annotations

import re

# Control characters, which RFC 5545, section 3.1 forbids, and lone surrogates, which are no characters.
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """A text with runs of white space as one blank and other unfit characters as U+FFFD."""
    return " ".join(_UNFIT.sub("\ufffd", text).split())
