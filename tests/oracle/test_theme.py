"""A site with a theme is converted as the real Jekyll builds it with the theme's gem installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.oracle.test_jekyll import jekyll, pytestmark, written
from tests.site.test_themes import FILES, SITE, write

from cfplint.cli import main

__all__ = ["pytestmark"]

SPECIFICATION = """Gem::Specification.new do |s|
  s.name = "a-theme"
  s.version = "1.0.0"
  s.summary = "A theme"
  s.authors = ["Someone"]
end
"""


def test_a_site_with_a_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("sass", reason="needs libsass (the extra `sass`)")
    pages = {
        "list.html": "---\nlayout: own\n---\n",
        "all.txt": "---\n---\n{{ site.colour }} {{ site.title }} {{ site.data.people | jsonify }} "
        "{% include foot.html %}{% include head.html %}{% for page in site.pages %} {{ page.path }}{% endfor %}"
        "{% for file in site.static_files %} {{ file.path }}{% endfor %}",
    }
    write(tmp_path / "site", {**SITE, **pages})
    write(tmp_path / "ruby/gems/a-theme-1.0.0", FILES)
    write(tmp_path / "ruby", {"specifications/a-theme-1.0.0.gemspec": SPECIFICATION})
    monkeypatch.setenv("GEM_PATH", os.pathsep.join([str(tmp_path / "ruby"), *installed()]))
    monkeypatch.setenv("GEM_HOME", str(tmp_path / "ruby"))
    jekyll(tmp_path / "site", tmp_path / "jekyll", tmp_path / "pinned.rb")

    main(["convert", str(tmp_path / "site"), "--faithful", "-o", str(tmp_path / "out"), "--today", "2026-11-23"])

    assert written(tmp_path / "out") == written(tmp_path / "jekyll")


def installed() -> list[str]:
    """The folders in which Ruby looks for gems."""
    ruby = shutil.which("ruby") or "ruby"
    return subprocess.run([ruby, "-e", "puts Gem.path"], capture_output=True, text=True, check=True).stdout.split("\n")[
        :-1
    ]
