"""The shape of a rule, and how rules are found."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import entry_points
from typing import Any, get_type_hints

from cfplint.clock import Clock
from cfplint.rules.finding import Finding, Severity

ENTRY_POINTS = "cfplint.rules"
"""The group of entry points under which other packages bring rules; each loads to a `Rule`."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it looks at, what else it needs, and what it is called."""

    code: str
    """A short stable name, such as `DAT001`."""
    severity: Severity
    since: str
    """The version of cfplint that brought it."""
    default: bool
    """Whether it runs unless told otherwise."""
    function: Callable[..., Iterator[Finding]]

    @property
    def name(self) -> str:
        """Its name in reports: the function's, with hyphens."""
        return self.function.__name__.replace("_", "-")

    @property
    def family(self) -> str:
        """The name of the folder that it lives in."""
        return self.function.__module__.rsplit(".", 2)[-2]

    @property
    def page(self) -> str:
        """Its documentation, in Markdown: the docstring of its file."""
        return (importlib.import_module(self.function.__module__).__doc__ or "").strip()

    @property
    def summary(self) -> str:
        """The first line of its documentation."""
        return self.page.partition("\n")[0]

    @property
    def looks_at(self) -> type:
        """The type of fact that it is called with: the annotation of its first parameter."""
        first: type = next(iter(self._hints().values()))
        return first

    @property
    def needs(self) -> dict[str, type]:
        """What else it asks for, by parameter: the types of the others."""
        return dict(list(self._hints().items())[1:])

    @property
    def asks_for_the_day(self) -> bool:
        """Whether what it says depends on the day, so that it has nothing to say of a record."""
        return Clock in self.needs.values()

    def findings(self, fact: object, **needed: object) -> Iterator[Finding]:
        """What the rule says of one fact."""
        for finding in self.function(fact, **needed):
            yield replace(finding, code=self.code, name=self.name, severity=self.severity)

    def _hints(self) -> dict[str, Any]:
        return {name: kind for name, kind in get_type_hints(self.function).items() if name != "return"}


def rule(
    *, code: str, severity: Severity, since: str, default: bool = True
) -> Callable[[Callable[..., Iterator[Finding]]], Rule]:
    """Make a rule of a function whose first parameter's type says what it looks at.

    Args:
        code: a short stable name, never used again for another rule.
        severity: how much its findings matter.
        since: the version of cfplint that brings it.
        default: whether it runs unless told otherwise.
    """

    def decorate(function: Callable[..., Iterator[Finding]]) -> Rule:
        return Rule(code, severity, since, default, function)

    return decorate


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule: those of this package and those that installed packages bring, by code."""
    package = importlib.import_module(__package__)
    found: list[Rule] = []
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not module.ispkg and module.name.count(".") == package.__name__.count(".") + 2:
            found += (
                member for member in vars(importlib.import_module(module.name)).values() if isinstance(member, Rule)
            )
    found += (entry.load() for entry in entry_points(group=ENTRY_POINTS))
    return tuple(sorted(found, key=lambda each: (each.code, each.name)))
