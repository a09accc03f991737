"""`cfplint check`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from cfplint.cli.options import PATHS, PLUGINS, TODAY, listed
from cfplint.cli.program import FAILED

STATUS = """
\b
Exit status:
  0  nothing at or above --fail-on (default: warning; info never fails)
  1  something at or above --fail-on
  2  what was asked could not be done: a missing path, no page at all, an unknown
     rule or option, a broken configuration, a crashed rule
"""


@click.command(epilog=STATUS)
@PATHS
@TODAY
@click.option(
    "--format", "format_name", metavar="FORMAT", help="How to report (default: full on a terminal, else concise)."
)
@click.option(
    "--select", multiple=True, metavar="RULE,…", help="Run only these rules, codes or families (`all` for every one)."
)
@click.option("--ignore", multiple=True, metavar="RULE,…", help="Do not run these rules, codes or families.")
@click.option("--fail-on", type=click.Choice(["error", "warning"]), help="The least severity that gives status 1.")
@click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    help="cfplint's own configuration (default: the nearest cfplint.toml or pyproject.toml).",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes render pages (default: more than one for large sites).",
)
@PLUGINS
def command(
    paths: tuple[Path, ...],
    today: str | None,
    format_name: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    config_file: Path | None,
    jobs: int | None,
    plugin_files: tuple[Path, ...],
) -> int:
    """Report what has rotted on a site, or in some files of it."""
    from cfplint.engine.check import check_target, fails
    from cfplint.engine.target import find_target
    from cfplint.reports.format import checked_name, write

    terminal = sys.stdout.isatty()
    report_format = checked_name(format_name or ("full" if terminal else "concise"))
    target = find_target(paths)
    result = check_target(
        target,
        today=today,
        select=listed(select),
        ignore=listed(ignore),
        config_file=config_file,
        jobs=jobs,
        plugin_files=plugin_files,
    )
    colour = terminal and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    click.echo(write(result.report, report_format, working_directory=Path.cwd(), colour=colour), nl=False, color=True)
    if result.crashed:
        return FAILED
    return int(fails(result.report, fail_on or result.config.fail_on))
