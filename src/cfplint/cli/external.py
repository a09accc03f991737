"""The options of commands that may ask links out of the site, and what asks them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from cfplint.cli.progress import progress
from cfplint.config import Config
from cfplint.engine.target import Target
from cfplint.links.outside.answer import Ask

Command = TypeVar("Command", bound=Callable[..., Any])


def external_options(function: Command) -> Command:
    """Give a command the options `--external` and, for tests, `--allow-loopback`."""
    external = click.option(
        "--external/--offline",
        "external",
        default=False,
        help="Whether links out of the site are asked over the network (default: offline).",
    )
    loopback = click.option(
        "--allow-loopback", is_flag=True, hidden=True, help="Ask this machine's own addresses too, for tests."
    )
    return external(loopback(function))


def asker(target: Target, config: Config, *, external: bool, allow_loopback: bool) -> Ask | None:
    """What asks external links, `None` where none is to be asked.

    Args:
        target: what is asked about.
        config: cfplint's options.
        external: whether links are asked.
        allow_loopback: whether this machine's own addresses may be asked.

    Raises:
        UsageError: the package that asks is not installed, or the environment's headers cannot be understood.
    """
    if not external:
        return None
    from cfplint.links.outside.asking import asking

    root = None if target.lone_pages else target.root
    line = progress("external links asked", least=1)
    return asking(config.links.external, root=root, progress=line, loopback=allow_loopback)


def tell(notes: Sequence[str]) -> None:
    """Say on standard error what a person must know of a run."""
    for note in notes:
        click.echo(f"cfplint: {note}", err=True)
