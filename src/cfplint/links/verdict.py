"""What is known of where a link leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "ok",
    "broken",
    "broken-anchor",
    "wrong-case",
    "source",
    "missing-baseurl",
    "outside-baseurl",
    "external",
    "unchecked",
]
"""`unchecked`: not a link that can be followed inside the site, or one that a theme or plugin may supply. `source`: a
file of the sources that is published under another address. `missing-baseurl`: what it asks for lies below baseurl."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where a link leads, and whether anything is there."""

    kind: Kind
    target: str = ""
    """The decoded path on the host, or the address, that it asks for; the fragment where only that is not there."""
    reason: str = ""
    """Why it is broken, as the end of a sentence."""
    file: str = ""
    """The published file that answers, with a leading `/`, below baseurl; a redirect has none."""
    right: str = ""
    """The path below baseurl that is there, where the asked one is another spelling of it."""
