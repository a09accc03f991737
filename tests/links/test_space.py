"""Where links lead inside a site, by the rules of GitHub Pages."""

from dataclasses import replace
from pathlib import Path

import pytest

from cfplint.clock import read_clock
from cfplint.config.options import LinkOptions
from cfplint.facts.links import Anchor, Link
from cfplint.links import UrlSpace
from cfplint.plugins.registry import with_plugins
from cfplint.site import load, load_text
from cfplint.source import Place, Span

ROWS = [
    [cell.strip() for cell in line.split("|")]
    for line in (Path(__file__).parent / "paths.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ")
]
HERE = Place("index.html", Span(0, 1))


def link(url: str, page: str) -> Link:
    return Link(url, "a", "href", HERE, (), page)


@pytest.fixture(scope="module")
def space(tmp_path_factory: pytest.TempPathFactory) -> UrlSpace:
    root = tmp_path_factory.mktemp("site")
    (root / "_config.yml").write_text("baseurl: /2026\nurl: https://conf.example\n", encoding="utf-8")
    for name in ("index.html", "call.html", "both.html", "both/index.html", "only/index.html", "sub/page.html"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("---\n---\n", encoding="utf-8")
    (root / "files").mkdir()
    (root / "files/plan.pdf").write_bytes(b"%PDF")
    anchors = [Anchor(name, "h2", HERE, "/call.html") for name in ("dates", "été")]
    return UrlSpace(load(root, clock=read_clock("2026-11-23")), anchors)


@pytest.mark.parametrize(("url", "page", "kind"), ROWS)
def test_a_link_leads_where_github_pages_would_take_it(space: UrlSpace, url: str, page: str, kind: str) -> None:
    assert space.resolve(link(url, page)).kind == kind


@pytest.mark.parametrize(
    ("base", "url", "kind"),
    [
        ("https://conf.example/2026/", "call.html", "ok"),
        ("https://conf.example/2026", "2026/call.html", "ok"),
        ("https://conf.example", "2026/call.html", "ok"),
        ("https://conf.example?x", "2026/call.html", "ok"),
        ("https://conf.example/2026/", "#dates", "broken-anchor"),
        ("../", "call.html", "ok"),
        ("//other.example", "call.html", "external"),
    ],
)
def test_a_base_leads_its_links(space: UrlSpace, base: str, url: str, kind: str) -> None:
    assert space.resolve(replace(link(url, "/sub/page.html"), base=base)).kind == kind


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("/2026/call/", "only /call.html exists, which is served without the final slash"),
        ("/2026/Call.html", "only /call.html exists, and servers tell upper from lower case"),
        ("/2026/files", "the folder has no index.html"),
        ("/2026/gone", "nothing is published there"),
    ],
)
def test_a_broken_link_says_why(space: UrlSpace, url: str, reason: str) -> None:
    assert space.resolve(link(url, "/index.html")).reason == reason


@pytest.mark.parametrize(
    ("url", "kind"),
    [("#m", "ok"), ("other.html#m", "ok"), ("#M", "broken-anchor"), ("m", "broken-anchor"), ("#", "ok")],
)
def test_a_map_is_named_behind_a_hash(url: str, kind: str) -> None:
    site = load_text("", "page.html", clock=read_clock("2026-11-23"))
    space = UrlSpace(site, [Anchor("m", "map", HERE, site.pages[0].url)])

    assert space.resolve(Link(url, "img", "usemap", HERE, (), site.pages[0].url)).kind == kind


def test_of_a_lone_page_only_its_own_fragments_are_known() -> None:
    site = load_text("[x](y.html)", "page.md", clock=read_clock("2026-11-23"))
    page = site.pages[0].url
    space = UrlSpace(site, [Anchor("a", "h2", HERE, page)])

    kinds = [space.resolve(link(url, page)).kind for url in ("y.html", "/y.html", "#a", "#b")]

    assert kinds == ["unchecked", "unchecked", "ok", "broken-anchor"]


@pytest.mark.parametrize(
    ("config", "gemfile", "url", "kind"),
    [
        ("", "", "/feed.xml", "broken"),
        ("plugins: [jekyll-feed]", "", "/feed.xml", "ok"),
        ("plugins: [jekyll-feed]\nfeed:\n  path: atom.xml", "", "/atom.xml", "ok"),
        ("", 'group :jekyll_plugins do\n  gem "jekyll-feed", "~> 0.12"\nend\n', "/feed.xml", "ok"),
        ("", "# gem 'jekyll-feed'\n", "/feed.xml", "broken"),
        ("theme: minima", "", "/feed.xml", "ok"),
        ("theme: a-theme-that-nobody-has", "", "/feed.xml", "unchecked"),
        ("theme: a-theme-that-nobody-has", "", "/assets/main.css", "unchecked"),
        ("theme: a-theme-that-nobody-has", "", "/gone", "broken"),
        ("plugins: [jekyll-sitemap]", "", "/sitemap.xml", "ok"),
        ("plugins: [jekyll-archives]", "", "/tag/news/", "broken"),
        ("plugins: [jekyll-paginate-v2]", "", "/tag/news/", "unchecked"),
        ("plugins: [jekyll-toc]", "", "/tag/news/", "broken"),
        ("plugins: [jekyll-redirect-from]", "", "/old", "ok"),
        ("plugins: [jekyll-redirect-from]", "", "/older/", "ok"),
        ("gems: [jekyll-redirect-from]", "", "/older/", "unchecked"),
        ("gems: [jekyll-feed]", "", "/feed.xml", "unchecked"),
        ("gems: [jekyll-feed]", "gem 'jekyll', '~> 4.3'\n", "/feed.xml", "broken"),
        ("gems: [jekyll-feed]", "gem 'jekyll', '~> 3.9'\n", "/feed.xml", "unchecked"),
        ("gems: [jekyll-feed]", "gem 'github-pages'\n", "/feed.xml", "ok"),
        ("", "", "/old", "unchecked"),
    ],
)
def test_what_plugins_and_themes_publish_is_not_broken(
    tmp_path: Path, config: str, gemfile: str, url: str, kind: str
) -> None:
    (tmp_path / "_config.yml").write_text(f"{config}\n", encoding="utf-8")
    (tmp_path / "Gemfile").write_text(gemfile, encoding="utf-8")
    (tmp_path / "index.html").write_text("---\nredirect_from: [/old, /older/]\n---\n", encoding="utf-8")
    space = UrlSpace(with_plugins(load(tmp_path, clock=read_clock("2026-11-23"))), ())

    assert space.resolve(link(url, "/")).kind == kind


@pytest.mark.parametrize(
    ("options", "url", "kind"),
    [
        (LinkOptions(), "/papers/7.pdf", "broken"),
        (LinkOptions(assume=("/papers/*",)), "/papers/7.pdf", "unchecked"),
        (LinkOptions(assume=("/papers/*",)), "/paper/7.pdf", "broken"),
        (LinkOptions(assume=("*://conf.example/live*",)), "https://conf.example/live/1.x", "unchecked"),
        (LinkOptions(), "/call/", "broken"),
        (LinkOptions(), "/old", "broken"),
        (LinkOptions(server="netlify"), "/call/", "ok"),
        (LinkOptions(server="netlify"), "/Call/", "wrong-case"),
        (LinkOptions(server="netlify"), "/old", "ok"),
        (LinkOptions(server="netlify"), "/news/2026/x", "ok"),
        (LinkOptions(server="netlify"), "/talks/7", "ok"),
        (LinkOptions(server="netlify"), "/talks/7/slides", "broken"),
        (LinkOptions(server="netlify"), "/news", "ok"),
        (LinkOptions(server="netlify"), "/newspaper", "broken"),
        (LinkOptions(server="netlify"), "/talks//", "broken"),
        (LinkOptions(server="netlify"), "/a/b/c/d", "broken"),
        (LinkOptions(server="netlify"), "/a/*/c/d", "ok"),
        (LinkOptions(server="netlify"), "/closed", "broken"),
        (LinkOptions(try_files=("$uri", "$uri/")), "/call", "broken"),
        (LinkOptions(try_files=("$uri", "$uri/")), "/call.html", "ok"),
        (LinkOptions(try_files=("$uri", "/index.html")), "/any/thing", "ok"),
        (LinkOptions(index=("index.php",)), "/", "broken"),
    ],
)
def test_the_options_say_what_another_server_answers(tmp_path: Path, options: LinkOptions, url: str, kind: str) -> None:
    config = "url: https://conf.example\ninclude: [_redirects]\n"
    redirects = "# old\n/old /call 301\n/news/* /call\n/talks/:id /call 302!\n/closed /gone 404\n/a/*/c/:d /call\n"
    for name, text in (("_config.yml", config), ("_redirects", redirects), ("index.html", ""), ("call.html", "")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    space = UrlSpace(load(tmp_path, clock=read_clock("2026-11-23")), (), options)

    assert space.resolve(link(url, "/index.html")).kind == kind
