"""The redirects of a site on Netlify (https://docs.netlify.com/routing/redirects/)."""

from __future__ import annotations

import re

from cfplint.site.model import SiteModel
from cfplint.site.sources import read_inside

_MOST_BYTES = 1_000_000
_STATUS = re.compile(r"\d{3}!?$")


def netlify_redirects(site: SiteModel) -> re.Pattern[str]:
    """The paths that `_redirects` answers, as a pattern for a whole path below the host.

    A rule that answers 404 or 410, or that asks for a language, a country or a query, counts like any other: what it
    leads to is not the business of the path.

    Args:
        site: the site.
    """
    name = f"{site.source}/_redirects" if site.source else "_redirects"
    published = any(file.destination == "_redirects" for file in site.static_files)
    source = read_inside(site.root, name, most_bytes=_MOST_BYTES) if published else None
    patterns = []
    for line in source.text.splitlines() if source else ():
        words = line.partition("#")[0].split() if line.lstrip().startswith("#") else line.split()
        if len(words) >= 2 and words[0].startswith("/"):
            statuses = [word for word in words[1:] if _STATUS.fullmatch(word)]
            if not statuses or statuses[0][0] in "23":
                patterns.append(_pattern(words[0]))
    return re.compile("|".join(patterns) or "(?!)")


def _pattern(path: str) -> str:
    """A path with `:name` for one segment and a final `*` for the rest."""
    parts = [
        "[^/]+" if part.startswith(":") else ".*" if part == "*" else re.escape(part)
        for part in path.rstrip("/").split("/")
    ]
    pattern = "/".join(parts)
    return pattern.removesuffix("/.*") + "(?:/.*)?" if pattern.endswith("/.*") else f"{pattern}/?"
