"""`cfplint convert`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cfplint.cli.external import tell
from cfplint.cli.options import PLUGINS, TODAY, listed, working_directory
from cfplint.cli.output import put
from cfplint.cli.progress import progress
from cfplint.reports.summary import counted
from cfplint.reports.visible import one_line

if TYPE_CHECKING:
    from cfplint.clock import Clock
    from cfplint.conversion import Conversion
    from cfplint.conversion.record import ConversionRecord
    from cfplint.engine.page_conversion import Manner
    from cfplint.engine.target import Target

_STDIN_NAME = "page.md"
STATUS = """
\b
Exit status:
  0  written
  1  written, but something is missing, or a page failed: what stands on stderr
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
@click.option("--sanitize", is_flag=True, help="Take out whatever may harm visitors, for pages that you do not trust.")
@click.option("--copy-static", is_flag=True, help="Leave HTML without front matter byte for byte as it lies.")
@click.option(
    "--redirects",
    metavar="FORM",
    help="pages (the default), netlify (`_redirects`), or nginx (a map): how old addresses lead to new ones.",
)
@click.option(
    "--report",
    "report_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write what was done to each page, what was dropped, and what needs a person, as .html or .json.",
)
@click.option("--dry-run", is_flag=True, help="Do all of it and write nothing but the report.")
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
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes clean pages (default: more than one for large sites).",
)
@TODAY
@PLUGINS
def command(
    source: str,
    output: Path | None,
    faithful: bool,
    fragment: bool,
    choices: tuple[str, ...],
    sanitize: bool,
    copy_static: bool,
    redirects: str | None,
    report_file: Path | None,
    dry_run: bool,
    keep_going: bool,
    force: bool,
    config: tuple[Path, ...],
    stdin_filename: str | None,
    jobs: int | None,
    today: str | None,
    plugin_files: tuple[Path, ...],
) -> int:
    """Write a site, or one page, as HTML.

    SRC is a site's folder, a page, or `-` for standard input. Without --output a page goes to standard output.
    """
    from cfplint.clock import read_clock
    from cfplint.conversion import modes_of
    from cfplint.conversion.record import ConversionRecord
    from cfplint.conversion.redirects import PAGES
    from cfplint.engine.convert import convert_site
    from cfplint.engine.page_conversion import Manner
    from cfplint.engine.report_file import reported
    from cfplint.engine.site_conversion import Writing
    from cfplint.engine.target import find_target, sites_inside
    from cfplint.errors import UsageError
    from cfplint.reports.format import seen_from

    if not source:
        raise UsageError("SRC is empty; name a page or a folder, or `.` for the working directory")
    cleaning = {"--step": bool(choices), "--sanitize": sanitize, "--copy-static": copy_static}
    of_sites = {"--redirects": redirects is not None, "--jobs": jobs is not None, "--copy-static": copy_static}
    is_site = source != "-" and Path(source).is_dir()
    if faithful:
        _refuse(cleaning, "is about cleaning, and --faithful leaves pages as Jekyll writes them")
    if sanitize:
        _refuse(
            {"--copy-static": copy_static}, "leaves pages as they lie, and --sanitize is for pages not to be trusted"
        )
    if not is_site:
        _refuse(of_sites, f"is for a site, and {source} is one page")
    if source == "-":
        _refuse({"--config": bool(config)}, "is for a site, and the text of `-` is a page without one")
    clock = read_clock(today)
    modes = modes_of((*listed(choices), *(["sanitize"] if sanitize else [])))
    manner = Manner(faithful, fragment, modes, keep_going, copy_static, plugin_files)
    given = None if source == "-" else Path(source)
    target = find_target([given]) if given else None
    shown = partial(seen_from, working_directory(), target.root) if target else lambda _path: stdin_filename or "-"
    record = ConversionRecord(clock.today, given.resolve().name if given else "-") if report_file else None
    with reported(record, report_file, apart_from=(output, given)):
        if target is not None and is_site:
            if output is None:
                raise click.UsageError("a site is written to a folder: name it with --output")
            writing = Writing(force, dry_run, jobs, redirects or PAGES, progress("pages"))
            site = convert_site(target, output, manner, clock=clock, config=config, writing=writing, record=record)
            done = "would be written" if dry_run else "written"
            tell([f"{counted(site.files, 'file')} {done} to {output}"])
            notes, hints = site.notes, [*site.hints, *sites_inside(target.root)]
        else:
            page = _page(target, stdin_filename, manner, clock, config, record)
            notes, hints = list(page.notes), []
    if not is_site and not dry_run:
        _put(page.html, output, given, force=force)
    tell([*(one_line(str(note.shown(shown))) for note in notes), *map(one_line, hints), *_sum(len(notes))])
    return int(bool(notes))


def _sum(problems: int) -> Iterator[str]:
    """What the status stands for, if something is missing."""
    if problems:
        each = "what it is" if problems == 1 else "what they are"
        yield f"{counted(problems, 'problem')}: {each} about is missing from the output, so the status is 1"


def _refuse(options: Mapping[str, bool], why: str) -> None:
    """Refuse the first option that is given."""
    option = next((option for option, given in options.items() if given), None)
    if option is not None:
        raise click.UsageError(f"{option} {why}")


def _page(
    target: Target | None,
    stdin_filename: str | None,
    manner: Manner,
    clock: Clock,
    config: tuple[Path, ...],
    record: ConversionRecord | None,
) -> Conversion:
    """Convert one page, that of standard input if there is no target."""
    from cfplint.engine.convert import convert_page, convert_text
    from cfplint.source import decode

    if target is not None:
        return convert_page(target, manner, clock=clock, config=config, record=record)
    name = stdin_filename or _STDIN_NAME
    text = decode(sys.stdin.buffer.read(), name).text
    return convert_text(text, name, manner, clock=clock, record=record)


def _put(text: str, output: Path | None, source: Path | None, *, force: bool) -> None:
    from cfplint.engine.convert import write_page

    if output is None:
        put(text)
    else:
        write_page(text, output, source=source, force=force)


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
