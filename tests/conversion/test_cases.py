"""What the cleaning steps make of HTML: the cases under `cases/`."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cfplint.conversion import clean, losses
from cfplint.conversion.step import all_steps

CASES = Path(__file__).parent / "cases"
PAGES = Path(__file__).parent / "pages"


def written_cases() -> Iterator[tuple[str, str, str]]:
    """The cases: their names, what goes in, what comes out."""
    for file in sorted(CASES.glob("*.txt")):
        parts = file.read_text("utf-8").split("\n.\n")
        for name, given, expected in zip(parts[0::3], parts[1::3], parts[2::3], strict=False):
            yield f"{file.stem}: {name.strip()}", given, expected


def made_pages() -> Iterator[tuple[str, str]]:
    """The whole pages, and what goes into the cases that repair something: their names and their HTML."""
    yield from ((file.stem, file.read_text("utf-8")) for file in sorted(PAGES.glob("*.html")))
    yield from ((re.sub(r"\W+", " ", name), given) for name, given, made in written_cases() if given != made)


def cases() -> list[object]:
    return [pytest.param(given, expected, id=name) for name, given, expected in written_cases()]


@pytest.mark.parametrize(("given", "expected"), cases())
def test_cleaning(given: str, expected: str) -> None:
    assert clean(given, fragment=True).html == f"{expected}\n"


@pytest.mark.parametrize(("given", "expected"), cases())
def test_a_visitor_loses_nothing_but_what_a_step_declares(given: str, expected: str) -> None:
    declared = [loss for _, change in clean(given, fragment=True).changes for loss in change.loses]

    assert losses(given, expected, declared=declared) == ()


@pytest.mark.parametrize("fragment", [True, False])
@pytest.mark.parametrize(("given", "expected"), cases())
def test_cleaning_again_changes_nothing(given: str, expected: str, fragment: bool) -> None:
    once = clean(given, fragment=fragment).html

    assert clean(once, fragment=fragment).html == once


@pytest.mark.parametrize("page", [pytest.param(file, id=file.stem) for file in sorted(PAGES.glob("*.html"))])
def test_a_whole_page_settles_and_loses_nothing(page: Path) -> None:
    html = page.read_text("utf-8")
    once = clean(html, fragment=False)

    assert clean(once.html, fragment=False).html == once.html
    declared = [loss for _, change in once.changes for loss in change.loses]
    assert losses(html, once.html, declared=declared, styles=once.styles) == ()


def test_every_step_has_cases_and_says_what_it_does() -> None:
    for step in all_steps():
        assert (CASES / f"{step.function.__name__}.txt").is_file(), step.name
        assert step.summary


def test_the_steps_run_in_an_order_that_each_agrees_with() -> None:
    names = [step.name for step in all_steps()]

    assert all(names.index(earlier) < names.index(step.name) for step in all_steps() for earlier in step.after)
