"""The parts of a URL as browsers read it (https://url.spec.whatwg.org/#url-parsing)."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

_DROPPED = re.compile(r"[\t\n\r]")
_BEFORE_QUERY = re.compile(r"[^?#]*+")
_DOTS = re.compile(r"(?<=/)(?:\.|%2e){1,2}(?=/|$)", re.IGNORECASE)
"""A segment that leads nowhere or up, its dots percent-encoded or not."""


def parts_of(url: str) -> SplitResult:
    """A URL in parts: a backslash before the query is a slash, tabs and line ends are nothing, `%2e%2e` leads up.

    The path of an absolute URL without one is `/`.

    Args:
        url: absolute or relative.

    Raises:
        ValueError: it has no parts that make sense, or is asked for a port that makes none.
    """
    plain = _DROPPED.sub("", url)
    before = _BEFORE_QUERY.match(plain)
    head = before[0] if before else ""
    parts = urlsplit(head.replace("\\", "/") + plain[len(head) :])
    path = parts.path or ("/" if parts.netloc else "")
    if "%2" in path:
        path = _DOTS.sub(lambda dots: "." if len(dots[0]) in (1, 3) else "..", f"/{path}")[1:]
    return parts if path == parts.path else parts._replace(path=path)


def split(url: str) -> SplitResult | None:
    """The same; `None` where no parts, no host or no port make sense.

    Args:
        url: absolute or relative.
    """
    try:
        parts = parts_of(url)
        _ = parts.hostname, parts.port
    except ValueError:
        return None
    return parts
