"""Which rule reports what is missing, and what it calls it."""

from dataclasses import replace
from pathlib import Path

import pytest

import cfplint
from cfplint.facts.links import Link
from cfplint.links.outside import Answer, Outside
from cfplint.rules.link_fixes import rewritten
from cfplint.rules.links.dead_link import dead_link
from cfplint.rules.links.moved_link import moved_link
from cfplint.rules.links.unverifiable_link import unverifiable_link
from cfplint.rules.moves import moved
from cfplint.rules.rule import Rule
from cfplint.source import Place, Span


@pytest.mark.parametrize(
    ("html", "name", "message"),
    [
        ('<a href="/no">x</a>', "broken-link", "the link “/no” is broken"),
        ('<form action="/no"></form>', "broken-link", "the link “/no” is broken"),
        ('<iframe src="/no"></iframe>', "broken-link", "the link “/no” is broken"),
        ('<img src="/no.png">', "broken-image", "the image “/no.png” is missing"),
        ('<img srcset="/no.png 2x">', "broken-image", "the image “/no.png” is missing"),
        ('<video poster="/no.png"></video>', "broken-image", "the image “/no.png” is missing"),
        ('<input type="image" src="/no.png">', "broken-image", "the image “/no.png” is missing"),
        ('<svg><image xlink:href="/no.png"/></svg>', "broken-image", "the image “/no.png” is missing"),
        ('<table background="/no.png"></table>', "broken-image", "the image “/no.png” is missing"),
        ('<video src="/no.mp4"></video>', "broken-link", "the file “/no.mp4” is missing"),
        ('<audio><source src="/no.mp3"></audio>', "broken-link", "the file “/no.mp3” is missing"),
        ('<script src="/no.js"></script>', "broken-link", "the file “/no.js” is missing"),
        ('<link rel="icon" href="/no.ico">', "broken-link", "the file “/no.ico” is missing"),
        ('<link rel="canonical" href="/no">', "broken-link", "the link “/no” is broken"),
        ('<object data="/no.pdf"></object>', "broken-link", "the file “/no.pdf” is missing"),
    ],
)
def test_what_is_missing_is_called_by_its_name(tmp_path: Path, html: str, name: str, message: str) -> None:
    (tmp_path / "index.html").write_text(html, encoding="utf-8")

    [finding] = cfplint.check(tmp_path, select="links").findings

    assert (finding.name, finding.message) == (name, f"{message}: nothing is published there")


@pytest.mark.parametrize(
    ("baseurl", "url", "fixed"),
    [
        ("", "https://conf.example/call.html?a=1&b=2#top", "/call.html?a=1&b=2#top"),
        ("", "https://conf.example", "/"),
        ("", "https://conf.example?next=/about", "/?next=/about"),
        ("", "https://conf.example#top", "/#top"),
        ("", "//conf.example/call.html", "/call.html"),
        ("", "https://conf.example//call.html", None),
        ("", "https://conf.example\\call.html", None),
        ("/2026", "https://conf.example/2026/call.html#top", "{{ site.baseurl }}/call.html#top"),
        ("/2026", "https://conf.example/2026?next=/about", "{{ site.baseurl }}/?next=/about"),
        ("/2026", "https://conf.example/x/../2026/call.html", None),
    ],
)
def test_the_host_is_taken_from_a_link_and_the_rest_is_kept(
    tmp_path: Path, baseurl: str, url: str, fixed: str | None
) -> None:
    (tmp_path / "_config.yml").write_text(f"url: https://conf.example\nbaseurl: '{baseurl}'\n", encoding="utf-8")
    (tmp_path / "index.html").write_text(f"---\n---\n<a href='{url}'>x</a>\n", encoding="utf-8")
    (tmp_path / "call.html").write_text("---\n---\nCall\n", encoding="utf-8")

    [finding] = cfplint.check(tmp_path, select="hard-coded-host").findings

    assert [edit.replacement for edit in finding.fix.edits] == [fixed] if finding.fix else fixed is None


@pytest.mark.parametrize(
    ("old", "new", "fixed"),
    [
        ("http://a.example/x", "https://a.example/y", True),
        ("http://a.example/?a=1&b=(2)", "https://a.example/?a=1&b=(2)", True),
        ("http://a.example/x", "https://a.example/?a=1&b=2", False),
        ("http://a.example/x", "https://a.example/{{ 7 }}", False),
        ("http://a.example/x", "https://a.example/(x", False),
        ("http://a.example/(x)", "https://a.example/y)", False),
        ("http://a.example/x", "http://a.example/x", False),
    ],
)
def test_a_url_is_written_only_where_its_new_characters_mean_the_same_everywhere(
    old: str, new: str, fixed: bool
) -> None:
    link = Link(old, "a", "href", Place("a.md", Span(0, len(old))), (), "/a.html", written=True)

    assert (rewritten(link, new) is not None) == fixed
    assert rewritten(replace(link, written=False), new) is None


def test_a_link_that_only_browsers_can_split_is_told_like_any_other() -> None:
    link = Link("https://conf.example\\[a/#b", "a", "href", Place("a.md", Span(0, 26)), (), "/a.html", written=True)
    address = "https://conf.example/[a/"

    [finding] = unverifiable_link.findings(link, outside=Outside({address: Answer("ok", fragments={"b": False})}))

    assert "cannot be verified" in finding.message
    assert moved(link, "https://conf.example/a/").address == "https://conf.example/a/#b"
    assert moved(link, "https://conf.example/").fix is None


@pytest.mark.parametrize(
    ("rule", "answer"),
    [
        (dead_link, Answer("dead", "it is gone")),
        (moved_link, Answer("moved", target="https://new.example/")),
        (unverifiable_link, Answer("unverifiable", "nobody answers")),
        (unverifiable_link, Answer("ok", fragments={"b": False})),
    ],
)
def test_of_an_address_that_is_asked_in_place_of_another_both_are_told(rule: Rule, answer: Answer) -> None:
    url = f"https://conf.example/{'a' * 500}"
    link = Link(f"{url}#b", "a", "href", Place("a.md", Span(0, 9)), (), "/a.html", original="https://preview.example/a")

    [finding] = rule.findings(link, outside=Outside({url: answer}))

    assert "“https://preview.example/a” (looked at as “https://conf.example/aaa" in finding.message
    assert len(finding.message) < 300


def test_a_page_without_a_head_lacks_its_icon_in_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "_includes").mkdir()
    (tmp_path / "_includes/menu.html").write_text("{{ page.top }}<ul>\n<li>Menu</li></ul>\n", encoding="utf-8")
    for name, text in (("a", "---\n---\n"), ("b", "---\ntop: <hr>\n---\n"), ("c", "---\n---\n<p>Text</p>\n")):
        (tmp_path / f"{name}.html").write_text(f"{text}{{% include menu.html %}}", encoding="utf-8")

    findings = cfplint.check(tmp_path, select="missing-favicon").findings

    assert [(finding.place.path, finding.place.span.start) for finding in findings] == [
        ("a.html", 0),
        ("b.html", 9),
        ("c.html", 8),
    ]


def test_a_link_to_this_site_by_http_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("url: https://conf.example\n", encoding="utf-8")
    (tmp_path / "index.html").write_text('<a href="http://conf.example/">x</a>', encoding="utf-8")

    assert [finding.name for finding in cfplint.check(tmp_path, select="links").findings] == ["insecure-link"]


def test_what_data_for_machines_repeats_from_a_page_is_told_there(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text(
        "url: https://conf.example\nplugins: [jekyll-feed, jekyll-seo-tag]\n", "utf-8"
    )
    (tmp_path / "_layouts").mkdir()
    (tmp_path / "_layouts/post.html").write_text("<head>{% seo %}</head>{{ content }}", encoding="utf-8")
    (tmp_path / "_posts").mkdir()
    post = "---\nlayout: post\ntitle: News\nimage: /no.png\n---\nText.\n"
    (tmp_path / "_posts/2023-05-01-news.md").write_text(post, encoding="utf-8")

    findings = cfplint.check(tmp_path, select=["broken-link", "broken-image"]).findings

    assert [(finding.name, finding.place.path) for finding in findings] == [
        ("broken-link", "_posts/2023-05-01-news.md")
    ]


@pytest.mark.parametrize(
    ("liquid", "reported"),
    [
        ("{% assign home = '/' | append: page.lang | append: '/' %}<a href=\"{{ home }}\">x</a>", 0),
        ('<a href="/{{ page.lang }}/{{ page.gone }}">x</a>', 1),
        ('{% assign home = page.gone %}<a href="/{{ home }}">x</a>', 1),
        ('{% for each in page.partners %}<a href="{{ each.url }}">x</a>{% endfor %}', 0),
        ('<a href="{{ site.github.zip_url }}">x</a> <a href="{{ page.slides }}">y</a>', 1),
    ],
)
def test_an_output_that_wrote_the_url_is_not_said_to_give_nothing(tmp_path: Path, liquid: str, reported: int) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "index.html").write_text(
        f"---\nlang: fr\npartners:\n  - url: https://lamps.example/\n---\n{liquid}\n", encoding="utf-8"
    )

    assert len(cfplint.check(tmp_path, select="unresolved-liquid").findings) == reported


@pytest.mark.parametrize(
    ("body", "fixed"),
    [
        ("[Call](/call.html)", True),
        ("{% capture x %}[Call](/call.html){% endcapture %}{{ x }}", True),
        ("{% raw %}{{ x }}{% endraw %}[Call](/call.html)", True),
        ('{% include link.html url="/call.html" %}', False),
        ('{% assign url = "/call.html" %}[Call]({{ url }})', False),
        ('[Call]({{ "/call.html" }})', False),
        ("{% raw %}{{ x }} [Call](/call.html){% endraw %}", False),
    ],
)
@pytest.mark.parametrize(
    ("rule", "written"), [("missing-baseurl", "/call.html"), ("hard-coded-host", "https://conf.example/2026/call.html")]
)
def test_the_baseurl_is_written_only_where_liquid_is_run(
    tmp_path: Path, rule: str, written: str, body: str, fixed: bool
) -> None:
    (tmp_path / "_includes").mkdir()
    (tmp_path / "_includes/link.html").write_text('<a href="{{ include.url }}">x</a>\n', encoding="utf-8")
    (tmp_path / "_config.yml").write_text("url: https://conf.example\nbaseurl: /2026\n", encoding="utf-8")
    (tmp_path / "call.html").write_text("---\n---\nCall\n", encoding="utf-8")
    (tmp_path / "index.md").write_text(f"---\n---\n{body.replace('/call.html', written)}\n", encoding="utf-8")

    [finding] = cfplint.check(tmp_path, select=rule).findings

    assert (finding.fix is not None) == fixed
