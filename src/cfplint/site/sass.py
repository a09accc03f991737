"""What a site's configuration says of Sass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

from cfplint.site.configuration import zone_of
from cfplint.site.disk import is_folder, resolved
from cfplint.site.model import Page, SiteModel
from cfplint.site.pages import Publishing, make_page
from cfplint.site.yaml_places import FrontMatter
from cfplint.source import Span, Traced
from cfplint.stylesheets import SassSettings
from cfplint.stylesheets.compile import Style

SASS_EXTENSIONS = (".scss", ".sass")


def sass_settings(site: SiteModel) -> SassSettings:
    """How the style sheets of a site are compiled: its `sass` settings, and the folders of its partials.

    Folders outside of the site are passed over, but for the theme's.

    Args:
        site: the site.

    Source: jekyll-sass-converter 2, the one that uses libsass.
    """
    value = site.configuration.data.get("sass")
    settings = value if isinstance(value, dict) else {}
    style = str(settings.get("style") or "compact").removeprefix(":")
    precision = settings.get("precision")
    allowed = [site.root, *([site.gem.root] if site.gem else [])]
    return SassSettings(
        site.root / site.source if site.source else site.root,
        tuple(_load_paths(site, settings)),
        tuple(allowed),
        style if style in get_args(Style) else "compact",  # type: ignore[arg-type]  # one of the four words
        precision if isinstance(precision, int) and 0 < precision < 100 else 10,
        source_map=site.platform.source_maps and settings.get("sourcemap") not in {"never", "development"},
    )


def source_map_page(site: SiteModel, page: Page, text: str) -> Page:
    """The page that is the map of a style sheet: Jekyll adds it to `site.pages` when the style sheet is rendered.

    Args:
        site: the site.
        page: the style sheet.
        text: the map.
    """
    name = f"{page.relative_path.rpartition('.')[0]}.css.map"
    front_matter = FrontMatter(page.data, {}, Span(0, 0))
    made = make_page(page.source, front_matter, name, Publishing.of(site.configuration, zone_of(site.configuration)))
    return replace(made, generated=True, changed=Traced(text))


def _load_paths(site: SiteModel, settings: dict[str, object]) -> Iterator[Path]:
    own = settings.get("load_paths")
    named = [*(own if isinstance(own, list) else ()), settings.get("sass_dir") or "_sass"]
    folder = site.root / site.source if site.source else site.root
    for name in map(str, named):
        for path in _folders(folder, name.lstrip("/")):
            if resolved(path).is_relative_to(site.root):
                yield resolved(path)
    if site.gem and is_folder(site.gem.root / "_sass"):
        yield resolved(site.gem.root / "_sass")


def _folders(base: Path, pattern: str) -> list[Path]:
    """The folders that a path, maybe with wildcards, names below another one."""
    if not pattern or ".." in pattern.split("/"):
        return []
    try:
        return [path for path in sorted(base.glob(pattern)) if is_folder(path)]
    except (OSError, ValueError, NotImplementedError):  # the last for a pattern that is absolute on Windows
        return []
