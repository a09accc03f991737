"""Options of kramdown that it does not know are told once, where `_config.yml` gives them."""

from pathlib import Path

import pytest

import cfplint


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("toc_levels: x", ["kramdown's option 'toc_levels': levels are written 1..3 or 1,2,3"]),
        ("autoids: true", ["kramdown has no option 'autoids'"]),
        ("auto_ids: false", []),
        ("show_warnings: true", []),
        ("syntax_highlighter_opts: {block: {line_numbers: true}}", []),
        ("syntax_highlighter_opts:", []),
        ("input: GFM", []),
        ("math_engine: katex", ["kramdown's option 'math_engine': the math engine 'katex' is not available"]),
        (
            "syntax_highlighter_opts: {default_lang: 5}",
            ["kramdown's option 'syntax_highlighter_opts': a language is named by a text, not by 5"],
        ),
    ],
)
def test_a_refused_option_is_told_once_at_its_key(tmp_path: Path, option: str, told: list[str]) -> None:
    (tmp_path / "_config.yml").write_text(f"kramdown:\n  {option}\n", encoding="utf-8")
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("---\n---\nText\n", encoding="utf-8")

    found = [each for each in cfplint.check(tmp_path).findings if each.name == "unknown-option"]

    assert [each.message for each in found] == told
    for finding in found:
        assert (finding.place.path, finding.place.span.start) == ("_config.yml", len("kramdown:\n  "))
        assert finding.shown_on == ("/a.html", "/b.html")


@pytest.mark.parametrize("highlighter", ["rouge", "coderay", "pygments", "none", "null"])
def test_jekyll_s_own_highlighter_is_not_told_of(tmp_path: Path, highlighter: str) -> None:
    (tmp_path / "_config.yml").write_text(f"highlighter: {highlighter}\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("---\n---\n~~~ ruby\nputs 1\n~~~\n", encoding="utf-8")

    assert [each for each in cfplint.check(tmp_path).findings if each.name == "unknown-option"] == []
