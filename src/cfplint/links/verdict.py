"""What is known of where a link leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where a link leads, and whether anything is there."""

    kind: Literal["ok", "broken", "broken-anchor", "outside-baseurl", "external", "unchecked"]
    """`unchecked`: not a link that can be followed inside the site, or one that a theme or plugin may supply."""
    target: str = ""
    """The path that was looked for, below baseurl, or the fragment."""
    reason: str = ""
    """Why it is broken, as the end of a sentence."""
