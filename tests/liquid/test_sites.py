"""Whole pages, with includes, data, posts, collections and layouts, are as the real Jekyll renders them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.liquid.cases import HERE, load_yaml
from tests.liquid.rendering import liquid_of, rendered, site_at, sources

SITES = sorted(path for path in (HERE / "sites").iterdir() if path.is_dir())
PAGES = [(site, path) for site in SITES for path in load_yaml(site.with_suffix(".yml"))]


@pytest.mark.parametrize(("root", "path"), PAGES, ids=lambda value: getattr(value, "name", value))
def test_page_is_as_jekyll_renders_it(root: Path, path: str) -> None:
    site = site_at(root)
    page = next(page for page in site.all_pages if page.relative_path == path)
    assert rendered(site, liquid_of(site), page).text.text == load_yaml(root.with_suffix(".yml"))[path]["text"]


@pytest.mark.parametrize("root", SITES, ids=lambda root: root.name)
def test_every_verbatim_character_points_at_itself(root: Path) -> None:
    site = site_at(root)
    texts = sources(site) | {"sub/piece.md": (root / "sub/piece.md").read_text(encoding="utf-8")}
    liquid = liquid_of(site)
    for page in site.all_pages:
        text = rendered(site, liquid, page).text
        for run in text.runs:
            if run.verbatim:
                assert texts[run.source][run.origin : run.origin + run.length] == text.text[run.start : run.end]


@pytest.mark.parametrize("root", SITES, ids=lambda root: root.name)
def test_every_character_has_a_place(root: Path) -> None:
    site = site_at(root)
    liquid = liquid_of(site)
    for page in site.all_pages:
        text = rendered(site, liquid, page).text
        assert sum(run.length for run in text.runs) == len(text)
