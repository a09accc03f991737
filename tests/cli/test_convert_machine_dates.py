"""What converted pages tell machines: the conference, and a calendar beside each page with deadlines."""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from cfplint.conversion import losses

CONFIG = """\
title: AXS 2030
url: https://axs.example
baseurl: /2030
location: Turku, Finland
"""
HOME = "<h1>AXS 2030</h1>\n<p>The conference takes place on June 3-5, 2030 in Turku.</p>\n"
CALL = "# Important dates\n\nPaper submission: February 1, 2030\n\nNotification: March 15, 2030\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    root.mkdir()
    (root / "_config.yml").write_text(CONFIG, encoding="utf-8")
    (root / "index.html").write_text(f"---\n---\n{HOME}", encoding="utf-8")
    (root / "cfp.md").write_text(f"---\npermalink: /cfp/\n---\n{CALL}", encoding="utf-8")
    return root


@pytest.fixture
def convert(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> Callable[..., dict[str, str]]:
    def run(*words: object, source: Path = site, output: str = "out") -> dict[str, str]:
        result = cfplint("convert", source, "--output", tmp_path / output, "--today", "2030-01-01", *words)
        assert result.status == 0, result.err
        files = (file for file in (tmp_path / output).rglob("*") if file.is_file())
        return {
            file.relative_to(tmp_path / output).as_posix(): file.read_bytes().decode("utf-8") for file in sorted(files)
        }

    return run


def event_in(page: str) -> Any:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return json.loads(found[1]) if found else None


def test_the_home_page_tells_of_the_conference(convert: Callable[..., dict[str, str]]) -> None:
    files = convert()

    assert event_in(files["index.html"]) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "AXS 2030",
        "startDate": "2030-06-03",
        "endDate": "2030-06-05",
        "location": {"@type": "Place", "name": "Turku, Finland"},
        "url": "https://axs.example/2030/",
    }
    assert event_in(files["cfp/index.html"]) is None


def test_what_the_site_does_not_tell_is_not_said(convert: Callable[..., dict[str, str]], site: Path) -> None:
    (site / "_config.yml").write_text("title: AXS 2030\n", encoding="utf-8")

    assert list(event_in(convert()["index.html"])) == ["@context", "@type", "name", "startDate", "endDate"]


@pytest.mark.parametrize(
    ("config", "home"),
    [("{}", HOME), ("title: AXS 2030", "<p>AXS takes place in summer.</p>"), ("title: AXS 2031", HOME)],
    ids=["no name", "no days", "another edition"],
)
def test_a_conference_without_a_name_or_days_is_not_told(
    convert: Callable[..., dict[str, str]], site: Path, config: str, home: str
) -> None:
    (site / "_config.yml").write_text(f"{config}\n", encoding="utf-8")
    (site / "index.html").write_text(f"---\n---\n{home}", encoding="utf-8")

    assert event_in(convert()["index.html"]) is None


def test_days_that_another_page_alone_tells_are_not_told_on_the_home_page(
    convert: Callable[..., dict[str, str]], site: Path
) -> None:
    (site / "index.html").write_text("---\n---\n<h1>AXS 2030</h1>\n", encoding="utf-8")
    (site / "about.html").write_text(f"---\n---\n{HOME}", encoding="utf-8")

    assert event_in(convert()["index.html"]) is None


def test_an_event_that_the_page_tells_itself_stays_the_only_one(
    convert: Callable[..., dict[str, str]], site: Path
) -> None:
    own = '<script type="application/ld+json">{"@type": "BusinessEvent", "name": "ours"}</script>'
    (site / "index.html").write_text(f"---\n---\n{own}{HOME}", encoding="utf-8")

    assert convert()["index.html"].count("ld+json") == 1


def test_a_place_cannot_end_the_script(convert: Callable[..., dict[str, str]], site: Path) -> None:
    (site / "_config.yml").write_text("title: AXS 2030\nlocation: 'A & B </script'\n", encoding="utf-8")
    page = convert()["index.html"]
    script = page.partition("ld+json")[2].partition("</script>")[0].partition(">")[2]

    assert not set("<>&") & set(script)
    assert event_in(page)["location"]["name"] == "A & B </script"


def test_a_calendar_lies_beside_a_page_with_deadlines(convert: Callable[..., dict[str, str]]) -> None:
    files = convert()
    calendar = Calendar.from_ical(files["cfp/index.ics"])

    assert '<link rel="alternate" type="text/calendar" href="/2030/cfp/index.ics">' in files["cfp/index.html"]
    assert [str(event["summary"]) for event in calendar.walk("VEVENT")] == [
        "AXS 2030: Paper submission",
        "AXS 2030: Notification",
    ]
    assert "index.ics" not in files
    assert "text/calendar" not in files["index.html"]


def test_a_calendar_takes_no_other_files_name(convert: Callable[..., dict[str, str]], site: Path) -> None:
    (site / "cfp").mkdir()
    (site / "cfp/index.ics").write_text("mine", encoding="utf-8")
    files = convert()

    assert files["cfp/index.ics"] == "mine"
    assert 'href="/2030/cfp/index-1.ics"' in files["cfp/index.html"]


def test_a_page_that_names_a_calendar_gets_no_other(convert: Callable[..., dict[str, str]], site: Path) -> None:
    link = '<link rel="alternate" type="text/calendar" href="/all.ics">'
    (site / "cfp.md").write_text(f"---\npermalink: /cfp/\n---\n{CALL}\n\n{link}\n", encoding="utf-8")

    assert [name for name in convert() if name.endswith(".ics")] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--step", "event-data=off"), (False, True)),
        (("--step", "calendar-link=off"), (True, False)),
        (("--fragment",), (False, False)),
        (("--faithful",), (False, False)),
    ],
)
def test_each_can_be_switched_off(
    convert: Callable[..., dict[str, str]], words: tuple[str, ...], told: tuple[bool, bool]
) -> None:
    files = convert(*words)

    assert (event_in(files["index.html"]) is not None, "cfp/index.ics" in files) == told


def test_without_the_package_no_calendar_is_written_and_that_is_told(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    run = cfplint("convert", site, "--output", tmp_path / "out", "--today", "2030-01-01")

    assert run.status == 0
    assert run.err.count("pip install 'cfplint[ics]'") == 1
    assert not list((tmp_path / "out").rglob("*.ics"))
    assert "text/calendar" not in (tmp_path / "out/cfp/index.html").read_text(encoding="utf-8")


def test_visitors_get_the_same(convert: Callable[..., dict[str, str]]) -> None:
    before, after = convert("--faithful", output="faithful"), convert()

    for name in ("index.html", "cfp/index.html"):
        assert losses(before[name], after[name]) == ()


def test_converting_again_gives_the_same_bytes(convert: Callable[..., dict[str, str]]) -> None:
    assert convert() == convert(output="again") == convert("--jobs", "2", output="shared")


def test_converting_what_is_clean_changes_nothing(convert: Callable[..., dict[str, str]], tmp_path: Path) -> None:
    once = convert()

    assert convert(source=tmp_path / "out", output="again") == once
