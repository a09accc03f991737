"""What the walk through a site meets that is neither a file nor a folder of it; nothing makes it hang or fail."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cfplint.clock import read_clock
from cfplint.site import load
from cfplint.site.model import SiteModel

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need rights there, and pipes do not lie in folders")

CLOCK = read_clock("2026-11-23")
PAGE = b"---\n---\nText.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "_config.yml").write_bytes(b"title: x\n")
    (tmp_path / "index.md").write_bytes(PAGE)
    return tmp_path.resolve()


def told(root: Path) -> list[tuple[str, str, str]]:
    return [(each.path, each.kind, each.message) for each in read(root).problems]


def read(root: Path) -> SiteModel:
    return load(root, clock=CLOCK)


@pytest.mark.parametrize("folder", ["", "_includes", "_layouts", "_data", "_posts"])
def test_a_pipe_is_told_and_never_opened(root: Path, folder: str) -> None:
    (root / folder).mkdir(exist_ok=True)
    os.mkfifo(root / folder / "2026-01-01-pipe.yml")

    place = (Path(folder) / "2026-01-01-pipe.yml").as_posix()
    assert told(root) == [(place, "unreadable-file", "this is neither a file nor a folder")]


@pytest.mark.parametrize("name", ["loop", "loop.md", "_data/loop.yml", "_includes/loop.html", "_layouts/loop.html"])
def test_a_link_to_itself_is_told(root: Path, name: str) -> None:
    link = root / name
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(link.name)

    assert told(root) == [(name, "unreadable-file", "this link leads in a circle")]


def test_a_link_that_leads_nowhere_is_told(root: Path) -> None:
    (root / "gone.md").symlink_to("nowhere.md")

    assert told(root) == [("gone.md", "unreadable-file", "this link leads nowhere")]


@pytest.mark.parametrize("base", ["", "_data/", "_includes/"])
def test_folders_that_link_to_each_other_are_walked_once_each_way(root: Path, base: str) -> None:
    for here, other in (("a", "b"), ("b", "a")):
        (root / base / here).mkdir(parents=True)
        (root / base / here / "to").symlink_to(f"../{other}")
        (root / base / here / f"{here}.html").write_bytes(PAGE)

    message = "this link leads back to a folder that holds it"
    assert told(root) == [(f"{base}{here}/to", "outside-link", message) for here in "ab"]
    if not base:
        assert sorted(page.path for page in read(root).pages) == [
            "a/a.html",
            "a/to/b.html",
            "b/b.html",
            "b/to/a.html",
            "index.md",
        ]


def test_ten_folders_that_all_link_to_each_other_do_not_make_the_walk_endless(root: Path) -> None:
    names = "abcdefghij"
    for name in names:
        (root / name).mkdir()
        for other in set(names) - {name}:
            (root / name / other).symlink_to(f"../{other}")

    found = told(root)

    assert (
        "",
        "unreadable-file",
        "more than 1000 links to folders lie in this site, the rest are not followed",
    ) in found
    assert len(found) <= 1 + len(names) * (len(names) - 1)


def test_a_link_to_a_folder_beside_it_is_followed(root: Path) -> None:
    (root / "2025").mkdir()
    (root / "2025" / "cfp.md").write_bytes(PAGE)
    (root / "latest").symlink_to("2025")

    assert [page.url for page in read(root).pages] == ["/2025/cfp.html", "/latest/cfp.html", "/"]
    assert not told(root)


def test_of_what_jekyll_passes_over_nothing_is_told(root: Path) -> None:
    (root / ".hidden").symlink_to("nowhere")
    os.mkfifo(root / "_socket")

    assert not told(root)


def test_a_name_that_is_no_utf8_is_told_and_its_file_kept(root: Path) -> None:
    name = os.fsdecode(b"100%\xe9.png")
    try:
        (root / name).write_bytes(b"x")
    except OSError:
        pytest.skip("this file system holds UTF-8 only")

    assert told(root) == [(name, "not-utf8", "the name of this file is no UTF-8")]
    assert [file.destination for file in read(root).static_files] == [name]


def test_a_page_larger_than_any_page_is_told_and_not_read(root: Path) -> None:
    with (root / "huge.html").open("wb") as file:
        file.truncate(10**12)

    assert told(root) == [("huge.html", "unreadable-file", "is larger than 100 MB, which no text of a site is")]
