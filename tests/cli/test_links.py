"""`cfplint links`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.links.outside.loopback import Loopback, Step, serving

KEYS = [
    "path", "line", "column", "end_line", "end_column", "url", "element", "attribute", "state", "target", "reason",
    "shown_on",
]  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    (root / "_layouts").mkdir(parents=True)
    (root / "_config.yml").write_text("baseurl: /2026\nurl: https://conf.example\n", encoding="utf-8")
    (root / "_layouts/base.html").write_text("<a href='{{ site.baseurl }}/call'>x</a>{{ content }}\n", encoding="utf-8")
    (root / "index.md").write_text(
        "---\nlayout: base\n---\n[a](/2026/gone.html) [b](#none) [c](https://other.example/x#y) "
        "[d](mailto:a@b.example)\n[e](/elsewhere) [f](https://conf.example/2026/call.html)\n",
        encoding="utf-8",
    )
    (root / "call.md").write_text('---\nlayout: base\n---\n[say "x"](./?q=%22)\n', encoding="utf-8")
    return root


def test_json_has_each_link_with_its_place_target_and_state(cfplint: Callable[..., Any], site: Path) -> None:
    run = cfplint("links", site, "--format", "json")

    listed = json.loads(run.out)
    assert run.status == 0
    assert list(listed) == ["version", "site", "links"]
    assert all(list(each) == KEYS for each in listed["links"])
    assert [(each["path"], each["line"], each["url"], each["state"], each["target"]) for each in listed["links"]] == [
        ("_layouts/base.html", 1, "/2026/call", "ok", "/call.html"),
        ("call.md", 4, "./?q=%22", "ok", "/index.html"),
        ("index.md", 4, "/2026/gone.html", "broken", "/2026/gone.html"),
        ("index.md", 4, "#none", "broken-anchor", "/index.html"),
        ("index.md", 4, "https://other.example/x#y", "external", "https://other.example/x"),
        ("index.md", 4, "mailto:a@b.example", "no-page", ""),
        ("index.md", 5, "/elsewhere", "outside-baseurl", "/elsewhere"),
        ("index.md", 5, "https://conf.example/2026/call.html", "ok", "/call.html"),
    ]
    assert listed["links"][0]["shown_on"] == ["/call.html", "/index.html"]


@pytest.mark.parametrize(
    ("written", "state", "target"),
    [
        ("<a href='call'>x</a>", "ok", "/call.html"),
        ("<a href='call?print#dates'>x</a>", "ok", "/call.html"),
        ("<a href='/2026/papers'>x</a>", "ok", "/papers/index.html"),
        ("<a href='Call.html#dates'>x</a>", "wrong-case", "/2026/Call.html"),
        ("<a href='call.html#gone'>x</a>", "broken-anchor", "/call.html"),
        ("<a href='#gone'>x</a>", "broken-anchor", "/index.html"),
        ("<img src='a%20b.png' usemap='#none'>", "broken-anchor", "/index.html"),
        ("<img src='a%20b.png'>", "broken", "/2026/a b.png"),
        ("<a href='call.md'>x</a>", "source", "/2026/call.md"),
        ("<a href='/call.html'>x</a>", "missing-baseurl", "/call.html"),
        ("<a href='/gone'>x</a>", "outside-baseurl", "/gone"),
        ("<a href='https://conf.example/2026/gone?x#y'>x</a>", "broken", "/2026/gone"),
        ("<a href='https://conf.example/2025/?x#y'>x</a>", "external", "https://conf.example/2025/?x"),
        ("<base href='papers/'><a href='gone'>x</a>", "broken", "/2026/papers/gone"),
        ("<a href='live/talk'>x</a>", "unknown", "/2026/live/talk"),
        ("<a href='https://conf.example/2026/live/talk'>x</a>", "unknown", "https://conf.example/2026/live/talk"),
        ("<a href='http://['>x</a>", "unknown", ""),
        ("<a href='TEL:+49 30 1'>x</a>", "no-page", ""),
        ("<img src='data:,'>", "no-page", ""),
        ("<a href=''>x</a>", "empty", ""),
        ("<a href=' '>x</a>", "empty", ""),
    ],
)
def test_the_target_is_the_file_that_answers_else_what_is_asked_for(
    cfplint: Callable[..., Any], tmp_path: Path, written: str, state: str, target: str
) -> None:
    files = {
        "_config.yml": "baseurl: /2026\nurl: https://conf.example\n",
        "cfplint.toml": "[links]\nassume = ['/2026/live/*']\n",
        "index.html": f"---\n---\n{written}",
        "call.md": "---\n---\n# Dates\n",
        "papers/index.html": "---\n---\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    listed = json.loads(cfplint("links", tmp_path, "--format", "json").out)["links"]

    assert (state, target) in [(each["state"], each["target"]) for each in listed]


def test_text_has_a_line_a_link(cfplint: Callable[..., Any], site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site.parent)

    lines = cfplint("links", "site").out.splitlines()

    assert lines[0] == "site/_layouts/base.html:1:28: ok /2026/call -> /call.html"
    assert lines[2] == "site/index.md:4:5: broken /2026/gone.html (nothing is published there)"
    assert len(lines) == 8


def test_a_link_without_an_address_is_named_and_leads_nowhere(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<a href=''>x</a>", encoding="utf-8")

    assert cfplint("links", page).out.endswith("page.html:1:4: empty (no address is written)\n")
    assert "->" not in cfplint("links", page, "--format", "dot").out


def test_dot_is_a_graph_of_pages_and_what_they_lead_to(cfplint: Callable[..., Any], site: Path) -> None:
    lines = cfplint("links", site, "--format", "dot").out.splitlines()

    assert lines[0] == "digraph links {"
    assert lines[-1] == "}"
    assert lines[3:-1] == [
        '  "/call.html" -> "/index.html";',
        '  "/index.html" -> "/2026/gone.html" [color=red, label="broken"];',
        '  "/index.html" -> "/call.html";',
        '  "/index.html" -> "/elsewhere" [color=red, label="outside-baseurl"];',
        '  "/index.html" -> "https://other.example/x" [color=gray, label="external"];',
        '  "/index.html" -> "mailto:a@b.example" [color=gray, label="no-page"];',
    ]


def test_names_in_a_graph_are_quoted(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<a href='https://a.example/&quot;];\\x'>x</a><a href='tel:&#10;&quot;\\'>y</a>", encoding="utf-8")

    out = cfplint("links", page, "--format", "dot").out

    assert '-> "https://a.example/%22];/x"' in out
    assert '-> "tel:\\"\\\\"' in out


def test_the_links_of_some_files_only(cfplint: Callable[..., Any], site: Path) -> None:
    run = cfplint("links", site / "call.md", "--format", "json")

    assert {each["path"] for each in json.loads(run.out)["links"]} == {"call.md"}


@pytest.mark.parametrize("format_name", ["text", "json", "dot"])
def test_the_bytes_are_the_same_on_every_run(cfplint: Callable[..., Any], site: Path, format_name: str) -> None:
    assert cfplint("links", site, "--format", format_name).out == cfplint("links", site, "--format", format_name).out


def test_links_that_were_asked_have_what_was_answered(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    with serving(Loopback({"/ok": [Step(200)], "/old": [Step(301, (("Location", "/ok"),))]})) as server:
        page.write_text(
            "".join(f"<a href='{server.url}/{name}'>x</a>\n" for name in ("ok", "old", "gone")), encoding="utf-8"
        )
        run = cfplint("links", page, "--external", "--allow-loopback", "--format", "json")
        offline = cfplint("links", page, "--format", "json")

    states = [(each["state"], each["target"].removeprefix(server.url)) for each in json.loads(run.out)["links"]]
    assert states == [("ok", "/ok"), ("moved", "/ok"), ("dead", "/gone")]
    assert {each["state"] for each in json.loads(offline.out)["links"]} == {"external"}


def test_an_unknown_format_is_refused_with_the_nearest(cfplint: Callable[..., Any], site: Path) -> None:
    run = cfplint("links", site, "--format", "jsn")

    assert (run.status, run.err) == (2, "cfplint: unknown format 'jsn': did you mean json?\n")


def test_malformed_links_of_every_kind_are_listed(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    urls = [
        "http://[::1",
        "http://",
        "https://x:y/",
        "//",
        "data:text/plain,x",
        "%",
        "\x01",
        "http://a b/",
        "x" * 100_000,
    ]
    page = tmp_path / "page.html"
    page.write_text("".join(f'<a href="{url}">x</a>\n' for url in urls), encoding="utf-8")

    run = cfplint("links", page, "--format", "json")

    assert run.status == 0
    assert len(json.loads(run.out)["links"]) == len(urls)
