"""Problems that an unread theme, plugin or submodule may solve step back: one fact says that they are unknown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from cfplint.errors import TargetError
from cfplint.facts.templates import LiquidProblem, SiteProblem
from cfplint.facts.unread import Unread, Wanted
from cfplint.liquid.plugins import plugins_of
from cfplint.liquid.tags import all_tags
from cfplint.site.model import KeyPath, SiteModel
from cfplint.source import Place, SourceFile, Span, read_source

_UNDERSTOOD = frozenset(
    """classifier-reborn github-pages html-proofer jekyll jekyll-archives jekyll-coffeescript jekyll-commonmark
    jekyll-commonmark-ghpages jekyll-compose jekyll-default-layout jekyll-feed jekyll-gist jekyll-github-metadata
    jekyll-include-cache jekyll-livereload jekyll-mentions jekyll-minifier jekyll-optional-front-matter jekyll-paginate
    jekyll-paginate-v2 jekyll-readme-index jekyll-redirect-from jekyll-relative-links jekyll-remote-theme
    jekyll-sass-converter jekyll-seo-tag jekyll-sitemap jekyll-swiss jekyll-titles-from-headings jekyll-watch jemoji
    kramdown-parser-gfm""".split()
)
"""Plugins whose tags are known here, or that bring none."""
_PLUGIN = re.compile(r"jekyll|liquid|jemoji", re.IGNORECASE)
"""What a gem is called that may bring tags."""
_GEM = re.compile(r"""^[ \t]*gem[ \t(]+["']([\w.-]+)["']""", re.MULTILINE)
_SUBMODULE = re.compile(r"^[ \t]*path[ \t]*=[ \t]*(\S[^\r\n]*?)[ \t]*$", re.MULTILINE)
_FOLDERS = {"unknown-layout": ("layouts_dir", "_layouts"), "missing-include": ("includes_dir", "_includes")}
_OF_PLUGINS = frozenset(("unknown-tag", "unknown-filter"))
_OF_THEMES = frozenset(("unknown-layout", "missing-include", *_OF_PLUGINS))


@dataclass(frozen=True, slots=True)
class _Supplier:
    unread: Unread
    kinds: Collection[str]


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
    tags = [tag.name for tag in all_tags() if getattr(tag, "plugin", None) is None]
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
    return tuple(
        Unread(part.kind, part.names, part.place, tuple(Wanted(message, place) for place, message in sorted(asked)))
        for number, asked in sorted(wanted.items())
        for part in [suppliers[number].unread]
    )


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
    plugins = _plugins(site)
    if plugins:
        yield _Supplier(plugins, _OF_PLUGINS)
    yield from _submodules(site)
    if site.theme:
        place = next((found for key in ("remote_theme", "theme") if (found := _in_configuration(site, (key,)))), None)
        yield _Supplier(Unread("theme", (site.theme,), place or Place("", Span(0, 0)), ()), _OF_THEMES)


def _plugins(site: SiteModel) -> Unread | None:
    """The plugins that are not known here: those in `_plugins`, in the configuration, then in the Gemfile."""
    folder = str(site.configuration.data.get("plugins_dir") or "_plugins").strip("/")
    try:
        own = sorted(file.relative_to(site.root).as_posix() for file in (site.root / folder).glob("**/*.rb"))
    except (OSError, ValueError, NotImplementedError):
        own = []
    gems = _gems(site)
    unknown = sorted(
        name for name in plugins_of(site) if name not in _UNDERSTOOD and (name not in gems or _PLUGIN.search(name))
    )
    unknown = [name for name in unknown if name != site.theme]
    if not own and not unknown:
        return None
    place = next((found for name in unknown if (found := _place_of_plugin(site, name))), None)
    return Unread("plugin", (*own, *unknown), place or Place(own[0] if own else "Gemfile", Span(0, 0)), ())


def _place_of_plugin(site: SiteModel, name: str) -> Place | None:
    for key in ("plugins", "gems", "whitelist"):
        listed = site.configuration.data.get(key)
        if isinstance(listed, list) and name in listed:
            return _in_configuration(site, (key, listed.index(name)))
        if listed == name:
            return _in_configuration(site, (key,))
    return None


def _gems(site: SiteModel) -> frozenset[str]:
    """The gems that only the Gemfile names."""
    config = site.configuration.data
    listed = [config.get(key) for key in ("plugins", "gems", "whitelist")]
    named = {str(name) for names in listed for name in (names if isinstance(names, list) else [names])}
    return frozenset(_GEM.findall(_text(site, "Gemfile"))) - named


def _submodules(site: SiteModel) -> Iterator[_Supplier]:
    """The submodules that are not checked out and in which layouts or includes may lie."""
    for match in _SUBMODULE.finditer(_text(site, ".gitmodules")):
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
            yield _Supplier(Unread("submodule", (path,), Place(".gitmodules", Span(*match.span(1))), ()), kinds)


def _text(site: SiteModel, name: str) -> str:
    file = site.root / name
    try:
        return read_source(file, name).text if file.is_file() and not file.is_symlink() else ""
    except (OSError, TargetError):
        return ""


def _in_configuration(site: SiteModel, keys: KeyPath) -> Place | None:
    """Where the configuration says a value; the last file wins."""
    for source, yaml in reversed(site.configuration.files):
        if keys in yaml.places:
            return Place(source.path, yaml.places[keys].value)
    return None
