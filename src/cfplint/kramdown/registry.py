"""Where syntax elements register themselves: a rule for the block or the span parser, and how their tokens render.

Every module in `block/` and `span/` is imported once; nothing else has to know it.
"""

from __future__ import annotations

import re
import threading
from bisect import insort
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, TypeVar

from cfplint.errors import ElementError
from cfplint.kramdown.options import Options

if TYPE_CHECKING:
    from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
    from cfplint.kramdown.document import Token
    from cfplint.kramdown.renderer import HtmlRenderer
    from cfplint.kramdown.span_parser import KramdownSpanParser
    from cfplint.kramdown.span_state import SpanState

BlockFunction = Callable[["KramdownBlockParser", "re.Match[str]", "BlockState"], int | None]
SpanFunction = Callable[["KramdownSpanParser", "re.Match[str]", "SpanState"], int | None]
RenderFunction = Callable[["HtmlRenderer", "Token", int], None]


def always(_: Options) -> bool:
    """For an element of every dialect."""
    return True


@dataclass(frozen=True, slots=True)
class BlockRule:
    """A block element."""

    name: str
    rank: int
    """Elements are tried in ascending order."""
    start: str
    """The pattern that its first line matches, at the place where a block begins."""
    first: str | None
    """The characters, after up to three spaces, with which it can begin; None for any."""
    function: BlockFunction
    """Parses it; gives the offset behind it, or None to let the next element try."""
    when: Callable[[Options], bool]


@dataclass(frozen=True, slots=True)
class SpanRule:
    """A span element."""

    name: str
    rank: int
    start: str
    """The pattern at which the element takes over."""
    first: str
    """The characters with which it can begin; empty for any."""
    tell: tuple[str, ...]
    """The strings at which the parser stops to look for the element."""
    function: SpanFunction
    """Parses it; gives the offset behind it, or None where the pattern did not say enough."""
    when: Callable[[Options], bool]


class _Renderers(dict[str, RenderFunction]):
    """What writes each type of token."""

    def __missing__(self, kind: str) -> RenderFunction:
        raise ElementError(f"no @renders('{kind}') says how kramdown tokens of the type '{kind}' are written")


Rule = TypeVar("Rule", BlockRule, SpanRule)

BLOCK_RULES: list[BlockRule] = []
"""In the order in which they are tried; read it with `LOCK` held."""
SPAN_RULES: list[SpanRule] = []
"""In the order in which they are tried; read it with `LOCK` held."""
RENDERERS = _Renderers()
"""By the type of a token, what writes it."""
LOCK = threading.RLock()
"""Held while an element registers itself and while a parser is made of those that did."""
_LOADING = threading.RLock()
"""Held while elements are imported; not `LOCK`, for which a module that another thread imports waits."""
_loaded = threading.Event()
_registrations = 0


def _add(rules: list[Rule], rule: Rule) -> None:
    global _registrations  # noqa: PLW0603 - counts what the process has imported
    with LOCK:
        others = [each for each in rules if each.name == rule.name]
        if any(each.function.__module__ != rule.function.__module__ for each in others):
            raise ElementError(f"there is an element '{rule.name}' of kramdown already")
        for other in others:
            rules.remove(other)
        insort(rules, rule, key=lambda each: (each.rank, each.name))
        _registrations += 1


def registrations() -> int:
    """How many elements have registered themselves; a parser made before the last of them lacks some."""
    return _registrations


def block_rule(
    rank: int, start: str, *, first: str | None = None, when: Callable[[Options], bool] = always
) -> Callable[[BlockFunction], BlockFunction]:
    """Register the parser of a block element, whose name is the function's; see `BlockRule`.

    An element counts from the next conversion on. One that its own module registers again takes the place of the first.

    Raises:
        ElementError: another module has registered an element of this name.
    """

    def register(function: BlockFunction) -> BlockFunction:
        _add(BLOCK_RULES, BlockRule(function.__name__, rank, start, first, function, when))
        return function

    return register


def span_rule(
    rank: int,
    start: str,
    *,
    first: str,
    tell: tuple[str, ...] | None = None,
    when: Callable[[Options], bool] = always,
) -> Callable[[SpanFunction], SpanFunction]:
    """Register the parser of a span element; see `SpanRule`. It tells itself by its first characters by default.

    Otherwise as for `block_rule`.
    """

    def register(function: SpanFunction) -> SpanFunction:
        _add(SPAN_RULES, SpanRule(function.__name__, rank, start, first, tell or tuple(first), function, when))
        return function

    return register


def renders(*types: str) -> Callable[[RenderFunction], RenderFunction]:
    """Register how tokens of some types are written."""

    def register(function: RenderFunction) -> RenderFunction:
        RENDERERS.update(dict.fromkeys(types, function))
        return function

    return register


def load_elements() -> None:
    """Import every syntax element."""
    if _loaded.is_set():
        return
    with _LOADING:
        if not _loaded.is_set():
            _import_elements()
            _loaded.set()


def _import_elements() -> None:
    for package_name in ("cfplint.kramdown.block", "cfplint.kramdown.span"):
        package = import_module(package_name)
        for module in sorted(iter_modules(package.__path__), key=lambda each: each.name):
            import_module(f"{package_name}.{module.name}")
