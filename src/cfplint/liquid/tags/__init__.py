"""One file a tag; a tag is found by lying here."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from liquid.tag import Tag


@cache
def all_tags() -> tuple[type[Tag], ...]:
    """The tags that are defined in this package, by file name."""
    found: list[type[Tag]] = []
    for module_info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        module = importlib.import_module(f"{__name__}.{module_info.name}")
        found += (
            value
            for value in vars(module).values()
            if isinstance(value, type) and issubclass(value, Tag) and value.__module__ == module.__name__
        )
    return tuple(found)
