"""The program around the commands."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cfplint as library
from cfplint.engine.selection import catalogue
from cfplint.reports.named import names_in
from cfplint.rules.pages import FENCE, explanation
from cfplint.rules.rule import Rule


def test_the_version(cfplint: Callable[..., Any]) -> None:
    assert cfplint("--version").out == f"cfplint {library.__version__}\n"


def test_rules_lists_every_rule_with_a_summary(cfplint: Callable[..., Any]) -> None:
    run = cfplint("rules")

    assert run.status == 0
    assert all(len(line.split()) > 4 for line in run.out.splitlines())
    assert "DAT001  past-deadline" in run.out


@pytest.mark.parametrize(
    ("command", "formats"),
    [
        ("check", "cfplint.reports.formats"),
        ("links", "cfplint.reports.link_formats"),
        ("deadlines", "cfplint.agenda.formats"),
    ],
)
def test_the_help_of_a_command_names_each_of_its_formats_and_its_exit_statuses(
    cfplint: Callable[..., Any], command: str, formats: str
) -> None:
    words = cfplint(command, "--help").out.replace(",", " ").replace(".", " ").split()

    assert set(names_in(formats)) <= set(words)
    assert {"Exit", "status:"} <= set(words)


def test_explain_prints_the_page_of_a_rule(cfplint: Callable[..., Any]) -> None:
    run = cfplint("explain", "past-deadline")

    assert run.status == 0
    assert run.out.startswith("# past-deadline\n")
    assert "## Bad" in run.out


def test_explain_says_what_an_internal_error_is(cfplint: Callable[..., Any]) -> None:
    run = cfplint("explain", "internal-error")

    assert run.status == 0
    assert run.out.startswith("# internal-error\n\nSomething of cfplint itself failed.")
    assert cfplint("explain", "INT001").out == run.out


def test_explain_puts_into_words_what_fences_say_for_tests(cfplint: Callable[..., Any]) -> None:
    dated, named = cfplint("explain", "past-deadline").out, cfplint("explain", "unread-theme").out

    assert "## Bad\n\nOn 2023-08-01:\n\n```md\n* Paper submission deadline" in dated
    assert (
        "behind the date, before it, in a cell of its row, or in its sentence:\n\nOn 2026-11-23:\n\n```md\n* T" in dated
    )
    assert "```\n\n`_config.yml`:\n\n```yaml\ntheme: " in named


def test_explain_leaves_out_empty_files(cfplint: Callable[..., Any]) -> None:
    out = cfplint("explain", "empty-link").out

    assert "other.txt" not in out
    assert "[Registration]()\n```\n\n## Good\n" in out


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.name)
def test_no_explanation_has_more_than_a_language_on_its_fences(rule: Rule) -> None:
    assert all(len(fence["info"].split()) <= 1 for fence in FENCE.finditer(explanation(rule)))


def test_explain_refuses_an_unknown_rule(cfplint: Callable[..., Any]) -> None:
    assert cfplint("explain", "nonsense").status == 2


@pytest.mark.parametrize("command", ["deadlines", "links"])
@pytest.mark.parametrize(
    ("configuration", "why"),
    [
        ("title: [a\nb: c: d\n", "_config.yml:2:2: while parsing a flow sequence"),
        ("just words\n", "_config.yml:1:1: the configuration is no list of keys with values"),
    ],
)
@pytest.mark.parametrize(
    ("text", "status"), [("* Paper submission: July 12, 2030\n\n[a](b.html)\n", 0), ("Words.\n", 2)]
)
def test_a_list_says_that_the_configuration_is_not_read(
    cfplint: Callable[..., Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    configuration: str,
    why: str,
    text: str,
    status: int,
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/_config.yml").write_text(configuration, encoding="utf-8")
    (tmp_path / "site/index.md").write_text(f"---\n---\n{text}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run = cfplint(command, "site")

    assert (run.status, bool(run.out)) == (status, status == 0)
    assert run.err.startswith(f"cfplint: site/{why}")
    assert "; the configuration is not read, so Jekyll's defaults stand in its place" in run.err
    assert len(run.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["check", ""], "a path is empty"),
        (["check", "index.md", ""], "a path is empty"),
        (["deadlines", ""], "a path is empty"),
        (["links", ""], "a path is empty"),
        (["convert", "", "--output", "../out"], "SRC is empty"),
        (["check", "--select", ""], "--select names no rule"),
        (["check", "--select", " , "], "--select names no rule"),
    ],
)
def test_what_an_unset_variable_gives_is_refused_in_one_sentence(
    cfplint: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], sentence: str
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/_config.yml").touch()
    (tmp_path / "site/index.md").write_text("---\n---\nText.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "site")
    run = cfplint(*words)

    assert (run.status, run.out) == (2, "")
    assert run.err.startswith(f"cfplint: {sentence}")
    assert len(run.err.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_importing_the_library_and_asking_for_the_version_import_nothing_heavy() -> None:
    heavy = ["liquid", "mistune", "bs4", "lxml", "yaml", "babel", "pygments", "turbohtml", "rich", "click"]
    code = (
        "import sys, cfplint; from cfplint.cli import main; main(['--version']); "
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"
