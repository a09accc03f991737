"""Which plugins a site asks for, and what is said of those that are not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.plugins.sites import site_of, written

from cfplint.source import Span

GEMFILE = """source "https://rubygems.org"
gem "jekyll-toc"
gem "one", group: :jekyll_plugins
gem "two", :group => [:jekyll_plugins, :test]
if RUBY_VERSION >= "3"
  gem "webrick"
end
group :jekyll_plugins do
  gem "three" # gem "no"
  if true
    gem 'four', "~> 1.0"
  end
end
gem "five"
"""


def asked(site_root: Path, files: dict[str, str], jekyll: str | None = None) -> list[str]:
    return [plugin.name for plugin in site_of(site_root, files, jekyll).plugins if plugin.loaded]


def test_bundler_loads_the_gems_of_one_group(tmp_path: Path) -> None:
    assert asked(tmp_path, {"Gemfile": GEMFILE}) == ["one", "two", "three", "four"]


def test_gems_of_other_groups_are_no_plugins(tmp_path: Path) -> None:
    gemfile = """gem "jekyll-toc"
gem "jekyll-tidy", group: :development
group :development, :test do
  gem "rack-jekyll"
end
"""

    assert [plugin.name for plugin in site_of(tmp_path, {"Gemfile": gemfile}).plugins if plugin.place.span] == [
        "jekyll-toc"
    ]


def test_plugins_are_asked_for_once_in_the_order_of_loading(tmp_path: Path) -> None:
    files = {
        "Gemfile": 'gem "jekyll-feed", group: :jekyll_plugins\n',
        "_config.yml": "plugins: [b, jekyll-feed, a]\nwhitelist: [c]\ngems: [d]\n",
    }

    assert asked(tmp_path, files) == ["jekyll-feed", "b", "a"]


def test_a_theme_brings_its_plugins(tmp_path: Path) -> None:
    assert asked(tmp_path, {"_config.yml": "theme: minima\n"}) == ["jekyll-feed", "jekyll-seo-tag"]


@pytest.mark.parametrize(
    ("files", "name"),
    [
        ({}, "4.3"),
        ({"Gemfile": 'gem "jekyll"\n# gem "github-pages"\n'}, "4.3"),
        ({"Gemfile": 'gem "github-pages", "~> 232"\n'}, "github-pages"),
        ({".github/workflows/p.yml": "steps:\n  - uses: actions/jekyll-build-pages@v1\n"}, "github-pages"),
        ({".github/workflows/p.yml": "steps:\n  - run: bundle exec jekyll build\n"}, "4.3"),
    ],
)
def test_the_gemfile_or_a_workflow_tells_who_builds_the_site(tmp_path: Path, files: dict[str, str], name: str) -> None:
    assert site_of(tmp_path, files).platform.name == name


def test_github_pages_has_plugins_of_its_own_and_loads_no_others(tmp_path: Path) -> None:
    files = {"_config.yml": "gems: [jekyll-feed, jekyll-archives]\n", "a.md": "[b](b.md)", "b.md": "# B"}

    assert written(tmp_path, files, "github-pages")["a.html"] == '<p><a href="/b.html">b</a></p>\n'
    assert "jekyll-archives" not in asked(tmp_path, files, "github-pages")


@pytest.mark.parametrize(
    ("template", "jekyll", "text"),
    [
        ("{{ jekyll.version }}", "4.3", "4.3.1"),
        ("{{ jekyll.version }}", "github-pages", "3.10.0"),
        ("{% link index.html %}", "4.3", "/b/"),
        ("{% link index.html %}", "github-pages", "/"),
        ("{% post_url 2027-01-01-later %}", "github-pages", "/2027/01/01/later.html"),
    ],
)
def test_jekylls_differ(tmp_path: Path, template: str, jekyll: str, text: str) -> None:
    files = {"_config.yml": "baseurl: /b", "index.html": f"---\n---\n{template}", "_posts/2027-01-01-later.md": "x"}

    assert written(tmp_path, files, jekyll)["index.html"] == text


@pytest.mark.parametrize(
    ("files", "jekyll", "told"),
    [
        ({"_config.yml": "gems: [jekyll-feed, jekyll-toc]\n"}, None, ["jekyll-feed, jekyll-toc"]),
        ({"_config.yml": "gems: jekyll-feed\n"}, "4.3", ["jekyll-feed"]),
        ({"_config.yml": "gems: [a, b, c, d]\n"}, None, ["a, b, c …"]),
        ({"_config.yml": "gems: [jekyll-feed]\n"}, "github-pages", []),
        ({"_config.yml": "gems: [jekyll-feed]\n", "Gemfile": 'gem "github-pages"\n'}, None, []),
        ({"_config.yml": "gems: [jekyll-feed]\nplugins: [jekyll-feed]\n"}, None, []),
        ({"_config.yml": "gems: []\n"}, None, []),
        ({"_config.yml": "gems: {a: 1}\n"}, None, []),
        ({"_config.yml": "gems: [1]\n"}, None, []),
    ],
)
def test_plugins_under_the_old_key_are_one_problem_where_jekyll_4_builds(
    tmp_path: Path, files: dict[str, str], jekyll: str | None, told: list[str]
) -> None:
    problems = [each for each in site_of(tmp_path, files, jekyll).problems if each.kind == "renamed-key"]

    message = "Jekyll 4 does not read `gems` and loads none of its plugins ({})"
    assert [each.message for each in problems] == [message.format(names) for names in told]
    assert all((each.path, each.span) == ("_config.yml", Span(0, 4)) for each in problems)


@pytest.mark.parametrize(
    ("gemfile", "jekyll", "asked_for"),
    [
        ("", None, True),  # who builds it is guessed, and GitHub Pages reads the key
        ("", "4.3", False),
        ('gem "jekyll"\n', None, True),
        ('gem "jekyll", "~> 3.8"\n', None, True),
        ('gem "jekyll", "~> 4.3"\n', None, False),
        ("gem 'jekyll', '4.2.0'\n", None, False),
        ('gem "jekyll", "~> 4.3"\n', "github-pages", True),
    ],
)
def test_the_old_key_asks_for_nothing_where_jekyll_4_is_sure_to_build(
    tmp_path: Path, gemfile: str, jekyll: str | None, asked_for: bool
) -> None:
    site = site_of(tmp_path, {"_config.yml": "gems: [jekyll-feed]\n", "Gemfile": gemfile}, jekyll)

    assert ("jekyll-feed" in {plugin.name for plugin in site.plugins}) == asked_for


def test_a_plugin_that_is_not_there_is_one_problem_and_so_is_a_folder(tmp_path: Path) -> None:
    files = {
        "_config.yml": "plugins: [jekyll-scholar, jekyll-feed, jekyll-watch]\n",
        "_plugins/a.rb": "x",
        "_plugins/sub/b.rb": "x",
    }
    site = site_of(tmp_path, files)

    told = [(problem.path, problem.message) for problem in site.problems if problem.kind == "unknown-plugin"]

    assert told == [
        ("_plugins/a.rb", "the Ruby files of _plugins are not run, so what comes from there is unknown"),
        ("_config.yml", "cfplint does not have the plugin jekyll-scholar, so what comes from there is unknown"),
    ]
    assert [plugin.name for plugin in site.lacking] == ["_plugins/a.rb", "_plugins/sub/b.rb", "jekyll-scholar"]


def test_settings_that_a_plugin_cannot_use_are_one_problem(tmp_path: Path) -> None:
    files = {"_config.yml": "plugins: [jekyll-feed]\nfeed: {categories: [[a]]}\n", "index.html": "---\n---\n"}
    site = site_of(tmp_path, files)

    assert [(problem.kind, problem.path) for problem in site.problems] == [("failing-plugin", "_config.yml")]
    assert [page.destination for page in site.pages] == ["index.html"]


@pytest.mark.parametrize(
    ("ruby", "unknown"),
    [
        ("module Days; def days(x) = x; end; Liquid::Template.register_filter(Days)", ()),
        ("class Rooms < Jekyll::Generator; end", (".*",)),
        ("site.pages << Jekyll::PageWithoutAFile.new(site, dir, '', 'x')", (".*",)),
        ("Jekyll::Hooks.register :site, :post_write do |site| end", (".*",)),
    ],
)
def test_a_ruby_file_may_publish_something_if_it_generates(tmp_path: Path, ruby: str, unknown: tuple[str, ...]) -> None:
    assert site_of(tmp_path, {"_plugins/a.rb": ruby}).may_publish == unknown
