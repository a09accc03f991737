"""How Jekyll lays one mapping over another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def deep_merge(below: Mapping[Any, Any], above: Mapping[Any, Any]) -> dict[Any, Any]:
    """A mapping with another one laid over it.

    Mappings in both are merged in turn; an empty value leaves what stands below (Jekyll's `deep_merge_hashes`).
    """
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        if value is None and key in merged:
            continue
        if isinstance(old, Mapping) and isinstance(value, Mapping):
            merged[key] = deep_merge(old, value)
        else:
            merged[key] = value
    return merged
