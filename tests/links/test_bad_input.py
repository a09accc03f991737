"""Whatever stands where a URL should: an answer in linear time, and no crash."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cfplint
from cfplint.clock import read_clock
from cfplint.facts.feed_urls import feed_urls
from cfplint.facts.json_urls import LINKED_DATA_KEYS, json_urls
from cfplint.facts.links import Link
from cfplint.facts.page_links import read_links
from cfplint.facts.pages import read_page
from cfplint.facts.style_urls import style_urls, taken_by_browsers
from cfplint.links import UrlSpace, is_on_this_computer, mail_trouble, malformed, phone_trouble
from cfplint.links.redirects import Redirects
from cfplint.site import load_text
from cfplint.source import Place, Span, Traced

PIECES = st.sampled_from(
    """http https: // / \\ [ ] ::1 @ % %2 %zz ? # :~:text= mailto: tel: data: , ;base64 {{ }} .. . www. a.b é""".split()
) | st.sampled_from(" \t\x00\x85\u200b\ud800")
URLS = st.lists(PIECES | st.text(max_size=4), max_size=12).map("".join)
SPACE = UrlSpace(load_text("x", "page.html", clock=read_clock("2026-11-23")), ())


@given(URLS)
def test_any_text_can_stand_for_a_url(url: str) -> None:
    SPACE.resolve(Link(url, "a", "href", Place("page.html", Span(0, 1)), (), "/page.html"))
    assert isinstance(malformed(url), str | None)
    assert isinstance(mail_trouble(url), str | None)
    assert isinstance(phone_trouble(url), str | None)
    assert isinstance(is_on_this_computer(url), bool)


@given(st.text(alphabet="url(\"') @import;/*\\\n{}a.woff,", max_size=60))
def test_any_text_can_stand_for_a_style_sheet(text: str) -> None:
    assert all(text[url.start : url.end] for url in taken_by_browsers(style_urls(text), text) if url.url)


@given(st.text(alphabet='"url:[]{},\\ n', max_size=60))
def test_any_text_can_stand_for_json(text: str) -> None:
    assert all(0 <= url.start <= url.end <= len(text) for url in json_urls(text, LINKED_DATA_KEYS))


@given(st.text(alphabet='<link>loc/ href="&a;', max_size=60))
def test_any_text_can_stand_for_a_feed(text: str) -> None:
    assert all(0 <= url.start <= url.end <= len(text) for url in feed_urls(text))


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("data:image/png;base64,AAAA", None),
        ("data:image/png", "a data: URL has a comma before its data"),
        ("https://a.example/\x07", "a character that is not to be seen (U+0007) stands in it"),
        ("\u200bhttps://a.example/", "a character that is not to be seen (U+200B) stands in it"),
        ("http://[fe80::1%25eth0]/", "its host makes no sense"),
        ("http://256.1.1.1/", "its host makes no sense"),
        ("//1.2.3.4.5/x", "its host makes no sense"),
        ("http://[::1]:8080/", None),
        ("http://0x7f.1/\ud800", None),
        ("https://my_site.example/", None),
        ("https://\u2603.example/", None),
        ("https://a.example/" + "x" * 100_000, "it is 100018 characters long"),
        ("x" * 100_000, "it is 100000 characters long"),
    ],
)
def test_what_is_no_url_is_told(url: str, reason: str | None) -> None:
    assert malformed(url) == reason


def test_a_long_url_is_cut_off_in_the_message(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f"<a href='/{'x' * 100_000}'>x</a>", encoding="utf-8")

    [finding] = cfplint.check(tmp_path, select="links").findings

    assert finding.name == "malformed-url"
    assert len(finding.message) < 300


def read_styles(text: str) -> object:
    return read_links(Traced.of_source("a.css", text), url="/a.css", path="a.css")


def read_html(text: str) -> object:
    return read_page(Traced.of_source("a.html", text), url="/a.html").links


def follow_rules(rule: str) -> object:
    redirects = Redirects()
    redirects.add(rule)
    return [redirects.answers(path) for path in ("/a" * (len(rule) // 2), "/" * len(rule))]


def ask(text: str) -> object:
    return malformed(text), mail_trouble(text), phone_trouble(text)


@pytest.mark.parametrize(
    ("function", "piece", "head"),
    [
        (read_styles, "url(", ""),
        (read_styles, "url(a.woff),", ""),
        (read_styles, "/*", ""),
        (read_styles, "@import ", ""),
        (read_styles, '"\\', ""),
        (read_html, "<a href=x>", ""),
        (read_html, "<div data-proofer-ignore>", ""),
        (read_html, '<img srcset="a 1x, b 2x">', ""),
        (read_html, "a, ", '<img srcset="'),
        (read_html, "a (", '<img srcset="'),
        (read_html, '<script type="application/ld+json">{"url": "a"', ""),
        (read_html, '"\\', '<script type="application/ld+json">'),
        (follow_rules, "/*", ""),
        (follow_rules, "/:a", ""),
        (ask, "http://", ""),
        (ask, "a@", "mailto:"),
        (ask, "<", "mailto:"),
        (ask, "%", "tel:"),
        (ask, " ,", "https://a"),
        (ask, "w.", "www."),
    ],
)
def test_a_long_text_is_no_trouble(function: Callable[[str], object], piece: str, head: str) -> None:
    start = time.process_time()
    function(head + piece * 20_000)

    # A machine with other work takes a second; time that grew with the square of the text would be a minute.
    assert time.process_time() - start < 10


def test_a_page_may_have_a_hundred_thousand_links() -> None:
    lines = "\n".join(f"<a href='gone-{number}.html'>x</a><a href='#{number}'>y</a>" for number in range(50_000))
    page = read_page(Traced.of_source("page.html", lines), url="/page.html")

    kinds = {SPACE.resolve(link).kind for link in page.links}

    assert (len(page.links), kinds) == (100_000, {"unchecked", "broken-anchor"})
