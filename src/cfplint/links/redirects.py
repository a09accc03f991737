"""The redirects of a site on Netlify (https://docs.netlify.com/routing/redirects/)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cfplint.site.model import SiteModel
from cfplint.site.sources import read_inside

_MOST_BYTES = 1_000_000
_STATUS = re.compile(r"\d{3}!?$")
_ANY = ":"
"""Stands for any one segment; no rule has a segment of this name, as `:` begins a placeholder."""


@dataclass(slots=True)
class Redirects:
    """The paths that are redirected, as a tree of their segments, so that a path is compared with all rules at once."""

    _steps: dict[tuple[int, str], int] = field(default_factory=dict)
    """The node that a segment leads to from another; 0 is the root."""
    _ends: set[int] = field(default_factory=set)
    _splats: set[int] = field(default_factory=set)
    """The nodes below which everything is redirected."""

    def add(self, path: str) -> None:
        """Take the path of a rule.

        Args:
            path: with a leading `/`; `:name` stands for one segment, a final `*` for the rest.
        """
        segments = path.rstrip("/").split("/")[1:]
        splat = segments[-1:] == ["*"]
        node = 0
        for segment in segments[:-1] if splat else segments:
            step = node, _ANY if segment.startswith(":") else segment
            node = self._steps.setdefault(step, len(self._steps) + 1)
        (self._splats if splat else self._ends).add(node)

    def answers(self, path: str) -> bool:
        """Whether a path is redirected.

        Args:
            path: the whole path below the host, with a leading `/`.
        """
        nodes = {0}
        for segment in path.removesuffix("/").split("/")[1:]:
            if nodes & self._splats:
                return True
            names = (segment, _ANY) if segment else (segment,)
            steps = [(node, name) for node in nodes for name in names]
            nodes = {self._steps[step] for step in steps if step in self._steps}
            if not nodes:
                return False
        return bool(nodes & self._splats or nodes & self._ends)


def netlify_redirects(site: SiteModel) -> Redirects:
    """The paths that `_redirects` answers.

    A rule that answers 404 or 410, or that asks for a language, a country or a query, counts like any other: what it
    leads to is not the business of the path.

    Args:
        site: the site.
    """
    name = f"{site.source}/_redirects" if site.source else "_redirects"
    published = any(file.destination == "_redirects" for file in site.static_files)
    source = read_inside(site.root, name, most_bytes=_MOST_BYTES) if published else None
    redirects = Redirects()
    for line in source.text.splitlines() if source else ():
        words = line.partition("#")[0].split() if line.lstrip().startswith("#") else line.split()
        if len(words) >= 2 and words[0].startswith("/"):
            statuses = [word for word in words[1:] if _STATUS.fullmatch(word)]
            if not statuses or statuses[0][0] in "23":
                redirects.add(words[0])
    return redirects
