"""Looks that stood at elements, as classes of one stylesheet.

A class that was a `style` outranks the site's own rules, as the attribute did; one that was an obsolete attribute or
element yields to all of them, as a presentational hint does.

Source: https://html.spec.whatwg.org/multipage/rendering.html#presentational-hints
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from typing import TYPE_CHECKING

from cfplint.conversion.looks import Look

if TYPE_CHECKING:
    from bs4 import Tag

STYLESHEET = "cfplint.css"
"""The name of the stylesheet that conversion writes at the root of a site."""

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_CLOSING = {"(": ")", "[": "]"}
_PROPERTY = re.compile(r"-{0,2}[A-Za-z][\w-]*")
_OF_WORD = re.compile(r"mso-|tab-(?:interval|stops)\b")
"""How the properties begin that Word writes and no browser knows."""
_WRAPPER = re.compile(r"(?<![\w.#$@%/-])(?:div|span)(?![\w-])")
_ENDS_A_RULE = re.compile(r"[{}<]")
"""What would end the rule, or the `style` element that it may stand in."""
_OUTRANKING = r":not(#\9):not(#\9)"


def declarations_of(style: str) -> tuple[str, ...]:
    """The declarations of a `style` attribute, `property: value` each, in their order; what is none is left out.

    Source: https://www.w3.org/TR/css-style-attr/
    """
    found: list[str] = []
    for part in _parts(_COMMENT.sub(" ", style)):
        name, colon, value = part.partition(":")
        name, value = name.strip(), " ".join(value.split())
        name = name if name.startswith("--") else name.lower()
        if (
            colon
            and value
            and _PROPERTY.fullmatch(name)
            and not _OF_WORD.match(name)
            and not _ENDS_A_RULE.search(value)
        ):
            found.append(f"{name}: {value}")
    return tuple(found)


def _parts(style: str) -> Iterator[str]:
    """What stands between the semicolons of a style, but for what leaves a quote or a bracket open, or closes none."""
    start, quote, waiting, sound, escaped = 0, "", [], True, False
    for at, char in enumerate(style):
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
        elif quote:
            quote = "" if char == quote else quote
        elif char in {'"', "'"}:
            quote = char
        elif char in _CLOSING:
            waiting.append(_CLOSING[char])
        elif char in _CLOSING.values():
            sound = bool(waiting) and waiting.pop() == char and sound
        elif char == ";" and not waiting:
            if sound:
                yield style[start:at]
            start, sound = at + 1, True
    if sound and not (quote or waiting or escaped):
        yield style[start:]


def give_style(element: Tag, declarations: Iterable[str], styles: MutableMapping[str, str]) -> str:
    """Give an element the class of a `style` that it had; the name of the class, or `""` where nothing is declared."""
    return _give(element, "style", declarations, styles, ".{}" + _OUTRANKING)


def give_look(element: Tag, looks: Iterable[Look], styles: MutableMapping[str, str]) -> str:
    """Give an element the class of the looks that obsolete attributes, or itself, gave it.

    Args:
        element: the element.
        looks: what it looks like.
        styles: takes the rules, a selector each with its declarations.

    Returns:
        The name of the class, or `""` where nothing is declared.
    """
    own: list[str] = []
    inside: dict[str, str] = {}
    for declarations, within in looks:
        own += [declarations] if declarations else []
        for place, what in within.items():
            inside[place] = f"{inside[place]}; {what}" if place in inside else what
    return _give(element, "look", own, styles, ":where(.{})", inside)


def chosen_elements(text: str) -> frozenset[str]:
    """Which of the elements that carry nothing by themselves a style sheet may choose by their names.

    Args:
        text: a style sheet, in CSS or Sass.
    """
    return frozenset(_WRAPPER.findall(text))


def rules_of(classes: str, styles: Mapping[str, str]) -> list[str]:
    """The declarations that an element's classes stand for, a string per class."""
    selectors = (form.format(name) for name in classes.split() for form in (".{}" + _OUTRANKING, ":where(.{})"))
    return [styles[selector] for selector in selectors if selector in styles]


def css(styles: Mapping[str, str]) -> str:
    """The text of a stylesheet, a rule a line, sorted."""
    return "".join(f"{selector} {{ {declarations} }}\n" for selector, declarations in sorted(styles.items()))


def _give(
    element: Tag,
    kind: str,
    declarations: Iterable[str],
    styles: MutableMapping[str, str],
    form: str,
    inside: Mapping[str, str] | None = None,
) -> str:
    own = "; ".join(declarations)
    if not own and not inside:
        return ""
    whole = "\n".join([own, *(f"{place}\t{what}" for place, what in (inside or {}).items())])
    name = f"{kind}-{hashlib.sha256(whole.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"
    classes = str(element.get("class", "")).split()
    if name not in classes:
        element["class"] = " ".join([*classes, name])
    if own:
        styles[form.format(name)] = own
    for place, what in (inside or {}).items():
        styles[f":where(.{name} {place})"] = what
    return name
