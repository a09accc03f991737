"""How a link is brought to the address that its target has moved to."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from cfplint.facts.links import Link
from cfplint.links import web_address
from cfplint.rules.finding import Fix
from cfplint.rules.link_fixes import rewritten


@dataclass(frozen=True, slots=True)
class Move:
    """Where a link should lead, and how it is made to."""

    address: str
    help: str
    fix: Fix | None = None


def moved(link: Link, target: str) -> Move:
    """The new address of a link.

    Args:
        link: the link.
        target: where permanent redirects lead, without a fragment.
    """
    asked = web_address(link.url, link.base)
    address = f"{target}#{asked.fragment}" if asked and asked.fragment else target
    new = urlsplit(target)
    if asked and new.path == "/" and not new.query and not _is_front(asked.url):
        return Move(address, "That is a front page: look whether what was linked to is still there.")
    return Move(address, "Write the new address.", rewritten(link, address))


def _is_front(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path == "/" and not parts.query
