"""What a visitor gets, and what conversion would lose of it."""

import pytest

from cfplint.conversion import Loss, losses
from cfplint.conversion.visible import visible_text

PAGE = """\
<h1>Dates</h1>
<p>Papers are due on July 12, 2023, see <a href="/cfp/">the call</a>.</p>
<table><tr><td>Talks</td><td>May 5</td></tr></table>
<img src="hall.jpg" alt="The hall">
"""


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one <b>two</b>\n three</p>", "one two three"),
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("one<br>two", "one\ntwo"),
        ("<div>one<div>two</div>three</div>", "one\ntwo\nthree"),
        ("one&nbsp;&nbsp;two", "one two"),
        ("<title>x</title><p>one<style>x</style><script>x</script><noscript>x</noscript><template>x</template>", "one"),
        ("<p hidden>x</p><p style='display:none'>x</p><!-- x -->one", "one"),
        ("<ul><li>one<li>two</ul>", "one\ntwo"),
        ("", ""),
    ],
)
def test_visible_text(html: str, text: str) -> None:
    assert visible_text(html) == text


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("July 12", "July 13", ["text"]),
        ("<tr><td>Talks</td><td>May 5</td></tr>", "", ["text"]),
        ("<p>Papers", "<p hidden>Papers", ["text", "link"]),
        ('<a href="/cfp/">the call</a>', "the call", ["link"]),
        ('href="/cfp/"', 'href="/cfq/"', ["link", "link"]),
        ('<img src="hall.jpg" alt="The hall">', "", ["image"]),
        ('alt="The hall"', 'alt=""', ["image", "image"]),
        ("<td>Talks</td><td>May", "<td>Talks May</td><td>", []),
        ("<h1>Dates</h1>\n", "<h1>\n  Dates</h1>", []),
        ("Papers are", "{:.lead}Papers are", []),
        ("<table>", '<table background="hall.jpg">', ["image"]),
        ("<p>Papers", """<p style="background: url( 'hall.jpg' )">Papers""", ["image"]),
        ("<p>Papers", '<p style="color: red">Papers', []),
    ],
)
def test_a_planted_loss_is_told(old: str, new: str, kinds: list[str]) -> None:
    assert old in PAGE
    assert [loss.kind for loss in losses(PAGE, PAGE.replace(old, new))] == kinds


def test_a_loss_of_text_is_told_with_the_words_around_it() -> None:
    (loss,) = losses(PAGE, PAGE.replace("July 12, ", "July "))

    assert loss == Loss(
        "text",
        before="Dates Papers are due on July 12, 2023, see the call. Talks May 5",
        after="Dates Papers are due on July 2023, see the call. Talks May 5",
    )


def test_a_missing_and_an_added_link_are_told_apart() -> None:
    gone, come = losses(PAGE, PAGE.replace("/cfp/", "/cfq/"))

    assert (gone.before, gone.after) == ("/cfp/ (the call)", "")
    assert (come.before, come.after) == ("", "/cfq/ (the call)")


@pytest.mark.parametrize(
    ("loss", "told"),
    [
        (Loss("image", "hero.png", ""), "the image “hero.png” is gone"),
        (Loss("link", "", "/cfp/"), "the link “/cfp/” is new"),
        (Loss("text", "July 12", "July 13"), "the text “July 12” became “July 13”"),
    ],
)
def test_a_loss_is_told_in_words(loss: Loss, told: str) -> None:
    assert str(loss) == told
