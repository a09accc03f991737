"""Template code that an author shows on purpose, told by where it came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from cfplint.conversion.leftover import BRACE_REFERENCE
from cfplint.html.tokens import tokens
from cfplint.liquid.outline import nodes
from cfplint.source import SourceFile, Span, Traced

_OPENING = re.compile(r"\{(?=[{%:])")
_REFERENCE = re.compile(f"&(?={BRACE_REFERENCE}[{{%:&])")
"""A reference to a brace that would begin template code: who writes so, shows it on purpose."""
_FIRST = re.compile("[{&]")
_STAND_INS = range(0xE000, 0xF8FF)


class ShownCode:
    """Tells the braces of `raw` blocks, of escapes and of texts in Liquid's own code from what nothing has run."""

    def __init__(self, sources: Mapping[str, SourceFile]) -> None:
        self._sources = sources
        self._quoted: dict[str, list[Span]] = {}

    def stand_in(self, page: Traced) -> tuple[str, str]:
        """A page with a character that it does not have in place of each brace in its text that begins shown code.

        Args:
            page: a rendered page.

        Returns:
            Its text, which is as long, and the character, for `cfplint.conversion.shown_braces`; of a reference to a
            brace it stands for the first character. `""` where there is none.
        """
        shown = {match.start() for match in _OPENING.finditer(page.text) if self._is_shown(page, match.start())}
        shown.update(match.start() for match in _REFERENCE.finditer(page.text))
        mark = next((chr(code) for code in _STAND_INS if chr(code) not in page.text), "")
        if not shown or not mark:
            return page.text, ""
        starts = [start for start in _in_texts(page.text) if start in shown]
        parts = (page.text[start + 1 : end] for start, end in zip([-1, *starts], [*starts, None], strict=True))
        return mark.join(parts), mark if starts else ""

    def _is_shown(self, page: Traced, at: int) -> bool:
        place = page.place(at, at + 1)
        source = self._sources.get(place.path) if place else None
        if place is None or source is None:
            return False
        start, end = place.span.start, place.span.end
        written = source.text[start:end]
        if written != "{":
            # A reference, an escape, or an output whose text holds the brace.
            return written[:1] in {"&", "\\"} or _OPENING.search(written, 2) is not None
        return source.text[start - 1 : start] == "\\" or any(
            span.start <= start < span.end for span in self._near(source, start)
        )

    def _near(self, source: SourceFile, offset: int) -> list[Span]:
        """The last stretch of quoted code that begins before an offset."""
        if source.path not in self._quoted:
            self._quoted[source.path] = list(_quoted(source))
        spans = self._quoted[source.path]
        number = bisect_right(spans, offset, key=lambda span: span.start)
        return spans[number - 1 : number]


def _in_texts(html: str) -> Iterator[int]:
    """Where braces and references stand outside tags, in order."""
    for token in tokens(html):
        if token.kind == "reference":
            yield token.start
        elif token.kind == "text":
            yield from (match.start() for match in _FIRST.finditer(html, token.start, token.end))


def _quoted(source: SourceFile) -> Iterator[Span]:
    """What stands in `raw` blocks, and inside other tags and outputs behind their braces; in order."""
    opened: int | None = None
    for node in nodes(source):
        if node.name == "endraw" and opened is not None:
            yield Span(opened, node.span.start)
            opened = None
        elif node.name == "raw" and opened is None:
            opened = node.span.end
        elif opened is None:
            yield Span(node.span.start + 2, node.span.end)
