"""What the other end of a link that leaves the site says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from cfplint.facts.links import Link
from cfplint.links.outside.web_address import web_address

State = Literal["ok", "moved", "dead", "unverifiable"]
"""`unverifiable`: no answer that says whether a visitor gets there."""


@dataclass(frozen=True, slots=True)
class Question:
    """An address to be asked, once a run."""

    url: str
    """As `web_address` gives it."""
    fragments: frozenset[str] = frozenset()
    """The parts of its page that links lead to, as written."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered."""

    state: State
    reason: str = ""
    """Why it is dead or unverifiable, as the end of a sentence."""
    target: str = ""
    """Where permanent redirects lead, if there are some."""
    status: int | None = None
    """The last HTTP status (https://www.rfc-editor.org/rfc/rfc9110#name-status-codes)."""
    fragments: Mapping[str, bool | None] = field(default_factory=dict)
    """Whether the page has an element for a fragment that was looked up; `None` where the page does not tell."""


@dataclass(frozen=True, slots=True)
class Outside:
    """The answers of a run; empty where nothing was asked."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    """By address."""
    notes: tuple[str, ...] = ()
    """What a person must know of the asking as a whole, each as a sentence."""

    def answer(self, link: Link) -> Answer | None:
        """What the other end of a link answered, `None` if it was not asked."""
        if not self.answers:
            return None
        found = web_address(link.url, link.base)
        return self.answers.get(found.url) if found else None


Ask = Callable[[Sequence[Question]], Outside]
"""Asks some addresses, each once."""

Progress = Callable[[int, int], None]
"""Is told how many addresses have answered, of how many; of all at the end, also where some were not asked."""
