"""The filters of Liquid 4.0 and Jekyll 4.3, by topic; a filter is found by lying here.

A filter takes its input, then its arguments as positions (keyword arguments as one dict behind them, as in Ruby). What
it must know of the rendering it takes as the keyword argument `context`.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from cfplint.liquid.filters_registry import LiquidFilter

if TYPE_CHECKING:
    from collections.abc import Callable


@cache
def all_filters() -> dict[str, Callable[..., object]]:
    """The filters that are defined in this package, by their names in templates."""
    found: dict[str, Callable[..., object]] = {}
    for module_info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        module = importlib.import_module(f"{__name__}.{module_info.name}")
        for value in vars(module).values():
            if isinstance(value, LiquidFilter) and value.__module__ == module.__name__:
                found |= dict.fromkeys(value.names, value)
    return found
