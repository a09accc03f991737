"""Links that are no pages: mail addresses and telephone numbers."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote

_MAIL = re.compile(r"mail(?:to)?[:;]|mailto(?=[^a-z0-9./?#-])", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@<>(),;:\\\"\[\]]+@(?:[\w-]+\.)+[^\W\d_][\w-]+")
_DISGUISED = re.compile(r"[\w.+-]+?[\W_]+at[\W_]+[\w-]+(?:[\W_]+(?:dot|punkt)[\W_]+[\w-]+)+", re.IGNORECASE)
"""An address that is written for people only, so that no robot sends mail to it: `chairs_at_conf_dot_example`."""
_NAMED = re.compile(r".*<([^<>]*)>\s*")
_MOST_CHARACTERS = 5_000
_LONGEST_ADDRESS = 254
_DIGITS = re.compile(r"\d")
_NOT_DIALLED = re.compile(r"[^\d+().*#\-\s/A-D,;wp]", re.IGNORECASE)
_PARAMETER = re.compile(r";[a-z-]+=", re.IGNORECASE)


def mail_trouble(url: str) -> str | None:
    """What is wrong with a `mailto:`, as the end of a sentence; `None` for other URLs (RFC 6068).

    Args:
        url: as a browser takes it.
    """
    scheme = _MAIL.match(url)
    if scheme is None:
        return None
    if scheme[0].lower() != "mailto:":
        return "it does not begin with mailto:"
    address, _, query = url[len("mailto:") :][:_MOST_CHARACTERS].partition("?")
    if address.startswith("//"):
        return "slashes stand before the address"
    wanted = unquote(address).strip()
    if not wanted:
        to = any(key.lower() in ("to", "bcc", "cc") and value for key, value in parse_qsl(query))
        return None if to or query else "it has no address"
    for each in re.split(r"[,;]", wanted):
        written = each.strip()
        named = _NAMED.fullmatch(written)
        address = named[1] if named else written
        if written and not _ADDRESS.fullmatch(address) and not _DISGUISED.fullmatch(address[:_LONGEST_ADDRESS]):
            return f"“{written}” is no mail address"
    return None


def phone_trouble(url: str) -> str | None:
    """What is wrong with a `tel:`, as the end of a sentence; `None` for other URLs (RFC 3966).

    Args:
        url: as a browser takes it.
    """
    if url[:4].lower() != "tel:":
        return None
    number = _PARAMETER.split(unquote(url[4:]), maxsplit=1)[0].strip()
    if not number:
        return "it has no number"
    if number.startswith("//"):
        return "slashes stand before the number"
    if not _DIGITS.search(number):
        return f"“{number}” has no digit"
    wrong = _NOT_DIALLED.search(number)
    return f"“{wrong[0]}” cannot be dialled" if wrong else None
