"""Sites made of files given by name, with what their plugins make of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cfplint.clock import read_clock
from cfplint.plugins.registry import hooks_of, with_plugins
from cfplint.render import RenderedPage, Renderer
from cfplint.site import load
from cfplint.site.model import SiteModel

DAY = "2026-11-23"


def site_of(root: Path, files: Mapping[str, str], jekyll: str | None = None) -> SiteModel:
    """A site with these files, its plugins applied."""
    for name, text in {"_config.yml": "", **files}.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return with_plugins(load(root, clock=read_clock(DAY), jekyll=jekyll))


def rendered(site: SiteModel) -> dict[str, RenderedPage]:
    """The pages that are written, by the file that they are written to."""
    renderer = Renderer(site, hooks=hooks_of(site))
    return {page.destination: renderer.render(page) for page in site.all_pages if page.published}


def written(root: Path, files: Mapping[str, str], jekyll: str | None = None) -> dict[str, str]:
    """The texts that are written, by file."""
    return {name: page.text.text for name, page in rendered(site_of(root, files, jekyll)).items()}
