"""The values of kramdown's options: what each may be, as YAML, a keyword or `{::options}` gives it.

Source: https://kramdown.gettalong.org/options.html and the options of kramdown-parser-gfm.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from cfplint.kramdown.entities import entity

_SYMBOL_NAMES = frozenset({"hellip", "mdash", "ndash", "laquo", "raquo", "laquo_space", "raquo_space"})
_TOC_RANGE = re.compile(r"([0-9])\.\.([0-9])")


class UnusedValueError(ValueError):
    """Kramdown takes a value, or a part of it, and then makes nothing of it."""

    def __init__(self, message: str, instead: object) -> None:
        super().__init__(message)
        self.instead = instead
        """A value that has the same effect."""


def parse_integer(value: object) -> int:
    """A whole number."""
    try:
        return int(text_of(value))
    except ValueError:
        raise ValueError(f"not a number: {value}") from None


def _symbol(value: object) -> str | None:
    symbol = text_of(value).strip().removeprefix(":")
    return symbol if symbol not in {"", "nil"} else None


def _input(value: object) -> str:
    name = "kramdown" if value is None else text_of(value)
    if name.lower() not in {"kramdown", "gfm"}:
        raise ValueError(f"there is no parser for '{name}' here, only kramdown and GFM")
    return "GFM" if name.lower() == "gfm" else "kramdown"


def _version(value: object) -> str:
    version = text_of(value)
    if version not in {"2.4", "2.5"}:
        raise ValueError(f"there are 2.4 and 2.5, not '{version}'")
    return version


def _highlighter(value: object) -> str | None:
    name = _symbol(value)
    if name not in {None, "rouge"}:
        raise UnusedValueError(f"the syntax highlighter '{name}' is not available", None)
    return name


def _math_engine(value: object) -> str | None:
    name = _symbol(value)
    if name not in {None, "mathjax"}:
        raise UnusedValueError(f"the math engine '{name}' is not available", None)
    return name


def _entity_output(value: object) -> str:
    name = _symbol(value) or "numeric"
    if name not in {"as_char", "as_input", "numeric", "symbolic"}:
        raise UnusedValueError(f"there is no output '{name}'; entities become numeric", "numeric")
    return name


def _quirks(value: object) -> tuple[str, ...]:
    given = [_symbol(each) for each in names_of(value)]
    names = tuple(each for each in given if each in {"paragraph_end", "no_auto_typographic"})
    unknown = [each for each in given if each is not None and each not in names]
    if unknown:
        raise UnusedValueError(f"there is no quirk '{unknown[0]}'", names)
    return names


def known_entity(name: str, version: str) -> bool:
    """Whether a version of kramdown knows an entity, given as a name or a number."""
    try:
        return name.isascii() and (name.isdigit() or bool(entity(name, version)))
    except KeyError:
        return False


def text_of(value: object) -> str:
    """A value of YAML as Ruby's YAML would write it; empty for none."""
    if value is None:
        return ""
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _toc_levels(value: object) -> tuple[int, ...]:
    if isinstance(value, str):
        span = _TOC_RANGE.fullmatch(value)
        if span:
            levels = list(range(int(span[1]), int(span[2]) + 1))
        elif re.fullmatch(r"[0-9](?:,[0-9])*", value):
            levels = [int(level) for level in value.split(",")]
        else:
            raise ValueError("levels are written 1..3 or 1,2,3")
    elif isinstance(value, list | tuple | range):
        if not all(re.fullmatch("-?[0-9]+", text_of(level)) for level in value):
            raise ValueError("levels are numbers from 1 to 6")
        levels = [int(text_of(level)) for level in value]
    else:
        raise ValueError("levels are written 1..3 or 1,2,3")  # noqa: TRY004 - callers catch one kind
    if any(not 1 <= level <= 6 for level in levels):
        raise ValueError("levels go from 1 to 6")
    return tuple(dict.fromkeys(levels))


def names_of(value: object) -> tuple[str, ...]:
    """A list of names, or names with commas between them."""
    if isinstance(value, str):
        return tuple(value.split(","))
    if isinstance(value, list | tuple):
        return tuple(text_of(each).removeprefix(":") for each in value)
    raise ValueError("a list of names is needed")


def _quotes(value: object) -> tuple[str, ...]:
    names = names_of(value)
    if len(names) != 4:
        raise ValueError("four entities are needed")
    unknown = [name for name in names if not known_entity(name, "2.5")]
    if unknown:
        raise ValueError(f"there is no entity '{unknown[0]}'")
    return names


def _mapping(value: object) -> Mapping[str, object]:
    if isinstance(value, str):
        import yaml

        try:
            value = yaml.safe_load(value)
        except yaml.YAMLError:
            raise ValueError("not a mapping in YAML") from None
    if not isinstance(value, Mapping):
        raise ValueError("a mapping is needed")  # noqa: TRY004 - callers catch one kind
    return {text_of(key).removeprefix(":"): each for key, each in value.items()}


def _symbols(value: object) -> Mapping[str, str]:
    texts = {name: text_of(each) for name, each in _mapping(value).items()}
    known = {name: text for name, text in texts.items() if name in _SYMBOL_NAMES}
    if len(known) < len(texts):
        raise UnusedValueError(f"there is no symbol '{next(name for name in texts if name not in known)}'", known)
    return known


def _highlighting(value: object) -> Mapping[str, object]:
    options = {} if value is None else dict(_mapping(value))
    problem = None
    for kind in ("", "span", "block"):
        own = options.get(kind) if kind else options
        if not isinstance(own, Mapping):
            continue
        key = next((key for key in own if text_of(key).removeprefix(":") == "default_lang"), None)
        if key is not None and own[key] is not None and not isinstance(own[key], str):
            problem = f"a language is named by a text, not by {own[key]!r}"
            kept = {name: each for name, each in own.items() if name != key}
            options = {**options, kind: kept} if kind else kept
    if problem:
        raise UnusedValueError(problem, options)
    return options


def _link_defs(value: object) -> Mapping[str, tuple[str | None, str | None]]:
    found: dict[str, tuple[str | None, str | None]] = {}
    for name, each in _mapping(value).items():
        if not isinstance(each, list | tuple) or not 1 <= len(each) <= 2:
            raise ValueError("each link definition is a list of a URL and perhaps a title")
        url, title = [None if part is None else text_of(part) for part in [*each, None][:2]]
        found[name] = (url, title)
    return found


def _link_text(value: object) -> str:
    text = text_of(value)
    if "%s" not in text:
        raise ValueError("it has to contain %s")
    return text


PARSERS: dict[str, Callable[[object], object]] = {
    "input": _input,
    "kramdown_version": _version,
    "entity_output": _entity_output,
    "syntax_highlighter": _highlighter,
    "math_engine": _math_engine,
    "toc_levels": _toc_levels,
    "smart_quotes": _quotes,
    "typographic_symbols": _symbols,
    "syntax_highlighter_opts": _highlighting,
    "math_engine_opts": _mapping,
    "gfm_emoji_opts": _mapping,
    "link_defs": _link_defs,
    "forbidden_inline_options": names_of,
    "gfm_quirks": _quirks,
    "footnote_link_text": _link_text,
}
"""By option, what reads a value of more than one word."""
