"""A site read, with what its plugins make of it, and what renders it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cfplint.clock import Clock
from cfplint.config.options import JekyllName
from cfplint.engine.stand_ins import stand_ins
from cfplint.engine.target import Target
from cfplint.plugins.registry import hooks_of, with_plugins
from cfplint.render import Renderer
from cfplint.site import load, load_lone_page
from cfplint.site.model import SiteModel


def open_site(
    target: Target, clock: Clock, *, config_files: Sequence[Path] = (), jekyll: JekyllName | None = None
) -> SiteModel:
    """Read a site and let its plugins make their pages; or read a lone page.

    Args:
        target: the site or the page.
        clock: the day.
        config_files: Jekyll configurations instead of the site's, later ones win.
        jekyll: the Jekyll that builds it; guessed from its files if absent.

    Raises:
        TargetError: the folder, or a configuration given by hand, is missing or cannot be read.
    """
    if target.lone_page:
        return load_lone_page(target.lone_page, clock=clock)
    return with_plugins(load(target.root, clock=clock, config_files=config_files, jekyll=jekyll))


def renderer_of(site: SiteModel, plugin_files: Sequence[Path] = ()) -> Renderer:
    """What renders the pages of a site.

    Args:
        site: the site.
        plugin_files: Python files, named on the command line, whose tags and filters stand in for Ruby plugins.

    Raises:
        UsageError: one of the files cannot be used.
    """
    return Renderer(site, hooks=hooks_of(site, stand_ins(tuple(plugin_files))))
