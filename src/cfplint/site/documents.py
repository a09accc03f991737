"""Posts and the documents of other collections."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cfplint.site.merging import deep_merge
from cfplint.site.model import FrontMatter, Page, Problem
from cfplint.site.pages import Publishing, destination_of
from cfplint.site.permalinks import (
    fill_document_template,
    slugify,
    split_extension,
    unescape_path,
    with_permalink_suffix,
)
from cfplint.site.times import parse_time
from cfplint.source import SourceFile, Span

POST_NAME = re.compile(r"(?:.+/)?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)", re.ASCII)
_DATELESS_NAME = re.compile(r"(?:.+/)?([^/]*)(\.[^./]+)")


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
        return str(permalink) if permalink else with_permalink_suffix("/:collection/:path", self.publishing.permalink)

    @property
    def output(self) -> bool:
        """Whether its documents are written."""
        return self.config.get("output", False) not in {False, None}


def make_document(
    source: SourceFile, front_matter: FrontMatter | None, relative_path: str, shelf: Shelf
) -> tuple[Page, list[Problem]]:
    """The document that a file of a collection makes, and what is wrong with it.

    Args:
        source: the file.
        front_matter: its front matter, if it has one.
        relative_path: its path below `collections_dir`.
        shelf: its collection.
    """
    publishing = shelf.publishing
    problems: list[Problem] = []
    data, date = _document_data(front_matter, relative_path, shelf, problems, source)
    extension = split_extension(relative_path.rsplit("/", 1)[-1])[1]
    output_extension = publishing.output_extension(extension, data.get("permalink"))
    template = str(data.get("permalink") or shelf.template)
    placeholders = _placeholders(data, date, relative_path, output_extension, shelf)
    escaped_url, unknown = fill_document_template(template, placeholders)
    if unknown:
        message = f"the permalink {template!r} asks for :{unknown}, which does not exist"
        problems.append(Problem("invalid-permalink", source.path, _place(front_matter, "permalink"), message))
    url = unescape_path(escaped_url)
    in_future = not publishing.future and date > shelf.time
    allowed = publishing.publishes(data)
    page = Page(
        source=source,
        front_matter=front_matter,
        data=data,
        url=url,
        destination=destination_of(url, escaped_url, output_extension),
        kind="document",
        collection=shelf.label,
        markdown=publishing.is_markdown(extension),
        published=allowed and not in_future and shelf.output,
        date=date,
        relative_path=relative_path,
        escaped_url=escaped_url,
        listed=allowed and not (in_future and shelf.label == "posts"),
    )
    return page, problems


def _document_data(
    front_matter: FrontMatter | None, relative_path: str, shelf: Shelf, problems: list[Problem], source: SourceFile
) -> tuple[dict[str, Any], datetime]:
    own = dict(front_matter.data) if front_matter else {}
    defaults = shelf.publishing.defaults.all(relative_path, shelf.label)
    from_path = _categories_of_path(relative_path, shelf)
    data = deep_merge(defaults, own)
    data["categories"] = _unique([*from_path, *_category_list(defaults), *_category_list(own)])
    data["tags"] = _plural(data, "tag", "tags")
    date, slug = _named(relative_path)
    inferred = {
        "title": " ".join(word.capitalize() for word in slug.split("-")),
        "slug": slug,
        "ext": split_extension(relative_path.rsplit("/", 1)[-1])[1],
        "draft": False,
    }
    for key, value in inferred.items():
        if data.get(key) is None or data[key] is False:
            data[key] = value
    found = parse_time(data.get("date") or date, shelf.publishing.zone)
    if found is None and (data.get("date") or date):
        message = f"{str(data.get('date') or date)!r} is no date"
        problems.append(Problem("invalid-date-value", source.path, _place(front_matter, "date"), message))
    if found is not None and date and _same_second(found, shelf.time):
        found = parse_time(date, shelf.publishing.zone) or found
    data["date"] = found or shelf.time
    return data, found or shelf.time


def _named(relative_path: str) -> tuple[str | None, str]:
    """The date and the slug that a file's name gives."""
    if match := POST_NAME.fullmatch(relative_path):
        return match[1], match[2].rstrip(".")
    if match := _DATELESS_NAME.fullmatch(relative_path):
        return None, match[1].rstrip(".")
    return None, relative_path.rsplit("/", 1)[-1].rstrip(".")


def _same_second(one: datetime, other: datetime) -> bool:
    return int(one.timestamp()) == int(other.timestamp())


def _categories_of_path(relative_path: str, shelf: Shelf) -> list[str]:
    if relative_path.startswith(shelf.folder):
        return []
    above = relative_path.split(shelf.folder, 1)[0]
    return [part for part in above.split("/") if part and part != relative_path.rsplit("/", 1)[-1]]


def _category_list(data: Mapping[str, Any]) -> list[str]:
    """`category` and `categories` together, as text."""
    plural = data.get("categories")
    listed = plural.split() if isinstance(plural, str) else plural if isinstance(plural, list) else []
    single = data.get("category")
    singles = single if isinstance(single, list) else [single]
    return [_text(item) for item in [*listed, *singles] if item is not None]


def _plural(data: Mapping[str, Any], singular: str, plural: str) -> list[Any]:
    value = data.get(singular)
    if value is None or value is False:
        value = data.get(plural)
        value = value.split() if isinstance(value, str) else value if isinstance(value, list) else None
    items = value if isinstance(value, list) else [value]
    flat = [inner for item in items for inner in (item if isinstance(item, list) else [item])]
    return [item for item in flat if item is not None]


def _text(value: object) -> str:
    return value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


def _unique(items: list[str]) -> list[str]:
    return list(dict.fromkeys(items))


def _placeholders(
    data: Mapping[str, Any], date: datetime, relative_path: str, extension: str, shelf: Shelf
) -> dict[str, Callable[[], str | None]]:
    """What the placeholders of a permalink stand for (https://jekyllrb.com/docs/permalinks/#placeholders)."""
    name = split_extension(relative_path.rsplit("/", 1)[-1])[0]
    own_extension = split_extension(relative_path.rsplit("/", 1)[-1])[1]
    path = relative_path[: len(relative_path) - len(own_extension)].replace(shelf.folder, "", 1).rstrip(".")
    categories = data["categories"]
    slug = str(data["slug"])
    week_year, week, weekday = date.isocalendar()
    values: dict[str, Callable[[], str | None]] = {
        "collection": lambda: shelf.label,
        "path": lambda: path,
        "output_ext": lambda: extension,
        "name": lambda: slugify(name),
        "title": lambda: slugify(slug, pretty=True, cased=True),
        "slug": lambda: slugify(slug),
        "categories": lambda: "/".join(_unique([category.lower() for category in categories])),
        "slugified_categories": lambda: "/".join(_unique([slugify(category) for category in categories])),
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
