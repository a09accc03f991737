"""Installed packages bring plugins by entry points; one that is broken is told of in a sentence."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cfplint
from cfplint.cli import main
from cfplint.plugins.registry import all_plugins

SITE = {
    "_config.yml": "title: A\nplugins: [jekyll-days]\n",
    "index.html": "---\n---\n<p>{% days_left %} {{ 'x' | shout }}</p>",
}
MODULE = """
from dataclasses import replace

from liquid.ast import Node
from liquid.tag import Tag

from cfplint.plugins.pages import asked_at, generated_page
from cfplint.plugins.plugin import Plugin
from cfplint.source import Traced


class DaysLeft(Node):
    def render_to_output(self, context, buffer):
        return buffer.write("3 days")


class DaysLeftTag(Tag):
    name = "days_left"
    block = False

    def parse(self, stream):
        return DaysLeft(stream.current)


def extend(environment):
    environment.add_tag(DaysLeftTag)
    environment.add_filter("shout", lambda value: value.upper() + "!")


def generate(site):
    page = generated_page(site, "days.html", {}, asked_at=asked_at(site, "jekyll-days"))
    return replace(site, pages=(*site.pages, replace(page, changed=Traced("<p>days</p>"))))


PLUGIN = Plugin("jekyll-days", generate=generate, extend=extend)
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path that holds a distribution with a plugin, as an installer leaves it."""
    folder = tmp_path / "packages"
    information = folder / "cfplint_days-1.0.dist-info"
    information.mkdir(parents=True)
    (folder / "cfplint_days.py").write_text(MODULE, encoding="utf-8")
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: cfplint-days\nVersion: 1.0\n", encoding="utf-8")
    (information / "entry_points.txt").write_text(
        "[cfplint.plugins]\njekyll-days = cfplint_days:PLUGIN\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(sys.modules, "cfplint_days", raising=False)
    all_plugins.cache_clear()
    yield folder
    all_plugins.cache_clear()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    root.mkdir()
    for name, text in SITE.items():
        (root / name).write_text(text, encoding="utf-8")
    return root


@pytest.mark.usefixtures("installed")
def test_an_installed_plugin_stands_for_the_gem_of_its_name(site: Path, tmp_path: Path) -> None:
    assert main(["convert", str(site), "--faithful", "--output", str(tmp_path / "out")]) == 0

    assert (tmp_path / "out/index.html").read_text(encoding="utf-8") == "<p>3 days X!</p>"
    assert (tmp_path / "out/days.html").read_text(encoding="utf-8") == "<p>days</p>"
    assert not [each for each in cfplint.check(site).findings if each.name.startswith("unknown-")]


@pytest.mark.usefixtures("installed")
def test_a_site_that_does_not_ask_for_it_does_not_get_it(site: Path) -> None:
    (site / "_config.yml").write_text("title: A\n", encoding="utf-8")

    names = {finding.name for finding in cfplint.check(site).findings}
    assert {"unknown-tag", "unknown-filter"} <= names


def test_without_the_package_the_plugin_is_not_there(site: Path) -> None:
    names = {finding.name for finding in cfplint.check(site).findings}
    assert "unknown-plugin" in names


def test_a_plugin_that_cannot_be_loaded_is_told_of(
    installed: Path, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (installed / "cfplint_days.py").write_text("raise RuntimeError('too old')", encoding="utf-8")

    assert main(["check", str(site)]) == 2
    told = "cfplint: the plugin jekyll-days of an installed package cannot be loaded (RuntimeError: too old)"
    assert capsys.readouterr().err.startswith(told)
