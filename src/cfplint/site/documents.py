"""Posts and the documents of other collections."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cfplint.site.labels import as_text, categories, tags, unique
from cfplint.site.merging import deep_merge
from cfplint.site.model import Page, Problem
from cfplint.site.pages import Publishing, destination_of
from cfplint.site.permalinks import (
    fill_document_template,
    slugify,
    split_extension,
    unescape_path,
    with_permalink_suffix,
)
from cfplint.site.ruby_values import name_of, truthy
from cfplint.site.times import is_missing_day, parse_time
from cfplint.site.yaml_places import FrontMatter
from cfplint.source import SourceFile, Span, with_place, written_at

POST_NAME = re.compile(r"(?:.+/)?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)", re.ASCII)
DATELESS_NAME = re.compile(r"(?:.+/)?([^/]*)(\.[^.]+)")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a document takes from its collection."""

    label: str
    config: Mapping[str, object]
    time: datetime
    """`site.time`, the date of a document without one."""
    publishing: Publishing

    @property
    def folder(self) -> str:
        """The name of its folder."""
        return f"_{self.label}"

    @property
    def template(self) -> str:
        """The permalink of its documents."""
        permalink = self.config.get("permalink")
        if isinstance(permalink, str):
            return permalink
        return with_permalink_suffix("/:collection/:path", self.publishing.permalink)

    @property
    def output(self) -> bool:
        """Whether its documents are written."""
        return truthy(self.config.get("output"))


def make_document(
    source: SourceFile, front_matter: FrontMatter | None, relative_path: str, shelf: Shelf, modified: datetime
) -> tuple[Page, list[Problem]]:
    """The document that a file of a collection makes, and what is wrong with it.

    Args:
        source: the file.
        front_matter: its front matter, if it has one.
        relative_path: its path below `collections_dir`.
        shelf: its collection.
        modified: when the file was changed, the date of a draft without one.
    """
    publishing = shelf.publishing
    problems: list[Problem] = []
    front_matter = front_matter or FrontMatter({}, {}, Span(0, 0))
    is_draft = shelf.label == "posts" and shelf.folder not in relative_path
    undated = min(modified.astimezone(publishing.zone), shelf.time) if is_draft else shelf.time
    data, found = _document_data(front_matter, relative_path, shelf, problems, source, undated)
    date = data["date"] = found or undated
    if is_draft:
        data["draft"] = True
    extension = split_extension(relative_path.rsplit("/", 1)[-1])[1]
    output_extension = publishing.output_extension(extension, data.get("permalink"))
    permalink = data.get("permalink")
    template = permalink if isinstance(permalink, str) else shelf.template
    placeholders = _placeholders(data, date, relative_path, output_extension, shelf)
    escaped_url, unknown = fill_document_template(template, placeholders)
    if unknown:
        message = f"the permalink {template!r} asks for :{unknown}, which does not exist"
        problems.append(Problem("invalid-permalink", source.path, _place(front_matter, "permalink"), message))
    url = unescape_path(escaped_url)
    in_future = not publishing.future and date > shelf.time
    # Where the date is none, Jekyll stops the build.
    allowed = publishing.publishes(data) and found is not None
    page = Page(
        source=source,
        front_matter=front_matter,
        data=data,
        url=url,
        destination=destination_of(url, escaped_url, output_extension, index="index.html"),
        kind="document",
        collection=shelf.label,
        markdown=publishing.is_markdown(extension),
        published=allowed and not in_future and shelf.output,
        date=date,
        relative_path=relative_path,
        escaped_url=escaped_url,
        listed=allowed and not in_future if shelf.label == "posts" else publishing.lists(data),
    )
    return page, problems


def _document_data(
    front_matter: FrontMatter,
    relative_path: str,
    shelf: Shelf,
    problems: list[Problem],
    source: SourceFile,
    undated: datetime,
) -> tuple[dict[str, Any], datetime | None]:
    own = front_matter.data
    defaults = shelf.publishing.defaults.all(relative_path, shelf.label)
    data = deep_merge(defaults, own)
    data["categories"] = categories(_categories_of_path(relative_path, shelf), defaults, own, data)
    data["tags"] = tags(data)
    date, slug = _named(relative_path)
    of_file = {
        "title": " ".join(word.capitalize() for word in slug.split("-")),
        "slug": slug,
        "ext": split_extension(relative_path.rsplit("/", 1)[-1])[1],
        "draft": False,
    }
    data |= {key: value for key, value in of_file.items() if not truthy(data.get(key))}
    found = _date_of(data, date, shelf, undated)
    written = data.get("date") if "date" in data else date
    if found is None or is_missing_day(written):
        where = "" if "date" in data else ", and the name of this file begins with it"
        message = f"{name_of(written)!r} is no date{where}"
        if found is not None:
            message = f"{name_of(written)!r} is no day of the calendar; Jekyll takes it for {found:%Y-%m-%d}"
        problems.append(Problem("invalid-date-value", source.path, _place(front_matter, "date"), message))
    if found is None and date:
        found = parse_time(date, shelf.publishing.zone, shelf.time)
    problems += _misshapen(own, source, front_matter)
    return data, found


def _misshapen(own: Mapping[str, Any], source: SourceFile, front_matter: FrontMatter) -> Iterator[Problem]:
    """Keys whose shape makes Jekyll stop, or drop what the front matter says."""
    for key, shapes, words in (("categories", (str, list), "text or a list"), ("slug", (str,), "text")):
        value = own.get(key)
        if value is not None and not isinstance(value, shapes):
            yield Problem("invalid-front-matter", source.path, _place(front_matter, key), f"{key!r} must be {words}")


def _date_of(data: Mapping[str, Any], named: str | None, shelf: Shelf, undated: datetime) -> datetime | None:
    """A document's date: its own, unless that is the time of the site, else that of its name, else that of undated."""
    zone, now = shelf.publishing.zone, shelf.time
    if "date" not in data:
        return parse_time(named, zone, now) if named else undated
    found = parse_time(data["date"], zone, now)
    if found is not None and named and _same_second(found, now):
        return parse_time(named, zone, now) or found
    return with_place(found, written_at(data["date"])) if found is not None else None


def _named(relative_path: str) -> tuple[str | None, str]:
    """The date and the slug that a file's name gives."""
    if match := POST_NAME.fullmatch(relative_path):
        return match[1], match[2].rstrip(".")
    if match := DATELESS_NAME.fullmatch(relative_path):
        return None, match[1].rstrip(".")
    return None, relative_path.rsplit("/", 1)[-1].rstrip(".")


def _same_second(one: datetime, other: datetime) -> bool:
    return int(one.timestamp()) == int(other.timestamp())


def _categories_of_path(relative_path: str, shelf: Shelf) -> list[str]:
    folder = shelf.folder if shelf.folder in relative_path or shelf.label != "posts" else "_drafts"
    if relative_path.startswith(folder):
        return []
    above = relative_path.split(folder, 1)[0]
    return [part for part in above.split("/") if part and part != relative_path.rsplit("/", 1)[-1]]


def _placeholders(
    data: Mapping[str, Any], date: datetime, relative_path: str, extension: str, shelf: Shelf
) -> dict[str, Callable[[], str | None]]:
    """What the placeholders of a permalink stand for (https://jekyllrb.com/docs/permalinks/#placeholders)."""
    name = split_extension(relative_path.rsplit("/", 1)[-1])[0]
    own_extension = split_extension(relative_path.rsplit("/", 1)[-1])[1]
    path = relative_path[: len(relative_path) - len(own_extension)].replace(shelf.folder, "", 1).rstrip(".")
    labels = [as_text(category) for category in data["categories"]]
    slug = str(data["slug"])
    week_year, week, weekday = date.isocalendar()
    values: dict[str, Callable[[], str | None]] = {
        "collection": lambda: shelf.label,
        "path": lambda: path,
        "output_ext": lambda: extension,
        "name": lambda: slugify(name),
        "title": lambda: slugify(slug, pretty=True, cased=True),
        "slug": lambda: slugify(slug),
        "categories": lambda: "/".join(unique(label.lower() for label in labels)),
        "slugified_categories": lambda: "/".join(unique(slugify(label) for label in labels)),
        "w_year": lambda: str(week_year),
        "week": lambda: f"{week:02}",
        "w_day": lambda: str(weekday),
        "i_day": lambda: str(date.day),
        "i_month": lambda: str(date.month),
        "short_month": lambda: _MONTHS[date.month - 1][:3],
        "long_month": lambda: _MONTHS[date.month - 1],
        "short_day": lambda: _DAYS[date.weekday()][:3],
        "long_day": lambda: _DAYS[date.weekday()],
        "year": lambda: f"{date.year:04}",
        "short_year": lambda: f"{date.year % 100:02}",
        "month": lambda: f"{date.month:02}",
        "day": lambda: f"{date.day:02}",
        "hour": lambda: f"{date.hour:02}",
        "minute": lambda: f"{date.minute:02}",
        "second": lambda: f"{date.second:02}",
        "y_day": lambda: f"{date.timetuple().tm_yday:03}",
    }
    return values


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _place(front_matter: FrontMatter | None, key: str) -> Span:
    place = front_matter.places.get((key,)) if front_matter else None
    return place.value if place else Span(0, 0)
