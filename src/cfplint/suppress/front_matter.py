"""The key `cfplint` of a page's front matter: `cfplint: {ignore: [past-deadline], reason: kept for the record}`."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.site.yaml_places import FrontMatter
from cfplint.source import Place, SourceFile, Span
from cfplint.suppress.suppression import SuppressedName, Suppression

KEY = "cfplint"
_KNOWN = ("ignore", "reason")


def suppressions_of(front_matter: FrontMatter, source: SourceFile) -> Iterator[Suppression]:
    """The suppression of the whole file that front matter asks for, if it does.

    Args:
        front_matter: the front matter.
        source: the file that it stands in.
    """
    at = front_matter.places.get((KEY,))
    if KEY not in front_matter.data or at is None:
        return
    span = at.key.cover(at.value)
    place = Place(source.path, span)
    value = front_matter.data[KEY]
    problem = _problem(value)
    if problem or not isinstance(value, dict):
        yield Suppression(place, span, problem=problem, in_comment=False)
        return
    names = tuple(_names(front_matter, value["ignore"]))
    yield Suppression(place, span, names, str(value.get("reason") or ""), in_comment=False)


def _problem(value: object) -> str:
    """Why the key's value cannot be understood, or nothing."""
    if not isinstance(value, dict) or "ignore" not in value:
        return "`cfplint` in front matter does not say what to ignore"
    strange = [str(key) for key in value if key not in _KNOWN]
    if strange:
        return f"`{strange[0]}` is no key of `cfplint` in front matter; it knows `ignore` and `reason`"
    wanted = value["ignore"] if isinstance(value["ignore"], list) else [value["ignore"]]
    if not wanted or not all(isinstance(name, str) and name.strip() for name in wanted):
        return "`ignore` in front matter names no rule"
    return ""


def _names(front_matter: FrontMatter, wanted: object) -> Iterator[SuppressedName]:
    if not isinstance(wanted, list):
        yield SuppressedName(str(wanted).strip(), _value(front_matter, (KEY, "ignore")))
        return
    for number, name in enumerate(wanted):
        yield SuppressedName(str(name).strip(), _value(front_matter, (KEY, "ignore", number)))


def _value(front_matter: FrontMatter, path: tuple[str | int, ...]) -> Span:
    at = front_matter.places.get(path) or front_matter.places[KEY,]
    return at.value
