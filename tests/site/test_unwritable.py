"""Pages whose address no file can have: told at the permalink; Jekyll's build stops at each of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cfplint.clock import read_clock
from cfplint.site import load
from cfplint.site.model import SiteModel

CLOCK = read_clock("2026-11-23")
LONG = "a" * 256


def read(root: Path, files: dict[str, str]) -> SiteModel:
    for name, text in {"_config.yml": "title: x\n", **files}.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return load(root, clock=CLOCK)


@pytest.mark.parametrize(
    ("permalink", "reason", "url"),
    [
        ('"/a\\0b"', "this page cannot be written: its address holds a NUL character", None),
        (f"/{LONG}/", "this page cannot be written: a part of its address is longer than 255 bytes, ", f"/{LONG}/"),
        (f"/{'é' * 128}/", "this page cannot be written: a part of its address is longer than 255 bytes, ", None),
        ('""', "the permalink is empty", "/call.html"),
        ("5", "the permalink is no text, so it is not used", "/call.html"),
        ("[a]", "the permalink is no text, so it is not used", "/call.html"),
        ("yes", "the permalink is no text, so it is not used", "/call.html"),
        ("2026-01-01", "the permalink is no text, so it is not used", "/call.html"),
    ],
)  # fmt: skip
def test_a_permalink_that_makes_no_address_is_told_where_it_stands(
    permalink: str, reason: str, url: str | None, tmp_path: Path
) -> None:
    text = f"---\npermalink: {permalink}\n---\n"
    model = read(tmp_path, {"call.md": text})

    [problem] = model.problems
    assert (problem.kind, problem.path, text[problem.span.start : problem.span.end]) == (
        "invalid-permalink",
        "call.md",
        permalink,
    )
    assert problem.message.startswith(reason)
    if url is not None:
        assert model.pages[0].url == url


@pytest.mark.parametrize("permalink", ["no", "~", "/../../b/", "/:foo/:title/", f"/{'a' * 250}/"])
def test_a_permalink_that_jekyll_takes_is_no_problem(permalink: str, tmp_path: Path) -> None:
    assert not read(tmp_path, {"call.md": f"---\npermalink: {permalink}\n---\n"}).problems


def test_a_file_that_is_another_ones_folder_is_told(tmp_path: Path) -> None:
    model = read(
        tmp_path,
        {
            "a.md": "---\npermalink: /call.html\n---\n",
            "b.md": "---\npermalink: /call.html/dates.html\n---\n",
            "c.md": "---\npermalink: /plan.txt/\n---\n",
            "d.md": "---\npermalink: /x/y.html\n---\n",
            "plan.txt": "x",
            "x.md": "---\npermalink: /x.html\n---\n",
        },
    )

    assert [(each.path, each.message) for each in model.problems] == [
        ("b.md", "this page cannot be written: its folder call.html is the file of another"),
        ("c.md", "this page cannot be written: its folder plan.txt is the file of another"),
    ]


def test_a_post_with_an_empty_permalink_is_the_home_page(tmp_path: Path) -> None:
    model = read(tmp_path, {"_posts/2020-01-01-a.md": "---\npermalink: ''\n---\n"})

    assert [(each.url, each.destination) for each in model.documents] == [("/", "index.html")]


@pytest.mark.parametrize(
    ("written", "name"),
    [("false", "false"), ("no", "false"), ("2020", "2020"), ("1.50", "1.5"), ("2020-01-01", "2020-01-01"),
     ("page", "page"), ("[a]", "[…]"), ("{a: 1}", "{…}"), ("none", None), ("~", None), ("''", None)],
)  # fmt: skip
def test_a_page_asks_for_the_layout_of_the_name_that_ruby_prints(
    written: str, name: str | None, tmp_path: Path
) -> None:
    assert read(tmp_path, {"a.md": f"---\nlayout: {written}\n---\n"}).pages[0].layout == name


@pytest.mark.parametrize(("written", "name"), [("base", "base"), ("false", None), ("2020", None), ("[a]", None)])
def test_a_layout_has_another_one_around_it_by_text_only(written: str, name: str | None, tmp_path: Path) -> None:
    layouts = read(tmp_path, {"_layouts/a.html": f"---\nlayout: {written}\n---\n"}).layouts

    assert layouts["a"].parent == name
