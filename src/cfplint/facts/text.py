"""Text that a person reads, block by block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cfplint.source import Place, Span, Traced

State = Literal["live", "commented", "struck", "script"]
"""`live` text is shown; `commented` text stands in a comment; `struck` text is shown struck out; `script` text is for
machines (attributes, URLs, scripts). Outermost wins: what is struck inside a comment is commented."""


@dataclass(frozen=True, slots=True)
class Notice:
    """An element that is there to be seen first: a marquee, an alert, an announcement."""

    what: str
    """The word of its markup that says so: `marquee`, `alert`, `announcement` …"""
    start: Place | None
    """Its start tag."""
    whole: Place | None
    """From its start tag to behind its end tag, where one file has it as it is."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """The text of one block: a paragraph, a list item's own text, a table cell, a heading, a line of a comment."""

    text: Traced
    """The characters as read: references resolved, tags gone, runs of white space as one space (`<br>`, and a line end
    in `pre`, as one line end); its runs point into the site's files."""
    state: State
    """The state of the block as a whole (`commented` or `script`); `live` blocks may hold struck stretches."""
    struck: tuple[Span, ...] = ()
    """Stretches of `text` that are struck out (`<del>`, `<s>`, `<strike>`, line-through), in order."""
    element: str = ""
    """The name of the block's element (`p`, `li`, `td`, `h2` …), `""` outside all and for Markdown and YAML."""
    headings: tuple[str, ...] = ()
    """The headings above it, outermost first."""
    column: str = ""
    """In a table: the text of its column's header."""
    row: str = ""
    """In a table: the text of its row's first cell. In YAML: the value's key."""
    page: str = ""
    """The URL of the page that shows it, `""` if none does."""
    notice: Notice | None = None
    """The outermost notice around it."""
    attribute: str = ""
    """For the value of an attribute: its name."""
    tag: str = ""
    """For the value of an attribute: the start tag, as the page has it."""
    item: int | None = None
    """In YAML: the column, from 0, of the `-` of the list item that its line begins with a key."""
