"""`import cfplint`."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import cfplint

PAGE = "* Paper submission: July 12, 2023\n"


def test_a_text_is_checked_without_a_file() -> None:
    report = cfplint.check(PAGE, filename="cfp.md", today="2026-11-23")

    assert [(finding.name, finding.place.path) for finding in report.findings] == [("past-deadline", "cfp.md")]


def test_the_report_as_data_has_the_keys_of_the_contract() -> None:
    data = cfplint.check(PAGE, filename="cfp.md", today="2026-11-23").to_dict()

    assert list(data) == ["version", "today", "site", "findings"]
    assert data["today"] == "2026-11-23"


def test_a_site_a_path_and_a_string_are_the_same_target(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").touch()
    (tmp_path / "cfp.md").write_text(f"---\n---\n{PAGE}", encoding="utf-8")

    reports = [
        cfplint.check(target, today="2026-11-23").to_dict()
        for target in (cfplint.Site.open(tmp_path), tmp_path, str(tmp_path))
    ]

    assert reports[0] == reports[1] == reports[2]


def test_a_text_is_converted() -> None:
    assert cfplint.convert("Due *soon*.", filename="cfp.md", fragment=True) == "<p>Due <em>soon</em>.</p>\n"


def test_every_date_is_told() -> None:
    [mention] = cfplint.deadlines(PAGE, filename="cfp.md", today="2026-11-23")

    assert (mention.text, mention.kind, mention.milestone) == ("July 12, 2023", "deadline", "paper_submission")


@pytest.mark.parametrize("function", [cfplint.check, cfplint.convert, cfplint.deadlines])
def test_a_users_error_is_a_cfplint_error(function: object) -> None:
    assert callable(function)
    with pytest.raises(cfplint.CfplintError, match="there is no such file or folder"):
        function("absent")


def test_it_prints_nothing_and_works_again_and_in_threads(capsys: pytest.CaptureFixture[str]) -> None:
    def told(_: int) -> object:
        return cfplint.check(PAGE, filename="cfp.md", today="2026-11-23").to_dict()

    with ThreadPoolExecutor(4) as pool:
        reports = list(pool.map(told, range(8)))

    assert all(report == reports[0] for report in reports)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("pages", [("index.md",), ("index.md", "cfp.md")])
def test_one_page_of_a_site_is_converted_not_the_site(tmp_path: Path, pages: tuple[str, ...]) -> None:
    (tmp_path / "_config.yml").touch()
    for page in pages:
        (tmp_path / page).write_text("---\n---\nText.\n", encoding="utf-8")

    with pytest.raises(cfplint.CfplintError, match="is a site; name one of its pages"):
        cfplint.convert(tmp_path)
    assert cfplint.convert(tmp_path / "index.md", fragment=True) == "<p>Text.</p>\n"


def test_half_a_surrogate_pair_of_a_text_becomes_a_replacement_character() -> None:
    assert cfplint.convert("\ud800 July", filename="x.md", fragment=True) == "<p>\ufffd July</p>\n"
