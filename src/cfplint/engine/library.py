"""The functions that `import cfplint` offers: quiet, typed, and the same on every call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cfplint.clock import Clock, read_clock
from cfplint.config import Config, load_config
from cfplint.engine.check import check_site
from cfplint.engine.convert import Manner, convert_page, convert_text
from cfplint.engine.opening import open_site
from cfplint.engine.reading import read_site
from cfplint.engine.selection import select_rules
from cfplint.engine.target import Target, find_target
from cfplint.errors import TargetError
from cfplint.facts.dates import DateMention
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
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: Config | None = None,
) -> Report:
    """Report what has rotted on a site, in a file of one, or in a text.

    Args:
        target: a site, a path, or a page's text if `filename` is given.
        filename: the name of the text, whose extension says how it is read; nothing is read from there.
        today: the day that dates are compared with; else `SOURCE_DATE_EPOCH`, else the system's clock.
        select: names, codes or families of rules to run; empty means those that are on by default.
        ignore: names, codes or families of rules not to run.
        config: cfplint's options; else those found beside the site.

    Raises:
        CfplintError: what was asked for cannot be done.
    """
    clock = read_clock(today)
    site, where, options = _load(target, filename, clock, config)
    rules = select_rules(select or options.select, (*options.ignore, *ignore))
    return check_site(site, clock=clock, config=options, rules=rules, target=where).report


def convert(
    target: Site | Path | str,
    *,
    filename: str | None = None,
    today: date | str | None = None,
    faithful: bool = False,
    fragment: bool = False,
) -> str:
    """One page as HTML.

    Args:
        target: the path of a page, or its text if `filename` is given.
        filename: the name of the text, whose extension says how it is read; nothing is read from there.
        today: the day that the page is rendered on.
        faithful: what Jekyll writes, instead of clean HTML.
        fragment: the content only, without layouts.

    Raises:
        CfplintError: what was asked for cannot be done, or the path is no page.
    """
    manner = Manner(faithful=faithful, fragment=fragment)
    day = today.isoformat() if isinstance(today, date) else today
    if filename is not None:
        return convert_text(str(target), filename, manner, today=day).text
    return convert_page(
        find_target([target.root if isinstance(target, Site) else Path(target)]), manner, today=day
    ).text


def deadlines(
    target: Site | Path | str,
    *,
    filename: str | None = None,
    today: date | str | None = None,
    config: Config | None = None,
) -> tuple[DateMention, ...]:
    """Every date that a site, a file of one, or a text mentions, in order of place.

    Args:
        target: a site, a path, or a page's text if `filename` is given.
        filename: the name of the text; nothing is read from there.
        today: the day.
        config: cfplint's options; else those found beside the site.

    Raises:
        CfplintError: what was asked for cannot be done.
    """
    clock = read_clock(today)
    site, where, options = _load(target, filename, clock, config)
    found = read_site(site, clock, options).facts[DateMention]
    mentions = [mention for mention in found if isinstance(mention, DateMention)]
    return tuple(mention for mention in mentions if where is None or where.reports(mention.place.path))


def _load(
    target: Site | Path | str, filename: str | None, clock: Clock, config: Config | None
) -> tuple[SiteModel, Target | None, Config]:
    if filename is not None:
        if not isinstance(target, str):
            raise TargetError("a text is given as a string when it has a filename")
        return load_text(target, filename, clock=clock), None, config or Config()
    where = find_target([target.root if isinstance(target, Site) else Path(target)])
    options = config or load_config(where.root)
    return open_site(where, clock, jekyll=options.site.jekyll), where, options
