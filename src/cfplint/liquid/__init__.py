"""Jekyll's Liquid on python-liquid, traced: every character of a rendering knows where it came from.

The names are loaded when they are first used: python-liquid takes a while to import.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cfplint.liquid.outline import LiquidNode, nodes
    from cfplint.liquid.problem import LiquidProblem, Rendering
    from cfplint.liquid.site_liquid import SiteLiquid
    from cfplint.liquid.text import render_text

__all__ = ["LiquidNode", "LiquidProblem", "Rendering", "SiteLiquid", "nodes", "render_text"]

_HOMES = {
    "LiquidNode": "outline",
    "LiquidProblem": "problem",
    "Rendering": "problem",
    "SiteLiquid": "site_liquid",
    "nodes": "outline",
    "render_text": "text",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
