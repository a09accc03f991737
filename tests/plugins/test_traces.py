"""What plugins make keeps its place: in the file that a person must edit."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.plugins.sites import rendered, site_of

from cfplint.render import RenderedPage
from cfplint.site.model import SiteModel

POSTS = {f"_posts/2026-01-0{day}-p.md": f"---\ntitle: Post {day}\n---\nText" for day in (1, 2, 3)}


def place_of(site: SiteModel, page: RenderedPage, text: str) -> str:
    """What stands at the place of a text of a page, with its file."""
    at = page.text.text.index(text)
    place = page.text.place(at, at + len(text))
    assert place is not None
    source = (site.root / place.path).read_text(encoding="utf-8")
    return f"{place.path}: {source[place.span.start : place.span.end]}"


def test_a_paginated_page_points_into_its_template(tmp_path: Path) -> None:
    config = "plugins: [jekyll-paginate]\npaginate: 1\n"
    index = "---\n---\nPage: {{ paginator.posts.first.title }}"
    site = site_of(tmp_path, {"_config.yml": config, "index.html": index, **POSTS})

    page = rendered(site)["page3/index.html"]

    assert place_of(site, page, "Page:") == "index.html: Page:"
    assert place_of(site, page, "Post 1") == "_posts/2026-01-01-p.md: Post 1"


def test_a_redirect_points_at_the_old_address(tmp_path: Path) -> None:
    index = "---\nredirect_from: [/old/, /older/]\n---\n"
    site = site_of(tmp_path, {"_config.yml": "plugins: [jekyll-redirect-from]", "index.html": index})

    assert place_of(site, rendered(site)["older/index.html"], "Redirecting") == "index.html: /older/"


def test_an_archive_points_into_its_layout(tmp_path: Path) -> None:
    config = "plugins: [jekyll-archives]\njekyll-archives: {enabled: [year]}\n"
    site = site_of(tmp_path, {"_config.yml": config, "_layouts/archive.html": "<h1>Archive</h1>", **POSTS})

    assert place_of(site, rendered(site)["2026/index.html"], "Archive") == "_layouts/archive.html: Archive"


def test_a_feed_points_at_the_posts(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"_config.yml": "plugins:\n  - jekyll-feed\n", **POSTS})

    page = rendered(site)["feed.xml"]

    assert place_of(site, page, "Text") == "_posts/2026-01-03-p.md: Text"
    assert place_of(site, page, "<feed") == "_config.yml: jekyll-feed"


@pytest.mark.parametrize("text", ["one", "/2026/b.html", "two"])
def test_a_body_with_resolved_links_keeps_its_places(tmp_path: Path, text: str) -> None:
    config = "plugins: [jekyll-relative-links]\nbaseurl: /2026\n"
    body = "---\ntitle: t\n---\n{{ 'x' }} one [b](b.md) two {{ page.title }}\n"
    site = site_of(tmp_path, {"_config.yml": config, "a.md": body, "b.md": "---\n---\n"})

    page = rendered(site)["a.html"]

    assert place_of(site, page, text) == f"a.md: {'b.md' if text.startswith('/') else text}"


def test_a_problem_behind_a_resolved_link_is_told_at_its_place(tmp_path: Path) -> None:
    body = "---\n---\n[b](b.md) {{ 'x' | nope }}\n"
    site = site_of(tmp_path, {"_config.yml": "plugins: [jekyll-relative-links]", "a.md": body, "b.md": "---\n---\n"})

    (problem,) = rendered(site)["a.html"].liquid

    assert (problem.place.path, body[problem.place.span.start : problem.place.span.end]) == ("a.md", "nope")
