"""Attribute lists: `{: #id .class key="value" reference}`.

Source: https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
"""

from __future__ import annotations

import re
from typing import Any

from cfplint.kramdown.document import REFS, Document, Token
from cfplint.kramdown.patterns import ID_NAME, RUBY_SPACE, RUBY_STRIP, SPACE
from cfplint.kramdown.text import Text

Attributes = dict[str, Any]
"""Attribute names and values; `REFS` holds the names of referenced lists, `PLACES` the values' places."""

PLACES = ":places"

_MOST_REFERENCES = 2000
_DEEPEST_REFERENCE = 50

_CLASS = r"\.[^ \t\r\n\f\v.#]+"
_ID = r"#[A-Za-z][A-Za-z0-9_:-]*"
_ANY = re.compile(
    rf"(?:\A|{SPACE})(?:(?P<key>{ID_NAME})=(?P<sep>[\"'])(?P<value>(?:\\\}}|\\(?P=sep)|[^}}\\\x02]|\\(?!\}}|(?P=sep)))*?)(?P=sep)"
    rf"|(?P<ref>{ID_NAME})|(?P<multi>(?:{_ID}|{_CLASS})+))(?={SPACE}|\n?\Z)"
)
_ID_OR_CLASS = re.compile(rf"{_ID}|{_CLASS}")


def parse_attribute_list(text: Text, attributes: Attributes, document: Document, span: tuple[int, int]) -> None:
    """Add what an attribute list says to attributes, and tell when it says nothing.

    Args:
        text: the inside of the braces, without the leading colon.
        attributes: are changed.
        document: gets a fact when the list says nothing.
        span: where the whole list stands in the document.
    """
    if not read_attribute_list(text, attributes):
        document.notice("invalid-attribute-list", "This attribute list sets nothing.", span)


def read_attribute_list(text: Text, attributes: Attributes) -> bool:
    """Add what an attribute list says to attributes.

    Args:
        text: the inside of the braces, without the leading colon.
        attributes: are changed.

    Returns:
        False if the list is not empty, and yet says nothing.
    """
    string = text.string
    if string.strip(RUBY_STRIP) in {"", ":"}:
        return True
    places: dict[str, tuple[int, int]] = attributes.setdefault(PLACES, {})
    found = False
    for match in _ANY.finditer(string):
        found = True
        if match["ref"]:
            attributes.setdefault(REFS, []).append(match["ref"])
        elif match["multi"]:
            for part in _ID_OR_CLASS.finditer(string, match.start("multi"), match.end("multi")):
                place = text.span(part.start() + 1, part.end())
                value = part[0][1:]
                if part[0][0] == "#":
                    attributes["id"] = value
                    places["id"] = place
                else:
                    add_class(attributes, value)
                    places["class"] = _cover(places.get("class"), place)
        else:
            attributes[match["key"]] = match["value"].replace("\\}", "}").replace("\\" + match["sep"], match["sep"])
            places[match["key"]] = text.span(match.start("value"), match.end("value"))
    return found


def add_class(attributes: Attributes, value: str) -> None:
    """Add a class to those that are there."""
    attributes["class"] = f"{attributes.get('class', '')} {value}".lstrip(RUBY_SPACE + "\0")


def merge_lists(into: Attributes, other: Attributes) -> None:
    """Add an attribute list to one that stands at the same element."""
    if REFS in other:
        into.setdefault(REFS, []).extend(other[REFS])
    _assign(into, other)


def apply_list(token: Token, attributes: Attributes, document: Document) -> None:
    """Give a token the attributes of a list and of those that it refers to."""
    _resolve(token["attrs"], token.setdefault("places", {}), attributes, document, [], [_MOST_REFERENCES])


def _resolve(
    attrs: dict[str, Any],
    places: dict[str, tuple[int, int]],
    listed: Attributes,
    document: Document,
    via: list[str],
    left: list[int],
) -> None:
    for name in listed.get(REFS, ()):
        referenced = document.alds.get(name)
        if referenced is not None and name not in via and len(via) < _DEEPEST_REFERENCE and left[0] > 0:
            left[0] -= 1
            via.append(name)
            _resolve(attrs, places, referenced, document, via, left)
            via.pop()
    merged = {**attrs, PLACES: places}
    _assign(merged, listed)
    del merged[PLACES]
    attrs.update(merged)


def _assign(into: Attributes, other: Attributes) -> None:
    places = into.setdefault(PLACES, {})
    theirs = other.get(PLACES, {})
    for key, value in other.items():
        if key == "class":
            add_class(into, value)
        elif not key.startswith(":"):
            into[key] = value
        if key in theirs:
            places[key] = _cover(places.get(key), theirs[key]) if key == "class" else theirs[key]


def _cover(one: tuple[int, int] | None, other: tuple[int, int]) -> tuple[int, int]:
    return other if one is None else (min(one[0], other[0]), max(one[1], other[1]))
