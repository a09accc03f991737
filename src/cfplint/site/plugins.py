"""What a site's files say of its plugins and of the Jekyll that builds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from cfplint.site.entries import Entries
from cfplint.site.model import AskedPlugin, Configuration, ThemeGem
from cfplint.site.platform import GITHUB_PAGES, JEKYLL, Platform
from cfplint.site.sources import read_inside
from cfplint.source import Place, Span

_MOST_BYTES = 200_000
"""A Gemfile or a workflow is not longer."""
_GEM = re.compile(r"""^[ \t]*gem[ \t(]+(?P<quote>["'])(?P<name>[\w.-]+)(?P=quote)(?P<rest>[^#\n]*)""", re.MULTILINE)
_PLUGIN = re.compile(r"jekyll|liquid|jemoji", re.IGNORECASE)
"""What a gem is called that may be a plugin."""
_IN_GROUP = re.compile(r"\bgroups?(?:[ \t]*=>|:)[^#\n]*:jekyll_plugins\b")
_GROUP = re.compile(r"^[ \t]*group\b[^#\n]*:jekyll_plugins\b[^#\n]*\bdo\b", re.MULTILINE)
_OTHER_GROUP = re.compile(r"^[ \t]*group\b(?![^#\n]*:jekyll_plugins\b)[^#\n]*\bdo\b", re.MULTILINE)
_IN_OTHER_GROUP = re.compile(r"\bgroups?(?:[ \t]*=>|:)")
_BLOCK = re.compile(r"^[ \t]*(?:(?P<end>end\b)|[^#\n]*\bdo\b|(?:if|unless|case)\b)", re.MULTILINE)
_OF_JEKYLL_4 = re.compile(r"""[ \t]*,[ \t]*["'](?:~>|>=|=)?[ \t]*4\b""")
"""What stands behind the name in `gem "jekyll", "~> 4.3"`."""
_PAGES_BUILD = re.compile(r"^[ \t]*(?:-[ \t]*)?uses:[ \t]*[\"']?actions/jekyll-build-pages@", re.MULTILINE)
_PAGES_THEME = re.compile(r"""^theme:[ \t]*["']?jekyll-theme-\w""", re.MULTILINE)
"""A theme that GitHub Pages brings along, which a site without a Gemfile gets nowhere else."""
_THEMES: dict[str, tuple[str, ...]] = {
    "minima": ("jekyll-feed", "jekyll-seo-tag"),
    "just-the-docs": ("jekyll-seo-tag", "jekyll-include-cache"),
    "minimal-mistakes-jekyll": (
        "jekyll-paginate",
        "jekyll-sitemap",
        "jekyll-gist",
        "jekyll-feed",
        "jekyll-include-cache",
    ),
    "jekyll-theme-primer": ("jekyll-github-metadata", "jekyll-seo-tag"),
    **{
        f"jekyll-theme-{name}": ("jekyll-seo-tag",)
        for name in (
            "architect cayman dinky hacker leap-day merlot midnight minimal modernist slate tactile time-machine"
        ).split()
    },
}
"""The plugins that a theme's gem depends on, which Jekyll loads with it."""
_OFTEN_WITH_THEMES = ("jekyll-feed", "jekyll-include-cache", "jekyll-seo-tag")
"""What a theme's gem mostly brings, where it is not known."""


def platform_of(root: Path) -> Platform:
    """The Jekyll that builds a site: GitHub Pages' own if its Gemfile, a workflow or its theme says so, else 4.3.

    Args:
        root: the site's root.
    """
    gemfile = read_inside(root, "Gemfile", most_bytes=_MOST_BYTES)
    if gemfile and any(match["name"] == "github-pages" for match in _GEM.finditer(gemfile.text)):
        return GITHUB_PAGES
    folder = root / ".github/workflows"
    try:
        names = sorted(file.name for file in folder.iterdir() if file.suffix in {".yml", ".yaml"})
    except OSError:
        names = []
    for name in names:
        workflow = read_inside(root, f".github/workflows/{name}", most_bytes=_MOST_BYTES)
        if workflow and _PAGES_BUILD.search(workflow.text):
            return GITHUB_PAGES
    configuration = None if gemfile or names else read_inside(root, "_config.yml", most_bytes=_MOST_BYTES)
    return GITHUB_PAGES if configuration and _PAGES_THEME.search(configuration.text) else JEKYLL


def asked_plugins(
    entries: Entries,
    configuration: Configuration,
    platform: Platform,
    theme: str | None,
    gem: ThemeGem | None = None,
    *,
    told: bool = False,
) -> tuple[AskedPlugin, ...]:
    """The plugins that a site asks for, each once, in the order in which Jekyll loads them.

    Args:
        entries: the site's folder.
        configuration: its configuration.
        platform: the Jekyll that builds it.
        theme: the theme that it asks for.
        gem: the gem of that theme, if it was read.
        told: whether that Jekyll is known; where it is guessed, an older one may read a key that it passes over.

    Source: Jekyll's `PluginManager` and https://jekyllrb.com/docs/plugins/installation/.
    """
    found: dict[str, AskedPlugin] = {}
    for plugin in _asked(entries, configuration, platform, theme, gem, told):
        known = found.get(plugin.name)
        if known is None or (plugin.loaded and not known.loaded):
            found[plugin.name] = plugin
    return tuple(found.values())


def _asked(
    entries: Entries,
    configuration: Configuration,
    platform: Platform,
    theme: str | None,
    gem: ThemeGem | None,
    told: bool,
) -> Iterator[AskedPlugin]:
    allowed = platform.allowed
    gemfile = read_inside(entries.root, "Gemfile", most_bytes=_MOST_BYTES)
    if gemfile:
        for name, span, loaded in _gems(gemfile.text):
            if name != theme:
                yield AskedPlugin(name, Place("Gemfile", span), loaded and (allowed is None or name in allowed))
    start = Place(configuration.files[0][0].path if configuration.files else "", Span(0, 0))
    if theme:
        here = configuration.place("theme") or configuration.place("remote_theme") or start
        known = _plugins_of(gem) if gem else _THEMES.get(theme)
        for name in _OFTEN_WITH_THEMES if known is None else known:
            yield AskedPlugin(name, here, known is not None and (allowed is None or name in allowed))
    folder = str(configuration.data.get("plugins_dir") or "_plugins").strip("/")
    for entry in entries.below(folder):
        if entry.name.endswith(".rb"):
            yield AskedPlugin(entry.path, Place(entries.report_path(entry.path), Span(0, 0)), allowed is None)
    told |= gemfile is not None and _asks_for_jekyll_4(gemfile.text)
    for key in ("plugins", "gems", "whitelist"):
        reads = key == "plugins" or (key == "gems" and platform.gems_key)
        if key == "gems" and told and not reads:
            continue
        for name, place in _named(configuration, key):
            yield AskedPlugin(name, place, reads and (allowed is None or name in allowed))
    for name in platform.always:
        yield AskedPlugin(name, start)


def _asks_for_jekyll_4(gemfile: str) -> bool:
    gems = _GEM.finditer(gemfile)
    return any(match["name"] == "jekyll" and _OF_JEKYLL_4.match(match["rest"]) for match in gems)


def _plugins_of(gem: ThemeGem) -> tuple[str, ...]:
    """The plugins that a theme's gem asks for; its other gems are tools and Jekyll itself."""
    return tuple(name for name in gem.dependencies if name != "jekyll" and _PLUGIN.search(name))


def _gems(text: str) -> Iterator[tuple[str, Span, bool]]:
    """The gems of the group `jekyll_plugins`, which Bundler loads with Jekyll, and those that are called like plugins.

    The latter are not loaded for standing there, but something else may load them, unless they are in another group,
    of tests and tools.
    """
    groups = [(match.end(), _end_of_block(text, match.end())) for match in _GROUP.finditer(text)]
    others = [(match.end(), _end_of_block(text, match.end())) for match in _OTHER_GROUP.finditer(text)]
    for match in _GEM.finditer(text):
        loaded = _is_within(match.start(), groups) or _IN_GROUP.search(match["rest"]) is not None
        apart = _is_within(match.start(), others) or _IN_OTHER_GROUP.search(match["rest"]) is not None
        if loaded or (_PLUGIN.search(match["name"]) and not apart):
            yield match["name"], Span(*match.span("name")), loaded


def _is_within(offset: int, blocks: list[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in blocks)


def _end_of_block(text: str, start: int) -> int:
    depth = 1
    for match in _BLOCK.finditer(text, start):
        depth += -1 if match["end"] else 1
        if not depth:
            return match.start()
    return len(text)


def _named(configuration: Configuration, key: str) -> Iterator[tuple[str, Place]]:
    """The names in a list of the configuration, and where they stand."""
    value = configuration.data.get(key)
    names = value if isinstance(value, list) else [value] if isinstance(value, str) else []
    for number, name in enumerate(names):
        if isinstance(name, str):
            place = configuration.place(key, number) or configuration.place(key)
            yield str(name), place or Place("", Span(0, 0))
