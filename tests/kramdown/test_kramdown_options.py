"""What may be an option's value, and what is told of one that has no effect."""

from typing import Any

import pytest

from cfplint.kramdown import Options, convert, to_html

TEXT = "# A 'b' \"c\" [q][l] -- &copy;\n\n~~~ ruby\nputs 1\n~~~\n\n$$x$$\n\n:tada:\n"

WITHOUT_EFFECT: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"input": "markdown"}, {}),
    ({"input": ""}, {}),
    ({"kramdown_version": "3.0"}, {}),
    ({"syntax_highlighter": "coderay"}, {"syntax_highlighter": None}),
    ({"syntax_highlighter": "minted"}, {"syntax_highlighter": None}),
    ({"math_engine": "katex"}, {"math_engine": None}),
    ({"kramdown_version": "2.4", "header_links": True}, {"kramdown_version": "2.4"}),
    ({"kramdown_version": "2.4", "footnote_link_text": "[%s]"}, {"kramdown_version": "2.4"}),
    ({"kramdown_version": "2.4", "input": "GFM", "gfm_emojis": True}, {"kramdown_version": "2.4", "input": "GFM"}),
    ({"smart_quotes": "a,b,c,d"}, {}),
    ({"kramdown_version": "2.4", "smart_quotes": ["star"] * 4}, {"kramdown_version": "2.4"}),
    ({"gfm_quirks": "foo,paragraph_end", "input": "GFM"}, {"input": "GFM"}),
    ({"gfm_quirks": "foo", "input": "GFM"}, {"gfm_quirks": "", "input": "GFM"}),
    ({"entity_output": "foo"}, {"entity_output": "numeric"}),
    ({"typographic_symbols": {"foo": "x", "ndash": "-"}}, {"typographic_symbols": {"ndash": "-"}}),
    ({"toc_levels": [1, "a"]}, {}),
    ({"footnote_nr": None}, {}),
    ({"link_defs": {"l": "u"}}, {}),
    ({"link_defs": None}, {}),
    ({"typographic_symbols": None}, {}),
    ({"no_such": 1}, {}),
]


@pytest.mark.parametrize(("given", "like"), WITHOUT_EFFECT)
def test_an_option_without_effect_is_told_once(given: dict[str, Any], like: dict[str, Any]) -> None:
    converted = convert(TEXT, Options.from_mapping(given))
    assert [fact.kind for fact in converted.warnings].count("unknown-option") == 1
    assert converted.html == to_html(TEXT, **like)


@pytest.mark.parametrize("given", [given for given, _ in WITHOUT_EFFECT if "no_such" not in given])
def test_the_constructor_refuses_it(given: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"kramdown.* option '\w+'.*\(given: "):
        Options(**given)


WITH_EFFECT: list[dict[str, Any]] = [
    {"input": None},
    {"input": "Kramdown"},
    {"kramdown_version": 2.4},
    {"syntax_highlighter": "nil"},
    {"syntax_highlighter": ":rouge"},
    {"math_engine": None},
    {"syntax_highlighter_opts": None},
    {"entity_output": ":symbolic"},
    {"smart_quotes": [39, 39, "quot", "quot"]},
    {"gfm_quirks": ["no_auto_typographic"]},
    {"gfm_quirks": ""},
    {"forbidden_inline_options": [":toc_levels"]},
    {"link_defs": {"l": ["u", None]}},
    {"toc_levels": "1..3"},
    {"hard_wrap": "false"},
    {"footnote_nr": "5"},
    {"kramdown_version": "2.4", "gfm_emojis": "false"},
]


@pytest.mark.parametrize("given", WITH_EFFECT)
def test_a_value_is_taken_as_kramdown_takes_it(given: dict[str, Any]) -> None:
    options = Options.from_mapping(given)
    assert options.unknown == ()
    assert Options(**given) == options


def test_a_link_definition_without_a_url_makes_a_link_without_one() -> None:
    converted = convert("[q][l]\n", Options(link_defs={"l": (None, None)}))
    assert converted.html == "<p><a>q</a></p>\n"
    assert converted.warnings == ()


def test_a_wrong_value_is_named() -> None:
    with pytest.raises(ValueError, match=r"kramdown's option 'toc_levels': levels .*\(given: 'x'\)"):
        Options(toc_levels="x")  # type: ignore[arg-type]  # what is tested


@pytest.mark.parametrize(
    "name", ["input", "kramdown_version", "gfm_emojis", "template", "forbidden_inline_options", "no_such"]
)
def test_a_text_may_not_set_what_only_its_caller_may(name: str) -> None:
    text = f"{{::options {name}='GFM' /}}\n\na ~~b~~ :tada:\n"
    converted = convert(text)
    assert converted.html == "\n<p>a ~~b~~ :tada:</p>\n"
    assert [fact.kind for fact in converted.warnings] == ["unknown-option"]


@pytest.mark.parametrize("name", ["header_links", "footnote_link_text"])
def test_a_text_may_not_set_what_its_version_lacks(name: str) -> None:
    text = f"{{::options {name}='[%s]' /}}\n\n# a\n"
    assert [fact.kind for fact in convert(text, Options(kramdown_version="2.4")).warnings] == ["unknown-option"]
    assert convert(text).warnings == ()
