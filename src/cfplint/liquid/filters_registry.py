"""What makes a function a filter."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class LiquidFilter:
    """A filter: a function, its names in templates, and how many arguments it takes behind its input."""

    def __init__(self, function: Callable[..., object], names: tuple[str, ...]) -> None:
        self.function = function
        self.names = names
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


def liquid_filter(*names: str) -> Callable[[Callable[..., object]], LiquidFilter]:
    """Make a function the filter of some names."""
    return lambda function: LiquidFilter(function, names)
