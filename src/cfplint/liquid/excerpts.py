"""The part of a document that stands for it in lists: what stands before the separator, made whole.

Source: https://jekyllrb.com/docs/posts/#post-excerpts and what Jekyll's `Excerpt` does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cfplint.liquid.ruby.printing import to_s
from cfplint.source import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cfplint.site.model import Page

_REFERENCE = re.compile(r"^ {0,3}(\[[^\]\n]+\]):.+$", re.MULTILINE)
_TAG = re.compile(r"\{%-?\s*(\w+)\s*", re.ASCII)
_BLOCKS = frozenset("if unless case for tablerow capture comment raw ifchanged highlight".split())


@dataclass(frozen=True, slots=True)
class ExcerptText:
    """What becomes of an excerpt, as places in its text."""

    end: int
    """Offset at which it ends; it begins where the body does."""
    ends: str = ""
    """The tags that close the blocks which the separator cuts."""
    references: tuple[Span, ...] = ()
    """The link definitions behind it that it refers to."""


def excerpt_of(page: Page, text: str, start: int, configuration: Mapping[str, object]) -> ExcerptText | None:
    """A document's excerpt; `None` where its separator, or the site's, is empty.

    Args:
        page: the document.
        text: the text that its body lies in.
        start: offset in it at which the body begins.
        configuration: the site's.
    """
    own = page.data.get("excerpt_separator")
    separator = to_s(configuration.get("excerpt_separator") if own is None or own is False else own)
    if not separator:
        return None
    at = text.find(separator, start)
    tail = at + len(separator)
    if at < 0 or tail == len(text):
        return ExcerptText(at if at >= 0 else len(text))
    head = text[start:at]
    found = (match for match in _REFERENCE.finditer(text, tail) if match[1] in head)
    return ExcerptText(at, _closing(head), tuple(Span(match.start(), match.end()) for match in found))


def _closing(head: str) -> str:
    """The ends of the blocks that a text opens and never closes, the innermost first."""
    ends: list[str] = []
    for name in reversed(_TAG.findall(head)):
        if name in _BLOCKS and name not in ends and not re.search(rf"\{{%-?\s*end{name}", head):
            ends.append(name)
    return "".join(f"\n{{% end{name} %}}" for name in ends)
