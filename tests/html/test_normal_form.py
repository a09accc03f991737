"""Two texts have one normal form if a visitor gets the same of both."""

from __future__ import annotations

import pytest

from cfplint.html import normal_form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>a<p>b", "<p>a</p>\n\n<p>b</p>\n"),
        ("<p>a b</p>", "<p>\n  a\n  b\n</p>"),
        ("<p>a <b>b</b></p>", "<p>a<b> b</b></p>"),
        ("<p>a<!-- c --> b</p>", "<p>a b</p>"),
        ("<p id=x class='a  b'>", '<p class="a b" id="x"></p>'),
        ("&lt;&amp;&#65;", "&#60;&#38;A"),
        ("<p>a<br>b</p>", "<p>a <br> b</p>"),
        ("<pre>a\r\nb</pre>", "<pre>a\nb</pre>"),
        ("<ul><li>a<li>b</ul>", "<ul>\r\n<li>a</li>\r\n<li>b</li>\r\n</ul>"),
        ("a</i>b", "ab"),
    ],
)
def test_the_same_page_has_the_same_form(one: str, other: str) -> None:
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>a</p>", "<p>b</p>"),
        ("<p>a b</p>", "<p>ab</p>"),
        ("<b>a</b> <i>b</i>", "<b>a</b><i>b</i>"),
        ("<pre>a  b</pre>", "<pre>a b</pre>"),
        ("<h2>a</h2>", "<h3>a</h3>"),
        ("<p id=x>", "<p id=y>"),
        ("a <img src=x>", "a<img src=x>"),
        ("a&nbsp;b", "a b"),
        ("<ul><li>a</li></ul>", "<ul><li><p>a</p></li></ul>"),
        ("&lt;b>", "<b>"),
    ],
)
def test_another_page_has_another_form(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


def test_the_form_of_a_form_is_itself() -> None:
    html = "<p>a <b>b</b>&amp;<pre> x\n y</pre><img src='a&b'> z"

    assert normal_form("".join(normal_form(html))) == normal_form(html)
