"""What a site's configuration says of Sass."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from cfplint.site.disk import is_folder, resolved
from cfplint.site.model import SiteModel
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
    )


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
