"""`value.property` and `value[key]` as Liquid's `VariableLookup` and Ruby's `[]` answer them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from cfplint.liquid.ruby.values import ABSENT, Drop, Range


def property_of(value: object, key: object, *, command: bool) -> object:  # noqa: PLR0911  # one case a type
    """A property of a value, or `None`.

    Args:
        value: what is looked into.
        key: a name or an index.
        command: whether `size`, `first` and `last` were written after a dot, and so may be asked of any value.
    """
    if isinstance(value, dict):
        try:
            return value[key]
        except (KeyError, TypeError):
            return hash_command(value, key) if command else None
    if isinstance(value, Drop):
        if key == "first" and value.enumerable and not value.hash_like:
            return drop_command(value, key)
        found = value.lookup(key)
        if found is ABSENT:
            return drop_command(value, key) if command else None
        return found
    if isinstance(value, (list, tuple)):
        if isinstance(key, int) and not isinstance(key, bool):
            return value[key] if -len(value) <= key < len(value) else None
        return array_command(value, key) if command else None
    if isinstance(value, Mapping):
        return value[key] if key in value else hash_command(value, key) if command else None
    if command:
        if isinstance(value, Range):
            return {"size": len(value), "first": value.first, "last": value.last}[str(key)]
        if key == "size":
            return size_of(value)
    return None


def has_property(value: object, key: object, *, command: bool) -> bool:
    """Whether a value has a property, which may be nil.

    Args:
        value: what is looked into.
        key: a name or an index.
        command: whether `size`, `first` and `last` were written after a dot.
    """
    if isinstance(value, Drop):
        return value.has(key) or drop_command(value, key) is not None
    if isinstance(value, Mapping) and isinstance(key, Hashable) and key in value:
        return True
    if isinstance(value, (list, tuple)) and isinstance(key, int):
        return True
    return command and (
        isinstance(value, (list, tuple, Mapping, Range)) or (key == "size" and size_of(value) is not None)
    )


def hash_command(value: Mapping[object, object], key: object) -> object:
    """`size` and `first` of a hash."""
    if key == "size":
        return len(value)
    if key == "first" and value:
        return list(next(iter(value.items())))
    return None


def drop_command(value: Drop, key: object) -> object:
    """`first` of an enumerable drop, `size` of one that is a hash to Ruby."""
    if key == "size" and value.hash_like:
        return len(value.keys())
    return (value.pairs() or [None])[0] if key == "first" and value.enumerable else None


def array_command(value: list[object] | tuple[object, ...], key: object) -> object:
    """`size`, `first` and `last` of an array."""
    if key == "size":
        return len(value)
    return (value[0] if key == "first" else value[-1]) if value else None


def size_of(value: object) -> int | None:
    """`size` of anything; `None` for what has none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int):
        return max(8, (value.bit_length() + 63) // 64 * 8)
    if isinstance(value, (str, list, tuple, Mapping, Range)):
        return len(value)
    return len(value.keys()) if isinstance(value, Drop) and value.hash_like else None


def index(value: object, key: object) -> object:
    """Ruby's `value[key]` as the filters use it, or `None`.

    Raises:
        TypeError: an array is asked for a name.
    """
    if isinstance(value, Drop):
        return value.get(key)
    if isinstance(value, Mapping):
        try:
            return value.get(key)
        except TypeError:
            return None
    if isinstance(value, (list, tuple)):
        if isinstance(key, int) and not isinstance(key, bool):
            return value[key] if -len(value) <= key < len(value) else None
        raise TypeError("an array has no names")
    if isinstance(value, str):
        return _part_of_string(value, key)
    raise TypeError("a number has no names")


def _part_of_string(value: str, key: object) -> object:
    if isinstance(key, str):
        return key if key in value else None
    if isinstance(key, int) and not isinstance(key, bool):
        return value[key] if -len(value) <= key < len(value) else None
    return None


def indexable(value: object) -> bool:
    """Whether Ruby's value has `[]`."""
    return isinstance(value, (str, int, list, tuple, Mapping, Drop)) and not isinstance(value, bool)
