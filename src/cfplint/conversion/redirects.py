"""Old addresses that send their visitors on, as a server reads them; each form has a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cfplint.reports.named import checked, member, names_in

_PACKAGE = "cfplint.conversion.redirect_formats"
PAGES = "pages"
"""The form that needs no server: a page at each old address."""
_TARGET = re.compile(r"https?://[^/?#\s]|/(?!/)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address and where it leads."""

    old: tuple[str, ...]
    """The paths that the page at the old address has, from the server's root, not percent-encoded."""
    new: str
    """An absolute address, or a path from the server's root."""


@dataclass(frozen=True, slots=True)
class RedirectFormat:
    """How a server reads redirects. Its name is the function's, and its file's."""

    file: str
    """The name of its file at the root of the output."""
    function: Callable[[Sequence[Redirect]], Iterator[str]]
    """Gives the lines of the file."""


def redirect_format(file: str) -> Callable[[Callable[[Sequence[Redirect]], Iterator[str]]], RedirectFormat]:
    """Make a form of a function that yields lines.

    Args:
        file: the name of its file at the root of the output.
    """
    return lambda function: RedirectFormat(file, function)


def redirect_formats() -> tuple[str, ...]:
    """The names of all forms."""
    return (PAGES, *names_in(_PACKAGE))


def redirect_format_named(name: str) -> RedirectFormat | None:
    """The form of a name; `None` for pages, which need no file.

    Raises:
        UsageError: there is no such form.
    """
    if checked(_PACKAGE, name, "form of redirects", also=(PAGES,)) == PAGES:
        return None
    found = member(_PACKAGE, name, "form of redirects")
    if not isinstance(found, RedirectFormat):
        raise TypeError(f"{name} is no form of redirects")
    return found


def is_safe_target(address: str) -> bool:
    """Whether a server may send visitors to an address: one of the web, or a path of its own."""
    return _TARGET.match(address) is not None
