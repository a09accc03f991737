"""What Ruby makes of a YAML value where Jekyll only asks whether it is true."""

from __future__ import annotations


def truthy(value: object) -> bool:
    """Whether Ruby takes a value for true: everything but `false` and nothing at all; `0` and an empty list are."""
    return value is not False and value is not None
