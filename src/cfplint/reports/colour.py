"""Colours for a terminal; rich is imported only when they are asked for."""

from __future__ import annotations

from collections.abc import Callable

Paint = Callable[[str, str], str]
"""Gives a text the look of a role: `paint("error", text)`."""

_ROLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "path": "bold",
    "gutter": "blue",
    "label": "bold cyan",
}


def plain(_role: str, text: str) -> str:
    """A text as it is."""
    return text


def painter(colour: bool) -> Paint:
    """The function that colours texts, or `plain`."""
    if not colour:
        return plain
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {role: Style.parse(look) for role, look in _ROLES.items()}
    return lambda role, text: styles[role].render(text, color_system=ColorSystem.STANDARD)
