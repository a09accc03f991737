"""The address that a browser asks for when it follows a link (https://url.spec.whatwg.org/)."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import NamedTuple
from urllib.parse import SplitResult, quote, unquote, urljoin

from cfplint.links.parts import parts_of

_FORBIDDEN = re.compile(r"[\x00-\x20\x7f#%/:<>?@\[\\\]^|]")
"""Code points that no host name has."""
_NUMBER = re.compile(r"[0-9]+|0[xX][0-9a-fA-F]*")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_KEPT_IN_PATH = "/%:@!$&'()*+,;=~-._[]|"
_KEPT_IN_QUERY = "/%:@!$&()*+,;=~-._?[]|{}^`\\"


class WebAddress(NamedTuple):
    """What is sent to a server, and what is not."""

    url: str
    """Absolute, of `http` or `https`, in ASCII, without user, default port and fragment."""
    fragment: str
    """As written."""


def web_address(url: str, base: str | None = None) -> WebAddress | None:
    """The address of a link that is absolute, or relative to a base that is.

    Args:
        url: as a browser takes it from an attribute.
        base: the `href` of the page's `<base>`.

    Returns:
        The address; `None` where it is not of `http` or `https`, or no address at all.
    """
    try:
        parts = parts_of(url)
        if not parts.netloc and base:
            outer = parts_of(base)
            parts = parts_of(urljoin(outer.geturl(), parts.geturl()))
        scheme = parts.scheme.lower() or "https"
        if scheme not in _DEFAULT_PORTS or not parts.netloc:
            return None
        host, port = _host(parts), parts.port
        end = "" if port is None or port == _DEFAULT_PORTS[scheme] else f":{port}"
        # Bytes of a header that are no UTF-8 are kept as they are.
        path = quote(_without_dots(parts.path), safe=_KEPT_IN_PATH, errors="surrogateescape") or "/"
        query = f"?{quote(parts.query, safe=_KEPT_IN_QUERY, errors='surrogateescape')}" if parts.query else ""
    except ValueError:
        return None
    return WebAddress(f"{scheme}://{host}{end}{path}{query}", parts.fragment)


def host_of(url: str) -> str:
    """The host, with its port where that is not the scheme's own, of an address that `web_address` gave."""
    return url.split("/", 3)[2]


def _host(parts: SplitResult) -> str:
    """The host as a browser reads it.

    Raises:
        ValueError: no host is written so.
    """
    host = parts.hostname or ""
    if "[" in parts.netloc:
        # A zone says which of the reader's own networks is meant, and browsers refuse it.
        return f"[{IPv6Address(_without_zone(host))}]"
    host = unquote(host, errors="strict")
    if not host.isascii():
        import idna

        host = idna.encode(host, uts46=True).decode("ascii")
    if not host or _FORBIDDEN.search(host):
        raise ValueError(host)
    labels = host.removesuffix(".").split(".")
    return _ipv4(labels) if _NUMBER.fullmatch(labels[-1]) else host.lower()


def _without_zone(host: str) -> str:
    if "%" in host:
        raise ValueError(host)
    return host


def _ipv4(labels: list[str]) -> str:
    """An address of IPv4 of one to four numbers, each decimal, octal or hexadecimal.

    The last number stands for all bytes that are left (https://url.spec.whatwg.org/#concept-ipv4-parser).
    """
    if len(labels) > 4:
        raise ValueError(labels)
    *first, last = (_number(label) for label in labels)
    if any(number > 255 for number in first) or last >= 256 ** (4 - len(first)):
        raise AddressValueError(labels)
    return str(IPv4Address(sum(number << 8 * (3 - at) for at, number in enumerate(first)) + last))


def _number(label: str) -> int:
    if label[:2].lower() == "0x":
        return int(label[2:] or "0", 16)
    return int(label, 8) if len(label) > 1 and label[0] == "0" else int(label, 10)


def _without_dots(path: str) -> str:
    """A path with its segments `.` and `..` resolved (RFC 3986, section 5.2.4)."""
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)
