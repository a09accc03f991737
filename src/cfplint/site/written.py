"""The text files of a site."""

from __future__ import annotations

from cfplint.site.model import SiteModel
from cfplint.source import SourceFile


def sources_of(site: SiteModel) -> dict[str, SourceFile]:
    """Every text file of a site that was read, by path."""
    sources = [page.source for page in site.files]
    sources += (layout.source for layout in site.layouts.values())
    sources += site.includes.values()
    sources += (source for source, _ in site.data_files.values())
    sources += (source for source, _ in site.configuration.files)
    return {source.path: source for source in sources}
