"""The faithful conversion of a site is what the real Jekyll writes."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from cfplint.cli import main

FIXTURES = Path(__file__).parents[2] / "fixtures"
# Both build at the same instant: Jekyll's clock is pinned, cfplint is told the day.
PINNED = """
require 'time'; require 'date'
PINNED = Time.utc(2026, 11, 23, 12)
class Time; class << self; def now(**) = PINNED.getlocal; end; end
class Date; class << self; def today(*) = PINNED.to_date; end; end
class DateTime; class << self; def now(*) = PINNED.to_datetime; end; end
"""

pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(shutil.which("jekyll") is None, reason="needs Jekyll; `make oracle` installs it"),
]


def jekyll(site: Path, output: Path, pinned: Path) -> None:
    pinned.write_text(PINNED, encoding="utf-8")
    environment = {**os.environ, "JEKYLL_ENV": "production", "TZ": "UTC", "RUBYOPT": f"-r{pinned}"}
    command = ["jekyll", "build", "-q", "--disable-disk-cache", "-s", str(site), "-d", str(output)]
    subprocess.run(command, env=environment, check=True, capture_output=True)


def written(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_bundled_site_is_converted_as_jekyll_builds_it(tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(FIXTURES / "site", site, ignore=shutil.ignore_patterns(".cfplint_cache"))
    (site / "_wpages/sponsors.md").unlink()  # its include is missing, at which Jekyll stops
    jekyll(site, tmp_path / "jekyll", tmp_path / "pinned.rb")

    status = main(["convert", str(site), "--faithful", "--output", str(tmp_path / "cfplint"), "--today", "2026-11-23"])

    assert status == 0
    assert written(tmp_path / "cfplint") == written(tmp_path / "jekyll")
