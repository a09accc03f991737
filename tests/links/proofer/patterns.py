"""html-proofer's regular expressions as cfplint's patterns, in which `*` stands for any characters."""

from __future__ import annotations

import re

_PIECE = re.compile(
    r"(?P<group>\([^()]*\)[+*?]?)"
    r"|(?P<many>(?:\\[SWDswd]|\[[^\]]+\]|\.)[+*]\??)"
    r"|\\(?P<escaped>[^A-Za-z0-9])"
    r"|(?P<literal>[^\\^$])"
)
_START, _END = re.compile(r"^(?:\^|\\A)"), re.compile(r"(?:\$|\\[zZ])$")


def glob(pattern: str | dict[str, str]) -> str:
    """What is ignored, which html-proofer searches for in an address.

    Args:
        pattern: a text, or a regular expression as the record of a case has it.
    """
    if isinstance(pattern, str) and not _START.match(pattern):
        return pattern if "/" in pattern else f"*{pattern}*"
    return _as_pattern(pattern if isinstance(pattern, str) else pattern["regexp"])[0]


def rewriting(expression: str, replacement: str) -> tuple[str, str]:
    """A pattern and what is looked at in its place, of what html-proofer replaces wherever it is found in an address.

    Args:
        expression: a regular expression, between slashes or bare.
        replacement: its replacement in Ruby.
    """
    slashed = re.fullmatch(r"/(.*)/", expression)
    pattern, groups, before, behind = _as_pattern(slashed[1] if slashed else expression)
    text = re.sub(r"\\(\d)", lambda found: f"${groups[int(found[1]) - 1]}", replacement)
    return pattern, f"{before}{text}{behind}"


def _as_pattern(expression: str) -> tuple[str, list[int], str, str]:
    """The pattern, the number of each group's `*` in it, and what stands for the text before and behind a find.

    A bare dot is taken for itself, as most that are not escaped are meant.
    """
    inner = _END.sub("", _START.sub("", expression))
    parts: list[str] = [] if _START.match(expression) else ["*"]
    before = "" if _START.match(expression) else "$1"
    groups: list[int] = []
    for piece in _PIECE.finditer(inner):
        if piece["group"] or piece["many"]:
            parts.append("*")
            if piece["group"]:
                groups.append(parts.count("*"))
        else:
            parts.append(piece["escaped"] or piece["literal"])
    if _END.search(expression) or parts[-1] == "*":
        return "".join(parts), groups, before, ""
    return "".join([*parts, "*"]), groups, before, f"${parts.count('*') + 1}"
