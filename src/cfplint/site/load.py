"""A folder, or a single file, as a site."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from cfplint.clock import Clock
from cfplint.errors import TargetError
from cfplint.site.configuration import DEFAULT_NAMES, read_configuration, zone_of
from cfplint.site.contents import ContentReader
from cfplint.site.data_files import DataReader, own_data
from cfplint.site.entries import Entries
from cfplint.site.model import Configuration, SiteModel
from cfplint.site.platform import PLATFORMS
from cfplint.site.plugins import asked_plugins, platform_of
from cfplint.site.templates import folder_of, read_includes, read_layouts
from cfplint.site.times import parse_time


def load(root: Path, *, clock: Clock, config_files: Sequence[Path] = (), jekyll: str | None = None) -> SiteModel:
    """Read a site; what plugins make of it is added by `cfplint.plugins`.

    Args:
        root: its folder.
        clock: the day that decides what lies in the future.
        config_files: configurations given by hand, later ones win; else the folder's own.
        jekyll: the name of the Jekyll that builds it (`PLATFORMS`); guessed from its files if absent.

    Raises:
        TargetError: the folder, or a configuration given by hand, is missing or cannot be read.
    """
    if not root.is_dir():
        raise TargetError(f"{root}: {'is no folder' if root.exists() else 'there is no such folder'}")
    root = root.resolve()
    platform = PLATFORMS[jekyll] if jekyll else platform_of(root)
    configuration, problems = read_configuration(root, config_files, platform)
    zone = zone_of(configuration)
    entries = Entries.of_site(root, configuration)
    time = site_time(configuration, clock)
    layouts, found = read_layouts(entries, configuration, zone)
    problems += found
    includes, found = read_includes(entries, configuration)
    problems += found
    contents = ContentReader(entries, configuration, time)
    contents.read()
    data_reader = DataReader(entries, configuration, zone)
    data = data_reader.read(folder_of(configuration, "data_dir"))
    problems += [*contents.problems, *data_reader.problems, *entries.problems]
    return SiteModel(
        root=root,
        configuration=configuration,
        time=time,
        pages=tuple(contents.sorted_pages()),
        collections=contents.sorted_collections(),
        layouts=layouts,
        includes=includes,
        data=own_data(configuration) or data,
        data_files=data_reader.files,
        static_files=tuple(sorted(contents.static_files, key=lambda file: file.path)),
        problems=tuple(sorted(set(problems), key=lambda problem: (problem.path, problem.span, problem.kind))),
        theme=theme_of(configuration),
        source=entries.source,
        platform=platform,
        plugins=asked_plugins(entries, configuration, platform, theme_of(configuration)),
    )


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
    folder = path.resolve() if path.is_dir() else path.absolute().parent.resolve()
    for candidate in (folder, *folder.parents):
        if any((candidate / name).is_file() for name in DEFAULT_NAMES):
            return candidate
    return folder


def site_time(configuration: Configuration, clock: Clock) -> datetime:
    """`site.time`: the configuration's `time`, else now, in the site's zone."""
    zone = zone_of(configuration)
    return parse_time(configuration.data.get("time"), zone) or clock.now.astimezone(zone)


def theme_of(configuration: Configuration) -> str | None:
    """The theme that a site asks for."""
    for key in ("remote_theme", "theme"):
        value = configuration.data.get(key)
        if isinstance(value, str) and value:
            return str(value)
    return None
