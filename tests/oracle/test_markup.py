"""Converted pages are valid HTML, as the Nu HTML checker reads it, but for what only a person can mend."""

import json
from pathlib import Path

import pytest
from tests.conversion.test_cases import made_pages
from tests.oracle.nu_checker import FOR_A_PERSON, MarkupError, errors_in, is_installed, untold

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


FOR_EACH_RULE = {
    "heading-jump": "<h2>one</h2><h4>two</h4>",
    "missing-alt": '<img src="a.png">',
    "nested-control": '<a href="/x/"><button>one</button> <span tabindex="0">two</span></a>'
    "<button>three <label>four</label></button>",
    "unitless-length": "<style>.a { margin: 50 auto; border: 1 solid; width: 30 }</style>",
    "unknown-attribute": '<p paper-id="1" @click="go()" aria-lable="two" x2="3">one</p>',
}


def test_what_is_left_to_a_person_is_what_the_report_tells_of(tmp_path: Path) -> None:
    site, output, report = tmp_path / "site", tmp_path / "output", tmp_path / "report.json"
    site.mkdir()
    (site / "_config.yml").write_text("title: x\n", encoding="utf-8")
    (site / "a.png").write_bytes(b"")
    for rule, html in FOR_EACH_RULE.items():
        frame = f'<!DOCTYPE html>\n<html lang="en"><head><title>x</title></head><body>{html}</body></html>\n'
        page = f"---\n---\n{{% no_such_tag %}}{frame}"
        (site / f"{rule}.html").write_text(page, encoding="utf-8")
    main(["convert", str(site), "--output", str(output), "--report", str(report), "--keep-going"])
    errors = errors_in(sorted(output.rglob("*.html")))

    assert {(error.file.stem, error.rule) for error in errors} == {(rule, rule) for rule in FOR_A_PERSON}
    assert untold(errors, output, json.loads(report.read_text("utf-8"))) == []
    assert untold(errors, output, {"needs": []}) == errors


def test_the_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<!DOCTYPE html><html lang="en"><title>x</title><center>one</center><img src="a">', encoding="utf-8"
    )

    errors = errors_in([page])

    assert [error.is_for_a_person for error in errors] == [True, False]
    assert all(isinstance(error, MarkupError) and error.file == page and error.line == 1 for error in errors)
