"""What Liquid counts goes on from page to page where all pages are rendered in order, and begins anew where not."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.liquid.rendering import site_of

from cfplint.render import Renderer

FILES = {
    "_layouts/l.html": "{% cycle 'a', 'b', 'c' %}{% increment n %}{{ content }}",
    "one.html": "---\nlayout: l\n---\n{% cycle 'a', 'b', 'c' %}{% increment n %}",
    "three.html": "---\nlayout: l\n---\n{% increment n %}",
    "two.html": "---\nlayout: l\n---\nx",
}


@pytest.mark.parametrize(
    ("in_order", "texts"),
    [(True, ["a1a0", "b32", "c4x"]), (False, ["a1a0", "a10", "a0x"])],
    ids=["in order", "each for itself"],
)
def test_counters_and_turns(tmp_path: Path, texts: list[str], *, in_order: bool) -> None:
    site = site_of(tmp_path, FILES)
    renderer = Renderer(site, in_order=in_order)
    assert [renderer.render(page).text.text for page in site.in_rendering_order] == texts
