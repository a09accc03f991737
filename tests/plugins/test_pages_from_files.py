"""Plugins of GitHub Pages that make pages of what lies in a repository (no Debian package, so no recordings)."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.plugins.sites import site_of, written

OPTIONAL = "plugins: [jekyll-optional-front-matter]\n"
README = "plugins: [jekyll-readme-index]\n"
TITLES = "plugins: [jekyll-titles-from-headings]\n"
LAYOUT = "plugins: [jekyll-default-layout]\n"


def test_markdown_without_front_matter_is_a_page(tmp_path: Path) -> None:
    found = written(tmp_path, {"_config.yml": OPTIONAL, "about.md": "# About {{ 1 }}\n", "note.txt": "x"})

    assert found == {"about.html": '<h1 id="about-1">About 1</h1>\n'}


def test_the_markdown_file_is_copied_beside_its_page(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"_config.yml": OPTIONAL, "about.md": "x"})

    assert [file.path for file in site.static_files] == ["about.md"]


@pytest.mark.parametrize(
    ("config", "pages"),
    [
        ("", []),
        ("include: [README.md]\n", ["README.html"]),
        ("optional_front_matter: {enabled: false}\n", []),
        ("require_front_matter: true\n", []),
    ],
)
def test_files_about_the_repository_are_no_pages_unless_included(tmp_path: Path, config: str, pages: list[str]) -> None:
    files = {"_config.yml": OPTIONAL + config, "README.md": "x", "license.md": "x", "sub/Contributing.md": "x"}

    assert list(written(tmp_path, files)) == pages


def test_originals_can_be_removed(tmp_path: Path) -> None:
    config = OPTIONAL + "optional_front_matter: {remove_originals: true}\n"
    site = site_of(tmp_path, {"_config.yml": config, "about.md": "x", "README.md": "x"})

    assert [file.path for file in site.static_files] == ["README.md"]


@pytest.mark.parametrize(
    ("files", "pages"),
    [
        ({"README.md": "hello"}, ["index.html"]),
        ({"sub/ReadMe.markdown": "hello"}, ["sub/index.html"]),
        ({"README.md": "hello", "index.html": "<p>"}, ["index.html"]),
        ({"README.md": "hello", "index.md": "---\n---\n"}, ["index.html"]),
        ({"README.md": "hello", "start.md": "---\npermalink: /\n---\n"}, ["index.html"]),
        ({"README.md": "---\ntitle: x\n---\n"}, ["README.html"]),
    ],
)
def test_a_readme_is_the_index_of_a_folder_without_one(tmp_path: Path, files: dict[str, str], pages: list[str]) -> None:
    assert list(written(tmp_path, {"_config.yml": README, **files})) == pages


def test_a_readme_with_front_matter_moves_when_asked_to(tmp_path: Path) -> None:
    config = README + "readme_index: {with_frontmatter: true}\n"

    assert list(written(tmp_path, {"_config.yml": config, "docs/README.md": "---\n---\nx"})) == ["docs/index.html"]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("# A heading\n\ntext", "A heading"),
        ("\n\n### With *markup* and `code`[^1]\n", "With markup and code"),
        ("Setext\n======\ntext", "Setext"),
        ("#### Too deep\n", "none"),
        ("text\n\n# Later\n", "none"),
    ],
)
def test_the_first_heading_is_the_title(tmp_path: Path, body: str, title: str) -> None:
    layout = {"_layouts/l.html": "{{ page.title | default: 'none' }}"}
    found = written(tmp_path, {"_config.yml": TITLES, "a.md": f"---\nlayout: l\n---\n{body}", **layout})

    assert found == {"a.html": title}


def test_a_title_of_its_own_wins(tmp_path: Path) -> None:
    files = {
        "_config.yml": TITLES,
        "a.md": "---\ntitle: Own\nlayout: l\n---\n# Other",
        "_layouts/l.html": "{{ page.title }}",
    }

    assert written(tmp_path, files) == {"a.html": "Own"}


def test_a_heading_that_became_the_title_can_be_stripped(tmp_path: Path) -> None:
    config = TITLES + "titles_from_headings: {strip_title: true}\n"

    assert written(tmp_path, {"_config.yml": config, "a.md": "---\n---\n# Title\n\ntext\n"}) == {
        "a.html": "<p>text</p>\n"
    }


def test_titles_of_documents_are_taken_when_asked_for(tmp_path: Path) -> None:
    config = TITLES + "titles_from_headings: {collections: true}\n"
    files = {"_config.yml": config, "_posts/2026-01-01-x.md": "---\ntitle: Old\nlayout: l\n---\n# New"}

    found = written(tmp_path, {**files, "_layouts/l.html": "{{ page.title }}"})

    assert found == {"2026/01/01/x.html": "New"}


@pytest.mark.parametrize(
    ("layouts", "path", "front_matter", "layout"),
    [
        ("home page default", "index.md", "", "home"),
        ("page default", "index.md", "", "page"),
        ("home page default", "about.md", "", "page"),
        ("default", "about.md", "", "default"),
        ("home page post default", "_posts/2026-01-01-x.md", "", "post"),
        ("page talks default", "_talks/x.md", "", "talks"),
        ("page default", "_talks/x.md", "", "default"),
        ("page", "about.html", "", ""),
        ("page", "about.md", "layout: null", ""),
        ("page own", "about.md", "layout: own", "own"),
    ],
)
def test_a_layout_that_fits_is_the_default(
    tmp_path: Path, layouts: str, path: str, front_matter: str, layout: str
) -> None:
    files = {f"_layouts/{name}.html": name for name in layouts.split()}
    config = f"{LAYOUT}collections: {{talks: {{output: true}}}}\n"

    found = written(tmp_path, {"_config.yml": config, path: f"---\n{front_matter}\n---\n", **files})

    assert [text.strip() for text in found.values()] == [layout]
