"""What an HTTP status, or its absence, says of an address."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from cfplint.links.outside.answer import Answer

REDIRECTS = frozenset((301, 302, 303, 307, 308))
PERMANENT = frozenset((301, 308))
_DEAD = frozenset((404, 410))
_TOLD_BY_HEAD = frozenset((401, 407, 410, 429, 451))
"""What a server says to HEAD and would say to GET."""
_NAMES = {420: "Enhance Your Calm", 520: "Unknown Error", 999: "Request Denied"}


def wants_get(status: int) -> bool:
    """Whether a server that answered HEAD so may answer GET otherwise."""
    return status >= 400 and status not in _TOLD_BY_HEAD


def is_passing(status: int) -> bool:
    """Whether a server that answered so may answer otherwise a moment later."""
    return status in (408, 425, 429) or 500 <= status < 600


def verdict(status: int, headers: Mapping[str, str]) -> Answer:
    """What an answer that is no redirect says.

    Args:
        status: the HTTP status.
        headers: looked up without regard to case.
    """
    if headers.get("cf-mitigated", "").lower() == "challenge":
        return Answer("unverifiable", "the server asks for proof that a person is there", status=status)
    if status < 400:
        return Answer("ok", status=status)
    reason = f"the server answers {status}{_name(status)}"
    return Answer("dead" if status in _DEAD else "unverifiable", reason, status=status)


def _name(status: int) -> str:
    try:
        return f" {HTTPStatus(status).phrase}"
    except ValueError:
        return f" {_NAMES[status]}" if status in _NAMES else ""
