"""`liquid:` of the configuration: what Jekyll passes over in silence, or stops at.

Source: https://jekyllrb.com/docs/configuration/liquid/
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from cfplint.site.ruby_values import truthy

if TYPE_CHECKING:
    from cfplint.liquid.problem import LiquidProblem
    from cfplint.site.model import Configuration


@dataclass(frozen=True, slots=True)
class Strictness:
    """How strict a site's Liquid is."""

    markup: bool = False
    """Whether markup that only the lax parser reads is an error (`error_mode: strict`)."""
    filters: bool = False
    """Whether a filter that does not exist is one."""
    variables: bool = False
    """Whether a name that does not exist is one."""

    @classmethod
    def of(cls, configuration: Configuration) -> Self:
        """What a site asks for."""
        found = configuration.data.get("liquid")
        options: Mapping[str, object] = found if isinstance(found, Mapping) else {}
        return cls(
            options.get("error_mode") == "strict",
            truthy(options.get("strict_filters")),
            truthy(options.get("strict_variables")),
        )

    def weighed(self, problem: LiquidProblem) -> LiquidProblem:
        """A problem as the site weighs it."""
        if self.markup and problem.kind in {"lax-parsing", "lax-reading"}:
            return replace(problem, kind="liquid-syntax-error")
        if self.filters and problem.kind == "unknown-filter":
            return replace(problem, kind="liquid-error")
        return problem
