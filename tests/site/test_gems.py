"""Gems are found without Ruby: which copy is taken, and that no site leads elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cfplint.site.gems import find_gem


def gems(place: Path, *names: str) -> Path:
    for name in names:
        (place / "gems" / name).mkdir(parents=True)
    return place


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    return (tmp_path / "site").resolve()


def found(site: Path, **environment: str) -> str | None:
    gem = find_gem(site, "a-theme", environment)
    return gem.path_of("x") if gem else None


def test_no_gem(site: Path) -> None:
    assert found(site) is None


@pytest.mark.parametrize("variable", ["GEM_HOME", "GEM_PATH", "BUNDLE_PATH"])
def test_a_gem_of_the_environment(site: Path, tmp_path: Path, variable: str) -> None:
    gems(tmp_path / "ruby", "a-theme-1.0.0", "a-theme-more-2.0.0", "a-theme")
    assert found(site, **{variable: str(tmp_path / "ruby")}) == "a-theme-1.0.0/x"


def test_a_gem_of_the_user(site: Path, tmp_path: Path) -> None:
    gems(tmp_path / "home/.rbenv/versions/3.2.0/lib/ruby/gems/3.2.0", "a-theme-1.0.0")
    assert found(site, HOME=str(tmp_path / "home")) == "a-theme-1.0.0/x"


def test_the_newest_version(site: Path, tmp_path: Path) -> None:
    gems(tmp_path / "ruby", "a-theme-2.9.0", "a-theme-2.10.0", "a-theme-2.10.0.pre.1", "a-theme-2.2.0-java")
    assert found(site, GEM_HOME=str(tmp_path / "ruby")) == "a-theme-2.10.0/x"


def test_the_version_that_the_lock_names(site: Path, tmp_path: Path) -> None:
    gems(tmp_path / "ruby", "a-theme-2.9.0", "a-theme-2.10.0")
    (site / "Gemfile.lock").write_text("GEM\n  specs:\n    a-theme (2.9.0)\n      jekyll (> 3)\n", encoding="utf-8")
    assert found(site, GEM_HOME=str(tmp_path / "ruby")) == "a-theme-2.9.0/x"


@pytest.mark.parametrize("folder", ["vendor/bundle/ruby/3.1.0", "vendor/bundle", "vendor"])
def test_a_gem_in_the_site_comes_first(site: Path, tmp_path: Path, folder: str) -> None:
    gems(tmp_path / "ruby", "a-theme-2.0.0")
    gems(site / folder, "a-theme-1.0.0")
    assert found(site, GEM_HOME=str(tmp_path / "ruby")) == f"{folder}/gems/a-theme-1.0.0/x"


def test_a_folder_that_the_gemfile_names(site: Path) -> None:
    (site / "theme").mkdir()
    (site / "Gemfile").write_text("gem 'a-theme', path: './theme'\n", encoding="utf-8")
    assert found(site) == "theme/x"


def test_the_site_is_the_gem(site: Path) -> None:
    (site / "a-theme.gemspec").touch()
    assert found(site) == "x"


def test_a_folder_outside_that_the_gemfile_names_is_not_read(site: Path) -> None:
    (site.parent / "theme").mkdir()
    (site / "Gemfile").write_text("gem 'a-theme', path: '../theme'\n", encoding="utf-8")
    assert found(site) is None


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_in_the_site_that_leads_out_is_not_followed(site: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (site / "vendor/gems").mkdir(parents=True)
    (site / "vendor/gems/a-theme-1.0.0").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert found(site) is None


@pytest.mark.parametrize("name", ["../../etc", "/etc", "", ".", "a/b", "a\\b"])
def test_a_path_is_no_name(site: Path, name: str) -> None:
    assert find_gem(site, name, {}) is None


def test_what_it_depends_on(site: Path, tmp_path: Path) -> None:
    ruby = gems(tmp_path / "ruby", "a-theme-1.0.0")
    (ruby / "specifications").mkdir()
    (ruby / "specifications/a-theme-1.0.0.gemspec").write_text(
        "s.add_runtime_dependency(%q<jekyll-feed>.freeze, ['~> 0.9'])\n"
        "s.add_development_dependency(%q<bundler>.freeze)\ns.add_dependency 'jekyll-seo-tag'\n",
        encoding="utf-8",
    )
    gem = find_gem(site, "a-theme", {"GEM_HOME": str(ruby)})
    assert gem is not None
    assert gem.dependencies == ("jekyll-feed", "jekyll-seo-tag")
