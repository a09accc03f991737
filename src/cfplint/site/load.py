"""A folder, or a single file, as a site."""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence
from datetime import datetime
from pathlib import Path

from cfplint.clock import Clock
from cfplint.errors import TargetError
from cfplint.site.addresses import address_problems
from cfplint.site.backups import backup_problems
from cfplint.site.configuration import DEFAULT_NAMES, read_configuration, zone_of
from cfplint.site.contents import ContentReader
from cfplint.site.data_files import DataReader, own_data
from cfplint.site.disk import is_file, is_folder, resolved
from cfplint.site.entries import Entries
from cfplint.site.merging import deep_merge
from cfplint.site.model import Configuration, Page, SiteModel
from cfplint.site.platform import PLATFORMS
from cfplint.site.plugins import asked_plugins, platform_of
from cfplint.site.renamed_keys import renamed_keys
from cfplint.site.templates import folder_of, read_includes, read_layouts
from cfplint.site.themes import find_theme, read_theme, theme_of, with_theme_configuration
from cfplint.site.times import parse_time


def load(
    root: Path,
    *,
    clock: Clock,
    config_files: Sequence[Path] = (),
    named: Collection[str] = frozenset(),
    jekyll: str | None = None,
) -> SiteModel:
    """Read a site; what plugins make of it is added by `cfplint.plugins`.

    Args:
        root: its folder.
        clock: the day that decides what lies in the future.
        config_files: configurations given by hand, later ones win; else the folder's own.
        named: files, relative to the root with `/`, that are pages because a person named them: Markdown without front
            matter, which Jekyll copies as it is.
        jekyll: the name of the Jekyll that builds it (`PLATFORMS`); guessed from its files if absent.

    Raises:
        TargetError: the folder, or a configuration given by hand, is missing or cannot be read.
    """
    if not root.is_dir():
        raise TargetError(f"{root}: {'is no folder' if root.exists() else 'there is no such folder'}")
    root = resolved(root)
    platform = PLATFORMS[jekyll] if jekyll else platform_of(root)
    configuration, problems = read_configuration(root, config_files, platform)
    problems += renamed_keys(configuration, platform)
    gem = find_theme(root, configuration)
    if gem is not None and platform.theme_settings:
        configuration = with_theme_configuration(gem, configuration)
    zone = zone_of(configuration)
    entries = Entries.of_site(root, configuration)
    time = site_time(configuration, clock)
    layouts, found = read_layouts(entries, configuration, zone)
    problems += found
    includes, found = read_includes(entries, configuration)
    problems += found
    contents = ContentReader(entries, configuration, time, named)
    contents.read()
    data_reader = DataReader(entries, configuration, zone)
    data = data_reader.read(folder_of(configuration, "data_dir"))
    problems += [*contents.problems, *data_reader.problems, *entries.problems]
    pages, collections = tuple(contents.sorted_pages()), contents.sorted_collections()
    static_files = tuple(sorted(contents.static_files, key=lambda file: file.path))
    listed_files = tuple(contents.sorted_listed_files())
    data_files = data_reader.files
    if gem is not None:
        files = read_theme(gem, configuration, zone, time)
        problems += files.problems
        layouts, includes = {**files.layouts, **layouts}, {**files.includes, **includes}
        if platform.theme_settings:
            data, data_files = deep_merge(files.data, data), {**files.data_files, **data_files}
        there = {page.relative_path for page in pages if page.front_matter is not None}
        copied = {file.relative_path for file in listed_files}
        pages += tuple(page for page in files.pages if not _is_there(page, there, copied))
        static_files += tuple(file for file in files.static_files if file.relative_path not in copied)
        listed_files += tuple(file for file in files.listed_files if file.relative_path not in copied)
    written = (*pages, *(document for each in collections.values() for document in each.documents))
    problems += [*address_problems(written, static_files), *backup_problems(written, static_files)]
    asked = theme_of(configuration)
    theme = asked[1] if asked else None
    return SiteModel(
        root=root,
        configuration=configuration,
        time=time,
        now=clock.now.astimezone(zone),
        pages=pages,
        collections=collections,
        layouts=layouts,
        includes=includes,
        data=own_data(configuration) or data,
        data_files=data_files,
        static_files=static_files,
        problems=tuple(sorted(set(problems), key=lambda problem: (problem.path, problem.span, problem.kind))),
        theme=theme if gem is None else None,
        gem=gem,
        source=entries.source,
        platform=platform,
        plugins=asked_plugins(entries, configuration, platform, theme, gem, told=jekyll is not None),
        listed_files=listed_files,
        named=frozenset(named),
    )


def _is_there(page: Page, pages: Container[str], files: Container[str]) -> bool:
    """Whether a site has a file of its own in the place of a theme's."""
    return page.relative_path in pages if page.front_matter is not None else f"/{page.relative_path}" in files


def find_root(path: Path) -> Path:
    """The root of the site that a path belongs to.

    Args:
        path: a folder or a file.

    Returns:
        The nearest folder upwards that holds a `_config.yml`, else the folder itself, or the folder of the file.

    Raises:
        TargetError: the path does not exist.
    """
    if not path.exists():
        raise TargetError(f"{path}: there is no such file or folder")
    folder = resolved(path if path.is_dir() else path.absolute().parent)
    for candidate in (folder, *folder.parents):
        if _is_site(candidate):
            return candidate
    return folder


def sites_below(folder: Path) -> list[str]:
    """The folders one or two levels below one that hold a `_config.yml`, as `docs/` of a repository often does.

    Args:
        folder: where to look; hidden folders and those that begin with `_` are passed over.

    Returns:
        Their paths relative to the folder, with `/`, in alphabetical order; none below another.
    """
    found: list[str] = []
    for first in _folders(folder):
        if _is_site(first):
            found.append(first.name)
        else:
            found += [f"{first.name}/{second.name}" for second in _folders(first) if _is_site(second)]
    return found


def _folders(folder: Path) -> list[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return []
    return [each for each in inside if each.name[0] not in "._" and not each.is_symlink() and is_folder(each)]


def _is_site(folder: Path) -> bool:
    return any(is_file(folder / name) for name in DEFAULT_NAMES)


def site_time(configuration: Configuration, clock: Clock) -> datetime:
    """`site.time`: the configuration's `time`, else now, in the site's zone."""
    zone = zone_of(configuration)
    now = clock.now.astimezone(zone)
    return parse_time(configuration.data.get("time") or None, zone, now) or now
