"""A site's theme: what its gem adds below what the site has of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from pathlib import Path

from cfplint.site.configuration import DEFAULTS
from cfplint.site.contents import ContentReader
from cfplint.site.data_files import DataReader
from cfplint.site.disk import is_file
from cfplint.site.entries import Entries
from cfplint.site.gems import find_gem
from cfplint.site.merging import deep_merge
from cfplint.site.model import Configuration, Layout, Page, Problem, StaticFile, ThemeGem
from cfplint.site.sources import read_text_file
from cfplint.site.templates import read_includes, read_layouts
from cfplint.site.yaml_places import YamlText
from cfplint.site.yaml_text import read_yaml
from cfplint.source import SourceFile

_NOT_A_THEMES = frozenset((*DEFAULTS, "source", "destination"))
"""The keys with which Jekyll has defaults; a theme's values for them do not count."""


@dataclass(frozen=True, slots=True)
class ThemeFiles:
    """What a theme adds."""

    layouts: Mapping[str, Layout]
    includes: Mapping[str, SourceFile]
    data: Mapping[str, object]
    data_files: Mapping[str, tuple[SourceFile, YamlText]]
    pages: tuple[Page, ...]
    static_files: tuple[StaticFile, ...]
    listed_files: tuple[StaticFile, ...]
    """Those that Liquid sees."""
    problems: tuple[Problem, ...]


def theme_of(configuration: Configuration) -> tuple[str, str] | None:
    """The key with which a site asks for a theme, and the theme's name."""
    for key in ("remote_theme", "theme"):
        value = configuration.data.get(key)
        if isinstance(value, str) and value.strip():
            return key, str(value).strip()
    return None


def find_theme(root: Path, configuration: Configuration) -> ThemeGem | None:
    """The gem of a site's theme, if it lies in the site or is installed.

    A theme of another repository (`remote_theme`) is not looked for: only the network has it.

    Args:
        root: the site's root, resolved.
        configuration: its configuration.
    """
    asked = theme_of(configuration)
    return find_gem(root, asked[1].lower()) if asked and asked[0] == "theme" else None


def with_theme_configuration(gem: ThemeGem, configuration: Configuration) -> Configuration:
    """A configuration with that of the theme's gem below it, as Jekyll 4 merges them.

    Source: https://jekyllrb.com/docs/themes/#pre-configuring-theme-gems.
    """
    file = gem.root / "_config.yml"
    ignored = configuration.data.get("ignore_theme_config") is True
    if ignored or not gem.label or file.is_symlink() or not is_file(file):
        return configuration
    source, _ = read_text_file(file, gem.path_of("_config.yml"))
    data = read_yaml(source.text, source.path)[0].data if source else None
    if not isinstance(data, dict):
        return configuration
    own = {str(key): value for key, value in data.items() if key not in _NOT_A_THEMES}
    return replace(configuration, data=deep_merge(own, configuration.data))


def read_theme(gem: ThemeGem, configuration: Configuration, zone: tzinfo, time: datetime) -> ThemeFiles:
    """What lies in a theme's gem.

    Args:
        gem: the gem.
        configuration: the site's configuration.
        zone: the site's zone.
        time: `site.time`.
    """
    entries = replace(Entries.of_site(gem.root, configuration), source="", label=gem.label)
    layouts, problems = read_layouts(entries, configuration, zone, "_layouts")
    includes, found = read_includes(entries, configuration, "_includes")
    problems += found
    data_reader = DataReader(entries, configuration, zone)
    data = data_reader.read("_data")
    contents = ContentReader(entries, configuration, time, frozenset())
    contents.read_assets()
    problems += [*contents.problems, *data_reader.problems, *entries.problems]
    return ThemeFiles(
        layouts,
        includes,
        data,
        data_reader.files,
        tuple(contents.pages),
        tuple(contents.static_files),
        tuple(contents.sorted_listed_files()),
        tuple(problems),
    )
