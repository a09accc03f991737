"""Code in Rouge's markup."""

import pytest

from cfplint.highlight import highlight
from cfplint.kramdown import Options, convert, to_html

JEKYLL = {"default_lang": "plaintext", "guess_lang": True}


def test_a_block_has_rouge_s_elements_around_it() -> None:
    assert (
        highlight("x < y\n", None)
        == '<div class="highlight"><pre class="highlight"><code>x &lt; y\n</code></pre></div>'
    )


def test_tokens_have_rouge_s_classes() -> None:
    assert highlight("puts 1", "ruby", wrap=False) == '<span class="nb">puts</span> <span class="mi">1</span>'


@pytest.mark.parametrize(("language", "guess"), [("no-such-language", True), ("plaintext", False), (None, False)])
def test_what_cannot_be_highlighted(language: str | None, guess: bool) -> None:
    assert highlight("x", language, guess=guess) is None


def test_code_without_a_language_as_jekyll_asks_for_it() -> None:
    text = "~~~\na & b\n~~~\n\n`c`\n"
    assert to_html(text, syntax_highlighter_opts=JEKYLL) == (
        '<div class="language-plaintext highlighter-rouge"><div class="highlight"><pre class="highlight"><code>'
        'a &amp; b\n</code></pre></div></div>\n\n<p><code class="language-plaintext highlighter-rouge">c</code></p>\n'
    )


def test_code_of_an_unknown_language_is_plain() -> None:
    text = "~~~ no-such-language\na\n~~~\n"
    assert to_html(text, syntax_highlighter_opts=JEKYLL) == (
        '<pre><code class="language-no-such-language">a\n</code></pre>\n'
    )


def test_highlighted_code_keeps_its_places() -> None:
    text = "* x\n\n  ~~~ ruby\n  puts 1\n  ~~~\n"
    converted = convert(text, Options())
    found = {converted.html[run.start : run.end]: run.origin for run in converted.runs if run.verbatim}
    assert found["puts"] == text.index("puts")


@pytest.mark.parametrize("language", [5, True, ["a"], {"a": "b"}])
@pytest.mark.parametrize("around", ["", "block", "span"])
def test_a_default_language_that_is_no_name_is_told_and_not_used(language: object, around: str) -> None:
    given: dict[str, object] = {"default_lang": language}
    options = Options.from_mapping({"syntax_highlighter_opts": {around: given} if around else given})
    converted = convert("    x\n\n`y`\n", options)
    assert converted.html == "<pre><code>x\n</code></pre>\n\n<p><code>y</code></p>\n"
    assert [fact.kind for fact in converted.warnings] == ["unknown-option"]
