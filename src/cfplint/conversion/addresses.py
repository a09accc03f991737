"""Addresses as a browser reads them, written so that they are valid.

Source: https://url.spec.whatwg.org/#url-writing
"""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin

ADDRESSES = frozenset(("action", "cite", "data", "formaction", "href", "poster", "src"))
"""The attributes that hold one address."""

_BASE = re.compile(
    r"""<!--.*?-->|<base\b[^<>]{0,200}?\shref\s*=\s*(["']?)([^"'<>]{1,2000})\1""", re.IGNORECASE | re.DOTALL
)
"""The element, or a comment, in which it is none."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SPECIAL = frozenset(("http", "https", "ftp", "ws", "wss", "file"))
_FORBIDDEN = re.compile(r"[^A-Za-z0-9!#$%&'()*+,\-./:;=?@_~\x80-\U0010ffff]")
_HOST = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*")
"""Where brackets may stand, around an IPv6 address."""
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_BLANKS = re.compile(r"[\s\xa0]+")
_NO_DATA = re.compile(r"""[ "<>\\^`{|}]""")
"""What stands for itself in what a `data:` address holds, which is decoded, but may not."""
_UNSEEN = re.compile(r"[\t\n\r]")


def valid_address(address: str) -> str:
    """An address that leads where a browser goes with this one, in characters that addresses may have.

    Letters of any script stay. Addresses of other schemes (`javascript:`) only lose white space at their ends, but
    `mailto:` and `tel:` have none inside either, and of `data:` what stands behind the comma is written as in others.
    Some characters that browsers send as they are, such as `|` and `[`, are escaped nevertheless: no valid address has
    them, and servers read both alike.
    """
    address = address.strip(" \t\n\r\f")
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() == "data":
        kind, comma, content = address.partition(",")
        return kind + comma + _NO_DATA.sub(lambda found: quote(found[0]), content)
    if scheme and scheme[1].lower() not in _SPECIAL:
        blank = {"mailto": "%20", "tel": "-"}.get(scheme[1].lower())
        return (
            address if blank is None else _BLANKS.sub(blank, address[: scheme.end()] + address[scheme.end() :].lstrip())
        )
    address = _UNSEEN.sub("", address)
    path = re.match(r"[^?#]*", address)
    end = path.end() if path else 0
    text = address[:end].replace("\\", "/") + address[end:]
    before, hash_sign, fragment = text.partition("#")
    text = before + hash_sign + fragment.replace("#", "%23")
    text = _BAD_PERCENT.sub("%25", text)
    host = _HOST.match(text)
    end = host.end() if host else 0
    return _FORBIDDEN.sub(lambda found: found[0] if found[0] in "[]" and found.start() < end else quote(found[0]), text)


def resolved(address: str, page: str) -> str:
    """A valid address as it leads from a page, however the page is called; a fragment alone stays one.

    Args:
        address: as it is written.
        page: the address that it is relative to; empty where that is not known.
    """
    address = valid_address(address)
    if not page or not address or address.startswith("#"):
        return address
    try:
        return urljoin(page, address)
    except ValueError:
        return address


def base_of(html: str, page: str) -> str:
    """The address that the addresses of a page are relative to: its own, or the one that its `base` names."""
    named = next((found[2] for found in _BASE.finditer(html) if found[2]), None)
    return resolved(named, page) if named else page
