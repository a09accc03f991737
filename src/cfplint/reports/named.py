"""What is found by the name of its file: formats, flavours."""

from __future__ import annotations

import importlib
import pkgutil
from difflib import get_close_matches
from functools import cache

from cfplint.errors import UsageError


@cache
def names_in(package: str) -> tuple[str, ...]:
    """The names of a package's modules, with hyphens, sorted; imports none of them."""
    found = importlib.import_module(package)
    return tuple(sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(found.__path__)))


def checked(package: str, name: str, what: str, *, also: tuple[str, ...] = ()) -> str:
    """A name, if there is such a one.

    Args:
        package: whose modules are meant.
        name: one of their names.
        what: what they are, for the message: `format`.
        also: names that are none of modules.

    Raises:
        UsageError: there is none.
    """
    names = tuple(sorted((*names_in(package), *also)))
    if name not in names:
        close = get_close_matches(name, names, 1)
        raise UsageError(f"unknown {what} {name!r}: {f'did you mean {close[0]}?' if close else _there_are(names)}")
    return name


def member(package: str, name: str, what: str) -> object:
    """The member of a module that bears its name.

    Args:
        package: where the module lies.
        name: its name.
        what: what it is, for the message: `format`.

    Raises:
        UsageError: there is none.
    """
    module = checked(package, name, what).replace("-", "_")
    return getattr(importlib.import_module(f"{package}.{module}"), module)


def _there_are(names: tuple[str, ...]) -> str:
    return f"there are {', '.join(names)}"
