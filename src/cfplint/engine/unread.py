"""Problems that an unread theme, plugin or submodule may solve step back: one fact says that they are unknown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import groupby

from cfplint.facts.templates import LiquidProblem, SiteProblem
from cfplint.facts.unread import Unread, Wanted
from cfplint.liquid.tags import all_tags
from cfplint.plugins.supplies import brings
from cfplint.site.model import SiteModel
from cfplint.site.sources import read_inside
from cfplint.source import Place, SourceFile, Span

_PLUGIN = re.compile(r"jekyll|liquid|jemoji|\.rb$", re.IGNORECASE)
"""What a gem is called that may bring tags, if no other does."""
_MOST_BYTES = 200_000
"""A list of submodules is not longer."""
_SUBMODULE = re.compile(r"^[ \t]*path[ \t]*=[ \t]*(\S[^\r\n]*?)[ \t]*$", re.MULTILINE)
_FOLDERS = {"unknown-layout": ("layouts_dir", "_layouts"), "missing-include": ("includes_dir", "_includes")}
_OF_PLUGINS = frozenset(("unknown-tag", "unknown-filter"))
_OF_THEMES = frozenset(("unknown-layout", "missing-include", *_OF_PLUGINS))
_SURELY, _MAYBE, _HARDLY = range(3)
"""How likely a part supplies something, the likeliest first."""


@dataclass(frozen=True, slots=True)
class _Supplier:
    """An unread part of a site."""

    place: Place
    """Where the site asks for it."""
    kinds: Collection[str]
    unread: Unread | None = None
    """What is told of it; nothing more is told of a plugin, which a fact of its own tells of."""
    names: frozenset[str] = frozenset()
    """What it has for sure."""
    others: int | None = _MAYBE
    """How likely it has something else; `None` if all that it has is known."""
    rank: int = 0
    """Parts of a higher rank are looked at only if none of a lower one may supply something."""

    def likelihood(self, kind: str, name: str) -> int | None:
        """How likely it supplies what a problem of this kind asks for; `None` if it cannot."""
        if kind not in self.kinds:
            return None
        if not name:
            return _MAYBE
        return _SURELY if name in self.names else self.others


def step_back(
    facts: Mapping[type, list[object]], site: SiteModel, sources: Mapping[str, SourceFile]
) -> tuple[Unread, ...]:
    """Take out of a site's facts the problems that an unread part of it may solve.

    Args:
        facts: the facts by type; changed.
        site: the site.
        sources: its files, by path.

    Returns:
        The parts that may solve them.
    """
    suppliers = tuple(_suppliers(site))
    if not suppliers:
        return ()
    wanted: dict[int, set[tuple[Place, str, bool]]] = {}
    tags = [tag.name for tag in all_tags()]
    for kind in (LiquidProblem, SiteProblem):
        kept: list[object] = []
        for problem in facts.get(kind, []):
            if not isinstance(problem, LiquidProblem | SiteProblem):
                continue
            numbers = _supplying(problem, suppliers, sources, tags)
            if not numbers:
                kept.append(problem)
            for number in numbers:
                wanted.setdefault(number, set()).add((problem.place, problem.message, len(numbers) == 1))
        if kind in facts:
            facts[kind][:] = kept
    told = []
    for number, asked in sorted(wanted.items()):
        part, notes = suppliers[number], tuple(Wanted(message, place, only) for place, message, only in sorted(asked))
        if part.unread is not None:
            told.append(replace(part.unread, wanted=notes))
        else:
            facts[SiteProblem][:] = [_with_wanted(problem, part.place, notes) for problem in facts[SiteProblem]]
    return tuple(told)


def _with_wanted(problem: object, place: Place, wanted: tuple[Wanted, ...]) -> object:
    """The fact that a plugin is not there, with what it may supply; any other fact as it is."""
    if isinstance(problem, SiteProblem) and problem.kind == "unknown-plugin" and problem.place == place:
        return replace(problem, wanted=wanted)
    return problem


def _supplying(
    problem: LiquidProblem | SiteProblem,
    suppliers: Sequence[_Supplier],
    sources: Mapping[str, SourceFile],
    tags: Iterable[str],
) -> Sequence[int]:
    """Which parts may solve a problem; a tag that is spelled almost as one of Liquid's is a slip that none solves."""
    source, span = sources.get(problem.place.path), problem.place.span
    name = source.text[span.start : span.end].strip("\"' \t") if source else ""
    if problem.kind == "unknown-tag" and get_close_matches(name, tags, 1, 0.8):
        return ()
    likely = [
        (found == _HARDLY, part.rank, found, number)
        for number, part in enumerate(suppliers)
        if (found := part.likelihood(problem.kind, name)) is not None
    ]
    best = next(groupby(sorted(likely), key=lambda each: each[:3]), (None, ()))[1]
    return [number for *_, number in best]


def _suppliers(site: SiteModel) -> Iterator[_Supplier]:
    """The unread parts of a site, plugins first."""
    if site.alone:
        return
    bringing = [(plugin, names) for plugin in site.lacking if (names := brings(site, plugin)) != frozenset()]
    files = [(plugin, names) for plugin, names in bringing if plugin.name.endswith(".rb")]
    if files:  # one problem tells of all of them
        yield _Supplier(files[0][0].place, _OF_PLUGINS, names=frozenset().union(*(names or () for _, names in files)))
    gems = [each for each in bringing if each not in files]
    for plugin, names in [each for each in gems if _PLUGIN.search(each[0].name)] or ([] if files else gems):
        others = _MAYBE if names is None else _HARDLY
        yield _Supplier(plugin.place, _OF_PLUGINS, names=names or frozenset(), others=others)
    yield from _submodules(site)
    if site.theme:
        yield _theme(site, site.theme)


def _theme(site: SiteModel, name: str) -> _Supplier:
    """The theme that is not read: one that the site names, or the one that its builder takes."""
    place = site.configuration.place("remote_theme") or site.configuration.place("theme")
    if place is not None:
        return _Supplier(place, _OF_THEMES, Unread("theme", (name,), place, ()), rank=2)
    place = Place(site.configuration.files[0][0].path if site.configuration.files else "", Span(0, 0))
    names = frozenset(file.partition("/")[2] for file in site.platform.theme_files)
    names |= {f"{name}.html" for name in names}
    return _Supplier(place, _FOLDERS, Unread("theme", (name,), place, ()), names, others=None, rank=2)


def _submodules(site: SiteModel) -> Iterator[_Supplier]:
    """The submodules that are not checked out and in which layouts or includes may lie."""
    listed = read_inside(site.root, ".gitmodules", most_bytes=_MOST_BYTES)
    for match in _SUBMODULE.finditer(listed.text if listed else ""):
        path = match[1].strip("/")
        kinds = [
            kind
            for kind, (key, folder) in _FOLDERS.items()
            if f"{path}/".startswith(f"{str(site.configuration.data.get(key) or folder).strip('/')}/")
        ]
        try:
            absent = not (site.root / path).is_dir() or not any((site.root / path).iterdir())
        except (OSError, ValueError):
            continue
        if kinds and absent:
            place = Place(".gitmodules", Span(*match.span(1)))
            yield _Supplier(place, kinds, Unread("submodule", (path,), place, ()), rank=1)
