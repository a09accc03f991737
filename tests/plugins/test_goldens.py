"""Each plugin writes what the real one wrote; `tests/oracle/record_plugins.py` asks it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from cfplint.cli import main

FEATURES = Path(__file__).parents[1] / "oracle/plugins"
MODIFIED = 1767323045  # as in the recording script: a checkout keeps no times


def written(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("feature", sorted(folder.name for folder in FEATURES.iterdir()))
def test_a_site_is_written_as_jekyll_writes_it(feature: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(FEATURES / feature / "site", site)
    for file in site.rglob("*"):
        os.utime(file, (MODIFIED, MODIFIED))

    status = main(["convert", str(site), "--faithful", "--output", str(tmp_path / "out"), "--today", "2026-11-23"])

    expected = written(FEATURES / feature / "expected")
    found = written(tmp_path / "out")
    assert status == 0
    assert sorted(found) == sorted(expected)
    for name, content in expected.items():
        assert found[name].decode() == content.decode(), name
