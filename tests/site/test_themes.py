"""What a theme adds to a site, and what the site keeps of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

import cfplint
from cfplint.clock import read_clock
from cfplint.site import load
from cfplint.site.model import SiteModel

FILES = {
    "_layouts/page.html": "theme: {{ content }}",
    "_layouts/own.html": "theme's own",
    "_includes/head.html": "theme",
    "_includes/foot.html": "theme",
    "_data/people.yml": "first: {name: Theme, role: chair}\nsecond: 2\n",
    "_config.yml": "title: Theme\ncolour: red\nurl: https://theme.example\nplugins: [x]\nbaseurl: /theme\n",
    "assets/main.scss": "---\n---\na{}",
    "assets/page.html": "---\npermalink: /from-theme/\n---\n",
    "assets/logo.svg": "theme",
    "assets/mark.svg": "theme",
    "index.md": "---\n---\nnot read",
}
SITE = {
    "_config.yml": "theme: A-Theme\ntitle: Site\n",
    "_layouts/own.html": "site's own",
    "_includes/head.html": "site",
    "_data/people.yml": "first: {name: Site}\n",
    "assets/logo.svg": "site",
    "assets/main.scss": "---\n---\nb{}",
    "home.md": "---\nlayout: page\n---\nText.",
}


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "ruby/gems/a-theme-1.0.0", FILES)
    write(tmp_path / "site", SITE)
    monkeypatch.setenv("GEM_HOME", str(tmp_path / "ruby"))
    return tmp_path / "site"


@pytest.fixture
def model(root: Path) -> SiteModel:
    return load(root, clock=read_clock("2026-11-23"))


def test_layouts_and_includes_of_the_site_win(model: SiteModel) -> None:
    assert {name: layout.source.path for name, layout in model.layouts.items()} == {
        "page": "a-theme-1.0.0/_layouts/page.html",
        "own": "_layouts/own.html",
    }
    assert {name: source.path for name, source in model.includes.items()} == {
        "head.html": "_includes/head.html",
        "foot.html": "a-theme-1.0.0/_includes/foot.html",
    }


def test_data_is_merged_key_by_key(model: SiteModel) -> None:
    assert model.data == {"people": {"first": {"name": "Site", "role": "chair"}, "second": 2}}


def test_configuration_adds_what_neither_the_site_nor_jekyll_says(model: SiteModel) -> None:
    data = model.configuration.data
    assert {key: data[key] for key in ("title", "colour", "url", "plugins", "baseurl")} == {
        "title": "Site",
        "colour": "red",
        "url": "https://theme.example",
        "plugins": [],
        "baseurl": None,
    }


def test_configuration_of_the_theme_can_be_ignored(root: Path) -> None:
    (root / "_config.yml").write_text("theme: a-theme\nignore_theme_config: true\n", encoding="utf-8")
    assert "colour" not in load(root, clock=read_clock("2026-11-23")).configuration.data


def test_assets_are_published_unless_the_site_has_them(model: SiteModel) -> None:
    assert {page.path: page.destination for page in model.pages} == {
        "home.md": "home.html",
        "assets/main.scss": "assets/main.css",
        "a-theme-1.0.0/assets/page.html": "from-theme/index.html",
    }
    assert {file.path: file.destination for file in model.static_files} == {
        "assets/logo.svg": "assets/logo.svg",
        "a-theme-1.0.0/assets/mark.svg": "assets/mark.svg",
    }


def test_what_lies_elsewhere_in_the_gem_is_no_page(model: SiteModel) -> None:
    assert "a-theme-1.0.0/index.md" not in {page.path for page in model.all_pages}


def test_a_remote_theme_is_not_known(root: Path) -> None:
    (root / "_config.yml").write_text("remote_theme: someone/a-theme\n", encoding="utf-8")
    model = load(root, clock=read_clock("2026-11-23"))
    assert (model.gem, model.theme) == (None, "someone/a-theme")


def test_what_is_wrong_in_a_theme_is_told_where_the_site_asks_for_it(root: Path, tmp_path: Path) -> None:
    layout = tmp_path / "ruby/gems/a-theme-1.0.0/_layouts/page.html"
    layout.write_text('{{ content }}<a href="/gone.html">gone</a>', encoding="utf-8")

    findings = cfplint.check(root, today="2026-11-23", select=("broken-link",)).findings

    assert [(found.place.path, found.place.span.start, found.shown_on) for found in findings] == [
        ("_config.yml", 7, ("/home.html",))
    ]
    assert findings[0].related[0].place.path == "a-theme-1.0.0/_layouts/page.html"
