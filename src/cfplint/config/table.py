"""A table of TOML as options, by the fields of their class; and the schema of such tables."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

from cfplint.config.kinds import Kind, WrongValueError
from cfplint.config.options import Config

Options = TypeVar("Options")


class TableError(Exception):
    """An option is unknown or has a wrong value."""

    def __init__(self, keys: tuple[str, ...], message: str) -> None:
        super().__init__(message)
        self.keys = keys
        """The way to the key, from the outermost table of cfplint's options."""


def read_table(table: Mapping[str, object], options: type[Options], above: tuple[str, ...] = ()) -> Options:
    """The options that a table gives.

    Args:
        table: as TOML gives it.
        options: the dataclass whose fields are the options.
        above: the keys of the tables around it.

    Raises:
        TableError: a key is unknown, or a value is not what its option asks for.
    """
    known = _by_key(options)
    values: dict[str, object] = {}
    for key, value in table.items():
        way = (*above, key)
        if key not in known:
            raise TableError(way, f"there is no option {'.'.join(way)!r}{_suggestion(key, known)}")
        found = known[key]
        if "table" in found.metadata:
            if not isinstance(value, dict):
                raise TableError(way, f"{'.'.join(way)!r} must be a table")
            values[found.name] = read_table(value, found.metadata["table"], way)
            continue
        if "tables" in found.metadata:
            values[found.name] = _read_tables(value, found.metadata["tables"], way)
            continue
        kind: Kind = found.metadata["kind"]
        try:
            values[found.name] = kind.read(value)
        except WrongValueError as error:
            raise TableError(way, f"{'.'.join(way)!r} {error}") from None
    return options(**values)


def _read_tables(value: object, options: type[Options], way: tuple[str, ...]) -> dict[str, Options]:
    """Tables of one kind, by names that are not options."""
    if not isinstance(value, dict):
        raise TableError(way, f"{'.'.join(way)!r} must be a table")
    for name, table in value.items():
        if not isinstance(table, dict):
            raise TableError((*way, name), f"{'.'.join((*way, name))!r} must be a table")
    return {name: read_table(table, options, (*way, name)) for name, table in value.items()}


def schema() -> dict[str, object]:
    """The JSON schema of `cfplint.toml`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cfplint",
        "description": "The options of cfplint, in cfplint.toml or under [tool.cfplint] in pyproject.toml.",
        **_table_schema(Config),
    }


def _table_schema(options: type) -> dict[str, object]:
    return {
        "type": "object",
        "properties": {key: _option_schema(found) for key, found in _by_key(options).items()},
        "additionalProperties": False,
    }


def _option_schema(found: Field[Any]) -> dict[str, object]:
    described: dict[str, object] = {"description": found.metadata["help"]}
    if "table" in found.metadata:
        return described | _table_schema(found.metadata["table"])
    if "tables" in found.metadata:
        return described | {"type": "object", "additionalProperties": _table_schema(found.metadata["tables"])}
    described |= found.metadata["kind"].schema()
    if found.default is not MISSING and found.default is not None:
        default = found.default
        described["default"] = (
            list(default) if isinstance(default, tuple) else dict(default) if isinstance(default, Mapping) else default
        )
    return described


def _by_key(options: type) -> dict[str, Field[Any]]:
    return {found.name.replace("_", "-"): found for found in fields(options)}


def _suggestion(key: str, known: Mapping[str, object]) -> str:
    close = difflib.get_close_matches(key.replace("_", "-").lower(), known, n=1, cutoff=0.6)
    return f", did you mean {close[0]!r}?" if close else f" (there are {', '.join(sorted(known))})"
