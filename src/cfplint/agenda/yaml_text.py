"""Entries as YAML, with a comment in place of each value that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from cfplint.agenda.flavour import Asked, Pair


def yaml_entry(pairs: Sequence[Pair], indent: int = 0) -> Iterator[str]:
    """The lines of one item of a list.

    Args:
        pairs: the keys of its mapping and their values, in order; at least one is told.
        indent: the columns before its dash.
    """
    opened = False
    for key, value in pairs:
        if isinstance(value, Asked):
            yield f"{' ' * (indent + 2)}# {key}: {value.what}"
            continue
        lead = f"{' ' * indent}{'  ' if opened else '- '}"
        opened = True
        if isinstance(value, list) and value and isinstance(value[0], list):
            yield f"{lead}{key}:"
            for item in value:
                yield from yaml_entry(item, indent + 4)
        else:
            [first, *rest] = yaml.safe_dump(
                {key: value}, sort_keys=False, allow_unicode=True, default_flow_style=False, width=float("inf")
            ).splitlines()
            yield f"{lead}{first}"
            yield from (f"{' ' * (indent + 2)}{line}" for line in rest)
