"""The dates of a target, as a list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cfplint.agenda.conference import conference_of
from cfplint.agenda.deadlines import Deadlines
from cfplint.clock import Clock
from cfplint.config import Config
from cfplint.engine.context import site_context
from cfplint.engine.opening import open_site
from cfplint.engine.reading import read_on_the_way, read_site
from cfplint.engine.selection import load_options
from cfplint.engine.target import Target
from cfplint.engine.unread_configuration import unread_configuration
from cfplint.errors import TargetError
from cfplint.facts.dates import DateMention
from cfplint.site.model import SiteModel
from cfplint.site.written import sources_of


def deadlines_of(
    target: Target,
    *,
    clock: Clock,
    working_directory: Path,
    everything: bool = False,
    plugin_files: Sequence[Path] = (),
) -> tuple[Deadlines, tuple[str, ...]]:
    """The dates that a target on the disk mentions.

    Args:
        target: a site, files of one, or a lone page.
        clock: the day.
        working_directory: the folder that paths are shown relative to.
        everything: whether dates that are neither deadline nor event are listed too.
        plugin_files: Python files whose tags and filters stand in for the site's Ruby plugins.

    Returns:
        The dates, and what a person must know of the reading, each as a sentence.

    Raises:
        CfplintError: what was asked for cannot be done.
    """
    config = load_options(target.root)
    site = open_site(target, clock, jekyll=config.site.jekyll)
    found = deadlines_of_site(site, clock, config, target, everything=everything, plugin_files=plugin_files)
    unread = tuple(unread_configuration(site, working_directory))
    if unread and not found.mentions:
        raise TargetError(f"{unread[0]}, and no date is found")
    return found, unread


def deadlines_of_site(
    site: SiteModel,
    clock: Clock,
    config: Config,
    target: Target | None = None,
    *,
    everything: bool = False,
    jobs: int | None = None,
    plugin_files: Sequence[Path] = (),
) -> Deadlines:
    """The dates that a site mentions.

    Args:
        site: the site.
        clock: the day.
        config: cfplint's options.
        target: which of its files are asked about; all if absent.
        everything: whether dates that are neither deadline nor event are listed too.
        jobs: how many processes render pages; as many as pay if absent.
        plugin_files: Python files whose tags and filters stand in for the site's Ruby plugins.
    """
    found = read_site(site, clock, config, jobs, plugin_files).facts[DateMention]
    mentions = tuple(
        mention
        for mention in found
        if isinstance(mention, DateMention)
        and (everything or mention.kind != "other")
        and (target is None or target.reports(mention.place.path))
    )
    paths = {mention.place.path for mention in mentions}
    sources = {path: source for path, source in sources_of(site).items() if path in paths}
    sources |= read_on_the_way(site, paths - sources.keys())
    conference = conference_of(site, site_context(site, config).newest)
    return Deadlines(site.root, clock, conference, mentions, sources)
