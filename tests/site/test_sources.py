"""A file that a site names is read only where it lies in the site."""

import sys
from pathlib import Path

import pytest

from cfplint.site.sources import read_inside


def test_a_file_of_the_site_is_read_unless_it_is_too_long(tmp_path: Path) -> None:
    (tmp_path / "Gemfile").write_text("gem 'jekyll'\n", encoding="utf-8")

    source = read_inside(tmp_path, "Gemfile")

    assert source is not None
    assert (source.path, source.text) == ("Gemfile", "gem 'jekyll'\n")
    assert read_inside(tmp_path, "Gemfile", most_bytes=5) is None


@pytest.mark.parametrize("name", ["absent", "../outside", "a\0b", "x" * 300, "folder"])
def test_what_is_no_file_of_the_site_is_not_read(tmp_path: Path, name: str) -> None:
    root = tmp_path / "site"
    (root / "folder").mkdir(parents=True)
    (tmp_path / "outside").write_text("secret", encoding="utf-8")

    assert read_inside(root, name) is None


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege on Windows")
@pytest.mark.parametrize("target", ["../outside", "link"])
def test_a_link_out_of_the_site_or_to_itself_is_not_followed(tmp_path: Path, target: str) -> None:
    root = tmp_path / "site"
    root.mkdir()
    (tmp_path / "outside").write_text("secret", encoding="utf-8")
    (root / "link").symlink_to(target)

    assert read_inside(root, "link") is None
