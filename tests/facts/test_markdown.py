"""What kramdown made of a page's text, as facts."""

from __future__ import annotations

import pytest

from cfplint.facts.markdown import HIDDEN, MarkdownDefinition, MarkdownText, read_markdown
from cfplint.kramdown import Options, convert
from cfplint.source import Traced

OPTIONS = Options(input="GFM", gfm_quirks=("paragraph_end",))


def texts(written: str) -> list[tuple[str, str]]:
    facts = read_markdown(convert(written, OPTIONS), Traced.of_source("index.md", written), OPTIONS)
    return [(fact.kind, fact.text.text) for fact in facts if isinstance(fact, MarkdownText)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a *b* `c`\n", [("text", f"a {HIDDEN}b{HIDDEN} {HIDDEN * 3}")]),
        ("see [a](b)\n", [("text", f"see {HIDDEN * 6}")]),
        ("- [ ] a\n", [("text", f"{HIDDEN * 4}a")]),
        ("<div>\na *b*\n</div>\n", [("html", "\na *b*\n")]),
        ("<script>\na\n</script>\n", []),
        ("    a\n", [("code", "    a")]),
        ("<!-- a -->\n", [("comment", "<!-- a -->")]),
        ("| a | b |\n", [("text", "a"), ("text", "b")]),
    ],
)
def test_the_text_of_an_element_is_what_was_written_without_what_is_no_text(
    written: str, expected: list[tuple[str, str]]
) -> None:
    assert texts(written) == expected


def test_an_edit_stands_where_the_characters_stand_in_the_file() -> None:
    written = "> a b\n"
    (fact,) = read_markdown(convert(written, OPTIONS), Traced.of_source("index.md", written, 100), OPTIONS)
    assert isinstance(fact, MarkdownText)

    (edit,) = fact.edit(2, 3, "c")

    assert (edit.path, edit.start, edit.end, edit.replacement) == ("index.md", 104, 105, "c")


def test_a_definition_knows_whether_it_is_used_and_what_it_replaces() -> None:
    written = "[a]\n\n[a]: x\n[a]: y\n[b]: z\n"
    facts = read_markdown(convert(written, OPTIONS), Traced.of_source("index.md", written), OPTIONS)

    found = [
        (each.name, each.used, each.replaces is not None) for each in facts if isinstance(each, MarkdownDefinition)
    ]

    assert found == [("a", True, False), ("a", True, True), ("b", False, False)]
