"""Source lines with their marks."""

import pytest

from cfplint.reports.snippet import snippet
from cfplint.source import SourceFile

TENS = "0123456789" * 5

CASES = {
    "the exact characters": ("a [bad] word", 40, ["a bad word", "  ^^^"]),
    "an empty stretch is one caret": ("ab[]cd", 40, ["abcd", "  ^"]),
    "behind the last character": ("ab[]", 40, ["ab", "  ^"]),
    "a wide character takes two columns": ("会議 [bad]", 40, ["会議 bad", "     ^^^"]),
    "a marked wide character has two carets": ("[会]x", 40, ["会x", "^^"]),
    "a combining mark takes no column": ("e\u0301 [bad]", 40, ["e\u0301 bad", "  ^^^"]),
    "a tab goes to the next stop": ("a\t[bad]", 40, ["a   bad", "    ^^^"]),
    "an invisible character is shown by its number": ("a[\u200b]b", 40, ["a<U+200B>b", " ^^^^^^^^"]),
    "an escape is shown by its number": ("[\x1b]", 40, ["<U+001B>", "^^^^^^^^"]),
    "an undecodable byte is shown as a byte": ("caf[\udce9]", 40, ["caf<0xE9>", "   ^^^^^^"]),
    "a long line is cut around its mark": (f"{TENS}[bad]{TENS}", 20, ["…56789bad012345678901…", "      ^^^"]),
    "a mark near the end leaves room before": (f"{TENS}[bad]", 20, ["…34567890123456789bad", "                  ^^^"]),
    "a mark longer than the line is cut": (f"[{TENS}]", 20, ["01234567890123456789…", "^" * 20]),
    "two lines": ("a [b\nc] d", 40, ["a b", "  ^", "c d", "^"]),
    "blanks before a following line are not marked": ("a [b\n   c] d", 40, ["a b", "  ^", "   c d", "   ^"]),
    "the end of a line belongs to the line": ("[ab\n]cd", 40, ["ab", "^^"]),
    "the middle of many lines is left out": ("[1\n2\n3\n4\n5\n6]", 40, ["1", "^", "2", "^", "…", "", "6", "^"]),
    "lines that end with CRLF": ("a\r\n[b]\r\nc", 40, ["b", "^"]),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "columns", "expected"), CASES.values(), ids=CASES.keys())
def test_a_snippet_shows(marked: str, columns: int, expected: list[str]) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    source = SourceFile("x.md", marked.replace("[", "").replace("]", ""))

    lines = snippet(source, source.position(start), source.position(end), columns)

    assert [part for line in lines for part in (line.before + line.marked + line.after, line.carets)] == expected


def test_a_very_long_line_is_cut_without_being_read() -> None:
    source = SourceFile("x.md", "\u0301" * 5_000_000 + "bad" + "x" * 5_000_000)
    (line,) = snippet(source, source.position(5_000_000), source.position(5_000_003), 80)

    assert line.marked == "bad"
    assert len(line.before + line.after) < 400
