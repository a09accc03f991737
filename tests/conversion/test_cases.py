"""What the cleaning steps make of HTML: the cases under `cases/`."""

from pathlib import Path

import pytest

from cfplint.conversion import clean, losses
from cfplint.conversion.step import all_steps

CASES = Path(__file__).parent / "cases"


def cases() -> list[object]:
    found: list[object] = []
    for file in sorted(CASES.glob("*.txt")):
        parts = file.read_text("utf-8").split("\n.\n")
        for name, given, expected in zip(parts[0::3], parts[1::3], parts[2::3], strict=False):
            found.append(pytest.param(given, expected, id=f"{file.stem}: {name.strip()}"))
    return found


@pytest.mark.parametrize(("given", "expected"), cases())
def test_cleaning(given: str, expected: str) -> None:
    assert clean(given, fragment=True).html == f"{expected}\n"


@pytest.mark.parametrize(("given", "expected"), cases())
def test_a_visitor_loses_nothing(given: str, expected: str) -> None:
    assert losses(given, expected) == ()


@pytest.mark.parametrize("fragment", [True, False])
@pytest.mark.parametrize(("given", "expected"), cases())
def test_cleaning_again_changes_nothing(given: str, expected: str, fragment: bool) -> None:
    once = clean(given, fragment=fragment).html

    assert clean(once, fragment=fragment).html == once


def test_every_step_has_cases_and_says_what_it_does() -> None:
    for step in all_steps():
        assert (CASES / f"{step.function.__name__}.txt").is_file(), step.name
        assert step.summary


def test_the_steps_run_in_an_order_that_each_agrees_with() -> None:
    names = [step.name for step in all_steps()]

    assert all(names.index(earlier) < names.index(step.name) for step in all_steps() for earlier in step.after)
