"""Converted pages are valid HTML, as the Nu HTML checker reads it, but for what only a person can mend."""

from pathlib import Path

import pytest
from tests.conversion.test_cases import made_pages
from tests.oracle.nu_checker import MarkupError, errors_in, is_installed

from cfplint.cli import main
from cfplint.conversion import clean

FIXTURES = Path(__file__).parents[2] / "fixtures"

pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not is_installed(), reason="needs Java and the Nu HTML checker; `make oracle` installs both"),
]


def left(files: list[Path]) -> list[str]:
    return [str(error) for error in errors_in(files) if not error.is_for_a_person]


def test_the_pages_of_the_bundled_site_are_valid(tmp_path: Path) -> None:
    main(["convert", str(FIXTURES / "site"), "--output", str(tmp_path), "--today", "2026-11-23"])
    pages = sorted(tmp_path.rglob("*.html"))

    assert pages
    assert left(pages) == []


def test_pages_of_every_kind_of_legacy_markup_become_valid(tmp_path: Path) -> None:
    for number, (name, html) in enumerate(made_pages()):
        cleaned = clean(html, fragment=False, lang="en", title="x").html
        (tmp_path / f"{number:03} {name}.html").write_text(cleaned, encoding="utf-8")

    assert left(sorted(tmp_path.iterdir())) == []


def test_the_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<!DOCTYPE html><html lang="en"><title>x</title><center>one</center><img src="a">', encoding="utf-8"
    )

    errors = errors_in([page])

    assert [error.is_for_a_person for error in errors] == [True, False]
    assert all(isinstance(error, MarkupError) and error.file == page and error.line == 1 for error in errors)
