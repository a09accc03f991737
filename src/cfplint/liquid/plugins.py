"""Which plugins a site has, as far as its files say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cfplint.errors import TargetError
from cfplint.source import read_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cfplint.site.model import SiteModel

_GEM = re.compile(r"""^\s*gem\s+["']([\w.-]+)["']""", re.ASCII | re.MULTILINE)
_ALWAYS_ON_PAGES = frozenset(("jekyll-gist", "jekyll-paginate", "jekyll-relative-links"))

_OFTEN_WITH_THEMES = frozenset(("jekyll-feed", "jekyll-include-cache", "jekyll-seo-tag"))
"""What a theme's gem brings along; which theme needs what is not known."""


def plugins_of(site: SiteModel) -> frozenset[str]:
    """The plugins that a site's configuration or its Gemfile names, and those that come with what is named."""
    config = site.configuration.data
    named = {str(name) for key in ("plugins", "gems", "whitelist") for name in _listed(config.get(key))}
    try:
        gemfile = site.root / "Gemfile"
        if gemfile.is_file() and not gemfile.is_symlink():
            named.update(_GEM.findall(read_source(gemfile, "Gemfile").text))
    except (OSError, TargetError):
        pass
    if "github-pages" in named:
        named |= _ALWAYS_ON_PAGES
    if site.gem:
        named |= set(site.gem.dependencies)
    if site.theme:
        named |= _OFTEN_WITH_THEMES
    return frozenset(named)


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else () if value is None else (value,)
