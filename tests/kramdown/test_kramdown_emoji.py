"""GitHub's emoji names, and what is said where the packages that some options need are missing."""

import subprocess
import sys

import pytest

from cfplint.kramdown import Options, convert, to_html

_IMAGE = (
    '<img class="emoji" title=":tada:" alt=":tada:" '
    'src="https://github.githubassets.com/images/icons/emoji/unicode/1f389.png" height="20" width="20" />'
)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a :tada: b", f"a {_IMAGE} b"),
        ("a :nosuch: b", "a :nosuch: b"),
        ("`:tada:`", "<code>:tada:</code>"),
        (r"\:tada:", ":tada:"),
        ("10:30:15", "10:30:15"),
        ("*a :tada:*", f"<em>a {_IMAGE}</em>"),
        ("[:tada:](u)", f"[{_IMAGE}](u)"),
    ],
)
def test_a_name_that_github_knows_is_an_image(text: str, html: str) -> None:
    assert to_html(text, input="GFM", gfm_emojis=True) == f"<p>{html}</p>\n"


@pytest.mark.parametrize("folder", ["https://a.b/c", "https://a.b/c/"])
def test_the_images_may_lie_elsewhere(folder: str) -> None:
    html = to_html(":tada:", input="GFM", gfm_emojis=True, gfm_emoji_opts={"asset_path": folder})
    assert 'src="https://a.b/c/unicode/1f389.png"' in html


@pytest.mark.parametrize("options", [{}, {"input": "GFM"}, {"gfm_emojis": True}])
def test_names_are_text_where_nobody_asks_for_images(options: dict[str, object]) -> None:
    assert to_html(":tada:", **options) == "<p>:tada:</p>\n"


def test_the_gfm_parser_of_2_4_has_no_emoji() -> None:
    converted = convert(":tada:", Options.from_mapping({"input": "GFM", "gfm_emojis": True, "kramdown_version": "2.4"}))
    assert converted.html == "<p>:tada:</p>\n"
    assert [fact.kind for fact in converted.warnings] == ["unknown-option"]


def test_an_emoji_is_traced_to_its_name() -> None:
    (image,) = convert("a :tada: b", Options(input="GFM", gfm_emojis=True)).tokens[0]["children"][1:2]
    assert (image["type"], image["span"]) == ("img", (2, 8))


@pytest.mark.parametrize(
    ("package", "text", "options", "html"),
    [
        ("pymdownx", ":tada: :tada:", "input='GFM', gfm_emojis=True", "<p>:tada: :tada:</p>"),
        ("text_unidecode", "# Één\n\n# Één", "transliterated_header_ids=True", '<h1 id="een">'),
    ],
)
def test_a_missing_package_is_told_once(package: str, text: str, options: str, html: str) -> None:
    program = (
        f"import sys; sys.modules['{package}'] = None\n"
        "from cfplint.kramdown import Options, convert\n"
        f"converted = convert({text!r}, Options({options}))\n"
        f"assert {html!r} in converted.html\n"
        "print(*[(fact.kind, fact.message) for fact in converted.warnings])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, encoding="utf-8")
    assert done.stdout.count("missing-package") == 1
    assert "pip install 'cfplint[kramdown]'" in done.stdout


def test_gfm_leaves_ids_to_the_transliteration() -> None:
    text = "# Größe – мера\n"
    assert to_html(text, input="GFM", transliterated_header_ids=True).startswith('<h1 id="grosse----miera">')
    assert to_html(text, input="GFM", transliterated_header_ids=True, kramdown_version="2.4").startswith(
        '<h1 id="größe--мера">'
    )
