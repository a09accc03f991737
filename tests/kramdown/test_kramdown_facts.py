"""What is told beside the HTML, and where."""

import re

import pytest
from tests.kramdown.places import misplaced

from cfplint.kramdown import Options, convert, to_html

FACTS = [
    ("stray-attribute-list", "{: .lost}\n\ntext\n", "{: .lost}"),
    ("stray-attribute-list", "text\n\n{: .lost}\n", "{: .lost}"),
    ("stray-attribute-list", "some text{: .lost} here\n", "{: .lost}"),
    ("stray-attribute-list", "<!-- a -->\n{: .lost}\n", "{: .lost}"),
    ("invalid-attribute-list", '[a](b){:target= "_blank"}\n', '{:target= "_blank"}'),
    (
        "invalid-attribute-list",
        '{::nomarkdown type="latex"```\n}x{:/}\n',
        '{::nomarkdown type="latex"```\n}',
    ),
    ("invalid-attribute-list", "a {::comment =b= /} c\n", "{::comment =b= /}"),
    ("unclosed-html", "<div>\ntext\n", "<div>"),
    ("unclosed-html", "a <b>bold\n", "<b>"),
    ("stray-end-tag", "a </b> c\n", "</b>"),
    ("block-html-in-span", "a <div>b</div>\n", "<div>"),
    ("duplicate-attribute", '<p class="a" CLASS="b">x</p>\n', "CLASS"),
    ("unknown-link-id", "see [this][there]\n", "[this][there]"),
    ("unknown-link-id", "see [this][]\n", "[this][]"),
    ("unknown-shortcut-link-id", "see [this]\n", "[this]"),
    ("block-markdown-in-span", 'a <b markdown="block">c</b>\n', '<b markdown="block">'),
    ("unknown-footnote", "see[^1]\n", "[^1]"),
    ("unused-footnote", "[^1]: never asked for\n", "[^1]: never asked for"),
    ("duplicate-definition", "[a]: b\n[a]: c\n", "[a]: c"),
    ("duplicate-definition", "*[A]: b\n*[A]: c\n", "*[A]: c"),
    ("invalid-extension", "a {::nothing /}\n", "{::nothing /}"),
    ("unknown-option", '{::options no_such="x" /}\n', '{::options no_such="x" /}'),
    ("unhandled-line", "a\n\n \tb\n", "b"),
    ("table-without-body", "| a |\n|---|\n{: .x}\n", "| a |\n|---|"),
]


@pytest.mark.parametrize(("kind", "text", "place"), FACTS)
def test_a_fact_and_its_place(kind: str, text: str, place: str) -> None:
    found = [fact for fact in convert(text).warnings if fact.kind == kind]
    assert [text[fact.span.start : fact.span.end] for fact in found] == [place]


@pytest.mark.parametrize(
    "text",
    ["text\n{: .x}\n", "{: .x}\ntext\n", "*a*{: .x}\n", "[a](b)\n\n[c]: d\n{: .e}\n\n[c]\n", "<br>\n"],
)
def test_nothing_is_told_of_what_is_right(text: str) -> None:
    assert convert(text).warnings == ()


def test_an_option_that_kramdown_does_not_know_is_told() -> None:
    options = Options.from_mapping({"auto_id": True, "toc_levels": "x", "auto_ids": False})
    assert [fact.kind for fact in convert("# a\n", options).warnings] == ["unknown-option", "unknown-option"]
    assert to_html("# a\n", auto_id=True, auto_ids=False) == "<h1>a</h1>\n"


def _depth(html: str) -> int:
    """How deep the elements of some HTML lie in each other."""
    depth = deepest = 0
    for end, name in re.findall(r"<(/?)(\w+)[^>]*>", html):
        if name not in {"br", "img", "hr", "input"}:
            depth += -1 if end else 1
            deepest = max(deepest, depth)
    assert depth == 0
    return deepest


@pytest.mark.parametrize(
    ("text", "depth", "told"),
    [
        ("> " * 5000 + "a", 101, {"nesting-too-deep"}),
        ("* " * 5000 + "a", 200, {"nesting-too-deep"}),
        ("<b>" * 5000, 100, {"unclosed-html"}),
        ("<div>\n" * 5000, 100, {"unclosed-html"}),
        ("![" * 3000 + "](u)" * 3000, 1, set()),
        ("a\n" + ": " * 5000, 2, set()),
    ],
    ids=["quotes", "lists", "spans of HTML", "blocks of HTML", "images", "definitions"],
)
@pytest.mark.parametrize("dialect", ["kramdown", "GFM"])
def test_deep_nesting_ends_in_text(text: str, depth: int, told: set[str], dialect: str) -> None:
    converted = convert(text, Options(input=dialect))
    assert _depth(converted.html) == depth
    assert {fact.kind for fact in converted.warnings} == told
    assert misplaced(text, converted) == []


def test_deep_nesting_is_told() -> None:
    assert {fact.kind for fact in convert("> " * 200 + "a").warnings} == {"nesting-too-deep"}


def test_attribute_lists_may_refer_to_each_other() -> None:
    assert to_html("{:a: b .x}\n{:b: a .y}\n\ntext\n{: a}\n") == '\n<p class="y x">text</p>\n'


def test_versions_differ_in_footnotes() -> None:
    text = "a[^1]\n\n[^1]: b\n"
    assert '<sup id="fnref:1" role="doc-noteref">' in to_html(text, kramdown_version="2.4")
    assert '<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote" role="doc-noteref">' in to_html(text)


def test_versions_differ_in_runs_of_underscores() -> None:
    assert to_html("a__b_") == "<p>a__b_</p>\n"
    assert to_html("a_b_:_x_") == "<p>a_b_:<em>x</em></p>\n"


@pytest.mark.parametrize(
    ("text", "depth", "end"),
    [
        ('<div markdown="1">\n' * 3000 + "<p>a</p>", 101, "</div>\n"),
        ("<b>" * 3000 + "<br>" * 3000, 100, "</strong></p>\n"),
        ("<h1>" * 3000 + "a", 100, "</h1>\n"),
        ("<table><tr><td>" * 1000, 100, "</table>\n"),
        ('[<img src="a">' * 2000 + "(u)", 1, '[<img src="a" />(u)</p>\n'),
        ("![:tada:" * 120 + "](u)", 1, "</p>\n"),
    ],
    ids=["div", "b", "h1", "table", "img", "emoji"],
)
def test_html_made_native_is_no_deeper_than_html(text: str, depth: int, end: str) -> None:
    converted = convert(text, Options(input="GFM", html_to_native=True, gfm_emojis=True))
    assert _depth(converted.html) == depth
    assert converted.html.endswith(end)
