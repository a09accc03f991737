"""Which plugins there are, and what those of a site make of it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING

from cfplint.errors import UsageError
from cfplint.plugins.lacking import lacking, may_publish, unknown_markdown
from cfplint.plugins.pages import asked_at
from cfplint.plugins.plugin import Plugin
from cfplint.render.hooks import Hooks
from cfplint.site.model import AskedPlugin, Problem, SiteModel
from cfplint.source import Span

if TYPE_CHECKING:
    from cfplint.liquid.environment import JekyllEnvironment

ENTRY_POINTS = "cfplint.plugins"
"""The group of entry points under which other packages bring plugins, by the names of the gems that they stand for."""


@cache
def all_plugins() -> Mapping[str, Callable[[], Plugin]]:
    """What loads each plugin, by the name of its gem: those of this package, then those of installed packages."""
    package = importlib.import_module(__package__)
    found = {
        module.name.replace("_", "-"): _loader(f"{package.__name__}.{module.name}")
        for module in pkgutil.iter_modules(package.__path__)
        if module.name.startswith("jekyll_")
    }
    return found | {entry.name: partial(_installed, entry) for entry in entry_points(group=ENTRY_POINTS)}


def _loader(module: str) -> Callable[[], Plugin]:
    def load() -> Plugin:
        plugin: Plugin = importlib.import_module(module).PLUGIN
        return plugin

    return load


def _installed(entry: EntryPoint) -> Plugin:
    """The plugin of an installed package.

    Raises:
        UsageError: the package fails, or has no plugin there.
    """
    try:
        plugin = entry.load()
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        raise UsageError(f"the plugin {entry.name} of an installed package cannot be loaded ({what})") from error
    if not isinstance(plugin, Plugin):
        raise UsageError(f"the plugin {entry.name} of an installed package is no Plugin: {entry.value}")
    return plugin


def with_plugins(site: SiteModel) -> SiteModel:
    """A site as its plugins leave it before it is rendered.

    Args:
        site: the site as it was read.
    """
    extended = _generated(site, (asked.name for asked in site.plugins if asked.loaded))
    only_named = [*(asked.name for asked in site.plugins if not asked.loaded), *_needed(site)]
    more = _generated(extended, only_named)
    there = {page.destination for page in extended.all_pages}
    possible = {_served_at(page.destination) for page in more.all_pages if page.destination not in there}
    missing = lacking(site.plugins, all_plugins())
    possible |= {*may_publish(site, missing)}
    return replace(
        extended,
        may_publish=(*site.may_publish, *sorted(possible)),
        lacking=missing,
        problems=(*extended.problems, *_problems(missing), *unknown_markdown(site, missing)),
    )


def hooks_of(site: SiteModel, extensions: Iterable[Callable[[JekyllEnvironment], None]] = ()) -> Hooks:
    """What the plugins of a site add to its rendering.

    Args:
        site: the site.
        extensions: what stands in for plugins that are not there: each adds tags and filters.
    """
    plugins = list(_plugins(asked.name for asked in site.plugins))
    return Hooks(
        extensions=(*(plugin.extend for plugin in plugins if plugin.extend), *extensions),
        writers={plugin.name: plugin.write for plugin in plugins if plugin.write},
        layouts={name: write for plugin in plugins for name, write in plugin.layouts.items()},
        html=tuple(plugin.change_html for plugin in plugins if plugin.change_html),
        unknown=_unknown(site),
    )


def _unknown(site: SiteModel) -> Mapping[str, object]:
    known = all_plugins()
    loaded = (known[asked.name]() for asked in site.plugins if asked.loaded and asked.name in known)
    return {name: value for each in loaded if each.unknown for name, value in each.unknown(site).items()}


def _generated(site: SiteModel, names: Iterable[str]) -> SiteModel:
    for plugin in sorted(_plugins(names), key=lambda each: -each.rank):
        if plugin.generate is None:
            continue
        try:
            site = plugin.generate(site)
        except Exception as error:  # noqa: BLE001 - odd settings of one plugin must not keep the site from being read
            place = asked_at(site, plugin.name)
            message = f"the plugin {plugin.name} fails on this site ({type(error).__name__}: {error})"
            problem = Problem("failing-plugin", place.path, place.span, message)
            site = replace(site, problems=(*site.problems, problem))
    return site


def _needed(site: SiteModel) -> Iterator[str]:
    """Plugins that a site reckons with and does not ask for; whoever builds it may load them."""
    asked = {plugin.name for plugin in site.plugins}
    if "jekyll-redirect-from" not in asked and any("redirect_from" in page.data for page in site.all_pages):
        yield "jekyll-redirect-from"
    if "jekyll-paginate" not in asked and site.configuration.data.get("paginate"):
        yield "jekyll-paginate"


def _plugins(names: Iterable[str]) -> Iterator[Plugin]:
    known = all_plugins()
    return (known[name]() for name in names if name in known)


def _served_at(destination: str) -> str:
    """The pattern of the paths under which a file is served."""
    path = f"/{destination}"
    if path.endswith("/index.html"):
        return f"{re.escape(path[: -len('/index.html')])}(?:/|/index\\.html)?"
    return f"{re.escape(path.removesuffix('.html'))}(?:\\.html)?" if path.endswith(".html") else re.escape(path)


def _problems(missing: Iterable[AskedPlugin]) -> Iterator[Problem]:
    """One problem for each gem, and one for all files of `_plugins`."""
    files = 0
    for plugin in missing:
        is_file = plugin.name.endswith(".rb")
        files += is_file
        if is_file and files > 1:
            continue
        folder = plugin.place.path.rpartition("/")[0]
        what = (
            f"the Ruby files of {folder} are not run" if is_file else f"cfplint does not have the plugin {plugin.name}"
        )
        message = f"{what}, so what comes from there is unknown"
        yield Problem("unknown-plugin", plugin.place.path, Span(0, 0) if is_file else plugin.place.span, message)
