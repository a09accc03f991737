"""The redirects of a site on Netlify (https://docs.netlify.com/routing/redirects/)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cfplint.site.model import SiteModel
from cfplint.site.sources import read_inside

_MOST_BYTES = 1_000_000
_STATUS = re.compile(r"\d{3}!?$")
_ANY = ":"
"""Stands for any one segment; no rule has a segment of this name, as `:` begins a placeholder."""


@dataclass(slots=True)
class _Step:
    """The rules that agree with the beginning of a path: nodes of the tree, and how they go on."""

    ends: bool
    """Whether a rule has its end here."""
    splat: bool
    """Whether everything below is redirected."""
    children: Mapping[str, list[int]]
    """The nodes that a segment leads to."""
    onward: dict[str, _Step | None] = field(default_factory=dict)
    """What was found to follow a segment; under `_ANY` what follows one that no rule names."""


class Redirects:
    """The paths that are redirected, as a tree of their segments, so that a path is compared with all rules at once.

    The nodes that a path reaches together are kept as one step, so that rules with many placeholders cost their
    number once and not once a path.
    """

    __slots__ = ("_children", "_ends", "_splats", "_steps")

    def __init__(self) -> None:
        """Begin without a rule."""
        self._children: list[dict[str, int]] = [{}]
        """By node: the node that a segment leads to; 0 is the root."""
        self._ends: set[int] = set()
        self._splats: set[int] = set()
        self._steps: dict[frozenset[int], _Step] = {}

    def add(self, path: str) -> None:
        """Take the path of a rule.

        Args:
            path: with a leading `/`; `:name` stands for one segment, a final `*` for the rest.
        """
        segments = path.rstrip("/").split("/")[1:]
        splat = segments[-1:] == ["*"]
        node = 0
        for segment in segments[:-1] if splat else segments:
            name = _ANY if segment.startswith(":") else segment
            if name not in self._children[node]:
                self._children[node][name] = len(self._children)
                self._children.append({})
            node = self._children[node][name]
        (self._splats if splat else self._ends).add(node)
        self._steps.clear()

    def answers(self, path: str) -> bool:
        """Whether a path is redirected.

        Args:
            path: the whole path below the host, with a leading `/`.
        """
        step: _Step | None = self._step(frozenset((0,)))
        for segment in path.removesuffix("/").split("/")[1:]:
            if step is None or step.splat:
                break
            step = self._after(step, segment)
        return step is not None and (step.splat or step.ends)

    def _after(self, step: _Step, segment: str) -> _Step | None:
        name = segment if segment in step.children or not segment else _ANY
        if name not in step.onward:
            nodes = [*step.children.get(name, ()), *(step.children.get(_ANY, ()) if segment else ())]
            step.onward[name] = self._step(frozenset(nodes)) if nodes else None
        return step.onward[name]

    def _step(self, nodes: frozenset[int]) -> _Step:
        if nodes not in self._steps:
            children: dict[str, list[int]] = {}
            for node in sorted(nodes):
                for name, child in self._children[node].items():
                    children.setdefault(name, []).append(child)
            self._steps[nodes] = _Step(bool(nodes & self._ends), bool(nodes & self._splats), children)
        return self._steps[nodes]


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
