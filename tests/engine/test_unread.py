"""What an absent theme, plugin or submodule could supply is unknown, not broken."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import cfplint

PAGE = "---\nlayout: page\n---\n{% cite x %} {% include z.html %} {{ 'a' | shout }}\n"
BROKEN = ["unknown-layout", "unknown-tag", "missing-include", "unknown-filter"]


def found(root: Path, files: Mapping[str, str]) -> list[tuple[str, str]]:
    """The names and paths of the findings on a site whose page asks for what is not there."""
    for name, text in {"_config.yml": "title: x\n", "index.md": PAGE, **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return [(finding.name, finding.place.path) for finding in cfplint.check(root).findings]


@pytest.mark.parametrize(
    ("files", "told", "broken"),
    [
        ({}, [], BROKEN),
        ({"_config.yml": "theme: a-theme-that-nobody-has\n"}, [("unread-theme", "_config.yml")], []),
        ({"_config.yml": "remote_theme: a/b\n"}, [("unread-theme", "_config.yml")], []),
        (
            {"_config.yml": "plugins: [jekyll-scholar, jekyll-feed]\n"},
            [("unknown-plugin", "_config.yml")],
            ["unknown-layout", "missing-include"],
        ),
        (
            {"Gemfile": 'gem "jekyll-scholar"\ngem "webrick"\n'},
            [("unknown-plugin", "Gemfile")],
            ["unknown-layout", "missing-include"],
        ),
        (
            {"_plugins/cite.rb": "Liquid"},
            [("unknown-plugin", "_plugins/cite.rb")],
            ["unknown-layout", "missing-include"],
        ),
        (
            {".gitmodules": '[submodule "x"]\n\tpath = _includes/shared\n\turl = y\n'},
            [("unread-theme", ".gitmodules")],
            ["unknown-layout", "unknown-tag", "unknown-filter"],
        ),
        ({"_config.yml": "plugins: [jekyll-feed, jekyll-seo-tag]\n"}, [], BROKEN),
        ({"Gemfile": 'gem "webrick"\n'}, [], BROKEN),
    ],
    ids=["nothing", "theme", "remote theme", "plugin", "gem", "_plugins", "submodule", "known plugins", "other gem"],
)
def test_what_an_unread_part_may_supply_is_told_once(
    tmp_path: Path, files: dict[str, str], told: list[tuple[str, str]], broken: list[str]
) -> None:
    assert found(tmp_path, files) == told + [(name, "index.md") for name in broken]


def test_a_submodule_that_is_checked_out_supplies_what_it_has(tmp_path: Path) -> None:
    files = {".gitmodules": "path = _includes/shared\n", "_includes/shared/a.html": "a"}

    assert ("missing-include", "index.md") in found(tmp_path, files)


def test_a_slip_in_a_tag_of_liquid_is_no_plugins_tag(tmp_path: Path) -> None:
    files = {"_plugins/cite.rb": "Liquid", "index.md": "---\n---\n{% inlcude x %}\n"}

    assert found(tmp_path, files) == [("unknown-plugin", "_plugins/cite.rb"), ("unknown-tag", "index.md")]
    assert not cfplint.check(tmp_path).findings[0].related


def test_all_places_that_ask_for_it_are_named(tmp_path: Path) -> None:
    found(tmp_path, {"_config.yml": "theme: a-theme-that-nobody-has\n", "a.md": PAGE})

    [finding] = cfplint.check(tmp_path).findings
    assert (
        finding.message == "the theme “a-theme-that-nobody-has” is not read here, so what 8 places ask for is unknown"
    )
    assert {related.place.path for related in finding.related} == {"index.md", "a.md"}


CITES = {"index.md": "---\n---\n{% cite x %} {{ 'a' | toc }} {% days_left %} {{ 'a' | shout }}\n"}
PLUGINS = "plugins: [jekyll-toc, jekyll-scholar]\n"


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"_config.yml": PLUGINS},
            {
                "jekyll-toc": {"toc": True, "days_left": False, "shout": False},
                "jekyll-scholar": {"cite": True, "days_left": False, "shout": False},
            },
        ),
        (
            {"_config.yml": "plugins: [jekyll-toc, jekyll-a, jekyll-b]\n"},
            {
                "jekyll-toc": {"toc": True},
                "jekyll-a": {"cite": False, "days_left": False, "shout": False},
                "jekyll-b": {"cite": False, "days_left": False, "shout": False},
            },
        ),
        (
            {
                "_config.yml": PLUGINS,
                "_plugins/a.rb": "def shout(text)\nend\n",
                "_plugins/b.rb": "Liquid::Template.register_tag('days_left', Days)\n",
            },
            {
                "jekyll-toc": {"toc": True},
                "jekyll-scholar": {"cite": True},
                "_plugins": {"days_left": True, "shout": True},
            },
        ),
        (
            {"_config.yml": "plugins: [jekyll-minifier, jekyll-a]\n"},
            {
                "jekyll-minifier": {},
                "jekyll-a": {"cite": True, "toc": True, "days_left": True, "shout": True},
            },
        ),
    ],
    ids=["known plugins", "unknown plugins", "files", "a plugin without tags"],
)
def test_what_is_not_found_stands_with_each_plugin_that_may_bring_it(
    tmp_path: Path, files: dict[str, str], told: dict[str, dict[str, bool]]
) -> None:
    found(tmp_path, {**files, **CITES})

    findings = cfplint.check(tmp_path).findings
    assert {finding.name for finding in findings} == {"unknown-plugin"}
    assert len(findings) == len(told)
    for name, wanted in told.items():
        [finding] = [each for each in findings if f" {name}," in each.message or f" {name} are" in each.message]
        notes = {each.message for each in finding.related}
        assert len(notes) == len(wanted)
        assert all(any(word in note for note in notes) for word in wanted)
        only, shared = list(wanted.values()).count(True), list(wanted.values()).count(False)
        assert ("asks for is unknown too" in finding.message or "ask for is unknown too" in finding.message) == (
            only > 0
        )
        assert ("may come from there" in finding.message) == (shared > 0)


def test_what_no_plugin_may_bring_is_broken(tmp_path: Path) -> None:
    found(tmp_path, {"_config.yml": "plugins: [jekyll-minifier]\n", **CITES})

    names = [finding.name for finding in cfplint.check(tmp_path).findings]
    assert names.count("unknown-tag") == names.count("unknown-filter") == 2
