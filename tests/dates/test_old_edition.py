"""Which sites are those of an edition that is long over."""

from pathlib import Path

import pytest

import cfplint
from cfplint.cli import main

CONFIG = "title: LAMPS 2023\n"
HELD = "The conference takes place on October 14-16, 2023.\n"
CALL = "* Paper submission: July 12, 2023\n* Notification: September 1, 2023\n"
ONE_EDITION = {"_config.yml": CONFIG, "index.md": HELD, "cfp.md": CALL}


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n---\n{text}" if file.suffix == ".md" else text, encoding="utf-8")
    return root


def judged(root: Path, files: dict[str, str], today: str = "2026-11-26") -> tuple[int, str] | None:
    found = cfplint.check(write(root, files), today=today).old_edition
    return (found.year, str(found.ended)) if found else None


def test_an_edition_that_is_long_over(tmp_path: Path) -> None:
    assert judged(tmp_path, ONE_EDITION) == (2023, "2023-10-16")


@pytest.mark.parametrize(
    ("today", "old"),
    [("2023-10-15", False), ("2023-11-01", False), ("2024-04-16", False), ("2024-04-17", True), ("2030-01-01", True)],
)
def test_it_is_long_over_half_a_year_after_its_last_day(tmp_path: Path, today: str, old: bool) -> None:
    assert (judged(tmp_path, ONE_EDITION, today) is not None) is old


STILL_TOLD = {
    "a date ahead": {"next.md": "The next conference takes place on May 4, 2027.\n"},
    "a deadline ahead": {"cfp.md": f"{CALL}* Camera-ready deadline: January 10, 2027\n"},
    "the next edition": {"2024/index.md": "# LAMPS 2024\n\nThe conference takes place on October 8-9, 2024.\n" * 3},
    "posts of later years": {"_posts/2025-06-01-news.md": "A post.\n"},
    "a state that is told": {"cfplint.toml": '[site]\nstate = "active"\n'},
}


@pytest.mark.parametrize("files", STILL_TOLD.values(), ids=STILL_TOLD.keys())
def test_a_site_that_lives_on(tmp_path: Path, files: dict[str, str]) -> None:
    assert judged(tmp_path, {**ONE_EDITION, **files}) is None


OTHERS: dict[str, dict[str, str]] = {
    "a meetup": {
        "_config.yml": "title: Lamp Meetup\n",
        **{f"{year}.md": f"# Meetup\n\nThe workshop takes place on May 4, {year}.\n" for year in (2021, 2022, 2023)},
    },
    "a series": {
        "_config.yml": "title: LAMPS\n",
        **{
            f"{year}/index.md": f"# LAMPS {year}\n\nThe conference takes place on May 4-5, {year}.\n\n"
            f"* Paper submission: January 4, {year}\n"
            for year in (2019, 2021, 2023)
        },
    },
    "a blog": {
        "_config.yml": "title: Notes on lamps\n",
        **{f"_posts/20{year}-05-04-a.md": f"I was at a conference on May 1-2, 20{year}.\n" for year in range(14, 20)},
    },
    "a call without a day of the conference": {"_config.yml": CONFIG, "cfp.md": CALL},
    "no date at all": {"_config.yml": CONFIG, "index.md": "Text.\n"},
}


@pytest.mark.parametrize("files", OTHERS.values(), ids=OTHERS.keys())
def test_a_site_that_is_not_about_one_edition(tmp_path: Path, files: dict[str, str]) -> None:
    assert judged(tmp_path, files) is None


def test_a_month_without_days_does_not_tell_the_last_day(tmp_path: Path) -> None:
    files = {**ONE_EDITION, "about.md": "The conference takes place in October 2023.\n"}

    assert judged(tmp_path, files) == (2023, "2023-10-16")


def test_whoever_asks_about_one_file_is_told_of_it(tmp_path: Path) -> None:
    write(tmp_path, ONE_EDITION)

    assert cfplint.check(tmp_path / "cfp.md", today="2026-11-26").old_edition is None


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write(tmp_path, {**ONE_EDITION, "other.md": "[x](gone.html)\n"})


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    status = main(["check", *map(str, words), "--today", "2026-11-26"])
    return status, capsys.readouterr().out


def test_full_says_it_once_and_shows_the_other_findings(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = run(capsys, site, "--format", "full")

    assert status == 1
    assert "the edition of 2023, which ended on 2023-10-16" in out
    assert 'edition = 2023\n    state = "archived"' in out
    assert "3 findings about dates that have passed" in " ".join(out.split())
    assert "past-deadline" not in out
    assert "broken-link" in out
    assert "1 finding (1 error) on 3 pages, 3 more with --show all" in out


def test_show_all_brings_the_single_findings_back(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out = run(capsys, site, "--format", "full", "--show", "all")

    assert out.count("(DAT001)") == 2
    assert "archived" not in out
    assert "4 findings (1 error, 3 warnings) on 3 pages\n" in out


@pytest.mark.parametrize("name", ["concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle"])
def test_all_other_formats_are_as_ever(site: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    once = run(capsys, site, "--format", name)

    assert run(capsys, site, "--format", name, "--show", "all") == once
    assert "past-deadline" in once[1]
    assert "archived" not in once[1]


def test_the_lines_that_it_offers_silence_the_rules(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out = run(capsys, site, "--format", "full")
    lines = out[out.index("    [site]") :].split("\n\n")[0]
    (site / "cfplint.toml").write_text("\n".join(line.strip() for line in lines.splitlines()), encoding="utf-8")

    _, out = run(capsys, site, "--format", "full")
    assert "archived" not in out
    assert "1 finding (1 error)" in out


def test_nothing_is_said_where_no_finding_stands_back(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out = run(capsys, site, "--format", "full", "--ignore", "dates")

    assert "archived" not in out
