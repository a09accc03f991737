"""A site read, with what its plugins make of it, and what renders it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cfplint.clock import Clock
from cfplint.config.options import JekyllName
from cfplint.engine.stand_ins import stand_ins
from cfplint.engine.target import Target
from cfplint.errors import TargetError
from cfplint.plugins.registry import hooks_of, with_plugins
from cfplint.render import MarkdownReader, Renderer
from cfplint.site import load, load_lone_pages
from cfplint.site.model import SiteModel


def open_site(
    target: Target, clock: Clock, *, config_files: Sequence[Path] = (), jekyll: JekyllName | None = None
) -> SiteModel:
    """Read a site and let its plugins make their pages; or read some pages as one.

    Args:
        target: what is asked about.
        clock: the day.
        config_files: Jekyll configurations instead of the site's, later ones win.
        jekyll: the Jekyll that builds it; guessed from its files if absent.

    Raises:
        TargetError: there is no page, or something that was named cannot be read.
    """
    if target.lone_pages:
        return load_lone_pages(target.lone_pages, clock=clock)
    site = load(target.root, clock=clock, config_files=config_files, named=target.named, jekyll=jekyll)
    site = with_plugins(site)
    if not site.files:
        what = "there is no page in this folder: no HTML, and no file that begins with front matter"
        raise TargetError(f"{target.root}: {what}; a file that is named itself is checked alone")
    return site


def renderer_of(
    site: SiteModel,
    plugin_files: Sequence[Path] = (),
    *,
    in_order: bool = False,
    trace: bool = True,
    read_markdown: MarkdownReader | None = None,
) -> Renderer:
    """What renders the pages of a site.

    Args:
        site: the site.
        plugin_files: Python files, named on the command line, whose tags and filters stand in for Ruby plugins.
        in_order: whether its pages are rendered in Jekyll's order, by this renderer alone.
        trace: whether it is wanted where characters came from.
        read_markdown: is told what became of each page's body, where pages are rendered to be read; then what is
                not known shows, else it is empty.

    Raises:
        UsageError: one of the files cannot be used.
    """
    hooks = hooks_of(site, stand_ins(tuple(plugin_files)))
    if read_markdown is None:
        hooks = replace(hooks, unknown={})
    return Renderer(site, in_order=in_order, trace=trace, hooks=hooks, read_markdown=read_markdown)
