"""What Liquid, kramdown and the reading of the site's files say of a source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cfplint.facts.unread import Wanted
from cfplint.source import Place, Span

_TAG = re.compile(r"</?([A-Za-z][\w:-]*)")


@dataclass(frozen=True, slots=True)
class LiquidProblem:
    """Something that Liquid refuses, drops in silence, or would trip over."""

    kind: str
    """`unknown-filter`, `unknown-tag`, `missing-include`, `liquid-syntax-error` …"""
    message: str
    place: Place
    chain: tuple[Place, ...]
    """The include tags that lead there, outermost first."""
    page: str
    """The URL of the page that was rendered."""
    name: str = ""
    """Of `missing-parameter`: the parameter."""
    used: Place | None = None
    """Of `missing-parameter`: where the included file prints it."""


@dataclass(frozen=True, slots=True)
class LiquidMarkup:
    """A tag or an output of a file, as it lies there."""

    kind: str
    """`tag` or `output`."""
    name: str
    """The tag's name, `""` for an output."""
    place: Place
    """From `{%` or `{{` to behind `%}` or `}}`."""
    within: tuple[str, ...]
    """The block tags around it (`comment`, `raw`, `if` …), outermost first."""
    html_comment: Place | None
    """The HTML comment around it, unless that is one of those that Internet Explorer read as HTML."""
    argument: str = ""
    """What stands behind the name, as written."""
    argument_start: int = 0
    """Offset of the argument in the file."""
    page: str = ""
    """The URL of a page that shows the file, if it is a page itself."""
    trims: bool = False
    """Whether it takes white space around it away (`{%-`, `-%}`)."""


@dataclass(frozen=True, slots=True)
class MarkdownProblem:
    """Something that kramdown warns of, or drops in silence."""

    kind: str
    """`stray-attribute-list`, `unclosed-html` …"""
    message: str
    place: Place
    page: str
    written: str = ""
    """What stands there, as kramdown got it."""

    @property
    def element(self) -> str:
        """The name of the element whose tag it is about, in lower case."""
        tag = _TAG.match(self.written)
        return tag[1].lower() if tag else ""


@dataclass(frozen=True, slots=True)
class SiteProblem:
    """Something in the site's files that Jekyll refuses, drops in silence, or would trip over."""

    kind: str
    """`invalid-yaml`, `unclosed-front-matter`, `not-utf8` …"""
    message: str
    place: Place
    wanted: tuple[Wanted, ...] = ()
    """What pages ask for and is not found, but may be supplied by a plugin that is not there."""


def closed_to_liquid(markup: Iterable[LiquidMarkup]) -> Iterator[Place]:
    """Where Liquid that is written is not run: inside a tag or an output, and from `raw` to `endraw`.

    Args:
        markup: that of the files, of each in order.
    """
    raw: dict[str, int] = {}
    for node in markup:
        yield node.place
        path = node.place.path
        if node.name == "raw":
            raw.setdefault(path, node.place.span.start)
        elif node.name == "endraw" and path in raw:
            yield Place(path, Span(raw.pop(path), node.place.span.end))
