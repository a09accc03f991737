"""Packages that few documents need: imported when one does, and told of when they are not there.

For the same options kramdown needs other gems. `pip install 'cfplint[kramdown]'` brings these packages.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType

from cfplint.kramdown.document import Document


@cache
def optional_module(name: str) -> ModuleType | None:
    """A module of such a package; None if it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        return None


def tell_missing(document: Document, option: str, package: str) -> None:
    """Tell, once in a document, that an option needs a package."""
    document.notice(
        "missing-package",
        f"The option '{option}' needs the package {package}: pip install 'cfplint[kramdown]'.",
        (0, 0),
    )
