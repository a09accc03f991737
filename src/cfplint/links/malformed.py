"""URLs that no server and no browser was meant to get (https://url.spec.whatwg.org/#url-writing)."""

from __future__ import annotations

import re
from functools import lru_cache

from cfplint.links.outside.web_address import web_address
from cfplint.links.parts import split

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = ("http", "https")
_NOT_WEB = ("javascript", "mailto", "tel", "sms")
_SLIPS = tuple(
    (re.compile(pattern, re.IGNORECASE), reason)
    for pattern, reason in (
        (r"file:|[a-z]:[\\/]", "it leads to a file on the computer of its author"),
        (r"https?:(?:\\|/\\)", "it has backslashes in place of slashes"),
        (r"https?:(?!//)", "its scheme is not followed by two slashes"),
        (r"https?://+(?:https?(?::|//|%3a))", "it begins with http twice"),
        (
            r"(?!https?://)(?:h?t{1,3}t?ps?|hhttps?|https?s|h?tt?p?s?)[:;]?//",
            "its http:// or https:// is misspelled",
        ),
        (r"www\d?\.[\w-]+\.\w", "it has no https://, so it is taken for a file of this site"),
        (r"[^\s,;]*+[\s,;]++https?://", "two URLs stand in it"),
    )
)
"""What goes wrong at the beginning of a URL, or is pasted behind it, and what to say of it."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_NEVER = re.compile(r"[<>\"]|\]\(")
_BAD_IN_HOST = re.compile(r"[\s<>\"{}|^`%\\,;!*'()]")
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_MOST_CHARACTERS = 20_000
"""No server takes a longer one."""
_KEPT = 20_000


@lru_cache(maxsize=_KEPT)
def malformed(url: str) -> str | None:
    """What is wrong with a URL, as the end of a sentence; `None` if it is well-formed or relative.

    Args:
        url: as a browser takes it, without Liquid in it.
    """
    match = _SCHEME.match(url)
    scheme = match[1].lower() if match else ""
    if scheme == "data":
        return None if "," in url else "a data: URL has a comma before its data"
    if scheme in _NOT_WEB:
        return None
    for pattern, reason in _SLIPS:
        if pattern.match(url):
            return reason
    return _bad_characters(url) or (_bad_host(url, scheme) if scheme in _WEB or url.startswith("//") else None)


def _bad_characters(url: str) -> str | None:
    if control := _CONTROL.search(url):
        return f"a character that is not to be seen (U+{ord(control[0]):04X}) stands in it"
    if found := _NEVER.search(url):
        return f"it holds “{found[0]}”, which no URL does"
    if len(url) > _MOST_CHARACTERS:
        return f"it is {len(url)} characters long"
    escape = _BAD_ESCAPE.search(url.partition("#")[0].partition("?")[0])
    return f"“{url[escape.start() : escape.start() + 3]}” is no percent-encoding" if escape else None


def _bad_host(url: str, scheme: str) -> str | None:
    parts = split(url)
    if parts is None:
        return "its host or its port makes no sense"
    host = parts.netloc.rpartition("@")[2]
    if not host:
        return f"no host stands behind {scheme}://" if scheme else "no host stands behind //"
    name = host.partition(":")[0] if not host.startswith("[") else ""
    if found := _BAD_IN_HOST.search(name):
        return f"its host holds “{found[0]}”"
    if ".." in name or name.startswith("."):
        return "its host has an empty part"
    return "its host makes no sense" if host.isascii() and web_address(f"//{host}") is None else None
