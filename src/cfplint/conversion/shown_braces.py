"""Braces of template code that is shown on purpose, written so that the next cleaning leaves them, too."""

from __future__ import annotations

import re
from html import unescape
from itertools import groupby

from cfplint.conversion.elements import CODE
from cfplint.conversion.leftover import BRACE_REFERENCE, without_leftovers
from cfplint.html.tokens import tokens

_VERBATIM = CODE | {"noembed", "noframes"}


def with_braces(html: str, mark: str) -> str:
    """Clean HTML with its braces again.

    They are references where the next cleaning would take them for the begin of what nothing ran.

    Args:
        html: clean HTML.
        mark: the character that stands for each brace, and for the first character of each reference to one.
    """
    parts: list[str] = []
    done = depth = 0
    for is_text, group in groupby(tokens(html), lambda token: token.kind in {"text", "reference"}):
        run = list(group)
        start, end = run[0].start, run[-1].end
        if not is_text:
            tags = [token for token in run if token.name in _VERBATIM and not token.self_closing]
            depth += sum(1 if tag.kind == "start" else -1 for tag in tags)
        elif not depth and mark in html[start:end]:
            parts += (_as_it_was(html[done:start], mark), _in_text(html[start:end], mark))
            done = end
    return "".join([*parts, _as_it_was(html[done:], mark)])


def _as_it_was(html: str, mark: str) -> str:
    return re.sub(f"{mark}(?={BRACE_REFERENCE})", "&", html).replace(mark, "{")


def _in_text(html: str, mark: str) -> str:
    html = re.sub(f"{mark}(?:{BRACE_REFERENCE})?", mark, html)
    text = unescape(html).replace(mark, "{")
    return html.replace(mark, "{" if without_leftovers(text) == text else "&#123;")
