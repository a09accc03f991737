"""`cfplint check`: paths, exit statuses, formats."""

import json
import subprocess
import sys
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


def test_concise_says_on_standard_error_how_much_was_found(cfplint: Callable[..., Any], site: Path) -> None:
    found, nothing = (
        cfplint("check", site, "--today", day, "--format", "concise") for day in ("2026-11-23", "2023-07-12")
    )
    full = cfplint("check", site, "--today", "2026-11-23", "--format", "full")

    assert len(found.out.splitlines()) == 1
    assert found.err == "cfplint: 1 finding (1 warning) on 2 pages\n"
    assert (nothing.out, nothing.err, full.err) == ("", "", "")


def test_a_warning_below_fail_on_gives_status_0(cfplint: Callable[..., Any], site: Path) -> None:
    run = cfplint("check", site, "--today", "2026-11-23", "--fail-on", "error")

    assert run.status == 0
    assert "past-deadline" in run.out


def test_only_the_given_files_are_reported(cfplint: Callable[..., Any], site: Path) -> None:
    assert cfplint("check", site / "index.md", "--today", "2026-11-23").status == 0
    assert cfplint("check", site / "pages", "--today", "2026-11-23").status == 1


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"index.html": "<p>Text.</p>\n"}, True),
        ({"index.html": "<p>Text.</p>\n", "_config.yml": ""}, False),
        ({"index.html": "---\n---\n<p>Text.</p>\n"}, False),
    ],
    ids=["neither", "a configuration", "front matter"],
)
def test_a_folder_that_nothing_makes_a_site_is_read_as_one_and_said_so(
    cfplint: Callable[..., Any], tmp_path: Path, files: dict[str, str], told: bool
) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    run = cfplint("check", tmp_path, "--today", "2026-11-23")

    assert run.err.splitlines() == told * [
        "cfplint: no _config.yml was found, and no page with front matter; the folder is read as a site all the same"
    ]


@pytest.mark.parametrize(
    ("sites", "told"),
    [
        (["docs"], "docs"),
        (["docs", "web/2026"], "docs and 1 more"),
        (["a/b/c", ".git/x", "_old", "vendor/.x"], None),
    ],
    ids=["one", "two", "too deep or hidden"],
)
def test_a_folder_above_a_site_is_told_where_the_site_lies(
    cfplint: Callable[..., Any], tmp_path: Path, sites: list[str], told: str | None
) -> None:
    (tmp_path / "index.html").write_text("---\n---\n<p>Text.</p>\n", encoding="utf-8")
    for name in sites:
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "_config.yml").write_text("title: Symposium\n", encoding="utf-8")

    run = cfplint("check", tmp_path, "--today", "2026-11-23")

    sentence = f"cfplint: no _config.yml was found in this folder, but in {told}; if that is the site, name its folder"
    assert run.err.splitlines() == ([sentence] if told else [])


@pytest.mark.parametrize("words", [("links",), ("deadlines",), ("convert", "--dry-run", "--output", "out")])
def test_every_command_tells_where_the_site_lies(
    cfplint: Callable[..., Any], tmp_path: Path, site: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "cfp.md").write_text(PAST, encoding="utf-8")

    run = cfplint(words[0], tmp_path, *words[1:], "--today", "2026-11-23")

    assert run.status == 0
    assert "but in site; if that is the site, name its folder" in run.err
    assert cfplint(words[0], site, *words[1:], "--today", "2026-11-23").err.count("no _config.yml") == 0


def test_a_lone_page_is_not_called_a_folder_without_a_site(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>Text.</p>\n", encoding="utf-8")

    assert cfplint("check", tmp_path / "index.html", "--today", "2026-11-23").err == ""


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


def test_a_hook_passes_over_files_of_no_site(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(PAST, encoding="utf-8")
    (tmp_path / "ci.yml").write_text("on: push\n", encoding="utf-8")

    assert cfplint("check", "--hook", "--", tmp_path / "README.md", tmp_path / "ci.yml").status == 0
    assert cfplint("check", "--hook", "--select", "nonsense", "--", tmp_path / "README.md").status == 2


def test_markdown_without_front_matter_is_a_page_only_if_it_is_named(cfplint: Callable[..., Any], site: Path) -> None:
    (site / "README.md").write_text(f"{PAST}\n[Dates](dates.html)\n", encoding="utf-8")
    words = ("--today", "2026-11-23", "--select", "dates,links")

    assert "README.md" not in cfplint("check", site, *words).out
    named = cfplint("check", site / "README.md", *words, "--format", "json")
    assert [each["name"] for each in json.loads(named.out)["findings"]] == ["past-deadline", "broken-link"]
    assert cfplint("check", "--hook", site / "README.md", *words).out == ""


def test_a_named_file_that_jekyll_does_not_read_is_told_as_findings_name_files(
    cfplint: Callable[..., Any], site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site.parent)
    (site / "_config.yml").write_text("exclude: [README.md]\n", encoding="utf-8")
    (site / "README.md").write_text(PAST, encoding="utf-8")

    run = cfplint("check", site / "README.md")

    assert (run.status, run.out) == (0, "")
    assert run.err.startswith("cfplint: site/README.md: is no page, layout, include or data file that Jekyll reads")


def test_pages_of_one_folder_without_a_site_are_checked_together(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(PAST, encoding="utf-8")

    run = cfplint("check", tmp_path / "b.md", tmp_path / "a.md", "--today", "2026-11-23", "--format", "json")

    assert [finding["path"] for finding in json.loads(run.out)["findings"]] == ["a.md", "b.md"]


def test_a_working_directory_that_is_gone_is_told(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    code = "import os, sys; os.rmdir(os.getcwd()); from cfplint.cli import main; sys.exit(main(['check']))"

    done = subprocess.run([sys.executable, "-c", code], cwd=gone, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "the working directory cannot be looked at" in done.stderr


def test_an_unknown_rule_among_the_per_file_ignores_is_refused(cfplint: Callable[..., Any], site: Path) -> None:
    (site / "cfplint.toml").write_text('[per-file-ignores]\n"index.md" = ["date"]\n', encoding="utf-8")

    assert cfplint("check", site).status == 2


def test_an_archived_site_is_no_rot(cfplint: Callable[..., Any], site: Path) -> None:
    (site / "cfplint.toml").write_text('[site]\nstate = "archived"\n', encoding="utf-8")

    assert cfplint("check", site, "--today", "2026-11-23").status == 0


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ((), False),
        (("--within", "7d"), True),
        (("--within", "48h"), False),
        (("--within", "2w"), True),
        (("--select", "upcoming-deadline"), True),
        (("--select", "upcoming-deadline", "--within", "48h"), False),
        (("--select", "links", "--within", "1w"), True),
        (("--ignore", "upcoming-deadline", "--within", "1w"), False),
    ],
)
def test_a_deadline_that_comes_up(cfplint: Callable[..., Any], site: Path, words: tuple[str, ...], found: bool) -> None:
    run = cfplint("check", site, "--today", "2023-07-08", *words)

    assert ("upcoming-deadline" in run.out) is found
    assert run.status == 0


def test_the_configuration_says_how_far_ahead_without_turning_the_rule_on(
    cfplint: Callable[..., Any], site: Path
) -> None:
    (site / "cfplint.toml").write_text('within = "48h"\n', encoding="utf-8")
    words = ("check", site, "--today", "2023-07-08")

    assert "upcoming" not in cfplint(*words).out
    assert "upcoming" not in cfplint(*words, "--select", "upcoming-deadline").out
    assert "upcoming" in cfplint("check", site, "--today", "2023-07-11", "--select", "upcoming-deadline").out
    assert "upcoming" in cfplint(*words, "--within", "7d").out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("check", "--within", "7"), "'7' is no length of time: it is written as hours, days or weeks"),
        (("check", "--within", "0d"), "'0d' is no time at all"),
        (("check", "--show", "some"), "Invalid value for '--show'"),
        (("check", "absent"), "absent: there is no such file or folder"),
        (("check", "x" * 300), "cannot be looked at"),
        (("check", "--today", "23 November"), "is not a day"),
        (("check", "--format", "xml"), "unknown format 'xml'"),
        (("check", "--config", "absent.toml"), "absent.toml: cannot be read"),
        (("check", "--nonsense"), "No such option"),
        (("chekc",), "No such command 'chekc'. Did you mean 'cfplint check'?"),
        (("index.md",), "No such command 'index.md'. Did you mean 'cfplint check index.md'?"),
        (("frobnicate",), "No such command 'frobnicate'.\n"),
        (("check", "-"), "-: standard input is not read here; name a file or a folder"),
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
