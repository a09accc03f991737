"""How a link is brought to the address that its target has moved to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from cfplint.facts.links import Link
from cfplint.rules.finding import Fix
from cfplint.source import Edit

_HARMLESS = re.compile(r"[A-Za-z0-9\-._~:/?#@!$+,;=%]+")
"""Addresses that mean the same in Markdown, HTML, YAML and Liquid; others have characters that one of them reads."""


@dataclass(frozen=True, slots=True)
class Move:
    """Where a link should lead, and how it is made to."""

    address: str
    help: str
    fix: Fix | None = None


def moved(link: Link, target: str, written: str | None) -> Move:
    """The new address of a link.

    Args:
        link: the link.
        target: where permanent redirects lead, without a fragment.
        written: what stands at the link's place.
    """
    old, new = urlsplit(link.url), urlsplit(target)
    address = f"{target}#{old.fragment}" if old.fragment else target
    if new.path == "/" and not new.query and (old.path not in ("", "/") or old.query):
        return Move(address, "That is a front page: look whether what was linked to is still there.")
    help_ = "Write the new address."
    if written != link.url or not _HARMLESS.fullmatch(address):
        return Move(address, help_)
    place = link.place
    edit = Edit(place.path, place.span.start, place.span.end, address)
    return Move(address, help_, Fix.unsafe(f"Write {address}", (edit,)))
