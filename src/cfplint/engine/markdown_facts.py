"""What several pages say of one stretch of Markdown, which they share through an include or a data file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from cfplint.facts.links import DoubledId
from cfplint.facts.markdown import MarkdownDefinition, MarkdownText


@dataclass(slots=True)
class SharedMarkdown:
    """Facts about Markdown, each kept once with the pages that show it."""

    _pages: dict[MarkdownText | MarkdownDefinition | DoubledId, set[str]] = field(default_factory=dict)

    def add(self, facts: Iterable[object], page: str) -> None:
        """Take up the facts of a page.

        Args:
            facts: what kramdown made of its body.
            page: its URL.
        """
        for fact in facts:
            if isinstance(fact, MarkdownText | MarkdownDefinition | DoubledId):
                self._pages.setdefault(fact, set()).add(page)

    def facts(self) -> Iterator[MarkdownText | MarkdownDefinition | DoubledId]:
        """The facts, in the order of their discovery; a definition that one page uses is used."""
        used = {fact.place for fact in self._pages if isinstance(fact, MarkdownDefinition) and fact.used}
        for fact, pages in self._pages.items():
            shown = replace(fact, pages=tuple(sorted(pages)))
            if isinstance(shown, MarkdownDefinition):
                shown = replace(shown, used=shown.place in used)
            yield shown
