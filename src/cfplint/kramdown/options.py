"""kramdown's options: names, types and defaults.

Source: https://kramdown.gettalong.org/options.html and the options of kramdown-parser-gfm.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from cfplint.kramdown.option_values import (
    PARSERS,
    UnusedValueError,
    known_entity,
    names_of,
    parse_integer,
    text_of,
)


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
    link_defs: Mapping[str, tuple[str | None, str | None]] = field(default_factory=dict)
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

    def __post_init__(self) -> None:
        """Bring every value into its own type, as kramdown does.

        Raises:
            ValueError: kramdown, or this version of it, would not use a value; the sentence names option and value.
        """
        for name, default in _DEFAULTS.items():
            value = getattr(self, name)
            if type(value) is not type(default) or value != default:
                parsed, problem = read_option(name, value, str(self.kramdown_version))
                if problem:
                    raise ValueError(f"{problem} (given: {value!r})")
                object.__setattr__(self, name, parsed[name])

    @property
    def gfm(self) -> bool:
        """Whether the dialect is GFM."""
        return self.input.lower() == "gfm"

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, object]) -> Options:
        """Options from names and values, as `_config.yml` or keyword arguments give them.

        Args:
            mapping: names are kramdown's; what kramdown does not know, does not use or refuses lands in `unknown`.
        """
        values: dict[str, object] = {}
        unknown: list[str] = []
        version = read_option("kramdown_version", mapping.get("kramdown_version", "2.5"), "2.5")[0].get(
            "kramdown_version"
        )
        for name, value in mapping.items():
            if name in IGNORED:
                continue
            parsed, problem = read_option(name, value, str(version or "2.5"))
            values |= parsed
            if problem:
                unknown.append(problem)
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
SINCE_2_5 = frozenset({"gfm_emojis", "gfm_emoji_opts", "header_links", "footnote_link_text"})
"""Options that kramdown 2.4, or the GFM parser of its time, does not have."""


def read_option(name: str, value: object, version: str) -> tuple[dict[str, Any], str | None]:
    """An option as kramdown takes it.

    Args:
        name: as given.
        value: as given.
        version: kramdown's.

    Returns:
        The option with its value, or nothing where it stays as it is; and what is wrong with it, a sentence without
        its full stop.
    """
    if name not in NAMES:
        return {}, f"kramdown has no option '{name}'"
    try:
        parsed = parse_option(name, value)
    except UnusedValueError as error:
        return {name: error.instead}, f"kramdown's option '{name}': {error}"
    except ValueError as error:
        return {}, f"kramdown's option '{name}': {error}"
    if version == "2.4":
        if name in SINCE_2_5:
            default = _DEFAULTS[name]
            return {name: default}, None if parsed == default else f"kramdown 2.4 has no option '{name}'"
        if name == "smart_quotes" and not all(known_entity(each, version) for each in names_of(parsed)):
            return {}, "kramdown's option 'smart_quotes': kramdown 2.4 knows no such entity"
    return {name: parsed}, None


def parse_option(name: str, value: object) -> object:
    """A value as kramdown takes it: from YAML, from a keyword argument, or from `{::options name="value" /}`.

    Raises:
        UnusedValueError: kramdown makes nothing of it.
        ValueError: kramdown refuses it.
    """
    parse = PARSERS.get(name)
    if parse is not None:
        return parse(value)
    if name in _BOOLEANS:
        return value if isinstance(value, bool) else text_of(value).strip().lower() not in {"false", ""}
    if name in _INTEGERS:
        return parse_integer(value)
    return text_of(value)


_DEFAULTS: dict[str, Any] = {}
_DEFAULTS |= {name: getattr(Options(), name) for name in sorted(NAMES)}
