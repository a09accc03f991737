"""Dates marked for machines: `[…]` stands around a date of the given HTML."""

import pytest

from cfplint.conversion import clean, losses
from cfplint.conversion.marks import MarkedDate

TIME = '<time datetime="2023-07-12">'


def with_dates(text: str) -> tuple[str, list[MarkedDate]]:
    dates: list[MarkedDate] = []
    html = ""
    for part in text.split("["):
        date, bracket, rest = part.partition("]")
        if bracket:
            dates.append(MarkedDate(len(html), len(html) + len(date), "2023-07-12"))
        html += date + rest
    return html, dates


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("<p>Due [July 12, 2023].</p>", f"<p>Due {TIME}July 12, 2023</time>.</p>"),
        ("<p>Due [July <b>12</b>, 2023].</p>", f"<p>Due {TIME}July <b>12</b>, 2023</time>.</p>"),
        ("<p>[May 1]</p>\n<p>[May 2]</p>", f"<p>{TIME}May 1</time></p>\n<p>{TIME}May 2</time></p>"),
        ("<p>Due [July <br>12]</p>", "<p>Due July <br>12</p>"),
        ("<p>Due [July 1</p><p>2]</p>", "<p>Due July 1</p><p>2</p>"),
        ("<p>Due <b>July [12</b>, 2023]</p>", "<p>Due <b>July 12</b>, 2023</p>"),
        ("<pre>Due [July 12]</pre>", "<pre>Due July 12</pre>"),
        ('<p>Due <time datetime="2023">[July 12]</time></p>', '<p>Due <time datetime="2023">July 12</time></p>'),
        ("<select><option>[July 12]</option></select>", "<select><option>July 12</option></select>"),
        ("<p>one</p>", "<p>one</p>"),
    ],
)
def test_a_date_is_marked_where_an_element_can_stand(text: str, content: str) -> None:
    html, dates = with_dates(text)
    cleaned = clean(html, fragment=True, dates=dates).html

    assert cleaned == f"{content}\n"
    assert losses(html, cleaned) == ()
    assert clean(cleaned, fragment=True).html == cleaned


def test_dates_that_overlap_are_marked_once() -> None:
    dates = [MarkedDate(0, 6, "2023-07-12"), MarkedDate(5, 7, "2023-07-13")]

    assert clean("July 12", fragment=True, dates=dates).html == '<time datetime="2023-07-12">July 1</time>2\n'


def test_a_page_with_characters_of_ours_is_not_marked() -> None:
    html = "July 12 \U00100001"

    assert clean(html, fragment=True, dates=[MarkedDate(0, 7, "2023-07-12")]).html == f"{html}\n"


def test_a_switched_off_step_leaves_no_marks() -> None:
    dates = [MarkedDate(0, 7, "2023-07-12")]

    assert clean("July 12", fragment=True, dates=dates, modes={"times": "off"}).html == "July 12\n"


def test_a_marked_date_that_is_struck_out_is_declared_as_it_is_read() -> None:
    html, dates = with_dates("<p>Due <s>[July 5]</s> July 12</p>")
    cleaned = clean(html, fragment=True, dates=dates, modes={"struck-text": "drop"})

    assert losses(html, cleaned.html, declared=[loss for _, change in cleaned.changes for loss in change.loses]) == ()
