"""Filters that work on one string."""

from __future__ import annotations

import re
import unicodedata

from cfplint.errors import LiquidError
from cfplint.liquid.filters_registry import liquid_filter
from cfplint.liquid.limits import spend
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.numbers import to_integer
from cfplint.liquid.ruby.printing import to_s
from cfplint.source import TracedStr

_NEWLINE = re.compile(r"\r?\n")
_SPACES = re.compile(r"\s+", re.ASCII)
_CJK = "㐀-䶿一-鿿豈-﫿぀-ゟ゠-ヿㇰ-ㇿｦ-ﾟ가-힣ᄀ-ᇿ々〇"
_CJK_CHARACTER = re.compile(f"[{_CJK}]")
_CJK_WORD = re.compile(rf"[^{_CJK}\s]+")


@liquid_filter("downcase", characters_a_step=50)
def downcase(value: object) -> object:
    """In lower case."""
    text = to_s(value)
    return text if isinstance(text, TracedStr) and text.islower() else text.lower()


@liquid_filter("upcase", characters_a_step=50)
def upcase(value: object) -> object:
    """In upper case."""
    text = to_s(value)
    return text if isinstance(text, TracedStr) and text.isupper() else text.upper()


@liquid_filter("capitalize", characters_a_step=50)
def capitalize(value: object) -> object:
    """The first letter in upper case, the others in lower case."""
    text = to_s(value)
    return text[:1].upper() + text[1:].lower()


@liquid_filter("append")
def append(value: object, text: object) -> object:
    """A string behind it."""
    return ruby_text.concatenated((to_s(value), to_s(text)))


@liquid_filter("prepend")
def prepend(value: object, text: object) -> object:
    """A string before it."""
    return ruby_text.concatenated((to_s(text), to_s(value)))


@liquid_filter("strip")
def strip(value: object) -> object:
    """Without white space at both ends."""
    return ruby_text.strip(to_s(value))


@liquid_filter("lstrip")
def lstrip(value: object) -> object:
    """Without white space at the start."""
    return ruby_text.lstrip(to_s(value))


@liquid_filter("rstrip")
def rstrip(value: object) -> object:
    """Without white space at the end."""
    return ruby_text.rstrip(to_s(value))


@liquid_filter("strip_newlines")
def strip_newlines(value: object) -> object:
    """Without line ends."""
    return ruby_text.replace_matches(to_s(value), _NEWLINE, "")


@liquid_filter("normalize_whitespace")
def normalize_whitespace(value: object) -> object:
    """Each run of white space as one space, none at the ends."""
    return ruby_text.strip(ruby_text.replace_matches(to_s(value), _SPACES, " "))


@liquid_filter("replace")
def replace(value: object, old: object, new: object = "") -> object:
    """Another string for each occurrence of one."""
    return ruby_text.replace(to_s(value), to_s(old), to_s(new))


@liquid_filter("replace_first")
def replace_first(value: object, old: object, new: object = "") -> object:
    """Another string for the first occurrence of one."""
    return ruby_text.replace(to_s(value), to_s(old), to_s(new), 1)


@liquid_filter("remove")
def remove(value: object, text: object) -> object:
    """Without a string."""
    return ruby_text.replace(to_s(value), to_s(text), "")


@liquid_filter("remove_first")
def remove_first(value: object, text: object) -> object:
    """Without the first occurrence of a string."""
    return ruby_text.replace(to_s(value), to_s(text), "", 1)


@liquid_filter("split")
def split(value: object, pattern: object) -> object:
    """Its parts between the occurrences of a string."""
    return ruby_text.split(to_s(value), to_s(pattern))


@liquid_filter("slice")
def slice_(value: object, offset: object, length: object = None) -> object:
    """A part of a string or an array."""
    start = to_integer(offset)
    count = 1 if length is None or length is False else to_integer(length)
    sequence = value if isinstance(value, list) else to_s(value)
    bounds = ruby_text.slice_bounds(len(sequence), start, count)
    if bounds is None:
        return [] if isinstance(value, list) else ""
    return sequence[bounds[0] : bounds[1]]


@liquid_filter("truncate")
def truncate(value: object, length: object = 50, ellipsis: object = "...") -> object:
    """At most a number of characters, the last of them an ellipsis."""
    if value is None:
        return None
    text, most, end = to_s(value), to_integer(length), to_s(ellipsis)
    if len(text) <= most:
        return text
    return ruby_text.concatenated((text[: max(most - len(end), 0)], end))


@liquid_filter("truncatewords")
def truncatewords(value: object, words: object = 15, ellipsis: object = "...") -> object:
    """At most a number of words, then an ellipsis."""
    if value is None:
        return None
    most = max(to_integer(words) - 1, 0)
    found = ruby_text.words(to_s(value), most + 1)
    if len(found) <= most:
        return value
    return ruby_text.concatenated((ruby_text.join(found[: most + 1], " "), to_s(ellipsis)))


@liquid_filter("number_of_words", characters_a_step=2)
def number_of_words(value: object, mode: object = None) -> object:
    """How many words; with `cjk` and `auto`, Chinese, Japanese and Korean characters count as words."""
    if not isinstance(value, str):
        raise LiquidError("number_of_words takes a string")
    text = value
    characters = len(_CJK_CHARACTER.findall(text)) if mode in ("cjk", "auto") else 0
    if mode == "cjk" or characters:
        return characters + len(_CJK_WORD.findall(text))
    return ruby_text.count_words(text)


@liquid_filter("slugify", characters_a_step=1)
def slugify(value: object, mode: object = None) -> object:
    """In lower case, with hyphens for what cannot stand in an address.

    Modes: `raw`, `default`, `pretty`, `ascii`, `latin`; another one only changes the case.
    """
    if value is None:
        return None
    if not isinstance(value, str):
        raise LiquidError("slugify takes a string")
    text, mode = value, mode or "default"
    if mode not in ("raw", "default", "pretty", "ascii", "latin"):
        return text.lower()
    if mode == "latin":
        spend(2 * len(text))
        text = "".join(_latin(char) for char in text)
    if mode == "raw":
        slug = _SPACES.sub("-", text)
    elif mode == "ascii":
        slug = re.sub(r"[^A-Za-z0-9]+", "-", text)
    else:
        allowed = "._~!$&'()+,;=@" if mode == "pretty" else ""
        slug = re.sub(r"\0+", "-", "".join(c if c in allowed or _is_letter(c) else "\0" for c in text))
    slug = re.sub(r"^-|-$", "", slug, flags=re.MULTILINE)
    return slug.lower()


def _is_letter(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "ML" or category == "Nd"


def _latin(char: str) -> str:
    if char.isascii():
        return char
    special = {"ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "œ": "oe"}
    if char in special:
        return special[char]
    plain = unicodedata.normalize("NFD", char)[0]
    return plain if plain.isascii() else "?"
