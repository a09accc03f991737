"""What Jekyll's plugins publish beside the site's own files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cfplint.site.model import SiteModel

_GEM = re.compile(r"""^[ \t]*gem[ \t(]+["']([\w-]+)["']""", re.MULTILINE)
_MOST = 100_000
"""A Gemfile is not longer than so many bytes."""
_ARCHIVES = frozenset(("archive", "archives", "categories", "category", "tag", "tags"))


class PluginFiles:
    """The files that the plugins of a site publish, as far as they are known without running them."""

    __slots__ = ("_data", "_plugins", "_site", "_themed")

    def __init__(self, site: SiteModel) -> None:
        self._site = site
        self._data = site.configuration.data
        self._plugins = _plugins(site)
        self._themed = site.theme is not None

    def known(self) -> Iterator[str]:
        """Files that are surely there, relative to the site's output."""
        if "jekyll-feed" in self._plugins:
            feed = self._data.get("feed")
            path = feed.get("path") if isinstance(feed, Mapping) else None
            yield str(path or "feed.xml").lstrip("/")
        if "jekyll-sitemap" in self._plugins:
            yield from ("sitemap.xml", "robots.txt")
        for page in self._site.all_pages:
            value = page.data.get("redirect_from")
            for path in value if isinstance(value, list) else [value] if isinstance(value, str) else ():
                yield _redirect_file(str(path))

    def possible(self, path: str) -> bool:
        """Whether a path may be a plugin's or an unread theme's, so that its absence says nothing.

        Args:
            path: decoded, below baseurl, with a leading `/`.
        """
        first = path.lstrip("/").partition("/")[0]
        if self._themed and (first == "assets" or path == "/feed.xml"):
            # The plugins that a theme asks for are loaded with it; those of minima write a feed.
            return True
        if "jekyll-feed" in self._plugins and first == "feed":
            return True
        if "jekyll-archives" in self._plugins and (first in _ARCHIVES or re.fullmatch("[0-9]{4}", first) is not None):
            return True
        return self._data.get("paginate") is not None and "/page" in path


def _redirect_file(path: str) -> str:
    """The file that jekyll-redirect-from writes for a path."""
    text = path.strip("/")
    if not text or text.endswith(".html"):
        return text or "index.html"
    return f"{text}/index.html" if path.endswith("/") else f"{text}.html"


def _plugins(site: SiteModel) -> frozenset[str]:
    """The plugins that the configuration names, and the gems of the Gemfile (`group :jekyll_plugins`)."""
    data = site.configuration.data
    named = [data.get("plugins"), data.get("gems"), data.get("whitelist")]
    found = {str(name) for names in named if isinstance(names, list) for name in names}
    found |= set(site.gem.dependencies if site.gem else ())
    gemfile = site.root / "Gemfile"
    if gemfile.is_file() and not gemfile.is_symlink():
        try:
            with gemfile.open("rb") as file:
                found |= set(_GEM.findall(file.read(_MOST).decode("utf-8", "replace")))
        except OSError:
            return frozenset(found)
    return frozenset(found)
