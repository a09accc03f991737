"""Categories and tags as Jekyll gathers them from folders, defaults and front matter."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any


def categories(
    from_path: list[str], defaults: Mapping[str, Any], own: Mapping[str, Any], data: Mapping[str, Any]
) -> list[Any]:
    """The categories as they are written, then those whose text differs from what is written.

    Args:
        from_path: the folders above the file.
        defaults: the site's defaults for the file.
        own: its front matter.
        data: both together.
    """
    listed = unique([*from_path, *_listed(defaults.get("categories")), *_listed(own.get("categories"))])
    singular = data.get("category")
    named = listed if singular is None or singular is False else [singular]
    return unique([*listed, *(as_text(item) for item in [*listed, *_flat(named)] if item is not None)])


def tags(data: Mapping[str, Any]) -> list[Any]:
    """`tag`, else `tags`, as a list without lists in it."""
    value = data.get("tag")
    if value is None or value is False:
        value = data.get("tags")
        value = value.split() if isinstance(value, str) else value if isinstance(value, list) else None
    return [item for item in _flat([value]) if item is not None]


def as_text(value: object) -> str:
    """Ruby's `to_s` of what stands for a category."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_inspected, value))}]"
    return str(value)


def unique(items: Iterable[Any]) -> list[Any]:
    """The items without repetitions; `1` and `true` are two."""
    found: dict[tuple[type, str], Any] = {}
    for item in items:
        found.setdefault((str if isinstance(item, str) else type(item), repr(item)), item)
    return list(found.values())


def _inspected(value: object) -> str:
    if isinstance(value, str):
        return json.dumps(str(value), ensure_ascii=False)
    return "nil" if value is None else as_text(value)


def _listed(value: object) -> list[Any]:
    return value.split() if isinstance(value, str) else value if isinstance(value, list) else []


def _flat(items: Iterable[Any]) -> list[Any]:
    flat: list[Any] = []
    for item in items:
        flat += _flat(item) if isinstance(item, list) else [item]
    return flat
