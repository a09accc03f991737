"""The Jekylls that build sites, and where they differ (docs/plugins.md has the same table)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

JekyllName = Literal["4.3", "github-pages"]
"""How cfplint's configuration names a Jekyll."""


@dataclass(frozen=True, slots=True)
class Platform:
    """A Jekyll with its settings."""

    name: JekyllName
    version: str
    """`jekyll.version`."""
    defaults: Mapping[str, object] = field(default_factory=dict)
    """What it takes where a site says nothing, beside Jekyll 4.3's defaults."""
    overrides: Mapping[str, object] = field(default_factory=dict)
    """What it takes whatever a site says."""
    always: tuple[str, ...] = ()
    """The plugins that are on without being asked for."""
    allowed: frozenset[str] | None = None
    """The only plugins that it loads, or `None` for all."""
    gems_key: bool = False
    """Whether it reads the old key `gems` as `plugins`."""
    exclude_replaces: bool = False
    """Whether a site's `exclude` stands in place of Jekyll's own, not beside it."""
    links_with_baseurl: bool = True
    """Whether the tags `link` and `post_url` put `baseurl` before an address."""
    theme_files: frozenset[str] = frozenset()
    """The layouts and includes of the theme that it takes where a site says nothing of one, without extensions."""
    theme_settings: bool = True
    """Whether a theme's `_config.yml` and `_data` count."""
    source_maps: bool = True
    """Whether a map is written beside each style sheet that was in Sass."""


JEKYLL = Platform("4.3", "4.3.1")

GITHUB_PAGES = Platform(
    "github-pages",
    "3.10.0",
    defaults={
        "future": True,
        "theme": "jekyll-theme-primer",
        "kramdown": {"gfm_quirks": "paragraph_end"},
        "sass": {"style": "compressed"},
    },
    overrides={
        "lsi": False,
        "safe": True,
        "highlighter": "rouge",
        "kramdown": {"math_engine": "mathjax", "syntax_highlighter": "rouge", "kramdown_version": "2.4"},
        "gist": {"noscript": False},
    },
    always=(
        "jekyll-coffeescript",
        "jekyll-commonmark-ghpages",
        "jekyll-gist",
        "jekyll-github-metadata",
        "jekyll-paginate",
        "jekyll-relative-links",
        "jekyll-optional-front-matter",
        "jekyll-readme-index",
        "jekyll-default-layout",
        "jekyll-titles-from-headings",
    ),
    allowed=frozenset(
        (
            "jekyll-avatar",
            "jekyll-coffeescript",
            "jekyll-commonmark-ghpages",
            "jekyll-default-layout",
            "jekyll-feed",
            "jekyll-gist",
            "jekyll-github-metadata",
            "jekyll-include-cache",
            "jekyll-mentions",
            "jekyll-octicons",
            "jekyll-optional-front-matter",
            "jekyll-paginate",
            "jekyll-readme-index",
            "jekyll-redirect-from",
            "jekyll-relative-links",
            "jekyll-remote-theme",
            "jekyll-seo-tag",
            "jekyll-sitemap",
            "jekyll-titles-from-headings",
            "jemoji",
        )
    ),
    gems_key=True,
    exclude_replaces=True,
    links_with_baseurl=False,
    theme_files=frozenset(
        (
            "_includes/head-custom",
            "_includes/head-custom-google-analytics",
            "_layouts/default",
            "_layouts/home",
            "_layouts/page",
            "_layouts/post",
        )
    ),
    theme_settings=False,
    source_maps=False,
)
"""GitHub Pages' own builder (https://pages.github.com/versions/ and the gem `github-pages`)."""

PLATFORMS: Mapping[str, Platform] = {platform.name: platform for platform in (JEKYLL, GITHUB_PAGES)}
