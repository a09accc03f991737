"""Of any HTML, cleaning keeps what a visitor gets, and settles."""

from hypothesis import given
from hypothesis import strategies as st

from cfplint.conversion import clean, losses

NAMES = [
    "a",
    "b",
    "big",
    "br",
    "center",
    "div",
    "em",
    "font",
    "h2",
    "i",
    "li",
    "marquee",
    "nobr",
    "ol",
    "p",
    "pre",
    "s",
]
NAMES += ["span", "strike", "table", "tbody", "td", "tr", "tt", "ul"]
ATTRIBUTES = [
    'class="k"',
    'id="x"',
    'style="color:red"',
    'style="display:none"',
    'align="left"',
    'href="#x"',
    'name="x"',
]
TEXTS = ["one", " two ", "\n", "\n\n  ", "&amp;", "<!-- c -->", "&nbsp;", "3 < 4", '<img src="i" alt="a">']


def tags() -> st.SearchStrategy[str]:
    name = st.sampled_from(NAMES)
    start = st.builds(
        lambda name, attributes: f"<{' '.join([name, *attributes])}>",
        name,
        st.lists(st.sampled_from(ATTRIBUTES), max_size=2, unique_by=lambda text: text.split("=")[0]),
    )
    return st.one_of(start, st.builds("</{}>".format, name), st.sampled_from(TEXTS))


HTML = st.lists(tags(), max_size=25).map("".join)


@given(HTML)
def test_a_visitor_loses_nothing(html: str) -> None:
    assert losses(html, clean(html, fragment=True).html) == ()


@given(HTML, st.booleans())
def test_cleaning_again_changes_nothing(html: str, fragment: bool) -> None:
    once = clean(html, fragment=fragment).html

    assert clean(once, fragment=fragment).html == once


@given(st.text(max_size=200))
def test_any_text_can_be_cleaned(text: str) -> None:
    clean(text, fragment=True)
    clean(text, fragment=False)
