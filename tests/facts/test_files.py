"""What a file says as it lies: comments, branches not taken, includes that nothing uses."""

from __future__ import annotations

import pytest

from cfplint.clock import read_clock
from cfplint.facts.files import FileFacts, read_file
from cfplint.site import load_text
from cfplint.source import SourceFile


def page(text: str, name: str = "call.md") -> FileFacts:
    """A page read as it lies."""
    (found,) = load_text(text, name, clock=read_clock("2026-11-23")).pages
    return read_file(found.source, page=found)


def told(facts: FileFacts) -> list[tuple[str, str]]:
    return [(block.state, block.text.text) for block in facts.blocks]


def in_comments(facts: FileFacts, text: str) -> list[str]:
    """The Liquid that stands in HTML comments, as written."""
    return [text[each.place.span.start : each.place.span.end] for each in facts.markup if each.html_comment]


def test_both_branches_of_a_condition_are_text() -> None:
    facts = page("{% if site.open %}Until May 5{% else %}Since May 6{% endif %}\n")

    assert told(facts) == [("live", "Until May 5 Since May 6")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!-- May 5 -->\nMay 6\n", [("commented", "May 5"), ("live", "May 6")]),
        ("{% comment %}May 5{% endcomment %}May 6\n", [("commented", "May 5"), ("live", "May 6")]),
        ("{% comment %}<!-- May 5 -->{% endcomment %}\n", [("commented", "May 5")]),
        ("<!-- a\n* May 5\n* May 6 -->\n", [("commented", "a"), ("commented", "* May 5"), ("commented", "* May 6")]),
        ("---\n# May 5\ndate: x # May 6\n---\na\n", [
            ("commented", "May 5"), ("live", "x"), ("commented", "May 6"), ("live", "a"),
        ]),
        ("<!-- May 5\n", [("live", "May 5")]),
    ],
)  # fmt: skip
def test_comments_of_every_language_are_commented(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(page(text)) == expected


def test_what_tildes_strike_out_is_struck() -> None:
    (block,) = page("* ~~May 5~~ May 6\n").blocks

    assert [block.text.text[span.start : span.end] for span in block.struck] == ["May 5"]


def test_lines_of_markdown_know_the_headings_above_them() -> None:
    facts = page("# Call\n## Dates\nMay 5\n## Venue\nHere\n")

    assert {block.text.text: block.headings for block in facts.blocks if "#" not in block.text.text} == {
        "May 5": ("Call", "Dates"),
        "Here": ("Call", "Venue"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!-- {{ a }} -->{{ b }}", ["{{ a }}"]),
        ("<!-- {{ a }} {% b %} -->", ["{{ a }}", "{% b %}"]),
        ("<!--\n{{ a }}\n-->\n<!-- {{ b }} -->", ["{{ a }}", "{{ b }}"]),
        ("```\n<!-- {{ a }} -->\n```\n", []),
        ("`<!-- {{ a }} -->`\n", []),
        ("{% comment %}<!--{% endcomment %}{{ a }}-->", []),
        ("{% raw %}<!--{% endraw %}{{ a }}-->", []),
        ("{{ '<!--' }}{{ a }}-->", []),
        ("<!-- {{ a }}", []),
        ("<!-- `a -->\n{{ b }} `-->`", []),
    ],
)
def test_liquid_in_an_html_comment_is_seen(text: str, expected: list[str]) -> None:
    assert in_comments(page(text), text) == expected


def test_an_include_that_nothing_uses_is_read_as_html() -> None:
    facts = read_file(SourceFile("_includes/dates.html", "<tr><td>{{ x }} due\n<td><s>May 5</s></tr>"))

    assert [(block.element, block.text.text, block.row, block.struck != ()) for block in facts.blocks] == [
        ("td", "due", "", False),
        ("td", "May 5", "due", True),
    ]


def test_values_of_data_files_have_their_keys() -> None:
    text = "- what: Papers # the main track\n  when: 'May 5'\n# - what: Talks\n"

    facts = read_file(SourceFile("_data/dates.yml", text))

    assert [(block.state, block.row, block.text.text) for block in facts.blocks] == [
        ("live", "what", "Papers"),
        ("commented", "", "the main track"),
        ("live", "when", "May 5"),
        ("commented", "", "- what: Talks"),
    ]


def test_lines_may_end_in_any_way() -> None:
    text = "---\ntitle: a # b\n---\n<!-- c\n{{ d }} -->\n* e\n"

    unix, windows = (page(text.replace("\n", end)) for end in ("\n", "\r\n"))

    assert told(unix) == told(windows)
    assert [each.argument for each in windows.markup if each.html_comment] == ["d"]


@pytest.mark.parametrize(
    "text",
    [
        "<!--" * 50_000,
        "<!-- {{ x }} -->" * 20_000,
        "{{" * 50_000,
        "`" * 100_001,
        "`a" * 50_000,
        "~~a" * 50_000,
        "<!-- -->" + "".join("`" * (number % 9 + 1) + "a" for number in range(50_000)),
        "<!-- -->" + "".join(f"{'~' * (50 - number % 47)} a\n" for number in range(50_000)),
        "```\n" * 50_000,
        "# a\n" * 20_000,
        "\0" * 50_000,
        "<a " * 50_000,
        "---\n" + "a: b # c\n" * 20_000,
        " \n" * 50_000,
    ],
    ids=lambda text: f"{text[:12]!r}…",
)
def test_long_files_are_read(text: str) -> None:
    assert read_file(SourceFile("call.md", text)).path == "call.md"
