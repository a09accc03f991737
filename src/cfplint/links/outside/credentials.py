"""Headers for single hosts, out of the environment only: a site's files must not say what is sent to whom."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from cfplint.errors import UsageError

VARIABLE = "CFPLINT_EXTERNAL_HEADERS"
"""A line for each: `host Name: value`."""
_LINE = re.compile(r"(?P<host>[^\s:]+(?::\d+)?)\s+(?P<name>[!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(?P<value>[^\r\n]*)")
_RESERVED = frozenset(("host", "content-length", "transfer-encoding", "connection"))


def headers_by_host(environment: Mapping[str, str] | None = None) -> dict[str, dict[str, str]]:
    """The headers that a host gets, by its name (with its port where that is not the scheme's own).

    They are sent to that very host only, and not where a redirect leads.

    Args:
        environment: the process's own if absent.

    Raises:
        UsageError: a line cannot be understood; its value is not told, as it may be secret.
    """
    found: dict[str, dict[str, str]] = {}
    text = (os.environ if environment is None else environment).get(VARIABLE, "")
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None or match["name"].lower() in _RESERVED:
            raise UsageError(f"{VARIABLE}, line {number}: a line is written `host Name: value`, as in HTTP")
        found.setdefault(match["host"].lower(), {})[match["name"]] = match["value"].strip()
    return found
