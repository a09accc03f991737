"""`_config.yml` over Jekyll's defaults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from cfplint.errors import TargetError
from cfplint.site.disk import is_file, resolved
from cfplint.site.merging import deep_merge
from cfplint.site.misshapen import drop_misshapen
from cfplint.site.model import Configuration, Problem
from cfplint.site.platform import JEKYLL, Platform
from cfplint.site.sources import read_text_file
from cfplint.site.yaml_places import YamlText
from cfplint.site.yaml_text import read_yaml
from cfplint.source import SourceFile, Span

DEFAULT_NAMES = ("_config.yml", "_config.yaml", "_config.toml")

DEFAULTS: Mapping[str, object] = {
    "collections_dir": "",
    "cache_dir": ".jekyll-cache",
    "plugins_dir": "_plugins",
    "layouts_dir": "_layouts",
    "data_dir": "_data",
    "includes_dir": "_includes",
    "collections": {},
    "safe": False,
    "include": [".htaccess"],
    "exclude": [],
    "keep_files": [".git", ".svn"],
    "encoding": "utf-8",
    "markdown_ext": "markdown,mkdown,mkdn,mkd,md",
    "strict_front_matter": False,
    "show_drafts": None,
    "limit_posts": 0,
    "future": False,
    "unpublished": False,
    "whitelist": [],
    "plugins": [],
    "markdown": "kramdown",
    "highlighter": "rouge",
    "lsi": False,
    "excerpt_separator": "\n\n",
    "incremental": False,
    "detach": False,
    "port": "4000",
    "host": "127.0.0.1",
    "baseurl": None,
    "show_dir_listing": False,
    "permalink": "date",
    "paginate_path": "/page:num",
    "timezone": None,
    "quiet": False,
    "verbose": False,
    "defaults": [],
    "liquid": {"error_mode": "warn", "strict_filters": False, "strict_variables": False},
    "kramdown": {
        "auto_ids": True,
        "toc_levels": [1, 2, 3, 4, 5, 6],
        "entity_output": "as_char",
        "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
        "input": "GFM",
        "hard_wrap": False,
        "guess_lang": True,
        "footnote_nr": 1,
        "show_warnings": False,
    },
}
"""What Jekyll 4.3 takes where the site says nothing (https://jekyllrb.com/docs/configuration/default/)."""

DEFAULT_EXCLUDES = (
    ".sass-cache",
    ".jekyll-cache",
    "gemfiles",
    "Gemfile",
    "Gemfile.lock",
    "node_modules",
    "vendor/bundle/",
    "vendor/cache/",
    "vendor/gems/",
    "vendor/ruby/",
)

PERMALINK_STYLES = {
    "none": "/:categories/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
}
"""The permalinks that have a name (https://jekyllrb.com/docs/permalinks/)."""


def read_configuration(
    root: Path, files: Sequence[Path] = (), platform: Platform = JEKYLL
) -> tuple[Configuration, list[Problem]]:
    """The configuration of a site.

    Args:
        root: the site's root.
        files: files given by hand, in order, later ones win; else the root's `_config.yml`, `.yaml` or `.toml`.
        platform: the Jekyll whose defaults lie below it.

    Raises:
        TargetError: a file given by hand cannot be read.
    """
    problems: list[Problem] = []
    read: list[tuple[SourceFile, YamlText]] = []
    data: dict[str, object] = {}
    for file in files or _default_files(root):
        path = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()
        if not files and not resolved(file).is_relative_to(resolved(root)):
            message = "this link leads out of the site, what it leads to is not read"
            problems.append(Problem("outside-link", path, Span(0, 0), message))
            continue
        if file.suffix.lower() == ".toml":
            problems.append(Problem("unreadable-file", path, Span(0, 0), "a configuration in TOML is not read"))
            continue
        source, found = read_text_file(file, path)
        problems += found
        if source is None:
            if files:
                raise TargetError(f"{path}: cannot be read")
            continue
        yaml_text, found = read_yaml(source.text, path, bom=source.bom)
        problems += found
        if source.bom and isinstance(yaml_text.data, dict) and len(yaml_text.data) == 1:
            message = "a byte order mark stands before the first key, so Jekyll reads no other key"
            problems.append(Problem("invalid-yaml", path, Span(0, 0), message))
        read.append((source, yaml_text))
        if isinstance(yaml_text.data, dict):
            data = deep_merge(data, {str(key): value for key, value in yaml_text.data.items()})
        elif yaml_text.data is not None:
            problems.append(
                Problem("invalid-yaml", path, Span(0, 0), "the configuration is no list of keys with values")
            )
    problems += drop_misshapen(data, read)
    return Configuration(_with_defaults(data, platform), tuple(read)), problems


def default_configuration() -> Configuration:
    """The configuration of a page that belongs to no site."""
    return Configuration(_with_defaults({}))


def zone_of(configuration: Configuration) -> tzinfo:
    """The zone in which the site's times are shown; UTC where it names none, or one that does not exist.

    It is never `datetime.UTC` itself: Ruby prints `+0000` for a local time, and `UTC` for one written with `Z`.
    """
    return _zone(configuration.data.get("timezone")) or ZoneInfo("UTC")


def _zone(name: object) -> tzinfo | None:
    if not isinstance(name, str) or not name:
        return None
    try:
        return ZoneInfo(str(name))
    except (OSError, ValueError, KeyError):
        return None


def _default_files(root: Path) -> list[Path]:
    return [root / name for name in DEFAULT_NAMES if is_file(root / name)][:1]


def _with_defaults(data: Mapping[str, object], platform: Platform = JEKYLL) -> dict[str, object]:
    merged = deep_merge(deep_merge(deep_merge(DEFAULTS, platform.defaults), data), platform.overrides)
    if "theme" in data:  # an empty value says that there is none
        merged["theme"] = data["theme"]
    listed = merged["collections"]
    collections = {str(label): {} for label in listed} if isinstance(listed, list) else listed
    posts = {"permalink": _permalink(str(merged["permalink"])), "output": True}
    merged["collections"] = {"posts": {}, **{str(label): value or {} for label, value in collections.items()}}
    merged["collections"]["posts"] = {**posts, **merged["collections"]["posts"], "output": True}
    excluded = [*merged["exclude"], *(() if platform.exclude_replaces and data.get("exclude") else DEFAULT_EXCLUDES)]
    merged["exclude"] = list(dict.fromkeys(entry for entry in excluded if isinstance(entry, str)))
    return merged


def _permalink(style: str) -> str:
    return PERMALINK_STYLES.get(style, style)
