"""What all parts of one conversion share: options, definitions, and what was noticed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from cfplint.kramdown.facts import Definition, DefinitionSort, SyntaxFact
from cfplint.kramdown.options import Options
from cfplint.source import Span

Token = dict[str, Any]
"""A mistune token: `type`, and as it needs them `children`, `attrs`, `text`, `span` and the element's own keys."""

DEPTH_LIMIT = 100
"""How deep elements may lie in each other; what lies deeper is text."""

REFS = ":refs"
"""The key of an attribute list under which the names of referenced lists stand."""


@dataclass(slots=True)
class LinkDefinition:
    """Where a link id leads."""

    url: str | None
    title: str | None
    token: Token | None = None
    """The definition's own token, which an IAL may have followed."""
    url_place: tuple[int, int] | None = None
    title_place: tuple[int, int] | None = None


@dataclass(slots=True)
class FootnoteDefinition:
    """The content of a footnote."""

    content: Token
    token: Token
    """The definition's own token, which an IAL may have followed."""
    used: bool = False


@dataclass(slots=True)
class Abbreviation:
    """What an abbreviation stands for."""

    title: str
    token: Token
    place: tuple[int, int]


@dataclass(slots=True)
class Document:
    """One conversion."""

    options: Options
    """The options as they stand; `{::options}` changes them."""
    source: str
    """The text as given."""
    traced: bool = False
    """Whether places are wanted: of tokens, and of the characters in them."""
    hard_wrap: bool = False
    """Whether every line end is a line break."""
    made_native: bool = False
    """Whether elements of HTML were made native, so that a paragraph or a header may hold blocks."""
    alds: dict[str, dict[str, Any]] = field(default_factory=dict)
    link_defs: dict[str, LinkDefinition] = field(default_factory=dict)
    footnotes: dict[str, FootnoteDefinition] = field(default_factory=dict)
    abbreviations: dict[str, Abbreviation] = field(default_factory=dict)
    facts: dict[tuple[str, int, int, str], SyntaxFact] = field(default_factory=dict)
    definitions: list[Definition] = field(default_factory=list)
    """As they were met, those too that a later one replaces."""
    used: set[tuple[str, str]] = field(default_factory=set)
    """Sort and name of the definitions that something uses."""
    longest_link_id: int = 0

    def notice(self, kind: str, message: str, span: tuple[int, int]) -> None:
        """Keep a fact; the same kind at the same place counts once.

        Args:
            kind: one of `cfplint.kramdown.facts.KINDS`.
            message: one sentence.
            span: offsets in the text.
        """
        size = len(self.source)
        start = min(span[0], size)
        end = max(start, min(span[1], size))
        self.facts.setdefault((kind, start, end, message), SyntaxFact(Span(start, end), kind, message))

    def defined(self, sort: DefinitionSort, name: str, value: str, span: tuple[int, int]) -> None:
        """Keep that a name was defined.

        Args:
            sort: what is defined.
            name: its name, as it is looked up.
            value: the URL, or the text.
            span: offsets in the text.
        """
        self.definitions.append(Definition(Span(span[0], max(span)), sort, name, value, used=False))

    def link(self, link_id: str) -> LinkDefinition | None:
        """The link definition of an id, which is used now."""
        found = self.link_defs.get(link_id)
        if found is not None:
            self.used.add(("link", link_id))
        return found

    def define_link(self, link_id: str, definition: LinkDefinition) -> None:
        """Keep a link definition; a later one of the same id wins."""
        self.link_defs[link_id] = definition
        self.longest_link_id = max(self.longest_link_id, len(link_id))
