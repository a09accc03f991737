"""What GitHub Pages supplies and nobody knows here is unknown: neither broken nor empty."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.plugins.sites import site_of

import cfplint
from cfplint.cli import main
from cfplint.site.sass import sass_settings

PAGES = {"Gemfile": "gem 'github-pages'\n", "_config.yml": "title: A\ndescription: B\n"}


def found(root: Path, files: Mapping[str, str]) -> list[tuple[str, str]]:
    """The severities and names of what is found on a site that GitHub Pages builds."""
    for name, text in {**PAGES, **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return [(finding.severity.name.lower(), finding.name) for finding in cfplint.check(root).findings]


@pytest.mark.parametrize(
    ("files", "names"),
    [
        ({"index.md": "---\nlayout: default\n---\nA"}, [("info", "unread-theme")]),
        ({"index.md": "---\nlayout: default\n---\n{% include head-custom.html %}"}, [("info", "unread-theme")]),
        ({"index.md": "# A"}, []),
        ({"index.md": "---\n---\n{% seo %}"}, []),
        ({"index.md": "---\n---\n[style](/assets/css/style.css)"}, []),
        ({"index.md": "---\nlayout: defualt\n---\nA"}, [("warning", "unknown-layout")]),
        ({"index.md": "---\n---\n{% include head.html %}"}, [("error", "missing-include")]),
        ({"index.md": "---\n---\n{% cite x %}"}, [("error", "unknown-tag")]),
        (
            {"index.md": "---\nlayout: default\n---\nA", "_config.yml": "title: A\ntheme: null\n"},
            [("warning", "unknown-layout")],
        ),
        (
            {"index.md": "---\nlayout: x\n---\n{% seo %}", "_config.yml": "title: A\ntheme: jekyll-theme-cayman\n"},
            [("info", "unread-theme")],
        ),
    ],
    ids=[
        "layout of the default theme",
        "include of the default theme",
        "no layout",
        "tag that the default theme brings",
        "file of the theme",
        "layout that it has not",
        "include that it has not",
        "tag that it does not bring",
        "no theme",
        "theme of GitHub's",
    ],
)
def test_what_the_default_theme_has_is_not_broken(
    tmp_path: Path, files: dict[str, str], names: list[tuple[str, str]]
) -> None:
    assert found(tmp_path, files) == names


@pytest.mark.parametrize(
    "text",
    [
        "[Code]({{ site.github.repository_url }})",
        "[Issues]({{ site.github.repository_url }}/issues)",
        '<a href="{{ site.github.repository_url }}/edit/{{ page.path }}">Edit</a>',
        '<img src="{{ site.github.owner.avatar_url }}" alt="">',
        '<a href="{{ site.github.zip_url | default: "/nowhere" }}">Zip</a>',
        "{% for person in site.github.contributors %}[a]({{ person.html_url }}){% endfor %}",
        '{% github_edit_link "Improve this page" %} <a href="{% github_edit_link %}">Edit</a>',
    ],
)
def test_what_github_knows_of_a_repository_is_not_broken(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, {"index.md": f"---\n---\n{text}\n"}) == []


def test_strict_variables_know_of_it(tmp_path: Path) -> None:
    files = {
        "_config.yml": "liquid: {strict_variables: true}\n",
        "index.html": "---\n---\n{{ site.github.url }}{{ site.title }}{{ site.description }}",
    }
    assert found(tmp_path, files) == []


def test_what_a_site_says_itself_is_known(tmp_path: Path) -> None:
    config = "title: A\ndescription: B\ngithub: {repository_url: /nowhere}\n"
    files = {"index.md": "---\n---\n[Code]({{ site.github.repository_url }})\n", "_config.yml": config}
    assert found(tmp_path, files) == [("error", "broken-link")]


def test_another_jekyll_knows_nothing_of_it(tmp_path: Path) -> None:
    files = {"Gemfile": "", "index.md": "---\n---\n[Issues]({{ site.github.repository_url }}/issues)\n"}
    assert found(tmp_path, files) == [("error", "broken-link")]


def test_it_is_empty_where_pages_are_written(tmp_path: Path) -> None:
    found(tmp_path / "site", {"index.html": "---\n---\n({{ site.github.url }}{{ site.github.owner.name }})"})

    main(["convert", str(tmp_path / "site"), "--faithful", "--output", str(tmp_path / "out")])
    assert (tmp_path / "out/index.html").read_text(encoding="utf-8") == "()"


def test_settings_and_data_of_a_theme_do_not_count(tmp_path: Path) -> None:
    theme = {
        "vendor/gems/a-theme-1.0/_config.yml": "colour: red\n",
        "vendor/gems/a-theme-1.0/_data/people.yml": "[1]",
        "vendor/gems/a-theme-1.0/_layouts/page.html": "{{ content }}",
        "_config.yml": "theme: a-theme\n",
    }
    other, pages = (site_of(tmp_path / name, theme, name) for name in ("4.3", "github-pages"))

    assert (other.configuration.data.get("colour"), other.data) == ("red", {"people": [1]})
    assert (pages.configuration.data.get("colour"), pages.data) == (None, {})
    assert {*other.layouts} == {*pages.layouts} == {"page"}


def test_style_sheets_are_compressed(tmp_path: Path) -> None:
    assert sass_settings(site_of(tmp_path, {}, "github-pages")).style == "compressed"
    own = {"_config.yml": "sass: {style: nested}"}
    assert sass_settings(site_of(tmp_path, own, "github-pages")).style == "nested"


@pytest.mark.parametrize(
    ("files", "names"),
    [
        ({}, []),
        ({"Gemfile": "gem 'jekyll', '~> 4.3'\n"}, ["source-link"]),
        ({".github/workflows/build.yml": "run: bundle exec jekyll build\n"}, ["source-link"]),
    ],
    ids=["nothing else", "a Gemfile", "a workflow"],
)
def test_a_theme_of_github_pages_is_had_there_only(tmp_path: Path, files: Mapping[str, str], names: list[str]) -> None:
    site = {"_config.yml": "theme: jekyll-theme-minimal\n", "call.md": "---\n---\nA\n"}
    for name, text in {**site, "index.md": "---\n---\n[Call](call.md)\n", **files}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    assert [finding.name for finding in cfplint.check(tmp_path, select="source-link").findings] == names
