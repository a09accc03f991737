"""What surrounds the content of a clean page."""

import pytest

from cfplint.conversion import clean
from cfplint.conversion.visible import visible_text

MINIMAL = """\
<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>Dates</title>
</head>
<body>
<h1>Dates</h1>
<p>one</p>
</body>
</html>
"""


@pytest.mark.parametrize(
    "given",
    [
        "<h1>Dates</h1>\n<p>one</p>",
        "<title>Dates</title><h1>Dates</h1>\n<p>one",
        "<body><h1>Dates</h1>\n<p>one</p></body>",
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><h1>Dates</h1>\n<p>one</p>',
        '<html lang=""><meta http-equiv="Content-Type" content="text/html; charset=latin1"><h1>Dates</h1>\n<p>one</p>',
        "\n\n<html>\n\n<head>\n\n</head>\n\n<body>\n\n<h1>Dates</h1>\n<p>one</p>\n\n</body>\n\n</html>\n\n",
    ],
)
def test_a_page_is_completed(given: str) -> None:
    assert clean(given, fragment=False).html == MINIMAL


def test_a_page_without_a_heading_is_untitled() -> None:
    assert "<title>Untitled</title>" in clean("<p>one</p>", fragment=False).html


def test_a_title_and_a_language_can_be_given() -> None:
    page = clean("<p>one</p>", fragment=False, title="Venue", lang="en").html

    assert '<html lang="en">' in page
    assert "<title>Venue</title>" in page


def test_a_page_keeps_its_own_title_and_language() -> None:
    given = "<html lang=fr><title>Lieu</title>"
    page = clean(given, fragment=False, title="Venue", lang="en").html

    assert '<html lang="fr">' in page
    assert "<title>Lieu</title>" in page


def test_what_else_the_head_holds_stays() -> None:
    given = '<head><link rel="stylesheet" href="a.css"><script src="a.js"></script></head><h1>Dates</h1>'

    assert '<link rel="stylesheet" href="a.css"><script src="a.js"></script>' in clean(given, fragment=False).html


@pytest.mark.parametrize(
    ("head", "body", "moved"),
    [
        ("", '<link rel="icon" href="a.png">', '<link rel="icon" href="a.png">'),
        ("", '<link rel="canonical" href="/a">', '<link rel="canonical" href="/a">'),
        ('<link rel="icon" href="a.png">', '<link rel="icon" href="a.png">', ""),
        ('<link rel="canonical" href="/a">', '<link rel="canonical" href="/b">', ""),
    ],
)
def test_a_link_for_machines_moves_into_the_head(head: str, body: str, moved: str) -> None:
    cleaned = clean(f"<head>{head}</head><body><p>one</p>{body}<p>two</p>", fragment=False).html

    before, content = cleaned.split("</head>")
    assert "<link" not in content
    assert before.count("<link") == 1
    assert (moved or head) in before


@pytest.mark.parametrize("link", ['<link rel="stylesheet" href="a.css">', '<link itemprop="url" href="/a">'])
def test_a_link_that_may_stand_in_the_content_stays(link: str) -> None:
    content = f"<div itemscope><p>one</p>{link}</div>"

    assert link in clean(f"<head></head><body>{content}", fragment=False).html.split("</head>")[1]


def test_a_page_of_frames_stays_one() -> None:
    assert (
        '<frameset><frame src="a.html"></frameset>'
        in clean('<frameset><frame src="a.html"></frameset>', fragment=False).html
    )


def test_nothing_gives_nothing_as_a_fragment() -> None:
    assert clean("", fragment=True).html == ""
    assert clean("<!-- one -->\n", fragment=True).html == ""


def test_deep_nesting_and_nul_characters_do_no_harm() -> None:
    assert "one" in clean("<div>" * 20_000 + "one\0", fragment=True).html


def test_a_long_line_is_cleaned() -> None:
    assert len(clean("<p>" + "x" * 12_000_000, fragment=True).html) > 12_000_000


def test_words_for_who_runs_no_scripts_move_from_the_head_into_the_body_and_stay_unseen() -> None:
    given = (
        '<html lang="en"><head><title>x</title><noscript>Turn scripts <a href="/on">on</a></noscript>'
        '<noscript><link rel="stylesheet" href="b.css"></noscript><link rel="stylesheet" href="a.css"></head>'
        "<body><p>one</p></body></html>"
    )
    html = clean(given, fragment=False).html
    head, _, body = html.partition("<body>")

    assert body.strip().startswith('<noscript>Turn scripts <a href="/on">on</a></noscript>')
    assert '<noscript><link rel="stylesheet" href="b.css"></noscript><link rel="stylesheet" href="a.css">' in head
    assert visible_text(html) == visible_text(given) == "one"
    assert clean(html, fragment=False).html == html


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("text", ["one.html", "https://example.org/", "one\rtwo"])
def test_a_text_that_looks_like_the_name_of_a_file_is_text(text: str) -> None:
    assert clean(text, fragment=True).html == f"{text}\n".replace("\r", "\n")
