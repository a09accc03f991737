"""Data as JSON text, in the same bytes each time and with nothing that acts on a terminal."""

from __future__ import annotations

import json
import re

# JSON itself escapes only what lies below U+0020; lone surrogates are undecodable bytes of a source.
_UNSAFE = re.compile("[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb]")


def json_text(data: object, *, indent: int | None = 2) -> str:
    r"""JSON, in UTF-8 characters where they are harmless, `\uXXXX` elsewhere.

    Args:
        data: what `json.dumps` takes; keys keep their order.
        indent: blanks per level, or `None` for one line.
    """
    separators = (",", ": ") if indent else (", ", ": ")
    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=separators)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
