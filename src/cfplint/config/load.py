"""Where cfplint's options are found, and reading them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from cfplint.config.options import Config
from cfplint.config.table import TableError, read_table
from cfplint.errors import ConfigError

_OWN = "cfplint.toml"
_SHARED = "pyproject.toml"
_HEADER = re.compile(r"\s*\[\[?\s*([^\]]*?)\s*\]")
_KEY = re.compile(r"\s*([^=#\[]+?)\s*=")
_LINE_OF_ERROR = re.compile(r"\s*\(at line (\d+), column \d+\)|\s*\(at end of document\)")


def load_config(start: Path, explicit: Path | None = None) -> Config:
    """The options for a site.

    Args:
        start: the site's root, or a file or folder in it. From there upwards the nearest `cfplint.toml`, or
            `pyproject.toml` with a table `[tool.cfplint]`, counts; the former wins in one folder. The search ends at
            the root of the repository; without a repository it does not leave the folder.
        explicit: a file given by hand, the only one that counts then.

    Raises:
        ConfigError: a file is missing or no TOML, a key is unknown or its value wrong.
    """
    if explicit is not None:
        return _read(explicit, shared=explicit.name == _SHARED) or Config()
    for folder in _folders(start):
        for name in (_OWN, _SHARED):
            if (folder / name).is_file():
                config = _read(folder / name, shared=name == _SHARED)
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


def _read(file: Path, *, shared: bool) -> Config | None:
    """The options of a file; `None` where a shared one says nothing of cfplint."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
        document = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: is no UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = _LINE_OF_ERROR.search(str(error))
        at = f":{line[1]}" if line and line[1] else ""
        raise ConfigError(f"{file}{at}: {_LINE_OF_ERROR.sub('', str(error))}") from error
    above = ("tool", "cfplint") if shared else ()
    table: Any = document
    for key in above:
        table = table.get(key) if isinstance(table, dict) else None
    if table is None:
        return None
    if not isinstance(table, dict):
        raise ConfigError(f"{file}: 'tool.cfplint' must be a table")
    try:
        return read_table(table, Config)
    except TableError as error:
        line_number = _line_of(text, (*above, *error.keys))
        raise ConfigError(f"{file}{f':{line_number}' if line_number else ''}: {error}") from None


def _line_of(text: str, keys: tuple[str, ...]) -> int | None:
    """The line on which a key, or the header of its table, stands; `None` where it is written some other way."""
    header: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if match := _HEADER.match(line):
            header = _way(match[1])
            if header == keys:
                return number
        elif (match := _KEY.match(line)) and (header + _way(match[1]))[: len(keys)] == keys:
            return number
    return None


def _way(written: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in written.split("."))
