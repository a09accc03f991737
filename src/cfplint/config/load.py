"""Where cfplint's options are found, and reading them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from cfplint.config.options import Config
from cfplint.config.table import TableError, read_table
from cfplint.errors import ConfigError, UnknownRuleError

_OWN = "cfplint.toml"
_SHARED = "pyproject.toml"
_HEADER = re.compile(r"\s*\[\[?\s*([^\]]*?)\s*\]")
_PART = re.compile(r""""[^"]*"|'[^']*'|[^.\s]+""")
_KEY = re.compile(r"\s*([^=#\[]+?)\s*=")
Known = Callable[[Iterable[str]], object]
"""Raises `UnknownRuleError` for a name that is no rule, code or family."""

_LINE_OF_ERROR = re.compile(r"\s*\(at line (\d+), column \d+\)|\s*\(at end of document\)")


def load_config(start: Path, explicit: Path | None = None, *, known: Known | None = None) -> Config:
    """The options for a site.

    Args:
        start: the site's root, or a file or folder in it. From there upwards the nearest `cfplint.toml`, or
            `pyproject.toml` with a table `[tool.cfplint]`, counts; the former wins in one folder. The search ends at
            the root of the repository; without a repository it does not leave the folder.
        explicit: a file given by hand, the only one that counts then.
        known: what the names of rules in it are tried with, if they are.

    Raises:
        ConfigError: a file is missing or no TOML, a key or the name of a rule is unknown, or a value is wrong.
    """
    if explicit is not None:
        return _read(explicit, shared=explicit.name == _SHARED, known=known) or Config()
    for folder in _folders(start):
        for name in (_OWN, _SHARED):
            if (folder / name).is_file():
                config = _read(folder / name, shared=name == _SHARED, known=known)
                if config is not None:
                    return config
    return Config()


def _folders(start: Path) -> list[Path]:
    start = start.resolve()
    first = start if start.is_dir() else start.parent
    folders = [first]
    for folder in (first, *first.parents):
        if folder != first:
            folders.append(folder)
        if (folder / ".git").exists():
            return folders
    return [first]


def _read(file: Path, *, shared: bool, known: Known | None) -> Config | None:
    """The options of a file; `None` where a shared one says nothing of cfplint."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
        document = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: is no UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = _LINE_OF_ERROR.search(str(error))
        line = int(at[1]) if at and at[1] else max(1, len(text.splitlines())) if at else None
        raise ConfigError(f"{_where(file, line)}: is no TOML ({_LINE_OF_ERROR.sub('', str(error))})") from error
    above = ("tool", "cfplint") if shared else ()
    table: Any = document
    for key in above:
        table = table.get(key) if isinstance(table, dict) else None
    if table is None:
        return None
    if not isinstance(table, dict):
        raise ConfigError(f"{file}: 'tool.cfplint' must be a table")
    try:
        config = read_table(table, Config)
    except TableError as error:
        if error.keys[:1] == ("tool",):
            where = _where(file, _line_of(text, ("tool", "cfplint")) or _line_of(text, ("tool",)))
            raise ConfigError(
                f"{where}: [tool.cfplint] is a heading of pyproject.toml; in a file of cfplint's own, write the options"
                " without it, and [links] for [tool.cfplint.links]"
            ) from None
        raise ConfigError(f"{_where(file, _line_of(text, (*above, *error.keys)))}: {error}") from None
    for keys, names in _names(config):
        try:
            if known:
                known(names)
        except UnknownRuleError as error:
            line = _line_of(text, (*above, *keys)) or _line_of(text, (*above, *keys[:1]))
            raise ConfigError(f"{_where(file, line)}: {error}") from None
    return config


def _names(config: Config) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The names of rules that options hold, with the way to each."""
    yield ("select",), config.select
    yield ("ignore",), config.ignore
    for pattern, names in config.per_file_ignores.items():
        yield ("per-file-ignores", pattern), names


def _where(file: Path, line: int | None) -> str:
    return f"{file}:{line}" if line else str(file)


def _line_of(text: str, keys: tuple[str, ...]) -> int | None:
    """The line of a key, or of the header of its table or of one in it; `None` where it is written some other way."""
    header: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if match := _HEADER.match(line):
            header = _way(match[1])
            if header[: len(keys)] == keys:
                return number
        elif (match := _KEY.match(line)) and (header + _way(match[1]))[: len(keys)] == keys:
            return number
    return None


def _way(written: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(written))
