"""HTML is cut into tokens that stand where they say."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cfplint.html import Token, read

SNIPPETS = st.sampled_from(
    [
        "<p>", "</p>", "<a href='x &amp; y' ID=z>", '<img src="a\r\nb" alt=>', "<p\n\tclass\r\n=\r\n'x'\r\n>",
        "<!-- c -->", "<!--", "<![CDATA[x]]>", "<?x?>", "<!doctype html>", "&amp;", "&#65;", "&lt", "a&b;",
        "<br/>", "<svg><path d=1/></svg>", "<script>if (a<b)</script>", "<style>", "</style>", "<textarea>",
        "</textarea>",
        "<noscript><p class=q>é</noscript>", "<p a", "<p a=b c>", "</>", "</", "<", ">", '"', "'", "=", "/",
        "text", " ", "\n", "\r\n", "\r", "\t", "\0", "😀",
    ]
)  # fmt: skip
"""What pages are made of, whole and broken."""


def tokens(html: str) -> tuple[Token, ...]:
    return tuple(read(html).tokens)


def attributes(html: str) -> list[tuple[str, str, str]]:
    """The attributes of the first tag: name, value, and what stands at the value's place."""
    return [(each.name, each.value, html[each.start : each.end]) for each in tokens(html)[0].attributes]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<a href="x y">', [("href", "x y", "x y")]),
        ("<a href='x y'>", [("href", "x y", "x y")]),
        ("<a href=x/y>", [("href", "x/y", "x/y")]),
        ("<a href=x/>", [("href", "x/", "x/")]),
        ("<a HREF=X>", [("href", "X", "X")]),
        ("<a href = x>", [("href", "x", "x")]),
        ("<a\n href\n=\n'x'\n>", [("href", "x", "x")]),
        ("<a\r\n href='x\r\ny'>", [("href", "x\ny", "x\r\ny")]),
        ('<a href="?a&amp;b">', [("href", "?a&b", "?a&amp;b")]),
        ('<a href="?a&copy=b">', [("href", "?a&copy=b", "?a&copy=b")]),
        ('<a href="">', [("href", "", "")]),
        ("<a href=>", [("href", "", "")]),
        ("<a checked id=x>", [("checked", "", "checked"), ("id", "x", "x")]),
        ("<a id=x id=y>", [("id", "x", "x"), ("id", "y", "y")]),
        ("<a id=x/ y>", [("id", "x/", "x/"), ("y", "", "y")]),
        ('<a title="a > b">', [("title", "a > b", "a > b")]),
        ("<a title='a \"b\"'>", [("title", 'a "b"', 'a "b"')]),
        ("<a =b>", [("=b", "", "=b")]),
        ('<a a="1"b="2">', [("a", "1", "1"), ("b", "2", "2")]),
    ],
)
def test_an_attribute_has_the_place_of_its_value(html: str, found: list[tuple[str, str, str]]) -> None:
    assert attributes(html) == found


@pytest.mark.parametrize(
    ("html", "kinds"),
    [
        ("a<p>b</p>", ["text", "start", "text", "end"]),
        ("a&amp;b", ["text", "reference", "text"]),
        ("<script>a < b && c</script>", ["start", "text", "end"]),
        ("<noscript><img src=x></noscript>", ["start", "start", "end"]),
        ("<!-- a --><!doctype html>", ["comment", "doctype"]),
        ("<p a='unclosed", []),
        ("<!-- unclosed", ["comment"]),
        ("a < b", ["text"]),
    ],
)
def test_html_is_cut_as_browsers_cut_it(html: str, kinds: list[str]) -> None:
    assert [token.kind for token in tokens(html)] == kinds


@given(st.lists(SNIPPETS, max_size=30).map("".join))
@example("<style>\0")
def test_tokens_follow_each_other_and_hold_what_stands_at_their_place(html: str) -> None:
    done = 0
    for token in tokens(html):
        assert done <= token.start < token.end <= len(html)
        done = token.end
        written = html[token.start : token.end]
        if token.kind == "text":
            assert token.data == written
        elif token.kind == "reference":
            assert written.startswith("&")
        else:
            assert written.startswith("<")


@given(st.lists(SNIPPETS, max_size=30).map("".join))
def test_a_value_without_references_stands_at_its_place(html: str) -> None:
    for token in tokens(html):
        for attribute in token.attributes:
            assert token.start < attribute.name_start <= attribute.start <= attribute.end <= token.end
            written = html[attribute.start : attribute.end]
            if attribute.value and "&" not in written:
                assert attribute.value == written.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "�")


@pytest.mark.parametrize(
    "html",
    [
        "<p " + " " * 1_000_000 + ">",
        "<p " + "a " * 300_000 + ">",
        "<p " + "=" * 500_000 + ">",
        "<p a='" * 200_000,
        "<!--" * 300_000,
        "<" * 1_000_000,
        "&" * 500_000,
        "x" * 1_000_000,
        "\r\n" * 300_000,
        "\0" * 100_000,
        "<b>" * 100_000,
        "<div>" * 100_000 + "</div>" * 100_000,
        "<table><td>" + "<b>" * 50_000 + "</p>" * 50_000,
        "<li>" + "<div>" * 50_000 + "<li></li>" * 50_000,
    ],
    ids=lambda html: f"{html[:12]!r}…",
)
def test_long_and_deep_html_is_read_in_linear_time(html: str) -> None:
    assert read(html).tokens is not None


def test_a_noscript_inside_another_is_an_ordinary_element() -> None:
    text = '<noscript><b>1</b><NoScript id="a"><!-- <noscript > --><p title="<noscript >">2</p></noscript>3'

    found = [(each.kind, each.name, text[each.start : each.end], each.data) for each in tokens(text)]

    assert found == [
        ("start", "noscript", "<noscript>", ""),
        ("start", "b", "<b>", ""),
        ("text", "", "1", "1"),
        ("end", "b", "</b>", ""),
        ("start", "noscript", '<NoScript id="a">', ""),
        ("comment", "", "<!-- <noscript > -->", " <noscript > "),
        ("start", "p", '<p title="<noscript >">', ""),
        ("text", "", "2", "2"),
        ("end", "p", "</p>", ""),
        ("end", "noscript", "</noscript>", ""),
        ("text", "", "3", "3"),
    ]
    attributes = [
        (each.name, each.value, text[each.start : each.end]) for token in tokens(text) for each in token.attributes
    ]
    assert attributes == [("id", "a", "a"), ("title", "<noscript >", "<noscript >")]


def test_noscript_may_be_nested_to_any_depth() -> None:
    text = "<noscript>" * 20_000 + "x" + "</noscript>" * 20_000

    assert [each.kind for each in tokens(text)] == ["start"] * 20_000 + ["text"] + ["end"] * 20_000
