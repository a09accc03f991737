"""Problems that an unread theme, plugin or submodule may solve step back: one fact says that they are unknown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from cfplint.facts.templates import LiquidProblem, SiteProblem
from cfplint.facts.unread import Unread, Wanted
from cfplint.liquid.tags import all_tags
from cfplint.site.model import SiteModel
from cfplint.site.sources import read_inside
from cfplint.source import Place, SourceFile, Span

_TAGLESS = frozenset(
    "jekyll-coffeescript jekyll-commonmark jekyll-minifier jekyll-paginate-v2 jekyll-redirect-from".split()
)
"""Plugins that are not there and bring neither tags nor filters."""
_PLUGIN = re.compile(r"jekyll|liquid|jemoji|\.rb$", re.IGNORECASE)
"""What a gem is called that may bring tags, if no other does."""
_MOST_BYTES = 200_000
"""A list of submodules is not longer."""
_SUBMODULE = re.compile(r"^[ \t]*path[ \t]*=[ \t]*(\S[^\r\n]*?)[ \t]*$", re.MULTILINE)
_FOLDERS = {"unknown-layout": ("layouts_dir", "_layouts"), "missing-include": ("includes_dir", "_includes")}
_OF_PLUGINS = frozenset(("unknown-tag", "unknown-filter"))
_OF_THEMES = frozenset(("unknown-layout", "missing-include", *_OF_PLUGINS))


@dataclass(frozen=True, slots=True)
class _Supplier:
    place: Place
    """Where the site asks for it."""
    kinds: Collection[str]
    unread: Unread | None = None
    """What is told of it; nothing more is told of a plugin, which a fact of its own tells of."""


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
    wanted: dict[int, set[tuple[Place, str]]] = {}
    tags = [tag.name for tag in all_tags()]
    for kind in (LiquidProblem, SiteProblem):
        kept: list[object] = []
        for problem in facts.get(kind, []):
            number = _supplier(problem, suppliers, sources, tags)
            if number is None or not isinstance(problem, LiquidProblem | SiteProblem):
                kept.append(problem)
            else:
                wanted.setdefault(number, set()).add((problem.place, problem.message))
        if kind in facts:
            facts[kind][:] = kept
    told = []
    for number, asked in sorted(wanted.items()):
        part, notes = suppliers[number], tuple(Wanted(message, place) for place, message in sorted(asked))
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


def _supplier(
    problem: object, suppliers: tuple[_Supplier, ...], sources: Mapping[str, SourceFile], tags: Iterable[str]
) -> int | None:
    """Which part may solve a problem; a tag that is spelled almost as one of Liquid's is a slip that none solves."""
    if not isinstance(problem, LiquidProblem | SiteProblem):
        return None
    if problem.kind == "unknown-tag" and (source := sources.get(problem.place.path)):
        name = source.text[problem.place.span.start : problem.place.span.end]
        if get_close_matches(name, tags, 1, 0.8):
            return None
    return next((number for number, each in enumerate(suppliers) if problem.kind in each.kinds), None)


def _suppliers(site: SiteModel) -> Iterator[_Supplier]:
    """The unread parts of a site, the likelier supplier first."""
    if site.alone:
        return
    plugins = [plugin for plugin in site.lacking if plugin.name not in _TAGLESS]
    if plugins:
        likeliest = next((plugin for plugin in plugins if _PLUGIN.search(plugin.name)), plugins[0])
        yield _Supplier(likeliest.place, _OF_PLUGINS)
    yield from _submodules(site)
    if site.theme:
        place = site.configuration.place("remote_theme") or site.configuration.place("theme")
        place = place or Place("", Span(0, 0))
        yield _Supplier(place, _OF_THEMES, Unread("theme", (site.theme,), place, ()))


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
            yield _Supplier(place, kinds, Unread("submodule", (path,), place, ()))
