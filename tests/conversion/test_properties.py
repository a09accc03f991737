"""Of any HTML, cleaning keeps what a visitor gets, and settles."""

from hypothesis import example, given
from hypothesis import strategies as st

from cfplint.conversion import clean, losses, modes_of

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
NAMES += ["dd", "dl", "dt", "label", "object", "th", "span", "strike", "table", "tbody", "td", "tr", "tt", "ul"]
ATTRIBUTES = [
    'class="k"',
    'id="x"',
    'style="color:red"',
    'style="display:none"',
    'align="left"',
    'href="#x"',
    'name="x"',
    'id="x y"',
    'href="#x%20y"',
    'colspan="3"',
    'rowspan="2"',
]
TEXTS = [
    "one",
    " two ",
    "\n",
    "\n\n  ",
    "&amp;",
    "<!-- c -->",
    "<!-- (c) x -->",
    "&nbsp;",
    "3 < 4",
    '<img src="i" alt="a">',
    '<img src="" alt="b">',
    "&#1;",
]


def tags() -> st.SearchStrategy[str]:
    name = st.sampled_from(NAMES)
    start = st.builds(
        lambda name, attributes: f"<{' '.join([name, *attributes])}>",
        name,
        st.lists(st.sampled_from(ATTRIBUTES), max_size=2, unique_by=lambda text: text.split("=")[0]),
    )
    return st.one_of(start, st.builds("</{}>".format, name), st.sampled_from(TEXTS))


HTML = st.lists(tags(), max_size=25).map("".join)


STARTS = [
    "",
    "<html>",
    "<!DOCTYPE html>",
    "<!doctype html>\n<html lang='en'>",
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">',
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
    '<!DOCTYPE html SYSTEM "about:legacy-compat">',
    '<?xml version="1.0"?><!DOCTYPE html>',
    "<!-- old --><!DOCTYPE html>",
]
HEADS = [
    "",
    "<head>",
    "<head><title>one</title></head>",
    "<title></title>",
    "<meta charset=latin1>",
    "<style>p{}</style>",
]
BODIES = ["", "<body>", "<body class=a bgcolor=red>", "</head><body>", "<frameset><frame src=a></frameset>"]
ENDS = ["", "</body></html>", "</html>\n<!-- end -->", "</body>tail"]
PAGES = st.tuples(*map(st.sampled_from, (STARTS, HEADS, BODIES)), HTML, st.sampled_from(ENDS)).map("".join)


@given(PAGES)
@example('<dd><marquee style="display:none"><dd>one')
@example("<pre><marquee></body>tail")
@example('<pre>one<b style="display:none"><center>')
@example('<pre><marquee>one<center style="display:none">')
@example("one<object><marquee>one")
def test_a_whole_page_loses_nothing(html: str) -> None:
    cleaned = clean(html, fragment=False)
    declared = [loss for _, change in cleaned.changes for loss in change.loses]

    assert losses(html, cleaned.html, declared=declared, styles=cleaned.styles) == ()


@given(PAGES, st.sampled_from(["all", "but-both"]))
def test_cleaning_a_whole_page_again_changes_nothing(html: str, comments: str) -> None:
    modes = modes_of([f"comments={comments}"])
    once = clean(html, fragment=False, modes=modes).html

    assert clean(once, fragment=False, modes=modes).html == once


@given(HTML)
@example('<table style="display:none">one</p><table>one')
@example('<b id="x"><center style="display:none">')
@example('<a style="display:none" id="x"><a id="x">')
@example('<dl><br id="x">')
@example("<h2><a><h2></a>one")
@example('<a href="#x"><center><marquee><a class="k">')
@example("one<dl>two<dt>")
@example('<dl><dd style="display:none"><p>one')
@example('one<p></p><div style="display:none"></div>one')
@example('<h2 style="display:none"><big><h2>')
@example("<ol>one</br>one")
@example("<ul><li>one</li>one")
@example("<dl><div><dt>one</dt></div> two ")
@example("<ul>one<li hidden>one</li>one")
@example("<h2><span><h2>one")
@example("<h2 style='display:none'><marquee>one<h2>two")
@example('one<object class="k">one<table>')
@example('<p style="display:none"><marquee><center>one')
@example("one<marquee><marquee>one")
@example('<table><center style="display:none"><a name="x"><table>one')
def test_a_visitor_loses_nothing(html: str) -> None:
    cleaned = clean(html, fragment=True)
    declared = [loss for _, change in cleaned.changes for loss in change.loses]

    assert losses(html, cleaned.html, declared=declared) == ()


@given(HTML, st.booleans())
def test_cleaning_again_changes_nothing(html: str, fragment: bool) -> None:
    once = clean(html, fragment=fragment).html

    assert clean(once, fragment=fragment).html == once


@given(st.text(max_size=200))
def test_any_text_can_be_cleaned(text: str) -> None:
    clean(text, fragment=True)
    clean(text, fragment=False)
