"""Ids made of the text of headers.

Source: https://kramdown.gettalong.org/converter/html.html#auto-ids, and kramdown-parser-gfm for GFM's.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from cfplint.kramdown.document import Document
from cfplint.kramdown.entities import entity
from cfplint.kramdown.options import Options
from cfplint.kramdown.span.typographic_symbols import ENTITIES
from cfplint.kramdown.transliteration import in_latin

_BEFORE_LETTER = re.compile(r"^[^a-zA-Z]+", re.MULTILINE)
_NOT_IN_ID = re.compile(r"[^a-zA-Z0-9 -]")
_ASCII_NOT_IN_GFM_ID = re.compile(r"[^A-Za-z0-9_\- \t]", re.ASCII)


def basic_id(text: str) -> str:
    """Latin letters, digits and hyphens of a text, from its first letter on."""
    return _NOT_IN_ID.sub("", _BEFORE_LETTER.sub("", text)).replace(" ", "-").lower()


def generate_id(text: str, document: Document, used: dict[str, int]) -> str:
    """An id that no header of the document has yet.

    Args:
        text: the header's.
        document: for its options; is told of a package that they need.
        used: the ids so far and how often each was wanted again; is changed.
    """
    options = document.options
    if options.transliterated_header_ids:
        text = in_latin(text, document)
    made = basic_id(text) or "section"
    if made in used:
        used[made] += 1
        made = f"{made}-{used[made]}"
    else:
        used[made] = 0
    return options.auto_id_prefix + made


def generate_gfm_id(text: str, options: Options, used: dict[str, int]) -> str:
    """As `generate_id`, in GFM's way: letters of every script stay."""
    made = text.lower()
    if made.isascii():
        made = _ASCII_NOT_IN_GFM_ID.sub("", made)
    else:
        made = "".join(char for char in made if char in "- \t" or _is_word(char))
    made = made.replace(" ", "-").replace("\t", "-")
    used[made] = used.get(made, -1) + 1
    if used[made]:
        made = f"{made}-{used[made]}"
    return options.auto_id_prefix + made


def _is_word(char: str) -> bool:
    return char.isalpha() or unicodedata.category(char) in {"Mn", "Mc", "Me", "Nd", "Nl", "Pc"}


def plain_text(token: dict[str, Any], *, gfm: bool) -> str:
    """The text of a header or term without its markup.

    Args:
        token: with its children parsed.
        gfm: whether code, formulas, entities and quotes count, as in GFM.
    """
    parts: list[str] = []
    for child in token.get("children", ()):
        _collect(child, parts, gfm=gfm)
    return "".join(parts)


def _collect(token: dict[str, Any], parts: list[str], *, gfm: bool) -> None:
    kind = token["type"]
    if kind == "dt" or (gfm and kind == "header"):
        # one that was HTML may lie in another; the inner one's text is known by now
        parts.append(token["raw_text"])
    elif kind == "text" or (gfm and kind in {"codespan", "math"}):
        parts.append(token["text"])
    elif gfm and kind == "entity":
        parts.append(token["entity"].char or "")
    elif gfm and kind == "smart_quote":
        parts.append(entity(token["quote"]).char or "")
    elif gfm and kind == "typographic_sym":
        name = token["symbol"]
        symbols = {"laquo_space": "«\u00a0", "raquo_space": "\u00a0»"}
        parts.append(symbols.get(name) or "".join(entity(each).char or "" for each in ENTITIES[name]))
    else:
        for child in token.get("children", ()):
            _collect(child, parts, gfm=gfm)
