"""`cfplint check`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from cfplint.cli.external import asker, external_options, tell
from cfplint.cli.options import PATHS, PLUGINS, TODAY, listed, working_directory
from cfplint.cli.output import on_colour_terminal, put
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
    "--format",
    "format_name",
    metavar="FORMAT",
    help="full (the default on a terminal), concise (the default elsewhere), json, jsonl, sarif, github, gitlab, junit "
    "or checkstyle.",
)
@click.option(
    "--select", multiple=True, metavar="RULE,…", help="Run only these rules, codes or families (`all` for every one)."
)
@click.option("--ignore", multiple=True, metavar="RULE,…", help="Do not run these rules, codes or families.")
@click.option(
    "--within",
    metavar="LENGTH",
    help="Report deadlines that come up within this time (48h, 7d, 2w), by the rule upcoming-deadline.",
)
@click.option(
    "--show",
    type=click.Choice(["all"]),
    help="all: in the format full, show each finding of an edition that is long over.",
)
@click.option("--fail-on", type=click.Choice(["error", "warning"]), help="The least severity that gives status 1.")
@click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    help="cfplint's own configuration (default: the nearest cfplint.toml or pyproject.toml).",
)
@click.option(
    "--hook",
    is_flag=True,
    help="Pass over files that belong to no site, as a pre-commit hook is given any file of a repository.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes render pages (default: more than one for large sites).",
)
@external_options
@PLUGINS
def command(
    paths: tuple[Path, ...],
    today: str | None,
    format_name: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    within: str | None,
    show: str | None,
    fail_on: str | None,
    config_file: Path | None,
    hook: bool,
    jobs: int | None,
    external: bool,
    allow_loopback: bool,
    plugin_files: tuple[Path, ...],
) -> int:
    """Report what has rotted on a site, or in some files of it."""
    from cfplint.clock import read_clock, read_length
    from cfplint.engine.check import check_target, fails
    from cfplint.engine.selection import UPCOMING, load_options, select_rules
    from cfplint.engine.target import find_hook_target, find_target
    from cfplint.errors import UsageError
    from cfplint.reports.format import checked_name, seen_from, write
    from cfplint.reports.summary import summary

    if select and not listed(select):
        raise UsageError("--select names no rule; leave it out for the rules that are on by default")
    report_format = checked_name(format_name or ("full" if sys.stdout.isatty() else "concise"))
    folder = working_directory()
    clock = read_clock(today)
    ahead = read_length(within) if within is not None else None
    target = find_hook_target(paths) if hook else find_target(paths)
    if target is None:
        select_rules(listed(select), listed(ignore))
        click.echo("cfplint: none of the given files belongs to a site", err=True)
        return 0
    config = load_options(target.root, config_file)
    if ahead is not None:
        config = replace(config, within=ahead)
    also = (UPCOMING,) if ahead is not None else ()
    rules = select_rules(listed(select) or config.select, (*config.ignore, *listed(ignore)), also)
    ask = asker(target, config, external=external, allow_loopback=allow_loopback)
    result = check_target(
        target, clock=clock, config=config, rules=rules, jobs=jobs, plugin_files=plugin_files, ask=ask
    )
    colour = on_colour_terminal()
    put(write(result.report, report_format, working_directory=folder, colour=colour, everything=show == "all"))
    for path in result.unread:
        note = "is no page, layout, include or data file that Jekyll reads, so it was not checked"
        click.echo(f"cfplint: {seen_from(folder, target.root, path)}: {note}", err=True)
    tell(result.notes)
    if report_format == "concise" and result.report.findings:
        # `full` closes with it; here standard output has a line a finding and nothing else.
        tell([next(summary(result.report, result.report.findings))])
    if result.crashed:
        return FAILED
    return int(fails(result.report, fail_on or config.fail_on))
