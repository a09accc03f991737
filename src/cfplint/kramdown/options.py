"""kramdown's options: names, types and defaults.

Source: https://kramdown.gettalong.org/options.html and the options of kramdown-parser-gfm.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

_TOC_RANGE = re.compile(r"([0-9])\.\.([0-9])")


@dataclass(frozen=True, slots=True)
class Options:
    """The options of one conversion, under kramdown's names and with kramdown's defaults."""

    input: str = "kramdown"
    """The dialect: `kramdown` or `GFM`."""
    kramdown_version: str = "2.5"
    """`2.5`, or `2.4` for what that version writes (Debian's and GitHub Pages')."""
    auto_ids: bool = True
    auto_id_stripping: bool = False
    auto_id_prefix: str = ""
    transliterated_header_ids: bool = False
    parse_block_html: bool = False
    parse_span_html: bool = True
    html_to_native: bool = False
    link_defs: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    footnote_nr: int = 1
    entity_output: str = "as_char"
    toc_levels: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    smart_quotes: tuple[str, ...] = ("lsquo", "rsquo", "ldquo", "rdquo")
    typographic_symbols: Mapping[str, str] = field(default_factory=dict)
    header_offset: int = 0
    header_links: bool = False
    syntax_highlighter: str | None = "rouge"
    syntax_highlighter_opts: Mapping[str, object] = field(default_factory=dict)
    math_engine: str | None = "mathjax"
    math_engine_opts: Mapping[str, object] = field(default_factory=dict)
    footnote_backlink: str = "&#8617;"
    footnote_backlink_inline: bool = False
    footnote_prefix: str = ""
    footnote_link_text: str = "%s"
    remove_line_breaks_for_cjk: bool = False
    forbidden_inline_options: tuple[str, ...] = ("template",)
    hard_wrap: bool = True
    gfm_quirks: tuple[str, ...] = ("paragraph_end",)
    gfm_emojis: bool = False
    gfm_emoji_opts: Mapping[str, object] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    """What `from_mapping` was given and cannot use, as sentences."""

    @property
    def gfm(self) -> bool:
        """Whether the dialect is GFM."""
        return self.input.lower() == "gfm"

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, object]) -> Options:
        """Options from names and values, as `_config.yml` or keyword arguments give them.

        Args:
            mapping: names are kramdown's; what kramdown does not know, or a value that it refuses, lands in `unknown`.
        """
        values: dict[str, object] = {}
        unknown: list[str] = []
        for name, value in mapping.items():
            if name in IGNORED:
                continue
            if name not in NAMES:
                unknown.append(f"kramdown has no option '{name}'")
                continue
            try:
                values[name] = parse_option(name, value)
            except ValueError as error:
                unknown.append(f"kramdown's option '{name}': {error}")
        if values.get("kramdown_version") == "2.4" and values.pop("gfm_emojis", False):
            unknown.append("kramdown's GFM parser of version 2.4 has no option 'gfm_emojis'")
        return replace(cls(), **values, unknown=tuple(unknown))  # type: ignore[arg-type]  # parse_option checks them


NAMES = {each.name for each in fields(Options)} - {"unknown"}
IGNORED = frozenset(
    {
        "latex_headers",
        "line_width",
        "list_indent",
        "remove_block_html_tags",
        "remove_span_html_tags",
        "template",
    }
)
"""Options of kramdown that change nothing in HTML, or read files."""
_BOOLEANS = {each.name for each in fields(Options) if each.type == "bool"}
_INTEGERS = {each.name for each in fields(Options) if each.type == "int"}
_SYMBOLS = frozenset({"entity_output", "syntax_highlighter", "math_engine"})


def parse_option(name: str, value: object) -> object:
    """A value as kramdown takes it: from YAML, from a keyword argument, or from `{::options name="value" /}`.

    Raises:
        ValueError: kramdown refuses it.
    """
    parse = _PARSERS.get(name)
    if parse is not None:
        return parse(value)
    if name in _BOOLEANS:
        return value if isinstance(value, bool) else _text(value).strip().lower() not in {"false", ""}
    if name in _INTEGERS:
        try:
            return int(_text(value))
        except ValueError:
            raise ValueError(f"not a number: {value}") from None
    if name in _SYMBOLS:
        symbol = _text(value).strip().removeprefix(":")
        return symbol if symbol not in {"", "nil"} else None
    return _text(value)


def _text(value: object) -> str:
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
        levels = [int(_text(level)) for level in value]
    else:
        raise ValueError("levels are written 1..3 or 1,2,3")  # noqa: TRY004 - callers catch one kind
    if any(not 1 <= level <= 6 for level in levels):
        raise ValueError("levels go from 1 to 6")
    return tuple(dict.fromkeys(levels))


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(value.split(","))
    if isinstance(value, list | tuple):
        return tuple(_text(each).removeprefix(":") for each in value)
    raise ValueError("a list of names is needed")


def _quotes(value: object) -> tuple[str, ...]:
    names = _names(value)
    if len(names) != 4:
        raise ValueError("four entities are needed")
    return names


def _mapping(value: object) -> Mapping[str, object]:
    if isinstance(value, str):
        import yaml

        try:
            value = yaml.safe_load(value)
        except yaml.YAMLError:
            raise ValueError("not a mapping in YAML") from None
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise ValueError("a mapping is needed")  # noqa: TRY004 - callers catch one kind
    return {_text(key).removeprefix(":"): each for key, each in value.items()}


def _symbols(value: object) -> Mapping[str, str]:
    return {name: _text(each) for name, each in _mapping(value).items()}


def _link_defs(value: object) -> Mapping[str, tuple[str, str | None]]:
    found: dict[str, tuple[str, str | None]] = {}
    for name, each in _mapping(value).items():
        if not isinstance(each, list | tuple) or not 1 <= len(each) <= 2:
            raise ValueError("each link definition is a list of a URL and perhaps a title")
        found[name] = (_text(each[0]), _text(each[1]) if len(each) == 2 and each[1] is not None else None)
    return found


def _link_text(value: object) -> str:
    text = _text(value)
    if "%s" not in text:
        raise ValueError("it has to contain %s")
    return text


_PARSERS = {
    "toc_levels": _toc_levels,
    "smart_quotes": _quotes,
    "typographic_symbols": _symbols,
    "syntax_highlighter_opts": _mapping,
    "math_engine_opts": _mapping,
    "gfm_emoji_opts": _mapping,
    "link_defs": _link_defs,
    "forbidden_inline_options": _names,
    "gfm_quirks": _names,
    "footnote_link_text": _link_text,
}
