"""`cfplint check`: paths, exit statuses, formats."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PAST = "* Paper submission: July 12, 2023\n"
CLEAN = "# Welcome\n\nA page.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    (root / "pages").mkdir(parents=True)
    (root / "_config.yml").write_text("title: A Workshop 2023\n", encoding="utf-8")
    (root / "index.md").write_text(f"---\ntitle: Home\n---\n{CLEAN}", encoding="utf-8")
    (root / "pages/cfp.md").write_text(f"---\ntitle: Call\n---\n{PAST}", encoding="utf-8")
    return root


def test_a_finding_gives_status_1(cfplint: Callable[..., Any], site: Path) -> None:
    run = cfplint("check", site, "--today", "2026-11-23", "--format", "json")

    [finding] = json.loads(run.out)["findings"]
    assert run.status == 1
    assert (finding["name"], finding["path"], finding["line"], finding["column"]) == (
        "past-deadline",
        "pages/cfp.md",
        4,
        21,
    )


def test_nothing_found_gives_status_0(cfplint: Callable[..., Any], site: Path) -> None:
    assert cfplint("check", site, "--today", "2023-07-12").status == 0


def test_a_warning_below_fail_on_gives_status_0(cfplint: Callable[..., Any], site: Path) -> None:
    run = cfplint("check", site, "--today", "2026-11-23", "--fail-on", "error")

    assert run.status == 0
    assert "past-deadline" in run.out


def test_only_the_given_files_are_reported(cfplint: Callable[..., Any], site: Path) -> None:
    assert cfplint("check", site / "index.md", "--today", "2026-11-23").status == 0
    assert cfplint("check", site / "pages", "--today", "2026-11-23").status == 1


def test_a_page_without_a_site_is_checked_alone(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    page = tmp_path / "cfp.md"
    page.write_text("---\nlayout: other\n---\n[Dates](dates.html)\n\n" + PAST, encoding="utf-8")

    run = cfplint("check", page, "--today", "2026-11-23", "--format", "json")

    assert [finding["name"] for finding in json.loads(run.out)["findings"]] == ["past-deadline"]


def test_files_of_two_sites_are_refused_and_both_named(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "_config.yml").touch()
    (other / "index.md").write_text("---\n---\n", encoding="utf-8")

    run = cfplint("check", site / "index.md", other / "index.md")

    assert run.status == 2
    assert str(site) in run.err
    assert str(other) in run.err


def test_the_same_report_on_every_run_and_with_any_number_of_jobs(cfplint: Callable[..., Any], site: Path) -> None:
    words = ("check", site, "--today", "2026-11-23", "--format", "json")

    assert cfplint(*words).out == cfplint(*words, "--jobs", 2).out


def test_a_rule_can_be_selected_or_ignored_by_name_code_or_family(cfplint: Callable[..., Any], site: Path) -> None:
    words = ("check", site, "--today", "2026-11-23")

    assert cfplint(*words, "--select", "past-deadline").status == 1
    assert cfplint(*words, "--ignore", "DAT001").status == 0
    assert cfplint(*words, "--ignore", "dates,links").status == 0


def test_an_unknown_rule_is_refused_with_a_suggestion(cfplint: Callable[..., Any], site: Path) -> None:
    run = cfplint("check", site, "--select", "past-dedline")

    assert run.status == 2
    assert "“past-dedline”; did you mean “past-deadline”?" in run.err


def test_a_file_beside_the_site_is_passed_over(cfplint: Callable[..., Any], site: Path) -> None:
    beside = site.parent / ".pre-commit-config.yaml"
    beside.write_text("repos: []\n", encoding="utf-8")

    assert cfplint("check", beside, site / "pages/cfp.md", "--today", "2026-11-23").status == 1


def test_an_unknown_rule_among_the_per_file_ignores_is_refused(cfplint: Callable[..., Any], site: Path) -> None:
    (site / "cfplint.toml").write_text('[per-file-ignores]\n"index.md" = ["date"]\n', encoding="utf-8")

    assert cfplint("check", site).status == 2


def test_an_archived_site_is_no_rot(cfplint: Callable[..., Any], site: Path) -> None:
    (site / "cfplint.toml").write_text('[site]\nstate = "archived"\n', encoding="utf-8")

    assert cfplint("check", site, "--today", "2026-11-23").status == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("check", "absent"), "absent: there is no such file or folder"),
        (("check", "--today", "23 November"), "is not a day"),
        (("check", "--format", "xml"), "unknown format 'xml'"),
        (("check", "--config", "absent.toml"), "absent.toml: cannot be read"),
        (("check", "--nonsense"), "No such option"),
        (("chekc",), "No such command"),
    ],
)
def test_what_cannot_be_done_gives_status_2_and_one_sentence(
    cfplint: Callable[..., Any], site: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], sentence: str
) -> None:
    monkeypatch.chdir(site)

    run = cfplint(*words)

    assert run.status == 2
    assert run.out == ""
    assert sentence in run.err


def test_a_configuration_with_an_unknown_key_is_refused(cfplint: Callable[..., Any], site: Path) -> None:
    (site / "cfplint.toml").write_text('selekt = ["dates"]\n', encoding="utf-8")

    run = cfplint("check", site)

    assert run.status == 2
    assert "select" in run.err


def test_a_comment_silences_the_line_below(cfplint: Callable[..., Any], site: Path) -> None:
    page = "---\ntitle: Call\n---\n<!-- cfplint: ignore[past-deadline] -- kept for the record -->\n" + PAST
    (site / "pages/cfp.md").write_text(page, encoding="utf-8")

    assert cfplint("check", site, "--today", "2026-11-23").out == ""
