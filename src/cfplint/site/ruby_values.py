"""What Ruby makes of a YAML value where Jekyll only asks whether it is true, or turns it into a name."""

from __future__ import annotations

from datetime import date


def truthy(value: object) -> bool:
    """Whether Ruby takes a value for true: everything but `false` and nothing at all; `0` and an empty list are."""
    return value is not False and value is not None


def name_of(value: object) -> str:
    """A scalar as Ruby prints it, in which form Jekyll looks for a layout; nothing is named by a list or a mapping."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return "[…]"
    if isinstance(value, dict):
        return "{…}"
    return value.isoformat() if isinstance(value, date) else str(value)
