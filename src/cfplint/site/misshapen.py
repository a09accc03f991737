"""Values of `_config.yml` whose shape ends a build of Jekyll, or that it passes over: told, and taken out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from posixpath import normpath
from zoneinfo import ZoneInfo

from cfplint.site.model import Problem
from cfplint.site.times import parse_time
from cfplint.site.yaml_places import KeyPath, YamlText
from cfplint.source import SourceFile, Span

_SHAPES: Mapping[str, tuple[type, ...]] = {
    "include": (list,),
    "exclude": (list,),
    "keep_files": (list,),
    "plugins": (list,),
    "defaults": (list,),
    "collections": (dict, list),
    "kramdown": (dict,),
    "liquid": (dict,),
    "markdown_ext": (str,),
    "collections_dir": (str,),
    "layouts_dir": (str,),
    "includes_dir": (str,),
    "data_dir": (str,),
    "permalink": (str,),
    "limit_posts": (int,),
    "source": (str,),
    "timezone": (str,),
    "encoding": (str,),
}
_NEVER_EMPTY = frozenset(("include", "exclude", "plugins"))
"""Keys that Jekyll refuses without a value; the others then keep their defaults."""
_FOLDERS = ("source", "destination", "layouts_dir", "includes_dir", "data_dir", "collections_dir")

Read = Sequence[tuple[SourceFile, YamlText]]
"""The files of a configuration, later ones win."""


def drop_misshapen(data: dict[str, object], read: Read) -> list[Problem]:
    """Take out what ends a build or has no effect, so that Jekyll's default stands in its place.

    Args:
        data: the configuration's own values; changed in place.
        read: the files that they come from.

    Returns:
        What was taken out.
    """
    problems = list(_drop_keys(data, read))
    problems += _drop_collections(data, read)
    problems += _drop_defaults(data, read)
    problems += _drop_highlighting(data, read)
    return problems


def _drop_keys(data: dict[str, object], read: Read) -> Iterator[Problem]:
    for key, shapes in _SHAPES.items():
        value = data.get(key)
        if isinstance(value, shapes) or (value is None and (key not in data or key not in _NEVER_EMPTY)):
            continue
        del data[key]
        yield _at((key,), read, f"{key!r} must be {_in_words(shapes)}")
    for key in _FOLDERS:
        if "\0" in str(data.get(key) or ""):
            del data[key]
            yield _at((key,), read, f"{key!r} holds a NUL character, which no folder's name does")
    if _holds(data.get("destination"), data.get("source")):
        del data["destination"]
        yield _at(("destination",), read, "'destination' must not be the folder of the sources, nor hold it")
    limit = data.get("limit_posts")
    if isinstance(limit, int) and limit < 0:
        del data["limit_posts"]
        yield _at(("limit_posts",), read, "'limit_posts' must not be negative")
    zone = data.get("timezone")
    if zone and not _is_zone(str(zone)):
        yield _at(("timezone",), read, f"there is no time zone {str(zone)!r}")
    time = data.get("time")
    if time is not None and time is not False and not _is_time(time):
        del data["time"]
        yield _at(("time",), read, f"{str(time)!r} is no time", kind="invalid-date-value")


def _holds(destination: object, source: object) -> bool:
    """Whether a destination is the folder of the sources, or a folder around it."""
    if not isinstance(destination, str) or not destination:
        return False
    place, inside = (normpath(str(path or ".").replace("\\", "/")) for path in (destination, source))
    return place == "." or set(place.split("/")) == {".."} or f"{inside}/".startswith(f"{place}/")


def _drop_collections(data: dict[str, object], read: Read) -> Iterator[Problem]:
    collections = data.get("collections")
    if isinstance(collections, list):
        data["collections"] = [label for label in collections if isinstance(label, str)]
        for number, label in enumerate(collections):
            if not isinstance(label, str):
                yield _at(("collections", number), read, "the name of a collection must be text")
    if not isinstance(collections, dict):
        return
    kept: dict[object, object] = {}
    for label, metadata in collections.items():
        path = ("collections", str(label))
        if not isinstance(label, str):
            yield _at(path, read, "the name of a collection must be text")
        elif metadata is not None and not isinstance(metadata, dict):
            kept[label] = {}
            yield _at(path, read, f"the collection {str(label)!r} needs keys with values")
        elif metadata and not isinstance(metadata.get("permalink", ""), str):
            kept[label] = {key: value for key, value in metadata.items() if key != "permalink"}
            yield _at((*path, "permalink"), read, "'permalink' must be text")
        else:
            kept[label] = metadata
    data["collections"] = kept


def _drop_defaults(data: dict[str, object], read: Read) -> Iterator[Problem]:
    sets = data.get("defaults")
    if not isinstance(sets, list):
        return
    kept = []
    for number, found in enumerate(sets):
        message = _wrong_with_defaults(found)
        if message:
            yield _at(("defaults", number), read, message)
        else:
            kept.append(found)
    data["defaults"] = kept


def _wrong_with_defaults(found: object) -> str:
    if not isinstance(found, dict) or not isinstance(found.get("values"), dict):
        return "these defaults have no 'values' with keys, so they say nothing"
    scope = found.get("scope", {})
    if not isinstance(scope, dict):
        return "the 'scope' of these defaults needs keys with values"
    if not isinstance(scope.get("type", ""), str):
        return "the 'type' in the scope of these defaults must be text"
    when = found["values"].get("date")
    if when is not None and not _is_time(when):
        return f"the 'date' of these defaults is none: {str(when)!r}"
    return ""


def _drop_highlighting(data: dict[str, object], read: Read) -> Iterator[Problem]:
    kramdown = data.get("kramdown")
    options = kramdown.get("syntax_highlighter_opts") if isinstance(kramdown, dict) else None
    if options is None or not isinstance(kramdown, dict):
        return
    path = ("kramdown", "syntax_highlighter_opts")
    if not isinstance(options, dict):
        data["kramdown"] = {key: value for key, value in kramdown.items() if key != path[1]}
        yield _at(path, read, f"{path[1]!r} must be a list of keys with values")
    elif not isinstance(options.get("default_lang", ""), str):
        rest = {key: value for key, value in options.items() if key != "default_lang"}
        data["kramdown"] = {**kramdown, path[1]: rest}
        yield _at((*path, "default_lang"), read, "'default_lang' must be the name of a language")


def _is_time(value: object) -> bool:
    return parse_time(value, UTC, datetime(1970, 1, 1, tzinfo=UTC)) is not None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return False
    return True


def _in_words(shapes: tuple[type, ...]) -> str:
    words = {list: "a list", dict: "a list of keys with values", str: "text", int: "a whole number"}
    return " or ".join(words[shape] for shape in shapes)


def _at(path: KeyPath, read: Read, message: str, *, kind: str = "invalid-configuration") -> Problem:
    """A problem at the value of a key, in the last file that has it; at what holds it where the place is not known."""
    for source, yaml_text in reversed(read):
        for length in range(len(path), 0, -1):
            if path[:length] in yaml_text.places:
                return Problem(kind, source.path, yaml_text.places[path[:length]].value, message)
    return Problem(kind, read[-1][0].path if read else "", Span(0, 0), message)
