"""What a site as a whole says of its dates: editions by name, series, and the order of day and month."""

from __future__ import annotations

from pathlib import Path

import pytest

import cfplint
from cfplint.dates import EditionNames, edition_names, is_series, months_lead

TODAY = "2026-11-23"


@pytest.mark.parametrize(
    ("path", "year"),
    [
        ("2025/cfp.md", 2025),
        ("_2025/cfp.md", 2025),
        ("acme2025.html", 2025),
        ("acme-2025/index.md", 2025),
        ("2024/call-2025.md", 2025),
        ("cfp.md", None),
        ("2025-05-12-call.md", None),
        ("call-20255.md", None),
        ("part-10.md", None),
    ],
)
def test_the_year_that_a_file_is_named_after(path: str, year: int | None) -> None:
    assert EditionNames().of(path) == year


def test_two_digits_are_years_where_several_files_lead_up_to_today() -> None:
    names = edition_names(("acme-23.html", "acme-24.html", "acme-26.html", "schedule-24.html", "page-31.html"), 2026)
    assert names.newest == 2026
    assert [names.of(path) for path in ("acme-23.html", "schedule-24.html", "page-31.html")] == [2023, 2024, None]


@pytest.mark.parametrize(
    "paths", [("s-01.md", "s-02.md", "s-03.md"), ("a-25.md", "b-26.md"), ("t-40.md", "t-41.md", "t-42.md")]
)
def test_other_digits_are_no_years(paths: tuple[str, ...]) -> None:
    assert edition_names(paths, 2026) == EditionNames()


def test_a_collection_of_several_years_is_a_series() -> None:
    dates = ("02.05.2013", "2014-06-12", "July 3, 2015", "Di. 11.07.2017, 19 Uhr")
    assert is_series({"datum": each, "title": "x"} for each in dates)
    assert not is_series({"date": f"2026-05-{day:02}", "title": "Talk of 2019"} for day in range(1, 20))
    assert not is_series({"title": f"In {year}"} for year in range(2010, 2020))


@pytest.mark.parametrize(
    ("texts", "first"),
    [
        (["due 12/25/2026"], True),
        (["due 25/12/2026"], False),
        (["12/25/2026", "25/12/2026, 24/12/26"], False),
        (["01/02/2026", "2026/12/25", "a/13/2026", "1/13/2026/x"], None),
    ],
)
def test_the_site_tells_the_order_of_day_and_month(texts: list[str], first: bool | None) -> None:
    assert months_lead(texts) is first


def lay_out(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def names(root: Path) -> list[tuple[str, str]]:
    findings = cfplint.check(root, today=TODAY, select="dates").findings
    return sorted((finding.place.path, finding.name) for finding in findings)


def test_another_page_decides_how_numbers_are_read(tmp_path: Path) -> None:
    call = "---\n---\n* Paper submission deadline: 12/11/2026\n"
    assert names(lay_out(tmp_path, {"call.md": call})) == [("call.md", "ambiguous-date"), ("call.md", "past-deadline")]
    assert names(lay_out(tmp_path, {"venue.md": "---\n---\nLast updated: 10/25/2026\n"})) == []


def test_an_earlier_edition_is_a_record(tmp_path: Path) -> None:
    call = "---\n---\n* Paper submission deadline: May 5, {}\n"
    site = {f"acme{year}.md": call.format(year) for year in (2024, 2025, 2026)}
    assert names(lay_out(tmp_path, site)) == [("acme2026.md", "past-deadline")]


def test_the_events_of_a_series_are_a_record(tmp_path: Path) -> None:
    site = {f"_meetups/{year}.md": f"---\ndate_string: 5 May {year}\n---\nTalks\n" for year in (2019, 2021, 2023, 2024)}
    assert names(lay_out(tmp_path, {"_config.yml": "collections: {meetups: {output: true}}\n", **site})) == []


def test_a_list_of_editions_is_a_record_but_for_the_newest(tmp_path: Path) -> None:
    page = "---\n---\n" + "".join(f"* ACME: May 5-7, {year}\n" for year in (2022, 2024, 2026))
    findings = cfplint.check(page, filename="a.md", today=TODAY, select="past-event").findings
    assert [finding.message.split('"')[1] for finding in findings] == ["May 5-7, 2026"]


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ('Last built {{ site.time | date: "%B %d, %Y" }}', []),
        ("Today is {{ 'now' | date: '%F' }}, due May 5, 2026", ["May 5, 2026"]),
    ],
)
def test_a_day_that_nobody_wrote_is_no_date(page: str, texts: list[str]) -> None:
    found = cfplint.deadlines(f"---\n---\n{page}\n", filename="a.md", today=TODAY)
    assert [mention.text for mention in found] == texts


PROGRAMME = "---\n---\nThe conference takes place on April 13-15, 2026.\n\n## {}\n\n* 9:00 Opening\n"


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("Monday 13", "2026-04-13"),
        ("Tuesday, 14th", "2026-04-14"),
        ("Wednesday 15: Tutorials", "2026-04-15"),
        ("Tuesday 13", None),
        ("Monday 13 rooms", None),
        ("Monday 9:00", None),
        ("Monday 13.5", None),
        ("Session 13", None),
    ],
)
def test_a_day_of_the_programme_takes_its_month_from_the_page(heading: str, day: str | None) -> None:
    found = cfplint.deadlines(PROGRAMME.format(heading), filename="programme.md", today=TODAY)
    assert [str(mention.start) for mention in found[1:]] == ([day] if day else [])
    assert all(mention.kind == "event" and not mention.year_explicit for mention in found[1:])


@pytest.mark.parametrize("published", [True, False])
def test_what_nobody_is_shown_does_not_run_out(tmp_path: Path, *, published: bool) -> None:
    page = (
        f"---\npublished: {str(published).lower()}\n---\nThe conference is held on May 5-6, 2026.\n\n"
        "* Paper submission: ~~January 5, 2026~~ January 12, 2026\n\n<!-- * Camera-ready: March 12, 2026 -->\n"
        "{% assign last = '2026-01-12' | date: '%s' %}{% assign now = 'now' | date: '%s' %}\n"
        "{% if now < last %}x{% endif %}\n"
    )
    ruled = {name for _, name in names(lay_out(tmp_path, {"call.md": page}))}
    told = {"past-deadline", "past-event", "commented-date", "struck-date", "past-liquid-date"}
    assert ruled == (told if published else set())


@pytest.mark.parametrize(
    ("key", "told"), [("show: false", []), ("hidden: true", []), ("show: true", ["past-deadline"])]
)
def test_a_record_that_is_not_to_be_shown_is_no_rot(tmp_path: Path, key: str, told: list[str]) -> None:
    (tmp_path / "_config.yml").write_text("title: Lamps\n", encoding="utf-8")
    (tmp_path / "index.md").write_text("---\ntitle: Lamps\n---\nText.\n", encoding="utf-8")
    (tmp_path / "_data").mkdir()
    record = f"talks:\n  {key}\n  form: Submit a proposal\n  end-date: 2025-10-15\n"
    (tmp_path / "_data/calls.yml").write_text(record, encoding="utf-8")

    findings = cfplint.check(tmp_path, today=TODAY, select=["past-deadline", "past-event"]).findings

    assert [finding.name for finding in findings] == told
