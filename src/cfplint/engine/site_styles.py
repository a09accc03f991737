"""What the style sheets of a site choose."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from cfplint.conversion.stylesheet import chosen_elements
from cfplint.site.disk import resolved
from cfplint.site.model import SiteModel
from cfplint.site.sass import SASS_EXTENSIONS, sass_settings

_MOST_FILES = 1000
_MOST_BYTES = 2_000_000
"""So much is read of one style sheet."""


def elements_chosen_in(site: SiteModel) -> frozenset[str]:
    """Which of the elements that carry nothing by themselves the style sheets of a site may choose by their names.

    Args:
        site: the site; its own sheets and Sass partials are read, none that lies elsewhere.
    """
    sheets = [page.source.text for page in site.all_pages if page.path.lower().endswith((".css", *SASS_EXTENSIONS))]
    files = islice(_sheets(site), _MOST_FILES)
    return frozenset().union(*map(chosen_elements, sheets), *map(chosen_elements, map(_text, files)))


def _sheets(site: SiteModel) -> Iterator[Path]:
    for file in site.static_files:
        if file.path.lower().endswith(".css"):
            yield site.on_disk(file.path)
    settings = sass_settings(site)
    for folder in settings.load_paths:
        for path in sorted(folder.rglob("*.s[ac]ss")):
            if any(resolved(path).is_relative_to(allowed) for allowed in settings.allowed):
                yield path


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST_BYTES).decode("utf-8", "replace")
    except OSError:  # a sheet that cannot be read chooses nothing
        return ""
