"""What a cleaning step says that it did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "text",
    "link",
    "image",
    "heading",
    "target",
    "field",
    "table",
    "embedded content",
    "label",
    "list",
    "code",
    "language",
    "date",
    "title",
]
"""What a visitor gets of a page, by kind; a target is what a fragment leads to, a label a text in an attribute."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A difference between what a visitor had and has."""

    kind: Kind
    before: str
    """What there was; of a text, with some words around it; empty if something was added."""
    after: str
    """What there is; of a text, with some words around it; empty if something is missing."""

    def __str__(self) -> str:
        if not self.after:
            return f"the {self.kind} “{self.before}” is gone"
        if not self.before:
            return f"the {self.kind} “{self.after}” is new"
        return f"the {self.kind} “{self.before}” became “{self.after}”"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a step did to a page."""

    what: str
    """What it did, in the past tense and without an article where it can do: `took out a comment`."""
    before: str = ""
    """What stood there, as the step would name it: a comment's text, an element's name."""
    after: str = ""
    """What stands there now; empty if nothing does."""
    loses: tuple[Loss, ...] = ()
    """What the visitor gets no longer, or anew, because of it; whatever is not declared here stops the conversion."""
