"""`cfplint convert`."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from cfplint.cli.options import PLUGINS, TODAY, listed
from cfplint.cli.output import put

_STDIN_NAME = "page.md"
STATUS = """
\b
Exit status:
  0  written
  1  written, but something is missing from a page: what stands on stderr
  2  nothing written
"""


@click.command(epilog=STATUS)
@click.argument("source", metavar="SRC")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The folder (of a page: the file) to write.")
@click.option("--faithful", is_flag=True, help="Write what Jekyll writes, instead of clean HTML.")
@click.option("--fragment", is_flag=True, help="Write the content only, without layouts.")
@click.option(
    "--step",
    "choices",
    multiple=True,
    metavar="NAME[=MODE]",
    help="Run a cleaning step in another mode, `off` say; may be repeated, and hold commas.",
)
@click.option(
    "--steps",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=lambda context, _option, wanted: _list_steps(context) if wanted else None,
    help="List the cleaning steps in their order, with their modes.",
)
@click.option("--keep-going", is_flag=True, help="Write pages that lose what their visitors get, and tell what it is.")
@click.option("--force", is_flag=True, help="Replace an output that cfplint did not write, all of its folder.")
@click.option(
    "--config",
    "config",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A Jekyll configuration instead of the site's; may be repeated, later ones win.",
)
@click.option(
    "--stdin-filename", help=f"The name of the text of `-`, which says how it is read.  [default: {_STDIN_NAME}]"
)
@TODAY
@PLUGINS
def command(
    source: str,
    output: Path | None,
    faithful: bool,
    fragment: bool,
    choices: tuple[str, ...],
    keep_going: bool,
    force: bool,
    config: tuple[Path, ...],
    stdin_filename: str | None,
    today: str | None,
    plugin_files: tuple[Path, ...],
) -> int:
    """Write a site, or one page, as HTML.

    SRC is a site's folder, a page, or `-` for standard input. Without --output a page goes to standard output.
    """
    from cfplint.clock import read_clock
    from cfplint.conversion import modes_of
    from cfplint.engine.convert import convert_page, convert_site, convert_text, write_page
    from cfplint.engine.page_conversion import Manner
    from cfplint.engine.target import find_target
    from cfplint.reports.visible import one_line
    from cfplint.source import decode

    if faithful and choices:
        raise click.UsageError("--step is about cleaning, and --faithful leaves pages as Jekyll writes them")
    clock = read_clock(today)
    manner = Manner(faithful, fragment, modes_of(listed(choices)), keep_going, plugin_files)
    notes: Sequence[str]
    if source == "-":
        if config:
            raise click.UsageError("--config is for a site, and the text of `-` is a page without one")
        name = stdin_filename or _STDIN_NAME
        page = convert_text(decode(sys.stdin.buffer.read(), name).text, name, manner, clock=clock)
        text, notes = page.html, page.notes
        if stdin_filename is None:
            notes = [re.sub(rf"^{re.escape(name)}(?=:)", "-", note) for note in notes]
    elif Path(source).is_dir():
        if output is None:
            raise click.UsageError("a site is written to a folder: name it with --output")
        site = convert_site(find_target([Path(source)]), output, manner, clock=clock, config=config, force=force)
        notes = site.notes
        files = "1 file" if site.files == 1 else f"{site.files} files"
        click.echo(f"cfplint: {files} written to {output}", err=True)
    else:
        page = convert_page(find_target([Path(source)]), manner, clock=clock, config=config)
        text, notes = page.html, page.notes
    if source == "-" or not Path(source).is_dir():
        if output is None:
            put(text)
        else:
            write_page(text, output, source=None if source == "-" else Path(source), force=force)
    for note in notes:
        click.echo(f"cfplint: {one_line(note)}", err=True)
    return int(bool(notes))


def _list_steps(context: click.Context) -> None:
    from cfplint.conversion.step import OFF, all_steps

    lines: list[str] = []
    for step in all_steps():
        lines.append(f"{step.name}: {step.summary}\n")
        lines += (
            f"  {mode:<10} {what}{' (default)' if mode == step.default else ''}\n"
            for mode, what in step.modes.items()
            if len(step.modes) > 2 or step.default == OFF
        )
    put("".join(lines))
    context.exit()
