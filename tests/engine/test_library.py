"""`import cfplint`."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import cfplint
from cfplint.config import Config

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
    assert cfplint.convert("Due *soon*.", filename="cfp.md", fragment=True).html == "<p>Due <em>soon</em>.</p>\n"


def test_every_date_is_told() -> None:
    [mention] = cfplint.deadlines(PAGE, filename="cfp.md", today="2026-11-23")

    assert (mention.text, mention.kind, mention.milestone) == ("July 12, 2023", "deadline", "paper_submission")


def test_deadlines_are_data_as_the_command_tells_them() -> None:
    found = cfplint.deadlines(f"---\n---\n{PAGE}\nFounded on May 4, 1999.\n", filename="cfp.md", today="2026-11-23")

    assert found.to_dict() == json.loads(cfplint.write_deadlines(found, "json"))
    assert [each["text"] for each in found.to_dict()["mentions"]] == ["July 12, 2023"]  # type: ignore[attr-defined]
    assert [each.text for each in found] == [found.mentions[0].text]


def test_deadlines_are_written_in_each_format() -> None:
    found = cfplint.deadlines(PAGE, filename="cfp.md", today="2026-11-23")

    for name, word in (("text", "over"), ("json", '"mentions"'), ("ics", "BEGIN:VEVENT"), ("yaml", "- year: 2023")):
        assert word in cfplint.write_deadlines(found, name)


@pytest.mark.parametrize(
    "arguments", [{"format": "xml"}, {"format": "ics", "alarm": "soon"}, {"format": "text", "timezone": "x"}]
)
def test_a_format_that_makes_no_sense_is_a_users_error(arguments: dict[str, str]) -> None:
    found = cfplint.deadlines(PAGE, filename="cfp.md", today="2026-11-23")

    with pytest.raises(cfplint.CfplintError):
        cfplint.write_deadlines(found, **arguments)


@pytest.mark.parametrize("within", ["4d", timedelta(days=4)])
def test_a_deadline_that_comes_up_is_told_where_somebody_says_how_far_ahead(within: str | timedelta) -> None:
    report = cfplint.check(PAGE, filename="cfp.md", today="2023-07-10", within=within)

    assert [finding.name for finding in report.findings] == ["upcoming-deadline"]


def test_how_far_ahead_is_a_length_of_time() -> None:
    with pytest.raises(cfplint.CfplintError, match="7 is no length of time"):
        cfplint.check(PAGE, filename="cfp.md", within=7)  # type: ignore[arg-type]


@pytest.mark.parametrize("function", [cfplint.check, cfplint.convert, cfplint.deadlines])
def test_a_users_error_is_a_cfplint_error(function: object) -> None:
    assert callable(function)
    with pytest.raises(cfplint.CfplintError, match="there is no such file or folder"):
        function("absent")


@pytest.mark.parametrize("function", [cfplint.check, cfplint.convert, cfplint.deadlines])
def test_an_empty_folder_is_a_users_error(function: object, tmp_path: Path) -> None:
    assert callable(function)
    with pytest.raises(cfplint.CfplintError, match="there is no page"):
        function(tmp_path)


def test_a_whole_site_is_no_page_to_convert(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).touch()

    with pytest.raises(cfplint.CfplintError, match="is a site; name one of its pages"):
        cfplint.convert(tmp_path)


@pytest.mark.parametrize("today", ["2026-11-23", date(2026, 11, 23), datetime(2026, 11, 23, 9, 30, tzinfo=UTC)])
def test_a_day_is_a_text_or_a_date(today: str | date) -> None:
    page = "---\n---\n{{ site.time | date: '%F' }}, due July 12, 2023"

    assert cfplint.check(page, filename="a.md", today=today).today == date(2026, 11, 23)
    assert "2026-11-23" in cfplint.convert(page, filename="a.md", today=today).html
    assert [each.start for each in cfplint.deadlines(page, filename="a.md", today=today)] == [date(2023, 7, 12)]


def test_what_is_no_day_is_a_users_error() -> None:
    with pytest.raises(cfplint.CfplintError, match="3 is not a day"):
        cfplint.check(PAGE, filename="cfp.md", today=3)  # type: ignore[arg-type]


def test_one_rule_is_named_without_a_list() -> None:
    def found(select: str = "all", ignore: str = "links") -> list[str]:
        report = cfplint.check(PAGE, filename="cfp.md", today="2026-11-23", select=select, ignore=ignore)
        return [finding.name for finding in report.findings]

    assert found(select="dates") == ["past-deadline"]
    assert found(select="links") == []
    assert found(ignore="past-deadline") == []


def test_options_with_a_rule_that_does_not_exist_are_a_users_error() -> None:
    options = Config(per_file_ignores={"*.md": ("datse",)})

    with pytest.raises(cfplint.CfplintError, match="datse"):
        cfplint.check(PAGE, filename="cfp.md", config=options)


def test_a_configuration_is_given_as_options_or_as_a_file(tmp_path: Path) -> None:
    file = tmp_path / "strict.toml"
    file.write_text('ignore = ["past-deadline"]\n', encoding="utf-8")

    for config in (cfplint.Config(ignore=("past-deadline",)), file, str(file)):
        report = cfplint.check(PAGE, filename="cfp.md", today="2026-11-23", config=config)
        assert report.findings == ()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"target": 3}, "3 is no site"),
        ({"target": ["a"]}, "is no site"),
        ({"target": b"x"}, "is no site"),
        ({"config": "absent.toml"}, "absent.toml"),
        ({"config": 3}, "3 is no configuration"),
        ({"jobs": 0}, "0 is no number of processes"),
        ({"jobs": "2"}, "'2' is no number of processes"),
    ],
)
@pytest.mark.parametrize("function", [cfplint.check, cfplint.deadlines])
def test_arguments_that_make_no_sense_are_a_users_error(
    function: object, arguments: dict[str, object], message: str, tmp_path: Path
) -> None:
    (tmp_path / "_config.yml").touch()
    (tmp_path / "a.md").write_text("---\n---\n", encoding="utf-8")
    assert callable(function)

    with pytest.raises(cfplint.CfplintError, match=message):
        function(**{"target": tmp_path, **arguments})


def test_a_script_without_a_guard_checks_a_site_of_many_pages(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "_config.yml").touch()
    for number in range(301):
        (site / f"{number}.md").write_text("---\n---\nText.\n", encoding="utf-8")
    script = tmp_path / "script.py"
    script.write_text("import cfplint\nprint(cfplint.check('site').pages)\n", encoding="utf-8")

    done = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (0, "301\n", "")


def test_where_further_processes_cannot_start_one_does_their_work(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/_config.yml").touch()
    for name in ("a.md", "b.md"):
        (tmp_path / "site" / name).write_text(f"---\n---\n{PAGE}", encoding="utf-8")
    script = tmp_path / "script.py"
    # Without a guard each process runs this again and fails.
    code = "import cfplint\nprint(len(cfplint.check('site', today='2026-11-23', jobs=2).findings))\n"
    script.write_text(code, encoding="utf-8")

    done = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "2")


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
    assert cfplint.convert(tmp_path / "index.md", fragment=True).html == "<p>Text.</p>\n"


def test_half_a_surrogate_pair_of_a_text_becomes_a_replacement_character() -> None:
    assert cfplint.convert("\ud800 July", filename="x.md", fragment=True).html == "<p>\ufffd July</p>\n"
