"""A link has the place that a person must edit, however its URL was put together."""

from __future__ import annotations

import pickle

import pytest

from cfplint.facts.links import Link
from cfplint.facts.page_links import read_links
from cfplint.facts.pages import read_page
from cfplint.source import Run, Span, Traced


def links(html: str) -> list[tuple[str, str, str, str]]:
    """The links of a page: element, attribute, URL, and what stands at the link's place."""
    found = read_page(Traced.of_source("index.html", html), url="/").links
    return [
        (each.element, each.attribute, each.url, html[each.place.span.start : each.place.span.end]) for each in found
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href=" x.html ">', [("a", "href", "x.html", "x.html")]),
        ('<a href="x?a&amp;b">', [("a", "href", "x?a&b", "x?a&amp;b")]),
        ('<a href="a\nb">', [("a", "href", "ab", "a\nb")]),
        ('<a href="">', [("a", "href", "", "href")]),
        ("<a name=x>", []),
        ("<img src=a.png srcset='b.png 1x, c.png 2x'>", [
            ("img", "src", "a.png", "a.png"), ("img", "srcset", "b.png", "b.png"), ("img", "srcset", "c.png", "c.png"),
        ]),
        ("<img srcset='b.png, c.png'>", [("img", "srcset", "b.png", "b.png"), ("img", "srcset", "c.png", "c.png")]),
        ("<img srcset='b.png 1x (x, y), c.png'>", [
            ("img", "srcset", "b.png", "b.png"), ("img", "srcset", "c.png", "c.png"),
        ]),
        ("<img srcset='b.png 1x (x, c.png 2x'>", [("img", "srcset", "b.png", "b.png")]),
        ("<img srcset='b\u00a0c.png 1x'>", [("img", "srcset", "b\u00a0c.png", "b\u00a0c.png")]),
        ("<video poster=a.png src=b.mp4>", [("video", "poster", "a.png", "a.png"), ("video", "src", "b.mp4", "b.mp4")]),
        ("<object data=a.pdf>", [("object", "data", "a.pdf", "a.pdf")]),
        ("<form action=/send>", [("form", "action", "/send", "/send")]),
        ("<input src=a.png>", []),
        ("<input type=image src=a.png>", [("input", "src", "a.png", "a.png")]),
        ("<blockquote cite=/a>", [("blockquote", "cite", "/a", "/a")]),
        ("<meta property='og:image' content='/a.png'>", [("meta", "content", "/a.png", "/a.png")]),
        ("<meta http-equiv=refresh content='0; url=/new/'>", [("meta", "content", "/new/", "/new/")]),
        ("<meta name=description content='/a'>", []),
        ("<noscript><a href=x></noscript>", [("a", "href", "x", "x")]),
        ("<!-- <a href=x> --><script>'<a href=y>'</script>", []),
        ("<img data-src=a.png data-srcset='b.png 2x'>", [
            ("img", "data-src", "a.png", "a.png"), ("img", "data-srcset", "b.png", "b.png"),
        ]),
        ("<img usemap='#m'>", [("img", "usemap", "#m", "#m")]),
        ("<meta name=twitter:image content='/a.png'>", [("meta", "content", "/a.png", "/a.png")]),
        ("<meta name=citation_pdf_url content='/a.pdf'>", [("meta", "content", "/a.pdf", "/a.pdf")]),
        ("<p style='background: url(a.png)'>", [("p", "url()", "a.png", "a.png")]),
        ("<p style='background: url(&quot;a.png&quot;)'>", [
            ("p", "url()", "a.png", "background: url(&quot;a.png&quot;)"),
        ]),
        ("<style>@import 'a.css'; b { c: url( \"d.png\" ) } /* url(e) */</style>", [
            ("style", "@import", "a.css", "a.css"), ("style", "url()", "d.png", "d.png"),
        ]),
        ('<script type="application/ld+json">{"name": "x", "url": "/a", "image": ["/b", {"url": "/c"}, "/d"]}', [
            ("script", "url", "/a", "/a"), ("script", "image", "/b", "/b"), ("script", "url", "/c", "/c"),
            ("script", "image", "/d", "/d"),
        ]),
        ("<div data-proofer-ignore><a href=x></a></div><a href=y>", [("a", "href", "y", "y")]),
    ],
)  # fmt: skip
def test_links_are_the_urls_of_attributes(html: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert links(html) == expected


def test_a_link_knows_its_page_and_base() -> None:
    html = "<base href='/x/'><link rel='STYLESHEET' href=a.css>"
    (link,) = read_page(Traced.of_source("index.html", html), url="/y.html").links

    assert (link.page, link.base, link.rel) == ("/y.html", "/x/", "stylesheet")


def composed(*parts: tuple[str, str, int]) -> Link:
    """A link whose URL was put together of parts: text, file, offset."""
    pieces = [Traced.of_source("_layouts/default.html", "<a href='")]
    pieces += [Traced.of_source(path, text, offset) for text, path, offset in parts]
    pieces.append(Traced.of_source("_layouts/default.html", "'>x</a>", 90))
    (link,) = read_page(Traced.joined(pieces), url="/", bodies={"talk.md": 50}).links
    return link


CONFIG = ("/2026", "_config.yml", 9)
LAYOUT = ("/img/", "_layouts/default.html", 9)
INCLUDE = ("/a/", "_includes/card.html", 30)
PAGE = ("talk", "index.md", 70)
DATA = ("smith", "_data/people.yml", 40)
FRONT_MATTER = ("talk.png", "talk.md", 20)
BODY = ("talk.png", "talk.md", 60)


@pytest.mark.parametrize(
    ("parts", "path"),
    [
        ((CONFIG, LAYOUT), "_layouts/default.html"),
        ((CONFIG, LAYOUT, INCLUDE), "_includes/card.html"),
        ((INCLUDE, PAGE, LAYOUT), "index.md"),
        ((PAGE, DATA), "_data/people.yml"),
        ((PAGE, FRONT_MATTER), "talk.md"),
        ((CONFIG,), "_config.yml"),
    ],
)
def test_the_place_is_the_part_nearest_to_the_content(parts: tuple[tuple[str, str, int], ...], path: str) -> None:
    link = composed(*parts)

    assert link.place.path == path
    assert {place.path for place in link.related} == {part[1] for part in parts} - {path}
    assert link.composed == (len(parts) > 1)


def test_front_matter_is_nearer_than_a_longer_part_of_a_page() -> None:
    longer = ("/talks/of/the/first/day/", "index.md", 70)

    assert composed(longer, FRONT_MATTER).place.path == "talk.md"
    assert composed(longer, BODY).place.path == "index.md"


def test_parts_of_one_template_are_one_place() -> None:
    link = composed(("/a/", "index.md", 10), CONFIG, (".html", "index.md", 30))

    assert link.place.span == Span(10, 35)


def test_a_made_value_has_the_place_of_what_it_was_made_from() -> None:
    page = Traced("<a href='my-talk'>", (Run(0, 9, "index.md", 0, 9, True), Run(9, 7, "talk.md", 7, 12, False)))
    (link,) = read_page(page, url="/").links

    assert (link.place.path, link.place.span, link.composed) == ("talk.md", Span(7, 19), True)


def test_facts_can_be_sent_to_another_process() -> None:
    facts = read_page(Traced.of_source("index.html", "<h1 id=a>b</h1><a href=c>d</a><!-- e -->"), url="/")

    assert pickle.loads(pickle.dumps(facts)) == facts


@pytest.mark.parametrize(
    ("path", "text", "urls"),
    [
        ("a.css", '@import "b.css"; c { d: url(e.png) } /* url(f) */ g { h: "url(i)" }', ["b.css", "e.png"]),
        ("a.css", "a { b: url(data:image/png;base64,AA==) url(#c) }", ["data:image/png;base64,AA=="]),
        ("a.css", "@font-face { src: url(a.eot); src: url(a.eot?#x), url(a.woff2), url(a.woff) }", ["a.woff2"]),
        ("a.css", "@font-face { src: url(a.woff) } @font-face { src: url(b.woff) }", ["a.woff", "b.woff"]),
        ("a.css", "a { b: url(#{$c}/d.png) url($e) url(f\\ g.png) }", ["f g.png"]),
        ("site.webmanifest", '{"start_url": "/", "icons": [{"src": "a\\/b.png"}]}', ["/", "a/b.png"]),
        ("feed.xml", "<link>/a</link><link href='/b'/><enclosure url='/c'/><title>/d</title>", ["/a", "/b", "/c"]),
        ("map.xml", "<urlset><url><loc> https://a.example/ </loc></url></urlset>", ["https://a.example/"]),
        ("data.txt", "url(a)", []),
    ],
)
def test_other_texts_have_links_too(path: str, text: str, urls: list[str]) -> None:
    assert [link.url for link in read_links(Traced.of_source(path, text), url=f"/{path}", path=path)] == urls


def test_a_link_tells_its_text() -> None:
    html = "<a href=x> The <b>call</b> &amp; <img alt='a map'></a><img src=y alt='A  lamp'>"
    found = read_page(Traced.of_source("index.html", html), url="/").links

    assert [link.text for link in found] == ["The call & a map", "A lamp"]
