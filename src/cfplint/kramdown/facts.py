"""What kramdown would warn about, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cfplint.source import Span

DefinitionSort = Literal["link", "footnote", "abbreviation"]


@dataclass(frozen=True, slots=True, order=True)
class SyntaxFact:
    """Something in a text that kramdown drops, closes by itself or cannot resolve."""

    span: Span
    """Where it stands in the text."""
    kind: str
    """One of `KINDS`."""
    message: str
    """One sentence for people."""


@dataclass(frozen=True, slots=True, order=True)
class Definition:
    """What a text says that a name stands for, for other places of it to use."""

    span: Span
    """Where it stands in the text."""
    sort: DefinitionSort
    name: str
    """Its name as it is looked up."""
    value: str
    """The URL, or the text as written."""
    used: bool
    """Whether anything in the text uses the name."""


KINDS = frozenset(
    {
        "stray-attribute-list",
        "invalid-attribute-list",
        "unclosed-html",
        "stray-end-tag",
        "block-html-in-span",
        "block-markdown-in-span",
        "duplicate-attribute",
        "unknown-link-id",
        "unknown-shortcut-link-id",
        "unknown-footnote",
        "unused-footnote",
        "duplicate-definition",
        "invalid-extension",
        "unknown-option",
        "missing-package",
        "table-without-body",
        "unhandled-line",
        "nesting-too-deep",
    }
)
