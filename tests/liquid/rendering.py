"""A site made of files given by name, and its pages rendered through Liquid and their layouts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cfplint.clock import read_clock
from cfplint.liquid import LiquidProblem, Rendering, SiteLiquid
from cfplint.site import load
from cfplint.site.model import Page, SiteModel
from cfplint.source import Place

DAY = "2026-11-23"


def site_at(root: Path) -> SiteModel:
    """The site in a folder, on the day of the recordings."""
    return load(root, clock=read_clock(DAY))


def site_of(root: Path, files: Mapping[str, str]) -> SiteModel:
    """A site with these files."""
    for name, text in {"_config.yml": "", **files}.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return site_at(root)


def page_of(site: SiteModel, path: str) -> Page:
    """The page that a file makes."""
    return next(page for page in site.all_pages if page.path == path)


def liquid_of(site: SiteModel) -> SiteLiquid:
    """The site's templates, with Markdown left as it is."""
    return SiteLiquid(site, markdown=lambda text: text)


def body(site: SiteModel, path: str) -> Rendering:
    """A page's body after Liquid."""
    page = page_of(site, path)
    return liquid_of(site).render(page.source, page.body_start, page=page)


def rendered(site: SiteModel, liquid: SiteLiquid, page: Page) -> Rendering:
    """A page with its layouts around it; the problems and reads are those of the outermost."""
    rendering = liquid.render(page.source, page.body_start, page=page)
    name, data = page.layout, dict[str, object]()
    while name is not None and name in site.layouts:
        layout = site.layouts[name]
        name = layout.parent
        if layout.front_matter is not None:
            data = {**layout.front_matter.data, **data}
            layout = replace(layout, front_matter=replace(layout.front_matter, data=data))
        rendering = liquid.render(layout.source, layout.body_start, page=page, layout=layout, content=rendering.text)
    return rendering


def sources(site: SiteModel) -> dict[str, str]:
    """The texts of all files that a trace can point into."""
    files = [page.source for page in site.all_pages]
    files += [*site.includes.values(), *(layout.source for layout in site.layouts.values())]
    files += [file for file, _ in site.data_files.values()]
    files += [file for file, _ in site.configuration.files]
    return {file.path: file.text for file in files}


def at(site: SiteModel, place: Place | None) -> str:
    """What stands at a place, with its file: `index.md: text`."""
    if place is None:
        return "nowhere"
    return f"{place.path}: {sources(site)[place.path][place.span.start : place.span.end]}"


def told(site: SiteModel, problem: LiquidProblem) -> tuple[str, str, tuple[str, ...]]:
    """A problem as kind, what stands at its place, and what stands at the include tags that lead there."""
    return problem.kind, at(site, problem.place), tuple(at(site, link) for link in problem.chain)
