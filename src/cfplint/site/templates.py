"""Layouts and includes."""

from __future__ import annotations

from datetime import tzinfo

from cfplint.site.entries import Entries
from cfplint.site.front_matter import read_front_matter
from cfplint.site.model import Configuration, Layout, Problem
from cfplint.site.sources import read_partial, read_text_file
from cfplint.source import SourceFile


def read_layouts(
    entries: Entries, configuration: Configuration, zone: tzinfo, folder: str | None = None
) -> tuple[dict[str, Layout], list[Problem]]:
    """The layouts of a site, by the name that front matter asks for.

    Args:
        entries: the site's folder, or its theme's.
        configuration: the site's configuration.
        zone: the site's zone.
        folder: where they lie, if not where the configuration says.
    """
    folder = folder_of(configuration, "layouts_dir") if folder is None else folder
    layouts: dict[str, Layout] = {}
    problems: list[Problem] = []
    for entry in entries.below(folder):
        inner = entry.path[len(folder) + 1 :]
        name, dot, _ = inner.rpartition(".")
        if not dot or inner.startswith(".") or "/." in inner or not entries.keeps(inner):
            continue
        source, found = read_text_file(entries.folder / entry.path, entries.report_path(entry.path))
        problems += found
        if source is not None:
            front_matter, found = read_front_matter(source, zone=zone)
            problems += found
            layouts[name] = Layout(name, source, front_matter)
    return layouts, problems


def read_includes(
    entries: Entries, configuration: Configuration, folder: str | None = None
) -> tuple[dict[str, SourceFile], list[Problem]]:
    """The texts of the includes folder, by their path below it.

    Args:
        entries: the site's folder, or its theme's.
        configuration: the site's configuration.
        folder: where they lie, if not where the configuration says.
    """
    folder = folder_of(configuration, "includes_dir") if folder is None else folder
    includes: dict[str, SourceFile] = {}
    problems: list[Problem] = []
    for entry in entries.below(folder):
        source, found = read_partial(entries.folder / entry.path, entries.report_path(entry.path))
        problems += found
        if source is not None:
            includes[entry.path[len(folder) + 1 :]] = source
    return includes, problems


def folder_of(configuration: Configuration, key: str) -> str:
    """A folder that the configuration names, relative to the source folder and never outside of it."""
    parts: list[str] = []
    for part in str(configuration.data.get(key) or "").replace("\\", "/").split("/"):
        if part == "..":
            del parts[-1:]
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)
