"""Addresses as Ruby's `Addressable::URI` normalises them, and the escapes of `CGI`.

Source: RFC 3986, and what Addressable 2.8 answers.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote_plus, unquote_to_bytes

from cfplint.errors import LiquidError

_PARTS = re.compile(r"(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.DOTALL)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*\Z", re.IGNORECASE | re.ASCII)
_NOT_IN_HOSTS = re.compile(r"""[<>{}\\"\s]""")
_PORT = re.compile(r"^[^:]*(?::\d*)?\Z")
_ESCAPE = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_PCHAR = "-._~!$&'()*+,;=:@"
_PLAIN = re.compile(r"[A-Za-z0-9\-._~!$&'()*+,;=:@/]*")
_DEFAULT_PORTS = {"http": "80", "https": "443", "ftp": "21"}


def check_address(address: str) -> None:
    """Refuse what Addressable refuses to read.

    Raises:
        LiquidError: the scheme, the host or the port cannot be one.
    """
    if ":" not in address and not address.startswith("//"):
        return
    match = _PARTS.fullmatch(address)
    scheme, authority = (match[1], match[2]) if match else (None, None)
    if scheme is not None and not _SCHEME.match(scheme):
        raise LiquidError(f"{address} is no address: {scheme} is no scheme")
    if scheme is None and ":" in address.partition("/")[0]:
        raise LiquidError(f"{address} is no address: it begins with a colon")
    host = (authority or "").rpartition("@")[2]
    if _NOT_IN_HOSTS.search(host):
        raise LiquidError(f"{address} is no address: {host} is no host")
    if _PORT.search(host) is None and not host.startswith("["):
        raise LiquidError(f"{address} is no address: its port is no number")


def is_absolute(address: str) -> bool:
    """Whether an address has a scheme."""
    colon = address.find(":")
    return (
        colon > 0 and _PARTS.fullmatch(address[: colon + 1]) is not None and _SCHEME.match(address[:colon]) is not None
    )


def normalized(address: str) -> str:
    """An address with its escapes and its dot segments put in order."""
    if _PLAIN.fullmatch(address) and "/." not in address and ":" not in address and not address.startswith("//"):
        return address
    match = _PARTS.fullmatch(address)
    scheme, authority, path, query, fragment = match.groups() if match else (None, None, address, None, None)
    path = remove_dots("/".join(component(part, _PCHAR) for part in path.strip().split("/")))
    if not path and scheme and scheme.lower() in _DEFAULT_PORTS:
        path = "/"
    text = f"{scheme.lower()}:" if scheme else ""
    if authority is not None:
        text += "//" + _authority(authority, (scheme or "").lower())
    text += path
    if query:
        text += "?" + "&".join(component(part, _PCHAR + "/?", kept="+") for part in query.split("&"))
    return text if fragment is None else text + "#" + component(fragment, _PCHAR + "/?")


def _authority(authority: str, scheme: str) -> str:
    user, at, host = authority.rpartition("@")
    name, colon, port = host.rpartition(":") if re.search(r":\d*\Z", host) else (host, "", "")
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError:
            name = component(name, _PCHAR)
    tail = f":{port}" if colon and port and port != _DEFAULT_PORTS.get(scheme) else ""
    return user + at + name.lower() + tail


def component(text: str, allowed: str, kept: str = "") -> str:
    """A part of an address: its escapes undone, then what is not allowed escaped.

    Args:
        text: the part.
        allowed: what may stand as it is, beside letters and digits.
        kept: characters whose escapes stay.
    """

    def undone(match: re.Match[str]) -> str:
        escapes = match.group()
        if kept:
            escapes = re.sub("%2[bB]", "%252B", escapes) if "+" in kept else escapes
        try:
            return unquote_to_bytes(escapes).decode("utf-8")
        except UnicodeDecodeError:
            return match.group().upper()

    plain = unicodedata.normalize("NFC", _ESCAPE.sub(undone, text)) if "%" in text or not text.isascii() else text
    escaped = quote(plain, safe=allowed, errors="replace")
    return escaped.replace("%252B", "%2B") if kept else escaped


def remove_dots(path: str) -> str:
    """A path without its `.` and `..` segments (RFC 3986, section 5.2.4)."""
    if "." not in path:
        return path
    parts = path.split("/")
    result: list[str] = []
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        if part == "..":
            if len(result) > 1 or (result and result[0]):
                result.pop()
            if last:
                result.append("")
        elif part == ".":
            if last:
                result.append("")
        else:
            result.append(part)
    return "/".join(result)


def escape_uri(text: str) -> str:
    """`Addressable::URI.normalize_component`: reserved characters stay."""
    return component(text, _PCHAR + "/?#[]")


def escape_form(text: str) -> str:
    """`CGI.escape`."""
    return quote(text, safe=" ~-._", errors="replace").replace(" ", "+")


def unescape_form(text: str) -> str:
    """`CGI.unescape`.

    Raises:
        UnicodeDecodeError: the bytes are no UTF-8.
    """
    return unquote_plus(text, errors="strict")
