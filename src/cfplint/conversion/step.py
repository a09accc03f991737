"""The shape of a cleaning step, and how steps are found, ordered and switched."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from cfplint.conversion.change import Change
from cfplint.conversion.css_addresses import located
from cfplint.conversion.looks import Look
from cfplint.conversion.stylesheet import give_look, give_style
from cfplint.errors import UsageError

if TYPE_CHECKING:
    from bs4 import Tag

    from cfplint.conversion.rebuild import Tree

_PACKAGE = f"{__package__}.steps"
_ENTRY_POINTS = "cfplint.steps"

OFF = "off"
"""The mode in which a step does not run; every step has it."""
ON = "on"
"""The mode of a step that has only one."""


@dataclass(slots=True)
class CleanedPage:
    """A page on its way through the steps; a step changes it in place."""

    soup: Tree
    """Its tree."""
    is_fragment: bool = False
    """Whether it is content without a page around it."""
    stylesheet: str = ""
    """The address of conversion's stylesheet; empty where there is none, and the rules stand in the page."""
    address: str = ""
    """The address that its addresses are relative to; empty where that is not known."""
    dates: tuple[str, ...] = ()
    """What machines read for the dates that are marked in its text (`cfplint.conversion.marks`)."""
    event: str = ""
    """The conference as JSON-LD, if the page is to tell it to machines."""
    calendar: str = ""
    """The address of its dates as a calendar, if there is to be one."""
    chosen: frozenset[str] = frozenset()
    """The elements that the site's style sheets may choose by their names alone (`chosen_elements`)."""
    styles: dict[str, str] = field(default_factory=dict)
    """The rules that steps made out of looks, a selector each with its declarations, for conversion's stylesheet."""

    def look(self, element: Tag, *looks: Look) -> str:
        """Give an element the class of the looks that it loses; nothing in a fragment, which has no stylesheet.

        Returns:
            The name of the class, or `""` where there is none.
        """
        if self.is_fragment:
            return ""
        return give_look(element, [(located(own, self._moved), inside) for own, inside in looks], self.styles)

    def style(self, element: Tag, declarations: Iterable[str]) -> str:
        """Give an element the class of the style that it loses.

        Returns:
            The name of the class, or `""` where nothing is declared.
        """
        return give_style(element, [located(each, self._moved) for each in declarations], self.styles)

    @property
    def _moved(self) -> str:
        """What the addresses of looks are relative to, if they leave the page for the stylesheet."""
        return self.address if self.stylesheet else ""


StepFunction = Callable[[CleanedPage, str], Iterable[Change]]
"""Changes a page, in a mode, and tells what it did; the page is changed when the changes have been read."""


@dataclass(frozen=True, slots=True)
class Step:
    """A cleaning step: a function that changes a page in place and tells what it did."""

    function: StepFunction
    after: tuple[str, ...]
    """The names of the steps that come before it."""
    modes: Mapping[str, str]
    """What it can be told to do: the name of each mode, and what it does then."""
    default: str
    """The mode that it runs in if nothing else is said."""

    @property
    def name(self) -> str:
        """What it is called: the function's name, with hyphens."""
        return self.function.__name__.replace("_", "-")

    @property
    def summary(self) -> str:
        """The first line of what it says of itself."""
        return (self.function.__doc__ or "").strip().partition("\n")[0]


def cleaning_step(
    *, after: Iterable[str] = (), modes: Mapping[str, str] | None = None, default: str = ""
) -> Callable[[StepFunction], Step]:
    """Make a cleaning step of a function that changes a page in place and tells what it did.

    Args:
        after: the names of the steps that have to come before it.
        modes: what it can be told to do, besides `off`: the name of each mode, and what it does then; absent for a
            step that is on or off.
        default: the mode that it runs in if nothing else is said; absent for the first.
    """
    choices = dict(modes) if modes else {ON: "does so"}

    def decorate(function: StepFunction) -> Step:
        return Step(function, tuple(after), {**choices, OFF: "does not run"}, default or next(iter(choices)))

    return decorate


@cache
def all_steps() -> tuple[Step, ...]:
    """Every cleaning step, in the order in which they run; steps that do not mind run by name.

    They are found in the package of the steps and by the entry points `cfplint.steps` of installed distributions.

    Raises:
        UsageError: two steps bear one name or wait for each other, or an installed one is none or cannot be loaded.
    """
    package = importlib.import_module(_PACKAGE)
    modules = [importlib.import_module(f"{_PACKAGE}.{found.name}") for found in pkgutil.iter_modules(package.__path__)]
    own = [step for module in modules for step in vars(module).values() if isinstance(step, Step)]
    steps: dict[str, Step] = {}
    for step in (*own, *_installed()):
        if step.name in steps and steps[step.name] is not step:
            raise UsageError(
                f"the cleaning step {step.name} is there twice; uninstall the package that brings the second"
            )
        steps[step.name] = step
    order = TopologicalSorter({name: sorted(steps[name].after) for name in sorted(steps)})
    try:
        order.prepare()
    except CycleError as error:
        raise UsageError(f"these cleaning steps wait for each other: {', '.join(error.args[1][1:])}") from error
    ordered: list[Step] = []
    while order.is_active():
        ready = sorted(order.get_ready())
        ordered += (steps[name] for name in ready if name in steps)
        order.done(*ready)
    return tuple(ordered)


def modes_of(chosen: Iterable[str]) -> dict[str, str]:
    """The mode of each step, out of what a user chose.

    Args:
        chosen: `step=mode`, or `step` for a step's first mode, each; the last choice for a step counts.

    Raises:
        UsageError: there is no such step or mode.
    """
    steps = {step.name: step for step in all_steps()}
    modes = {name: step.default for name, step in steps.items()}
    for choice in chosen:
        name, _, mode = choice.partition("=")
        if name not in steps:
            raise UsageError(f"{name!r} is no cleaning step; there are {', '.join(steps)}")
        possible = steps[name].modes
        mode = mode or next(iter(possible))
        if mode not in possible:
            raise UsageError(f"{mode!r} is no mode of the cleaning step {name}; there are {', '.join(possible)}")
        modes[name] = mode
    return modes


def _installed() -> list[Step]:
    """The steps of installed distributions, by the names of their entry points."""
    found: list[Step] = []
    for entry in sorted(entry_points(group=_ENTRY_POINTS), key=lambda entry: (entry.name, entry.value)):
        try:
            step = entry.load()
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            raise UsageError(f"the entry point {entry.name} of {_ENTRY_POINTS} cannot be loaded ({reason})") from error
        if not isinstance(step, Step):
            raise UsageError(f"the entry point {entry.name} of {_ENTRY_POINTS} is no cleaning step: {entry.value}")
        found.append(step)
    return found
