"""What a visitor gets, and what conversion would lose of it."""

import pytest

from cfplint.conversion import Loss, losses
from cfplint.conversion.visible import seen, visible_text

PAGE = """\
<h1 id="dates">Dates</h1>
<p>Papers are due on July 12, 2023, see <a href="/cfp/">the call</a>.</p>
<table><tr><td>Talks</td><td>May 5</td></tr></table>
<img src="hall.jpg" alt="The hall">
<form action="/join"><input type="hidden" name="track" value="main"></form>
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
        ("<tr><td>Talks</td><td>May 5</td></tr>", "", ["text", "table", "table"]),
        ("<p>Papers", "<p hidden>Papers", ["text", "link"]),
        ('<a href="/cfp/">the call</a>', "the call", ["link"]),
        ('href="/cfp/"', 'href="/cfq/"', ["link", "link"]),
        ('<img src="hall.jpg" alt="The hall">', "", ["image"]),
        ('alt="The hall"', 'alt=""', ["image", "image"]),
        ("<td>Talks</td><td>May", "<td>Talks May</td><td>", []),
        ("<tr><td>Talks</td><td>May 5</td></tr>", "<tbody><tr><td>Talks</td><td>May 5</td></tr></tbody>", []),
        ('<h1 id="dates">Dates</h1>\n', '<h1 id="dates">\n  Dates</h1>', []),
        ('<h1 id="dates">Dates</h1>', '<h2 id="dates">Dates</h2>', ["heading", "heading", "target"]),
        ('<h1 id="dates">', '<h1 id="dates-1">', ["target"]),
        ('<h1 id="dates">', '<h1 id="dates"><span id="new"></span>', []),
        ('value="main"', 'value="other"', ["field", "field"]),
        (' action="/join"', "", ["field", "field"]),
        ("<td>Talks</td>", '<td colspan="2">Talks</td>', ["table", "table"]),
        ("Papers are", "{:.lead}Papers are", []),
        ("<table>", '<table background="hall.jpg">', ["image"]),
        ("<p>Papers", """<p style="background: url( 'hall.jpg' )">Papers""", ["image"]),
        ("<p>Papers", '<p style="color: red">Papers', []),
    ],
)
def test_a_planted_loss_is_told(old: str, new: str, kinds: list[str]) -> None:
    assert old in PAGE
    assert [loss.kind for loss in losses(PAGE, PAGE.replace(old, new))] == kinds


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ('<map><area href="a" alt="A"></map>', "<map></map>", ["link"]),
        ('<a href="1">a</a> <a href="2">a</a>', '<a href="2">a</a> <a href="1">a</a>', ["link"]),
        ('<base href="/x/"><a href="y">y</a>', '<!DOCTYPE html><a href="y">y</a>', ["link"]),
        ('<!-- <base href="/x/"> --><a href="y">y</a>', '<!DOCTYPE html><a href="y">y</a>', []),
        ('<input type="image" src="go.png" alt="Go">', '<input type="image" src="go.png" alt="No">', ["image"] * 2),
        ('<img src="a" alt="" srcset="b 2x">', '<img src="a" alt="">', ["embedded content"]),
        ('<iframe src="https://maps.example/"></iframe>', "", ["embedded content"]),
        ('<video><source src="a.mp4"></video>', "<video></video>", ["embedded content"]),
        ('<object data="cfp.pdf"></object>', "<object></object>", ["embedded content"]),
        ('<input type="checkbox" checked>', '<input type="checkbox">', ["field", "field"]),
        ('<input placeholder="Your name">', "<input>", ["label"]),
        ('<abbr title="Anywhere on Earth">AoE</abbr>', "<abbr>AoE</abbr>", ["label"]),
        ('<a href="/" aria-label="Home"></a>', '<a href="/"></a>', ["label"]),
        ('<select><optgroup label="A"></optgroup></select>', "<select><optgroup></optgroup></select>", ["label"]),
        ("<ol start=5><li>a</li></ol>", "<ol><li>a</li></ol>", ["list", "list"]),
        ("<ol reversed><li>a</li><li>b</li></ol>", "<ol><li>a</li><li>b</li></ol>", ["list", "list"]),
        ("<ol type=a><li>a</li></ol>", "<ol><li>a</li></ol>", ["list", "list"]),
        ("<ol><li value=3>a</li><li>b</li></ol>", "<ol><li>a</li><li>b</li></ol>", ["list", "list"]),
        ("<ol><li>a</li></ol>", "<ul><li>a</li></ul>", ["list"]),
        ('<ol start=" 5x"><li>a</li></ol>', '<ol><li value="5">a</li></ol>', []),
        ("<pre>a\n  b</pre>", "<pre>a b</pre>", ["code"]),
        ("<textarea>a\nb</textarea>", "<textarea>a b</textarea>", ["code"]),
        ('<p lang="de">Gift</p>', "<p>Gift</p>", ["language"]),
        ('<p dir="rtl">one</p>', "<p>one</p>", ["language"]),
        ('<time datetime="2023-07-12">July</time>', '<time datetime="2023-07-13">July</time>', ["date"]),
        ("July", '<time datetime="2023-07-12">July</time>', []),
        ("<!DOCTYPE html><title>One</title>", "<!DOCTYPE html><title>Two</title>", ["title"]),
        ("<!DOCTYPE html><title>One</title><title>Two</title>", "<!DOCTYPE html><title>One</title>", []),
        ("<!DOCTYPE html><html lang=de><title>One</title><body>a", "a", []),
    ],
)
def test_what_no_text_tells_is_told(before: str, after: str, kinds: list[str]) -> None:
    assert [loss.kind for loss in losses(before, after)] == kinds


def test_no_link_leads_to_what_bears_the_id_of_something_hidden() -> None:
    assert seen('<p hidden id="a">one</p><p id="a">two</p><p id="b">three</p>').things["target"] == ("b",)
    assert seen('<p hidden><a name="a">one</a></p><a name="a">two</a>').things["target"] == ()


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


STRUCK = "<p>Due <s>May 1</s> May 8 and <s>May 1</s></p>"


def test_what_a_step_declares_is_no_loss() -> None:
    declared = [Loss("text", "May 1", ""), Loss("text", "May 1", "")]

    assert losses(STRUCK, "<p>Due May 8 and</p>", declared=declared) == ()


@pytest.mark.parametrize(
    "after",
    [
        "<p>Due May 8 and May 1</p>",
        "<p>Due May and</p>",
        "<p>Due May 8</p>",
        "<p>and Due May 8</p>",
        "<p>Due May 8 and so on</p>",
    ],
)
def test_what_a_step_does_beyond_its_declaration_is_a_loss(after: str) -> None:
    declared = [Loss("text", "May 1", ""), Loss("text", "May 1", "")]

    assert [loss.kind for loss in losses(STRUCK, after, declared=declared)] == ["text"]


def test_an_image_that_moved_into_the_stylesheet_is_still_there() -> None:
    before, after = '<p style="background: url(hall.jpg)">one</p>', '<p class="s1">one</p>'

    assert losses(before, after, styles={":where(.s1)": "background: url(hall.jpg)"}) == ()
    assert [loss.kind for loss in losses(before, after)] == ["image"]
