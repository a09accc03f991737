"""Who is published, and where: small sites; what is expected is recorded by `tests/oracle/record_addresses.rb`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from cfplint.clock import read_clock
from cfplint.site import load
from cfplint.site.model import SiteModel

CASES = Path(__file__).parent / "cases"
SITES: dict[str, Any] = yaml.safe_load((CASES / "addresses.yaml").read_text(encoding="utf-8"))
EXPECTED: dict[str, Any] = json.loads((CASES / "addresses.json").read_text(encoding="utf-8"))


def lay_out(root: Path, files: Mapping[str, Mapping[str, object] | None]) -> None:
    for name, front_matter in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        head = "" if front_matter is None else f"---\n{yaml.safe_dump(dict(front_matter)) if front_matter else ''}---\n"
        file.write_text(f"{head}x\n", encoding="utf-8", newline="")


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[SiteModel, Any]:
    described = SITES[request.param]
    lay_out(tmp_path, described["files"])
    config = yaml.safe_dump(described.get("config", {}), sort_keys=False)
    (tmp_path / "_config.yml").write_text(config, encoding="utf-8", newline="")
    return load(tmp_path, clock=read_clock("2026-11-23")), EXPECTED[request.param]


def test_pages_and_documents_are_written_where_jekyll_writes_them(site: tuple[SiteModel, Any]) -> None:
    model, expected = site
    rendered = [page for page in model.all_pages if page.published and page.front_matter is not None]
    bare = [page for page in model.collections["posts"].documents if page.published and page.front_matter is None]
    found = {page.relative_path: [page.escaped_url, page.destination] for page in [*rendered, *bare]}

    assert found == expected["written"]


def test_files_are_copied_where_jekyll_copies_them(site: tuple[SiteModel, Any]) -> None:
    model, expected = site
    found = {file.path: file.destination for file in model.static_files}
    found |= {page.path: page.destination for page in model.pages if page.front_matter is None and page.published}
    assert {path: name for path, name in found.items() if path != "_config.yml"} == expected["copied"]


def test_collections_list_what_jekyll_lists(site: tuple[SiteModel, Any]) -> None:
    model, expected = site
    found = {
        label: [document.relative_path for document in collection.documents if document.listed]
        for label, collection in model.collections.items()
    }
    assert found == expected["collections"]
