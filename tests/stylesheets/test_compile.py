"""Style sheets in Sass: what is imported, and that none of them holds up or leaves the site."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from cfplint.stylesheets import SassError, SassSettings, compile_sass

pytest.importorskip("sass", reason="needs libsass (the extra `sass`)")


@pytest.fixture
def settings(tmp_path: Path) -> SassSettings:
    root = tmp_path / "site"
    (root / "_sass/parts").mkdir(parents=True)
    (root / "_sass/_colours.scss").write_text("$main: red;\n@import 'parts/deep';\n", encoding="utf-8")
    (root / "_sass/parts/_deep.scss").write_text(".deep { width: 1px; }\n", encoding="utf-8")
    (root / "_sass/indented.sass").write_text(".indented\n  .inner\n    color: blue\n", encoding="utf-8")
    (root / "beside.scss").write_text(".beside { height: 1px; }\n", encoding="utf-8")
    (tmp_path / "secret.scss").write_text(".secret { color: red; }\n", encoding="utf-8")
    return SassSettings(root, (root / "_sass",), (root.resolve(),))


@pytest.mark.parametrize(
    ("text", "css"),
    [
        ("a { b { color: red; } }", "a b { color: red; }\n"),
        ("@import 'colours'; a { color: $main; }", ".deep { width: 1px; }\n\na { color: red; }\n"),
        ("@import 'indented';", ".indented .inner { color: blue; }\n"),
        ("@import 'beside';", ".beside { height: 1px; }\n"),
        ("@import 'https://fonts.example/x';", "@import 'https://fonts.example/x';\n"),
        ("@import 'plain.css';", "@import url(plain.css);\n"),
        ("a { width: (1em / 3); }", "a { width: 0.3333333333em; }\n"),
        ("", ""),
    ],
)
def test_a_style_sheet_becomes_css(settings: SassSettings, text: str, css: str) -> None:
    assert compile_sass(text, settings).text == css


def test_the_indented_syntax(settings: SassSettings) -> None:
    assert compile_sass("a\n  color: red\n", settings, name="a.sass").text == "a { color: red; }\n"


def test_a_style(settings: SassSettings) -> None:
    assert compile_sass("a { color: red; }", replace(settings, style="compressed")).text == "a{color:red}\n"


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "../../etc/passwd", "parts/../../../secret", "link"])
def test_nothing_outside_of_the_allowed_folders_is_imported(settings: SassSettings, name: str) -> None:
    if sys.platform != "win32":
        (settings.folder / "link.scss").symlink_to(settings.folder.parent / "secret.scss")
    with pytest.raises(SassError, match="there is no such style sheet"):
        compile_sass(f"@import '{name}';", settings)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a { color: $missing; }", 'Undefined variable: "$missing" (on line 1:12)'),
        ("a {", 'expected "}"'),
        ("@import 'nowhere';", "nowhere: there is no such style sheet (on line 1:9)"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(settings: SassSettings, text: str, sentence: str) -> None:
    with pytest.raises(SassError) as caught:
        compile_sass(text, settings)
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_endless_loop_ends(settings: SassSettings) -> None:
    with pytest.raises(SassError, match="takes longer than 1 seconds"):
        compile_sass("@while true { }", replace(settings, seconds=1))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no process's memory")
def test_a_style_sheet_that_grows_without_end_ends(settings: SassSettings) -> None:
    text = "$x: 'aaaaaaaaaaaaaaaa'; @for $i from 1 through 40 { $x: $x + $x; } a { b: $x; }"
    with pytest.raises(SassError, match=r"memory|takes longer"):
        compile_sass(text, settings)


def test_a_map_names_the_files_of_the_site_and_those_of_a_theme(settings: SassSettings, tmp_path: Path) -> None:
    theme = tmp_path / "a-theme-1.0"
    (theme / "_sass").mkdir(parents=True)
    (theme / "_sass/_theme.scss").write_text(".theme { top: 0; }\n", encoding="utf-8")
    both = replace(
        settings,
        load_paths=(*settings.load_paths, theme / "_sass"),
        allowed=(*settings.allowed, theme.resolve()),
        source_map=True,
    )

    css = compile_sass("@import 'colours', 'theme';\n", both, name="main.scss")

    assert css.text.endswith("/*# sourceMappingURL=main.css.map */")
    names = ["main.scss", "_sass/_colours.scss", "_sass/parts/_deep.scss", "a-theme-1.0/_sass/_theme.scss"]
    assert json.loads(css.source_map)["sources"] == names


def test_an_error_with_a_map_is_the_same(settings: SassSettings) -> None:
    with pytest.raises(SassError) as caught:
        compile_sass("a { color: $missing; }", replace(settings, source_map=True), name="main.scss")
    assert str(caught.value) == 'Undefined variable: "$missing" (on line 1:12)'
