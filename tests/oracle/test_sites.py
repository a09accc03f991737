"""The small sites: cfplint writes what Jekyll wrote of them, and tells where Jekyll would end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.oracle.small_sites import DAY, SmallSite, small_sites, written

from cfplint.cli import main

SITES = list(small_sites())
BUILT = [site for site in SITES if not site.ends]
ENDING = [site for site in SITES if site.ends]


def laid_out(site: SmallSite, tmp_path: Path) -> Path:
    root = tmp_path / "site"
    root.mkdir()
    site.lay_out(root)
    return root


def converted(site: SmallSite, root: Path, output: Path) -> int:
    config = [word for name in site.config for word in ("--config", str(root / name))]
    return main(["convert", str(root), "--faithful", "--output", str(output), "--today", DAY, *config])


@pytest.mark.parametrize("site", BUILT, ids=lambda site: site.name)
def test_site_is_written_as_jekyll_writes_it(site: SmallSite, tmp_path: Path) -> None:
    if site.name.startswith("style_sheets/"):
        pytest.importorskip("sass", reason="needs libsass (the extra `sass`)")
    converted(site, laid_out(site, tmp_path), tmp_path / "output")
    assert written(tmp_path / "output") == site.expected()["written"]


@pytest.mark.parametrize("site", ENDING, ids=lambda site: site.name)
def test_where_jekyll_ends_there_is_a_finding(
    site: SmallSite, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["check", str(laid_out(site, tmp_path)), "--today", DAY, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    told = [" < ".join([f"{finding['name']} {_place(finding)}", *map(_place, finding["related"])]) for finding in found]
    assert sorted(told) == sorted(site.findings)
    assert status == 1
    assert "ends" in site.expected()


def _place(place: dict[str, object]) -> str:
    return f"{place['path']}:{place['line']}:{place['column']}"


@pytest.mark.parametrize("site", ENDING, ids=lambda site: site.name)
def test_where_jekyll_ends_the_other_pages_are_written(site: SmallSite, tmp_path: Path) -> None:
    status = converted(site, laid_out(site, tmp_path), tmp_path / "output")
    assert written(tmp_path / "output")["fine.html"] == "fine"
    assert status == 1
