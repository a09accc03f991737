"""What code blocks and code spans share: the language of a class, and the highlighter."""

from __future__ import annotations

import re
from typing import Any

from cfplint import highlight
from cfplint.kramdown.document import Token
from cfplint.kramdown.escapes import SPECIALS, escape_all
from cfplint.kramdown.marks import cut_marks
from cfplint.kramdown.renderer import HtmlRenderer

Pieces = list[tuple[str, str]]
"""Rouge's class, or an empty string, and the characters of each part of a code."""

_LANGUAGE = re.compile(r"\blanguage-([^ \t\r\n\f\v]+)")


def language_of(attrs: dict[str, Any]) -> str | None:
    """The language that a class `language-x` names."""
    found = _LANGUAGE.search(attrs.get("class") or "")
    return found[1] if found else None


def take_language(attrs: dict[str, Any]) -> str | None:
    """The language, with its class taken away."""
    language = language_of(attrs)
    if language is not None:
        attrs["class"] = _LANGUAGE.sub("", attrs["class"], count=1).strip()
        if not attrs["class"]:
            del attrs["class"]
    return language


def settings(renderer: HtmlRenderer, kind: str) -> dict[str, Any]:
    """The highlighter's options for blocks or spans."""
    options = dict(renderer.options.syntax_highlighter_opts)
    own: dict[str, Any] = {}
    for name in ("span", "block"):
        value = options.pop(name, None)
        if name == kind and isinstance(value, dict):
            own = {str(key).removeprefix(":"): each for key, each in value.items()}
    return {**options, **own}


def _default_language(options: dict[str, Any]) -> str | None:
    language = options.get("default_lang")
    return language if isinstance(language, str) else None


def highlighted(renderer: HtmlRenderer, code: str, language: str | None, kind: str) -> Pieces | None:
    """Code taken apart for highlighting; None where kramdown writes it plain.

    Args:
        renderer: for its options.
        code: the code.
        language: as the author named it, with Rouge's options behind a question mark.
        kind: `block` or `span`.
    """
    if renderer.options.syntax_highlighter != "rouge":
        return None
    options = settings(renderer, kind)
    language = language or _default_language(options)
    if options.get("disable") or not (language or options.get("guess_lang")):
        return None
    return highlight.tokens(code, language, guess=bool(options.get("guess_lang")))


def write_pieces(renderer: HtmlRenderer, token: Token, pieces: Pieces) -> None:
    """Write the parts of a token's code, each with its place."""
    marks: list[tuple[int, int, int]] = token.get("marks") or []
    size = len(token["text"])
    at = first = 0
    for name, text in pieces:
        stop = at + len(text)
        while first + 1 < len(marks) and marks[first + 1][0] <= at:
            first += 1
        renderer.write(f'<span class="{name}">' if name else "", token["span"])
        renderer.write_marked(text, list(cut_marks(marks, size, at, stop, first)), escape_all, SPECIALS)
        renderer.write("</span>" if name else "", token["span"])
        at = stop


def with_highlighter_class(renderer: HtmlRenderer, attrs: dict[str, Any], language: str | None, kind: str) -> None:
    """Add the classes that the highlighter's stylesheet wants."""
    language = language or _default_language(settings(renderer, kind))
    classes = f"{attrs.get('class') or ''} highlighter-{renderer.options.syntax_highlighter}".lstrip()
    if language:
        found = _LANGUAGE.search(classes)
        if found:
            classes = f"{classes[: found.start()]}language-{language}{classes[found.end() :]}"
        else:
            classes = f"language-{language} {classes}"
    attrs["class"] = classes
