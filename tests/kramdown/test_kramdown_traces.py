"""Where tokens and the characters of the HTML come from."""

import json
from dataclasses import replace
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from tests.kramdown.documents import PIECEMEAL
from tests.kramdown.places import misplaced

from cfplint.kramdown import Conversion, Options, convert, to_html

OPTIONS = st.sampled_from(
    [
        Options(),
        Options(input="GFM"),
        Options(input="GFM", hard_wrap=False, kramdown_version="2.4"),
        Options(parse_block_html=True),
        Options(html_to_native=True, entity_output="symbolic"),
        Options(
            input="GFM", html_to_native=True, parse_block_html=True, gfm_emojis=True, transliterated_header_ids=True
        ),
    ]
)


def pointed_at(text: str, wanted: str) -> str:
    """The part of a text from which the run of the HTML that holds some characters came."""
    converted = convert(text, Options(syntax_highlighter=None))
    for run in converted.runs:
        if wanted in converted.html[run.start : run.end]:
            return text[run.origin : run.origin + run.origin_length]
    return ""


@given(PIECEMEAL, OPTIONS)
@example("a<![CDATA[]]>", Options())
@example("a<![CDATA[x]]>b<![CDATA[]]><![CDATA[c<d & e]]>", Options())
def test_any_text_converts_and_no_place_is_wrong(text: str, options: Options) -> None:
    assert misplaced(text, convert(text, options)) == []


@given(PIECEMEAL, OPTIONS)
@example("<![CDATA[]]>a", Options())
@example("<![CDATA[<![CDATA[]]>", Options())
@example("<a href='u'>* {::options auto_ids=\"false\" /}\n* ", Options(html_to_native=True))
@example("<a href='u'>{::options auto_ids=\"false\" /}\n", Options())
def test_a_conversion_is_the_same_again_and_without_its_trace(text: str, options: Options) -> None:
    converted = convert(text, options)
    assert convert(text, options) == converted
    untraced = convert(text, options, trace=False)
    assert misplaced(text, untraced) == []
    assert untraced == replace(converted, runs=())


@given(PIECEMEAL, OPTIONS)
def test_tokens_are_plain_data(text: str, options: Options) -> None:
    converted = convert(text, options)
    for given_, read in (
        (converted.tokens, json.loads(json.dumps(converted.tokens))),
        (converted.footnotes, json.loads(json.dumps(converted.footnotes))),
    ):
        assert _as_lists(given_) == read


def _as_lists(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_lists(each) for key, each in value.items()}
    return [_as_lists(each) for each in value] if isinstance(value, list | tuple) else value


@given(PIECEMEAL)
def test_the_trace_changes_nothing(text: str) -> None:
    assert to_html(text, input="GFM") == convert(text, Options(input="GFM")).html


def test_text_through_a_list_in_a_quote() -> None:
    text = "> 1. a\r\n>\r\n>    the *last* day\r\n"
    assert pointed_at(text, "the ") == "the "
    assert pointed_at(text, "last") == "last"


def test_a_url_and_a_title_are_verbatim() -> None:
    assert pointed_at("* [x](http://a.b/c?d=1 'T')\n", "http://a.b/c?d=1") == "http://a.b/c?d=1"
    assert pointed_at("* [x](/u 'Title')\n", "Title") == "Title"


def test_an_escaped_ampersand_splits_a_url() -> None:
    text = "[x](a?b=1&c=2)"
    assert pointed_at(text, "a?b=1") == "a?b=1"
    assert pointed_at(text, "&amp;") == "&"
    assert pointed_at(text, "c=2") == "c=2"


def test_a_referenced_url_points_at_its_definition() -> None:
    assert pointed_at("[x][y]\n\n[y]: /defined\n", "/defined") == "/defined"


def test_an_attribute_of_html_is_verbatim() -> None:
    assert pointed_at('<div>\n<a href="/in">x</a>\n</div>\n', "/in") == "/in"
    assert pointed_at('x <a href="/in">y</a>\n', "/in") == "/in"


def test_the_text_of_cdata_is_verbatim_but_for_its_signs() -> None:
    text = "a <![CDATA[one < two]]> b"
    assert pointed_at(text, "one ") == "one "
    assert pointed_at(text, "&lt;") == "<"
    assert pointed_at(text, " two") == " two"


def test_attribute_lists_are_verbatim() -> None:
    assert pointed_at("x\n{: #mine}\n", "mine") == "mine"
    assert pointed_at('*x*{: title="note"}\n', "note") == "note"


def test_html_made_native_keeps_its_places() -> None:
    text = "<p>The  <b>last</b> day\nis &lt; <a href='/in'>known</a></p>\n\n<h2>Call</h2>\n"
    converted = convert(text, Options(html_to_native=True))
    found = {
        converted.html[run.start : run.end]: text[run.origin : run.origin + run.origin_length] for run in converted.runs
    }
    for copied in ("The", "last", " day", "is ", "/in", "known", "Call"):
        assert found[copied] == copied
    assert found["&lt;"] == "&lt;"
    assert found["<strong>"] == "<b>"
    assert found["call"] == "Call"


def test_a_code_block_s_last_line_is_verbatim() -> None:
    assert pointed_at("    one\n    two\n", "two") == "two"


def test_an_image_s_source_and_alternative_text() -> None:
    assert pointed_at("![a logo](b.png)", "b.png") == "b.png"
    assert pointed_at("![a logo](b.png)", "a logo") == "a logo"


def test_what_is_replaced_is_made_of_its_own_characters() -> None:
    assert pointed_at("a -- b", "–") == "--"
    assert pointed_at('a "b" c', "“") == '"'
    assert pointed_at("a &copy; b", "©") == "&copy;"
    assert pointed_at("a \\* b", "*") == "\\*"


def test_a_made_id_comes_from_the_header_s_text() -> None:
    assert pointed_at("# Call for *Papers*\n", "call-for-papers") == "Call for *Papers*"


def test_a_tag_comes_from_its_element_or_from_the_tag_as_written() -> None:
    assert pointed_at("one\n\ntwo\n", "</p>") == "one"
    assert pointed_at("<center>x</center>\n", "<center") == "<center>"
    assert pointed_at("<center>x</center>\n", "</center>") == "</center>"


def test_a_converted_text_can_be_taken_apart() -> None:
    converted = convert("# A\n\n[b](c)\n")
    assert isinstance(converted, Conversion)
    assert [token["type"] for token in converted.tokens] == ["header", "blank", "p"]
    assert converted.tokens[2]["children"][0]["span"] == (5, 11)
