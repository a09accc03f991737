"""What makes a function a filter."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from cfplint.liquid.limits import CHARACTERS_A_STEP

if TYPE_CHECKING:
    from collections.abc import Callable


class LiquidFilter:
    """A filter: a function, its names in templates, and how many arguments it takes behind its input."""

    def __init__(self, function: Callable[..., object], names: tuple[str, ...], characters_a_step: int) -> None:
        self.function = function
        self.names = names
        self.characters_a_step = characters_a_step
        """How many characters of its input it works on in a step of the rendering's work."""
        self.__module__ = function.__module__
        self.__doc__ = function.__doc__
        parameters = inspect.signature(function).parameters.values()
        positional = [part for part in parameters if part.kind == part.POSITIONAL_OR_KEYWORD][1:]
        self.with_context = any(part.name == "context" for part in parameters)
        self.arity = (sum(part.default is part.empty for part in positional), len(positional))

    def takes(self, number: int) -> bool:
        """Whether it can have so many arguments."""
        return self.arity[0] <= number <= self.arity[1]

    def __call__(self, value: object, *args: object, **kwargs: object) -> object:
        """Apply it."""
        return self.function(value, *args, **kwargs)


def liquid_filter(
    *names: str, characters_a_step: int = CHARACTERS_A_STEP
) -> Callable[[Callable[..., object]], LiquidFilter]:
    """Make a function the filter of some names.

    Args:
        names: its names in templates.
        characters_a_step: how many characters of its input it works on in a step of the rendering's work.
    """
    return lambda function: LiquidFilter(function, names, characters_a_step)
