"""The functions that `import cfplint` offers: quiet, typed, and the same on every call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from cfplint.agenda import Deadlines, view_of, write
from cfplint.clock import Clock, read_clock, read_length
from cfplint.config import Config
from cfplint.conversion import Conversion, modes_of
from cfplint.engine.check import check_site
from cfplint.engine.convert import convert_page, convert_text
from cfplint.engine.deadlines import deadlines_of_site
from cfplint.engine.opening import open_site
from cfplint.engine.page_conversion import Manner
from cfplint.engine.selection import UPCOMING, load_options, named, select_rules
from cfplint.engine.target import Target, find_target
from cfplint.errors import TargetError, UsageError
from cfplint.reports.report import Report
from cfplint.site import load_text
from cfplint.site.model import SiteModel


@dataclass(frozen=True, slots=True)
class Site:
    """A Jekyll site on the disk."""

    root: Path
    """Its folder, absolute."""

    @classmethod
    def open(cls, path: Path | str) -> Site:
        """The site that a path belongs to.

        Args:
            path: its root, or a file or folder in it.

        Raises:
            TargetError: there is nothing at that path.
        """
        return cls(find_target([Path(path)]).root)


def check(
    target: Site | Path | str,
    *,
    filename: str | None = None,
    today: date | str | None = None,
    select: Sequence[str] | str = (),
    ignore: Sequence[str] | str = (),
    within: timedelta | str | None = None,
    config: Config | Path | str | None = None,
    jobs: int = 1,
    external: bool = False,
) -> Report:
    """Report what has rotted on a site, in a file of one, or in a text.

    Args:
        target: a site, a path, or a page's text if `filename` is given.
        filename: the name of the text, whose extension says how it is read; nothing is read from there.
        today: the day that dates are compared with; else `SOURCE_DATE_EPOCH`, else the system's clock.
        select: names, codes or families of rules to run, or one; empty means those that are on by default.
        ignore: names, codes or families of rules not to run, or one.
        within: how far ahead `upcoming-deadline` looks (`48h`, `7d`, `2w`), which it turns on.
        config: cfplint's options, or the file that has them; else those found beside the site.
        jobs: how many processes render pages, 1 or more. A script that asks for more than one must keep its own
            doings under `if __name__ == "__main__":`, as each process imports it.
        external: whether links out of the site are asked over the network; needs the extra `external`.

    Raises:
        CfplintError: what was asked for cannot be done.
    """
    clock, processes = read_clock(today), _processes(jobs)
    site, where, options = _load(target, filename, clock, config)
    ahead = _length(within)
    options = options if ahead is None else replace(options, within=ahead)
    also = () if ahead is None else (UPCOMING,)
    rules = select_rules(_names(select) or options.select, (*options.ignore, *_names(ignore)), also)
    ask = None
    if external:
        from cfplint.links.outside.asking import asking

        ask = asking(options.links.external, root=None if site.alone else site.root)
    return check_site(site, clock=clock, config=options, rules=rules, target=where, jobs=processes, ask=ask).report


def convert(
    target: Site | Path | str,
    *,
    filename: str | None = None,
    today: date | str | None = None,
    faithful: bool = False,
    fragment: bool = False,
    steps: Sequence[str] | str = (),
    keep_going: bool = False,
) -> Conversion:
    """One page as HTML, with what was done to it.

    Args:
        target: the path of a page, or its text if `filename` is given.
        filename: the name of the text, whose extension says how it is read; nothing is read from there.
        today: the day that the page is rendered on.
        faithful: what Jekyll writes, instead of clean HTML.
        fragment: the content only, without layouts.
        steps: the modes of cleaning steps that do not run in their own, or one: `comments=off`.
        keep_going: whether to give a page that loses what its visitors get.

    Raises:
        LossError: it would lose what its visitors get.
        CfplintError: what was asked for cannot be done, or the path is no page.
    """
    manner = Manner(faithful=faithful, fragment=fragment, modes=modes_of(_names(steps)), keep_going=keep_going)
    clock = read_clock(today)
    if filename is not None:
        return convert_text(_text(target), filename, manner, clock=clock)
    return convert_page(_target(target), manner, clock=clock)


def deadlines(
    target: Site | Path | str,
    *,
    filename: str | None = None,
    today: date | str | None = None,
    everything: bool = False,
    config: Config | Path | str | None = None,
    jobs: int = 1,
) -> Deadlines:
    """The deadlines and events that a site, a file of one, or a text mentions, in order of place.

    Args:
        target: a site, a path, or a page's text if `filename` is given.
        filename: the name of the text; nothing is read from there.
        today: the day that tells which are over.
        everything: whether dates that are neither deadline nor event are given too.
        config: cfplint's options, or the file that has them; else those found beside the site.
        jobs: how many processes render pages, as for `check`.

    Raises:
        CfplintError: what was asked for cannot be done.
    """
    clock, processes = read_clock(today), _processes(jobs)
    site, where, options = _load(target, filename, clock, config)
    return deadlines_of_site(site, clock, options, where, everything=everything, jobs=processes)


def write_deadlines(
    found: Deadlines,
    format: str,  # noqa: A002 - the option's name
    *,
    timezone: str | None = None,
    alarm: str | None = None,
    flavour: str | None = None,
) -> str:
    r"""What `deadlines` found, as text in a format of the command `cfplint deadlines`.

    Args:
        found: the deadlines and events.
        format: `text`, `json`, `ics` or `yaml`.
        timezone: for `text`, the zone of the reader's clocks by its IANA name; else `TZ`, else the system's.
        alarm: for `ics`, how long before a deadline to remind (`48h`, `7d`, `2w`), or `none`; a day if absent.
        flavour: for `yaml`, the list that it is for: `ai-deadlines` (if absent) or `ccfddl`.

    Returns:
        The text; paths in it are relative to the site. Lines end with `\n`, in `ics` with `\r\n`: write it with
        `newline=""`.

    Raises:
        CfplintError: a value is not understood, or the format needs a package that is not installed.
    """
    return write(found, format, view_of(found.root, timezone=timezone, alarm=alarm, flavour=flavour))


def _load(
    target: Site | Path | str, filename: str | None, clock: Clock, config: Config | Path | str | None
) -> tuple[SiteModel, Target | None, Config]:
    if filename is not None:
        return load_text(_text(target), filename, clock=clock), None, _options(config, None)
    where = _target(target)
    options = _options(config, where)
    return open_site(where, clock, jekyll=options.site.jekyll), where, options


def _target(target: Site | Path | str) -> Target:
    if not isinstance(target, Site | Path | str):
        raise TargetError(f"{target!r} is no site: it is a path, or what `Site.open` gives")
    return find_target([target.root if isinstance(target, Site) else Path(target)])


def _text(target: Site | Path | str) -> str:
    if not isinstance(target, str):
        raise TargetError("a text is given as a string when it has a filename")
    return target


def _names(names: Sequence[str] | str) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def _length(length: timedelta | str | None) -> timedelta | None:
    if length is not None and not isinstance(length, timedelta | str):
        raise UsageError(f"{length!r} is no length of time: it is a `timedelta`, or a text such as 48h, 7d or 2w")
    return read_length(length) if isinstance(length, str) else length


def _processes(jobs: int) -> int:
    if not isinstance(jobs, int) or jobs < 1:
        raise UsageError(f"{jobs!r} is no number of processes: it is 1 or more")
    return jobs


def _options(config: Config | Path | str | None, target: Target | None) -> Config:
    """The options given, whose names of rules must exist, or those found beside the target."""
    if config is None:
        return load_options(target.root) if target else Config()
    if isinstance(config, Path | str):
        return load_options(target.root if target else Path(), Path(config))
    if not isinstance(config, Config):
        raise UsageError(f"{config!r} is no configuration: it is a `Config`, or the path of a file")
    for names in config.per_file_ignores.values():
        named(names)
    return config
