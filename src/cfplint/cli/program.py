"""The program: finds its commands in `cfplint.cli.commands`, and turns our errors into one sentence and status 2."""

from __future__ import annotations

import os
import pkgutil
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module

import click

from cfplint.cli import commands
from cfplint.cli.output import ReaderGoneError
from cfplint.errors import CfplintError
from cfplint.version import __version__

FAILED = 2
"""The exit status of a run that could not do what was asked."""


class Program(click.Group):
    """A group whose commands are the modules of `cfplint.cli.commands`, imported when they are run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click asks with its context
        """The names of the commands, in alphabetical order."""
        return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name: the member `command` of its module."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"{commands.__name__}.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names, and the words for it.

        Raises:
            click.UsageError: there is none; a path or a misspelt name is told what was meant.
        """
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            meant = (
                f"check {name}"
                if os.path.lexists(name)
                else "".join(get_close_matches(name, self.list_commands(ctx), 1))
            )
            ctx.fail(f"No such command '{name}'." + (f" Did you mean 'cfplint {meant}'?" if meant else ""))
        return super().resolve_command(ctx, args)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="cfplint %(version)s")
def program() -> None:
    """Find what has rotted in a Jekyll site of a conference, and convert its pages to clean HTML."""


def run(words: Sequence[str]) -> int:
    """Run the program and give its exit status: what the command says, or 2 if it could not do what was asked."""
    try:
        status = program.main(list(words), prog_name="cfplint", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return FAILED
    except ReaderGoneError:
        return FAILED
    except CfplintError as error:
        click.echo(f"cfplint: {error}", err=True)
        return FAILED
    except OSError as error:
        what = f"{error.filename}: " if error.filename else ""
        click.echo(f"cfplint: {what}{error.strerror or error}", err=True)
        return FAILED
    except (click.Abort, KeyboardInterrupt):
        click.echo("cfplint: interrupted", err=True)
        return 130
    return status if isinstance(status, int) else 0
