"""What HTML's obsolete attributes and elements look like, in CSS.

Source: https://html.spec.whatwg.org/multipage/rendering.html
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import quote

from cfplint.conversion.addresses import valid_address

_LENGTH = re.compile(r"\s*\+?(\d+(?:\.\d+)?)\s*(%?)")
_CLOSES_URL = re.compile(r"""["\\\n{}<]""")
_COLOUR = re.compile(r"#?(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})|[A-Za-z]+")
_FONTS = re.compile(r"""[\w\s,'"-]+""")
_SIZES = ("x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large")
_MIDDLE = "margin-left: auto; margin-right: auto"
_CELLS = "> * > tr > *"
_FLOATING = frozenset(("applet", "embed", "iframe", "img", "input", "object", "table"))
_VERTICAL = {
    "absmiddle": "middle",
    "absbottom": "bottom",
    "baseline": "baseline",
    "bottom": "bottom",
    "center": "middle",
    "middle": "middle",
    "texttop": "text-top",
    "top": "top",
}

Look = tuple[str, Mapping[str, str]]
"""The declarations of an element, and those of elements inside it by their selector."""


def look_of_attribute(element: str, name: str, value: str) -> Look:
    """What an obsolete attribute makes its element look like; nothing where it has no effect.

    Args:
        element: the element's name.
        name: the attribute's name.
        value: its value.
    """
    if name == "align":
        return _aligned(element, value.strip().lower())
    if element == "table" and name in _OF_TABLE:
        return _OF_TABLE[name](value)
    if name in _DECLARED:
        return _DECLARED[name](element, value), {}
    return "", {}


def look_of_font(attributes: Mapping[str, str]) -> str:
    """What the attributes of a `font` make its text look like, as declarations."""
    found = [f"color: {colour}"] if (colour := _colour(attributes.get("color", ""))) else []
    face = attributes.get("face", "").strip()
    if _FONTS.fullmatch(face):
        found.append(f"font-family: {face}")
    if size := _font_size(attributes.get("size", "")):
        found.append(f"font-size: {size}")
    return "; ".join(found)


LOOK_OF_ELEMENT: Mapping[str, Look] = {
    "big": ("font-size: larger", {}),
    "center": ("text-align: center", {"> :is(table, hr, div)": _MIDDLE}),
    "nobr": ("white-space: nowrap", {}),
}
"""What obsolete elements look like whose modern form looks otherwise."""


def _aligned(element: str, value: str) -> Look:
    if element in _FLOATING:
        if value in {"left", "right"}:
            return f"float: {value}", {}
        if element == "table":
            return (_MIDDLE if value == "center" else ""), {}
        return (f"vertical-align: {_VERTICAL[value]}" if value in _VERTICAL else ""), {}
    if element == "hr":
        sides = {"left": "margin-left: 0; margin-right: auto", "right": "margin-left: auto; margin-right: 0"}
        return sides.get(value, _MIDDLE if value == "center" else ""), {}
    if element == "caption":
        return (f"caption-side: {value}" if value in {"top", "bottom"} else ""), {}
    value = "center" if value == "middle" else value
    return (f"text-align: {value}" if value in {"left", "right", "center", "justify"} else ""), {}


def _border(value: str) -> Look:
    size = _length(value) if value.strip() else "1px"
    if size == "0px":
        return "border: 0", {}
    return (f"border: {size} outset", {_CELLS: "border: 1px inset"}) if size else ("", {})


def _padding(value: str) -> Look:
    size = _length(value)
    return "", {_CELLS: f"padding: {size}"} if size else {}


def _spacing(value: str) -> Look:
    size = _length(value)
    return (f"border-spacing: {size}" if size else ""), {}


def _sized(prop: str) -> Callable[[str, str], str]:
    def declared(_element: str, value: str) -> str:
        size = _length(value)
        return f"{prop}: {size}" if size and float(size.rstrip("px%")) else ""  # a size of 0 is ignored

    return declared


def _background(_element: str, value: str) -> str:
    address = _CLOSES_URL.sub(lambda match: quote(match[0]), valid_address(value))
    return f'background-image: url("{address}")' if address else ""


def _coloured(prop: str) -> Callable[[str, str], str]:
    def declared(_element: str, value: str) -> str:
        colour = _colour(value)
        return f"{prop}: {colour}" if colour else ""

    return declared


def _both(first: str, second: str) -> Callable[[str, str], str]:
    def declared(_element: str, value: str) -> str:
        size = _length(value)
        return f"{first}: {size}; {second}: {size}" if size else ""

    return declared


def _clear(_element: str, value: str) -> str:
    side = {"all": "both"}.get(value.strip().lower(), value.strip().lower())
    return f"clear: {side}" if side in {"left", "right", "both"} else ""


def _list_type(_element: str, value: str) -> str:
    kinds = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
    kind = kinds.get(value.strip(), value.strip().lower())
    return f"list-style-type: {kind}" if kind in {*kinds.values(), "disc", "circle", "square"} else ""


def _vertical(_element: str, value: str) -> str:
    side = value.strip().lower()
    return f"vertical-align: {_VERTICAL[side]}" if side in _VERTICAL else ""


def _image_border(_element: str, value: str) -> str:
    size = _length(value)
    return f"border: {size} solid" if size and size != "0px" else ""


_OF_TABLE: Mapping[str, Callable[[str], Look]] = {
    "border": _border,
    "cellpadding": _padding,
    "cellspacing": _spacing,
}
_DECLARED: Mapping[str, Callable[[str, str], str]] = {
    "background": _background,
    "bgcolor": _coloured("background-color"),
    "border": _image_border,
    "clear": _clear,
    "color": _coloured("color"),
    "height": _sized("height"),
    "hspace": _both("margin-left", "margin-right"),
    "marginheight": _both("margin-top", "margin-bottom"),
    "marginwidth": _both("margin-left", "margin-right"),
    "noshade": lambda _element, _value: "border-style: solid",
    "nowrap": lambda _element, _value: "white-space: nowrap",
    "size": _sized("height"),
    "text": _coloured("color"),
    "type": _list_type,
    "valign": _vertical,
    "vspace": _both("margin-top", "margin-bottom"),
    "width": _sized("width"),
}


def _length(value: str) -> str:
    match = _LENGTH.match(value)
    return f"{match[1]}{match[2] or 'px'}" if match else ""


def _colour(value: str) -> str:
    value = value.strip()
    if not _COLOUR.fullmatch(value):
        return ""
    is_bare = not value.startswith("#") and len(value) == 6 and re.fullmatch(r"[0-9A-Fa-f]+", value) is not None
    return f"#{value}" if is_bare else value


def _font_size(value: str) -> str:
    match = re.fullmatch(r"\s*([+-]?)(\d{1,3})\s*", value)
    if match is None:
        return ""
    number = {"+": 3 + int(match[2]), "-": 3 - int(match[2])}.get(match[1], int(match[2]))
    return _SIZES[min(max(number, 1), 7) - 1]
