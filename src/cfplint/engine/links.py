"""Every link of a site, with where it leads and whether anything is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from cfplint.clock import Clock
from cfplint.config import Config
from cfplint.engine.external import asked_outside
from cfplint.engine.opening import open_site
from cfplint.engine.reading import Reading, read_on_the_way, read_site
from cfplint.engine.target import Target
from cfplint.engine.unread_configuration import unread_configuration
from cfplint.errors import TargetError
from cfplint.facts.links import Link
from cfplint.links import Outside, UrlSpace, Verdict
from cfplint.links.outside import Ask, web_address
from cfplint.links.parts import split
from cfplint.reports.link_list import LinkList, ListedLink
from cfplint.site.model import SiteModel
from cfplint.site.written import sources_of
from cfplint.source import Place


def links_of(
    target: Target,
    *,
    clock: Clock,
    config: Config,
    working_directory: Path,
    plugin_files: Sequence[Path] = (),
    ask: Ask | None = None,
) -> tuple[LinkList, tuple[str, ...]]:
    """The links of a target, each place and address once.

    Args:
        target: a site, files of one, or a lone page.
        clock: the day.
        config: cfplint's options.
        working_directory: the folder that paths are shown relative to.
        plugin_files: Python files whose tags and filters stand in for the site's Ruby plugins.
        ask: asks external links; none is asked if absent.

    Returns:
        The links, and what a person must know of the reading and the asking, each as a sentence.

    Raises:
        CfplintError: what was asked for cannot be done.
    """
    site = open_site(target, clock, jekyll=config.site.jekyll)
    reading = read_site(site, clock, config, plugin_files=plugin_files)
    outside = asked_outside(reading, ask, target) if ask is not None else Outside()
    links = [link for link in reading.facts.get(Link, ()) if isinstance(link, Link) and target.reports(link.place.path)]
    listed = tuple(_listed(site, reading, links, outside))
    unread = tuple(unread_configuration(site, working_directory))
    if unread and not listed:
        raise TargetError(f"{unread[0]}, and no link is found")
    return LinkList(site.root, listed, working_directory), (*unread, *outside.notes)


def _listed(site: SiteModel, reading: Reading, links: Iterable[Link], outside: Outside) -> list[ListedLink]:
    pages: dict[tuple[Place, str], set[str]] = {}
    first: dict[tuple[Place, str], Link] = {}
    served = {page.url: f"/{page.destination}" for page in site.all_pages}
    for link in links:
        first.setdefault((link.place, link.url), link)
        pages.setdefault((link.place, link.url), set()).add(served.get(link.page, link.page))
    sources = sources_of(site)
    sources |= read_on_the_way(site, {place.path for place, _ in first} - sources.keys())
    space = reading.context[UrlSpace]
    found = []
    for (place, url), link in sorted(first.items(), key=lambda item: item[0]):
        source = sources.get(place.path)
        if source is None or not isinstance(space, UrlSpace):
            continue
        verdict = space.resolve(link)
        answer = outside.answer(link) if verdict.kind == "external" else None
        state, reason = (answer.state, answer.reason) if answer else _state(link, verdict)
        found.append(
            ListedLink(
                place.path,
                source.position(place.span.start),
                source.position(place.span.end),
                link.original or url,
                link.element,
                link.attribute,
                state,
                (answer.target if answer else "") or _target(link, verdict),
                reason,
                tuple(sorted(pages[place, url])),
            )
        )
    return found


def _state(link: Link, verdict: Verdict) -> tuple[str, str]:
    """The state of a link that was not asked, and why it is not fine."""
    if verdict.kind != "unchecked":
        return verdict.kind, verdict.reason
    if not link.url.strip():
        return "empty", "no address is written"
    parts = split(link.url)
    if parts is not None and parts.scheme not in ("", "http", "https"):
        return "no-page", ""
    return "unknown", verdict.reason


def _target(link: Link, verdict: Verdict) -> str:
    """The published file that a link leads to, else the path or address that it asks for."""
    if verdict.kind in ("external", "unchecked") and (found := web_address(link.url, link.base)):
        return found.url
    return verdict.file or verdict.target
