"""Addresses that the configuration rewrites, and those that it wants to be left alone."""

from pathlib import Path

import pytest

import cfplint
from cfplint.clock import read_clock
from cfplint.config import Config, LinkOptions
from cfplint.engine.links import links_of
from cfplint.engine.target import find_target
from cfplint.facts.links import Link
from cfplint.links import Addresses
from cfplint.source import Place, Span


def link(url: str, unresolved: str = "") -> Link:
    return Link(url, "a", "href", Place("index.md", Span(0, len(url))), (), "/", written=True, unresolved=unresolved)


@pytest.mark.parametrize(
    ("rewrite", "url", "looked_at"),
    [
        ({"/a": "/b"}, "/a", "/b"),
        ({"/a": "/b"}, "/a/", "/a/"),
        ({"/a": "/b"}, "/A", "/A"),
        ({"/talks/*": "/slides/$1.html"}, "/talks/one", "/slides/one.html"),
        ({"/talks/*": "/slides/"}, "/talks/one", "/slides/"),
        ({"https://*.example/*/call": "/$2?host=$1"}, "https://conf.example/2026/call", "/2026?host=conf"),
        ({"*/*": "$2/$1"}, "a/b/c", "b/c/a"),
        ({"*.x.*.x": "$1 $2"}, "a.x.b.x.c.x", "a b.x.c"),
        ({"/**": "$1"}, "/a/b", "a/b"),
        ({"/page?id=*": "/$1"}, "/page?id=7", "/7"),
        ({"/page?id=*": "/$1"}, "/pages-id=7", "/pages-id=7"),
        ({"/[a]*": "/b$1"}, "/[a]/c", "/b/c"),
        ({"/price/*": "/$0/$1"}, "/price/x", "/$0/x"),
        ({"/a/*": "/first/$1", "/*": "/second/$1"}, "/a/x", "/first/x"),
        ({"/a/*": "/b/$1", "/b/*": "/c/$1"}, "/a/x", "/b/x"),
        ({"/a": ""}, "/a", ""),
    ],
)
def test_the_first_pattern_that_fits_the_whole_address_rewrites_it(
    rewrite: dict[str, str], url: str, looked_at: str
) -> None:
    assert Addresses(LinkOptions(rewrite=rewrite)).rewritten(link(url)).url == looked_at


def test_a_rewritten_link_keeps_what_its_page_has_and_cannot_be_mended_in_place() -> None:
    rewritten = Addresses(LinkOptions(rewrite={"/a": "/b"})).rewritten(link("/a"))

    assert (rewritten.original, rewritten.url, rewritten.written) == ("/a", "/b", False)


def test_a_link_that_liquid_left_open_is_not_rewritten() -> None:
    left_open = link("/papers/", unresolved="{{ paper.pdf }}")

    assert Addresses(LinkOptions(rewrite={"*": "/x"})).rewritten(left_open) is left_open


@pytest.mark.parametrize("count", [10, 900])
def test_patterns_of_many_stars_take_no_time(count: int) -> None:
    options = LinkOptions(rewrite={"a*" * count + "b": "/x"}, ignore=("a*" * count + "b",))
    addresses = Addresses(options)

    assert list(addresses.looked_at([link("a" * 1999)])) == [link("a" * 1999)]


def findings(root: Path, html: str, options: str, select: str = "links") -> list[tuple[str, str]]:
    (root / "_config.yml").touch()
    (root / "index.html").write_text(f"---\n---\n<title>x</title>\n{html}\n", encoding="utf-8")
    (root / "cfplint.toml").write_text(options, encoding="utf-8")
    return [(each.name, each.message) for each in cfplint.check(root, select=select).findings]


def test_a_finding_tells_both_addresses(tmp_path: Path) -> None:
    told = findings(tmp_path, '<a href="/talks/one">x</a>', '[links.rewrite]\n"/talks/*" = "/slides/$1"\n')

    assert told == [
        ("broken-link", "the link “/talks/one” (looked at as “/slides/one”) is broken: nothing is published there")
    ]


def test_the_files_of_a_rewritten_style_sheet_are_looked_at(tmp_path: Path) -> None:
    (tmp_path / "own.css").write_text('@import "https://cdn.example/more.css";', encoding="utf-8")
    (tmp_path / "more.css").write_text("p { background: url(/gone.png) }", encoding="utf-8")
    html = '<link rel="stylesheet" href="https://cdn.example/own.css">'

    told = findings(tmp_path, html, '[links.rewrite]\n"https://cdn.example/*" = "/$1"\n')

    assert told == [("broken-image", "the image “/gone.png” is missing: nothing is published there")]


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        ('<a href="/gone">x</a>', "broken-link"),
        ('<img src="/gone.png" alt="x">', "broken-image"),
        ('<a href="//host.example/gone">x</a>', "protocol-relative-link"),
        ('<a href="http:/host.example/gone">x</a>', "malformed-url"),
        ('<a href="mailto:gone">x</a>', "bad-mailto"),
        ('<script src="http://host.example/gone.js"></script>', "insecure-link"),
        ('<!-- <a href="/gone">x</a> -->', "dead-commented-link"),
        ('<img src="/gone.png">', "missing-alt"),
        ('<img src="/gone.png" alt="">', "empty-alt"),
    ],
)
def test_what_is_ignored_is_looked_at_by_no_rule(tmp_path: Path, html: str, rule: str) -> None:
    assert [name for name, _ in findings(tmp_path, html, "", rule)] == [rule]
    assert findings(tmp_path, html, '[links]\nignore = ["*gone*"]\n', rule) == []


def test_an_image_is_left_alone_only_if_all_its_pictures_are(tmp_path: Path) -> None:
    html = '<img src="https://a.example/x.png" srcset="https://b.example/x.png 2x">'

    assert findings(tmp_path, html, '[links]\nignore = ["https://a.example/*"]\n', "missing-alt") != []
    assert findings(tmp_path, html, '[links]\nignore = ["https://?.example/*"]\n', "missing-alt") == []


def test_what_is_ignored_is_the_address_that_would_be_looked_at(tmp_path: Path) -> None:
    options = '[links]\nignore = ["/archive/*"]\n[links.rewrite]\n"https://old.example/*" = "/archive/$1"\n'

    assert findings(tmp_path, '<a href="https://old.example/gone">x</a>', options) == []


def test_an_ignored_link_leads_to_its_page_all_the_same(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.html").write_text("---\ntitle: x\n---\n", encoding="utf-8")
    html = '<a href="/one.html">x</a> <a href="/two.html">x</a>'

    assert findings(tmp_path, html, '[links]\nignore = ["/two*"]\n', "orphan-page") == []


def test_the_list_of_links_has_what_the_page_has_and_where_it_leads(tmp_path: Path) -> None:
    findings(tmp_path, '<a href="/home">x</a> <a href="/gone">x</a>', "")
    options = LinkOptions(rewrite={"/home": "/"}, ignore=("/gone",))
    clock = read_clock("2026-11-23")

    listed, _ = links_of(find_target([tmp_path]), clock=clock, config=Config(links=options), working_directory=tmp_path)

    assert [(each.url, each.state, each.target) for each in listed.links] == [("/home", "ok", "/index.html")]
