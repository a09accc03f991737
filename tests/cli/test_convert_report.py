"""`cfplint convert --report`, and runs that write nothing else."""

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

PAGE = """\
---
title: Call
---
# Call

<!-- <script>alert("old")</script> -->
<center>Papers are due <s>July 5, 2030</s> July 12, 2030.</center>

[gone](/gone.html) <b title="</td>&quot;">x</b>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    root.mkdir()
    (root / "_config.yml").write_text("title: A Workshop 2030\n", encoding="utf-8")
    (root / "cfp.md").write_text(PAGE, encoding="utf-8")
    (root / "feed.txt").write_text("---\n---\n{{ site.title }}\n", encoding="utf-8")
    return root


@pytest.fixture
def report(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> Callable[..., Any]:
    def write(*words: object, name: str = "report.json") -> Any:
        run = cfplint(
            "convert", site, "--output", tmp_path / "out", "--report", tmp_path / name, "--today", "2030-01-01", *words
        )
        text = (tmp_path / name).read_text(encoding="utf-8") if (tmp_path / name).exists() else ""
        return run, json.loads(text) if name.endswith("json") and text else text

    return write


def test_it_tells_what_each_step_did_and_where(report: Callable[..., Any]) -> None:
    _, told = report()
    page = next(page for page in told["pages"] if page["path"] == "cfp.md")
    done = {change["step"]: change for change in page["changes"]}

    assert page["destination"] == "cfp.html"
    assert page["steps"]["comments"] == 1
    assert (done["comments"]["path"], done["comments"]["line"], done["comments"]["column"]) == ("cfp.md", 6, 1)
    assert done["comments"]["before"] == ' <script>alert("old")</script> '
    assert (done["obsolete-elements"]["line"], done["obsolete-elements"]["column"]) == (7, 1)


def test_it_tells_the_sizes_of_pages(report: Callable[..., Any], tmp_path: Path) -> None:
    _, told = report()
    page = next(page for page in told["pages"] if page["path"] == "cfp.md")

    assert page["bytes_after"] == len((tmp_path / "out/cfp.html").read_bytes())
    assert told["bytes_before"] == sum(page["bytes_before"] for page in told["pages"])
    assert told["files"] == len([file for file in (tmp_path / "out").rglob("*") if file.is_file()])


def test_it_tells_what_needs_a_person_as_the_rules_do(cfplint: Callable[..., Any], report: Callable[..., Any]) -> None:
    _, told = report()

    assert [(need["name"], need["path"], need["line"]) for need in told["needs"]] == [("broken-link", "cfp.md", 9)]


def test_what_the_site_silences_needs_nobody(report: Callable[..., Any], site: Path) -> None:
    (site / "cfplint.toml").write_text('[per-file-ignores]\n"*.md" = ["broken-link"]\n', encoding="utf-8")

    assert report()[1]["needs"] == []


def test_what_was_dropped_on_purpose_is_told(report: Callable[..., Any]) -> None:
    run, told = report("--step", "struck-text=drop")
    page = next(page for page in told["pages"] if page["path"] == "cfp.md")

    assert run.status == 0
    assert page["dropped"] == [{"step": "struck-text", "kind": "text", "before": "July 5, 2030", "after": ""}]
    assert page["losses"] == []


def test_it_has_the_same_bytes_each_time(report: Callable[..., Any]) -> None:
    for name in ("report.html", "report.json"):
        assert report(name=name)[1] == report("--jobs", "2", name=name)[1]


class _Structure(HTMLParser):
    """The elements of a report, and its cells."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_the_page_of_it_shows_texts_of_the_site_and_runs_none(report: Callable[..., Any]) -> None:
    _, html = report(name="report.html")
    seen = _Structure()
    seen.feed(html)

    assert seen.elements <= {
        *("html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "table", "tr", "th", "td", "ul"),
        *("li", "details", "summary", "small"),
    }
    assert seen.attributes <= {"lang", "charset", "http-equiv", "content", "class", "colspan"}
    assert any('<!-- <script>alert("old")</script> -->' in text for text in seen.text)
    assert "default-src 'none'" in html


def test_the_page_of_it_shows_characters_that_would_hide(report: Callable[..., Any], site: Path) -> None:
    (site / "cfp.md").write_text("---\n---\n<!-- a\u202eb -->one\n", encoding="utf-8")
    _, html = report(name="report.html")

    assert "\u202e" not in html
    assert "a&lt;U+202E&gt;b" in html


def test_a_former_report_is_replaced(report: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("{}", encoding="utf-8")

    assert report()[1]["version"] == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("report.txt", "report.txt: a report is written as .html or .json"),
        ("report", "a report is written as"),
        ("site/report.html", "a report lies outside the site and its output"),
        ("out/report.html", "a report lies outside the site and its output"),
    ],
)
def test_a_report_that_cannot_be_is_refused_before_anything_is_done(
    report: Callable[..., Any], tmp_path: Path, name: str, said: str
) -> None:
    run, _ = report(name=name)

    assert run.status == 2
    assert said in run.err
    assert not (tmp_path / "out").exists()


def test_one_page_has_a_report_too(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    run = cfplint("convert", site / "cfp.md", "--fragment", "--report", tmp_path / "r.json")
    told = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))

    assert run.out.startswith('<h1 id="call">')
    assert [page["path"] for page in told["pages"]] == ["cfp.md"]
    assert [need["name"] for need in told["needs"]] == ["broken-link"]


def test_a_dry_run_writes_the_report_and_nothing_else(report: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    run, told = report("--dry-run")

    assert run.status == 0
    assert "would be written to" in run.err
    assert told["files"] == 4
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json", "site"]
    assert not (site / ".cfplint_cache").exists()


def test_a_dry_run_of_one_page_writes_nothing(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    run = cfplint("convert", site / "cfp.md", "--dry-run", "--output", tmp_path / "page.html")

    assert (run.status, run.out) == (0, "")
    assert not (tmp_path / "page.html").exists()


def test_a_dry_run_refuses_what_a_run_would(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/mine.txt").touch()
    run = cfplint("convert", site, "--dry-run", "--output", tmp_path / "out")

    assert run.status == 2
    assert re.search(r"holds mine\.txt, which cfplint did not write", run.err)
