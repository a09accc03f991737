"""What Jekyll 4.3.1 stops at in `_config.yml`, or passes over, is told at its place; its default stands instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from cfplint.clock import read_clock
from cfplint.site import load
from cfplint.site.model import SiteModel

CLOCK = read_clock("2026-11-23")


def read(root: Path, configuration: str) -> SiteModel:
    files = {
        "_config.yml": configuration,
        "index.md": "---\n---\n",
        "_foo/a.md": "---\n---\n",
        "_posts/2020-01-01-b.md": "---\n---\n",
    }
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text.encode())
    return load(root, clock=CLOCK)


def told(model: SiteModel, configuration: str) -> list[tuple[str, str]]:
    return [(each.message, configuration[each.span.start : each.span.end]) for each in model.problems]


@pytest.mark.parametrize(
    ("configuration", "message", "place"),
    [
        ("plugins: x", "'plugins' must be a list", "x"),
        ("plugins:\n", "'plugins' must be a list", ""),
        ("exclude: ~", "'exclude' must be a list", "~"),
        ("include: ~", "'include' must be a list", "~"),
        ("permalink: 5", "'permalink' must be text", "5"),
        ("markdown_ext: [md]", "'markdown_ext' must be text", "[md]"),
        ("layouts_dir: 5", "'layouts_dir' must be text", "5"),
        ("encoding: 5", "'encoding' must be text", "5"),
        ("liquid: 5", "'liquid' must be a list of keys with values", "5"),
        ("limit_posts: '2'", "'limit_posts' must be a whole number", "'2'"),
        ("keep_files: a", "'keep_files' must be a list", "a"),
        ("destination: .", "'destination' must not be the folder of the sources, nor hold it", "."),
        ("destination: ./..", "'destination' must not be the folder of the sources, nor hold it", "./.."),
        ("limit_posts: -1", "'limit_posts' must not be negative", "-1"),
        ("time: soon", "'soon' is no time", "soon"),
        ('data_dir: "a\\0b"', "'data_dir' holds a NUL character, which no folder's name does", '"a\\0b"'),
        ('source: "a\\0b"', "'source' holds a NUL character, which no folder's name does", '"a\\0b"'),
        ("collections: foo", "'collections' must be a list of keys with values or a list", "foo"),
        ("collections: [foo, 5]", "the name of a collection must be text", "5"),
        ("collections: {on: {output: true}}", "the name of a collection must be text", None),
        ("collections: {foo: []}", "the collection 'foo' needs keys with values", "[]"),
        ("collections: {posts: no}", "the collection 'posts' needs keys with values", "no"),
        ("collections: {foo: {output: true, permalink: 5}}", "'permalink' must be text", "5"),
        ("defaults: [x]", "these defaults have no 'values' with keys, so they say nothing", "x"),
        ("defaults: [{values: {a: 1}, scope: ~}]", "the 'scope' of these defaults needs keys with values", None),
        (
            "defaults: [{values: {a: 1}, scope: {type: 5}}]",
            "the 'type' in the scope of these defaults must be text",
            "{values: {a: 1}, scope: {type: 5}}",
        ),
        ("defaults: [{values: {date: soon}}]", "the 'date' of these defaults is none: 'soon'", None),
        ("kramdown: {syntax_highlighter_opts: 5}", "'syntax_highlighter_opts' must be a list of keys with values", "5"),
        (
            "kramdown: {syntax_highlighter_opts: {default_lang: [1]}}",
            "'default_lang' must be the name of a language",
            "[1]",
        ),
    ],
)  # fmt: skip
def test_what_ends_a_build_is_told_at_its_place(
    configuration: str, message: str, place: str | None, tmp_path: Path
) -> None:
    model = read(tmp_path, configuration)

    assert [page.path for page in model.pages] == ["index.md"]
    found = told(model, configuration)
    assert [text for text, _ in found] == [message]
    if place is not None:
        assert found[0][1] == place


@pytest.mark.parametrize(
    "configuration",
    [
        "collections_dir: ~",
        "data_dir: ~",
        "baseurl: 5",
        "markdown: ~",
        "theme: 5",
        "highlighter: no",
        "excerpt_separator: 5",
        "collections: {posts: ~}",
        "collections: {foo: ~}",
        "exclude: [5, ~]",
        "liquid: {error_mode: foo}",
        "limit_posts: ~",
        "kramdown: {syntax_highlighter_opts: ~}",
        "5: 6",
        "layouts_dir: " + "a" * 300,
        "collections: {" + "a" * 300 + ": {output: true}}",
        "include: [" + "a" * 300 + "]",
    ],
)
def test_what_jekyll_takes_is_taken(configuration: str, tmp_path: Path) -> None:
    model = read(tmp_path, configuration)

    assert not told(model, configuration)
    assert [page.path for page in model.pages] == ["index.md"]


@pytest.mark.parametrize(
    ("value", "is_true"), [("0", True), ("[]", True), ("{}", True), ("''", True), ("no", False), ("~", False)]
)
def test_only_false_and_nothing_are_false(value: str, is_true: bool, tmp_path: Path) -> None:
    configuration = (
        f"collections: {{foo: {{output: {value}}}}}\n"
        f"csv_reader: {{headers: {value}}}\n"
        f"defaults: [{{values: {{published: {value}}}, scope: {{path: plain}}}}]\n"
    )
    (tmp_path / "plain.html").write_text("<p>x</p>", encoding="utf-8")
    (tmp_path / "plain.txt").write_text("x", encoding="utf-8")
    (tmp_path / "own.md").write_text(f"---\npublished: {value}\n---\n", encoding="utf-8")
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data" / "t.csv").write_text("a,b\n1,2\n", encoding="utf-8")

    model = read(tmp_path, configuration)

    published = {page.path: page.published for page in model.all_pages}
    assert published == {
        "index.md": True,
        "plain.html": is_true,
        "own.md": is_true,
        "_foo/a.md": is_true,
        "_posts/2020-01-01-b.md": True,
    }
    assert ("plain.txt" in [file.path for file in model.static_files]) == is_true
    assert model.data["t"] == ([{"a": "1", "b": "2"}] if is_true else [["a", "b"], ["1", "2"]])


def test_a_time_beyond_the_calendar_of_python_is_told(tmp_path: Path) -> None:
    far = "9999-12-31 23:59:59 -05:00"
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts" / "2020-01-01-far.md").write_text(f"---\ndate: {far}\n---\n", encoding="utf-8")

    model = read(tmp_path, f"time: {far}")

    assert [(each.path, each.kind) for each in model.problems] == [
        ("_config.yml", "invalid-date-value"),
        ("_posts/2020-01-01-far.md", "invalid-date-value"),
    ]
    assert model.time == CLOCK.now


def test_a_collection_has_the_folder_of_its_name_without_what_may_not_stand_in_one(tmp_path: Path) -> None:
    model = read(tmp_path, 'collections: {"f o!o": {output: true}}')

    assert [document.path for document in model.collections["f o!o"].documents] == ["_foo/a.md"]
    assert not model.collections["f o!o"].documents[0].published
