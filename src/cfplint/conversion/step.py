"""The shape of a cleaning step, and how steps are found and ordered."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_PACKAGE = f"{__package__}.steps"


@dataclass(frozen=True, slots=True)
class Step:
    """A cleaning step: a function that changes a tree in place."""

    function: Callable[[BeautifulSoup], None]
    after: tuple[str, ...]
    """The names of the steps that come before it."""

    @property
    def name(self) -> str:
        """What it is called: the function's name, with hyphens."""
        return self.function.__name__.replace("_", "-")

    @property
    def summary(self) -> str:
        """The first line of what it says of itself."""
        return (self.function.__doc__ or "").strip().partition("\n")[0]


def cleaning_step(*, after: Iterable[str] = ()) -> Callable[[Callable[[BeautifulSoup], None]], Step]:
    """Make a cleaning step of a function that changes a tree in place.

    Args:
        after: the names of the steps that have to come before it.
    """

    def decorate(function: Callable[[BeautifulSoup], None]) -> Step:
        return Step(function, tuple(after))

    return decorate


@cache
def all_steps() -> tuple[Step, ...]:
    """Every cleaning step, in the order in which they run; steps that do not mind run by name."""
    package = importlib.import_module(_PACKAGE)
    modules = [importlib.import_module(f"{_PACKAGE}.{found.name}") for found in pkgutil.iter_modules(package.__path__)]
    steps = {step.name: step for module in modules for step in vars(module).values() if isinstance(step, Step)}
    order = TopologicalSorter({name: sorted(steps[name].after) for name in sorted(steps)})
    order.prepare()
    ordered: list[Step] = []
    while order.is_active():
        ready = sorted(order.get_ready())
        ordered += (steps[name] for name in ready)
        order.done(*ready)
    return tuple(ordered)
