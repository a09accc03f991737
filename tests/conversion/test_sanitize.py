"""Pages that are not trusted: what might run, fetch or move on is gone, and gone for every parser."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import nh3
import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from cfplint.conversion import Cleaned, Loss, clean, losses
from cfplint.conversion.stylesheet import css
from cfplint.conversion.visible import visible_text

LINES = (Path(__file__).parent / "harmful.txt").read_text("utf-8").splitlines()
HARMFUL = [
    line.replace(r"\t", "\t").replace(r"\n", "\n").replace(r"\0", "\0")
    for line in LINES
    if line and not line.startswith("# ")
]
MODES = {"sanitize": "on"}
SAFE = set(
    """a abbr b blockquote body br caption code col dd del details div dl dt em footer h1 h2 head html i img ins li
    link main meta nav ol p pre q s section small span strong style sub sup table tbody td th thead time title tr u
    ul""".split()
)
ADDRESSES = {"action", "background", "cite", "data", "formaction", "href", "poster", "src", "srcset", "xlink:href"}
HARMFUL_ATTRIBUTES = set(
    """about attributionsrc codebase imagesrcset itemid longdesc manifest name ping profile resource srcdoc srcset
    style""".split()
)
IN_CSS = re.compile(r"url|expression|import|binding|behavior|position|content|var\(|[\\@<]", re.IGNORECASE)


def sanitized(html: str, *, fragment: bool) -> Cleaned:
    return clean(html, fragment=fragment, modes=MODES)


def check_element(name: str, attributes: dict[str, str]) -> None:
    assert name in SAFE
    assert not (name == "meta" and "http-equiv" in attributes)
    assert not (name == "link" and attributes.get("rel") not in ("icon", "alternate"))
    for attribute, value in attributes.items():
        assert not attribute.startswith("on")
        assert attribute not in HARMFUL_ATTRIBUTES or name == "meta"
        if attribute in ADDRESSES:
            plain = re.sub(r"[\x00-\x20]", "", value)
            if (name, plain) == ("img", "data:,"):
                continue  # the address of nothing, which an image without address gets
            assert urlsplit(plain).scheme.lower() in ("", "http", "https", "mailto")


class Walk(HTMLParser):
    """A parser that knows nothing of the HTML standard, as some systems use it."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        check_element(tag, {name: value or "" for name, value in attrs})

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def check(cleaned: Cleaned) -> None:
    for element in turbohtml.parse(cleaned.html).find_all(lambda _node: True):
        attributes = {name: str(value or "") for name, value in element.attrs.items()}
        check_element(element.tag, attributes)
    Walk(convert_charrefs=True).feed(cleaned.html)
    for style in re.findall(r"<style>(.*?)</style>", cleaned.html, re.DOTALL):
        check_css(style)
    check_css(css(cleaned.styles))


def check_css(text: str) -> None:
    for line in text.strip().splitlines():
        selector, declarations = line.split(" { ")
        assert re.match(r"\.style-|:where\(\.look-", selector)
        assert declarations.endswith(" }")
        assert declarations.count("}") == 1
        assert not IN_CSS.search(declarations)


@pytest.mark.parametrize("fragment", [True, False])
@pytest.mark.parametrize("html", HARMFUL)
def test_nothing_that_harms_is_left(html: str, fragment: bool) -> None:
    check(sanitized(html, fragment=fragment))


@pytest.mark.parametrize("html", HARMFUL)
def test_what_is_left_reads_the_same_when_it_is_read_again(html: str) -> None:
    once = sanitized(html, fragment=True).html

    assert sanitized(once, fragment=True).html == once
    assert clean(once, fragment=True).html == once
    check(sanitized(f"<div>{once}</div><table><tr><td>{once}", fragment=True))


@pytest.mark.parametrize("fragment", [True, False])
@pytest.mark.parametrize("html", HARMFUL)
def test_what_it_takes_from_visitors_is_declared(html: str, fragment: bool) -> None:
    # Of markup that is broken enough, the steps before it may take something themselves.
    assert undeclared(html, sanitized(html, fragment=fragment)) <= undeclared(html, clean(html, fragment=fragment))


def undeclared(html: str, cleaned: Cleaned) -> set[Loss]:
    declared = [loss for _, change in cleaned.changes for loss in change.loses]
    return set(losses(html, cleaned.html, declared=declared, styles=cleaned.styles))


PIECES = [piece for line in HARMFUL for piece in re.split(r"(?=<)|(?<=>)", line) if piece]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.booleans())
def test_no_mixture_of_them_harms(html: str, fragment: bool) -> None:
    cleaned = sanitized(html, fragment=fragment)

    check(cleaned)
    if fragment:
        assert sanitized(cleaned.html, fragment=True).html == cleaned.html


def test_another_sanitizer_finds_nothing_to_take_out() -> None:
    once = sanitized("".join(HARMFUL[:60]), fragment=True).html

    assert "<a " in once
    assert visible_text(nh3.clean(once)) == visible_text(once)


@pytest.mark.parametrize(
    ("given_html", "left"),
    [
        ('<h2 id="x" class="k">One</h2>', '<h2 id="x" class="k">One</h2>'),
        ('<a href="/cfp/#dates">the call</a>', '<a href="/cfp/#dates">the call</a>'),
        ('<a href="https://example.org/?a=1&amp;b=2">x</a>', '<a href="https://example.org/?a=1&amp;b=2">x</a>'),
        ('<a href="mailto:chair@example.org">x</a>', '<a href="mailto:chair@example.org">x</a>'),
        ('<img src="hall.jpg" alt="The hall">', '<img src="hall.jpg" alt="The hall">'),
        ("<p>3 &lt; 4 &amp; “so”</p>", "<p>3 &lt; 4 &amp; “so”</p>"),
        (
            '<p>Due <time datetime="2023-07-12">July 12</time></p>',
            '<p>Due <time datetime="2023-07-12">July 12</time></p>',
        ),
        ("<p hidden>one</p><p>two</p>", "<p hidden>one</p><p>two</p>"),
        ('<p aria-label="x" data-x="y">one</p>', '<p aria-label="x" role="group">one</p>'),
        ("<form><p>Name <input name=n></p></form>", "<p>Name</p>"),
        ("<p>one<script>x()</script> two</p>", "<p>one two</p>"),
    ],
)
def test_harmless_content_stays(given_html: str, left: str) -> None:
    assert sanitized(given_html, fragment=True).html == f"{left}\n"


def test_hidden_text_stays_hidden_where_styles_are_left_alone() -> None:
    cleaned = clean('<p style="display:none">one</p>', fragment=True, modes={**MODES, "inline-styles": "off"})

    assert cleaned.html == "<p hidden>one</p>\n"


def test_colours_and_sizes_stay_as_classes() -> None:
    cleaned = sanitized('<p style="color: red; margin-left: 2em; position: fixed">one</p>', fragment=False)

    assert list(cleaned.styles.values()) == ["color: red; margin-left: 2em"]


def test_a_head_keeps_its_title_and_harmless_metadata() -> None:
    head = (
        '<title>Call</title><meta name="description" content="d"><meta name="x" content="y">'
        '<link rel="icon" href="/i.png"><link rel="preload" href="/x.js" as="script"><base href="/x/">'
    )
    html = sanitized(f"<html><head>{head}</head><body><p>one</p></body></html>", fragment=False).html

    assert "<title>Call</title>" in html
    assert '<meta name="description" content="d">' in html
    assert '<link rel="icon" href="/i.png">' in html
    assert not re.search(r"preload|base|name=\"x\"", html)
