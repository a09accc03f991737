"""What kramdown made of a page's text, as facts."""

from __future__ import annotations

import pytest

from cfplint.facts.markdown import HIDDEN, MarkdownDefinition, MarkdownText, read_markdown
from cfplint.kramdown import Options, convert
from cfplint.source import Traced, apply_edits
from cfplint.source.edit import fitted

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


@pytest.mark.parametrize(
    ("written", "left", "unseen"),
    [
        ("Text.\n\n[b]: z\n", "Text.\n", True),
        ("Text.\n\n[b]: z", "Text.\n", True),
        ("Text.\n\n[b]: z\n\nMore.\n", "Text.\n\nMore.\n", True),
        ("[b]: <z> \n\nText.\n", "Text.\n", True),
        ("Text.\n\n[b]: z\n   'title'\n\n# Head\n", "Text.\n\n# Head\n", True),
        ("*[ABC]: words\n\nText.\n", "Text.\n", True),
        ("Text.\n\n[^f]: note\n", "Text.\n", True),
        ("Text.\n\n[^f]: note\n\n    [b]: z\n", "Text.\n", False),
        ("[b]: z\nText.\n", "Text.\n", False),
        ("{:.cls}\n[b]: z \nText.\n", "{:.cls}\nText.\n", False),
        ("[b]: z\n\n{:.cls}\nText.\n", "{:.cls}\nText.\n", False),
        ("- item\n\n  [b]: z\n  text\n", "- item\n\n  text\n", False),
        ("- item\n\n    [b]: z\n\n    text\n", "- item\n\n    text\n", False),
        (" [b]: z\n    code\n", "    code\n", False),
        ("- one\n\n[b]: z\n\n- two\n", "- one\n\n- two\n", False),
        ("Term\n: one\n\n[b]: z\n\nTerm\n: two\n", "Term\n: one\n\nTerm\n: two\n", False),
        ("    one\n\n[b]: z\n\n    two\n", "    one\n\n    two\n", False),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_definition_goes_with_its_lines_unseen_where_it_parts_nothing(
    written: str, left: str, newline: str, *, unseen: bool
) -> None:
    written = written.replace("\n", newline)
    facts = read_markdown(convert(written, OPTIONS), Traced.of_source("index.md", written), OPTIONS)
    definition = next(each for each in facts if isinstance(each, MarkdownDefinition))

    edits = [fitted(edit, written) for edit in definition.edits]

    assert apply_edits(written, edits) == left.replace("\n", newline)
    assert definition.unseen == unseen
