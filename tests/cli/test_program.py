"""The program around the commands."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

import cfplint as library
from cfplint.reports.named import names_in


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


def test_explain_refuses_an_unknown_rule(cfplint: Callable[..., Any]) -> None:
    assert cfplint("explain", "nonsense").status == 2


def test_importing_the_library_and_asking_for_the_version_import_nothing_heavy() -> None:
    heavy = ["liquid", "mistune", "bs4", "lxml", "yaml", "babel", "pygments", "turbohtml", "rich", "click"]
    code = (
        "import sys, cfplint; from cfplint.cli import main; main(['--version']); "
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"
