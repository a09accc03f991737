"""Records what the real Jekyll and its plugins write of small sites, one feature each.

    python tests/oracle/record_plugins.py [FEATURE...]

Builds `tests/oracle/plugins/FEATURE/site` into `…/expected` with the clock pinned. Every file
of a site counts as modified at one moment, because a checkout keeps no times.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FEATURES = Path(__file__).parent / "plugins"
MODIFIED = 1767323045  # 2026-01-02 03:04:05 UTC
PINNED = """
require 'time'; require 'date'
PINNED = Time.utc(2026, 11, 23, 12)
class Time; class << self; def now(**) = PINNED.getlocal; end; end
class Date; class << self; def today(*) = PINNED.to_date; end; end
class DateTime; class << self; def now(*) = PINNED.to_datetime; end; end
require 'socket'
class TCPSocket; def self.open(*) = raise(SocketError, "no network here"); end
"""


def main(names: list[str]) -> int:
    """Record some features, or all."""
    wanted = names or sorted(folder.name for folder in FEATURES.iterdir() if (folder / "site").is_dir())
    for name in wanted:
        record(FEATURES / name)
        sys.stdout.write(f"recorded {name}\n")
    return 0


def record(feature: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        laid_out(feature / "site", root / "site")
        (root / "pinned.rb").write_text(PINNED, encoding="utf-8")
        environment = {**os.environ, "JEKYLL_ENV": "production", "TZ": "UTC", "RUBYOPT": f"-r{root / 'pinned.rb'}"}
        command = ["jekyll", "build", "-q", "--disable-disk-cache", "-s", str(root / "site"), "-d", str(root / "out")]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"{feature.name}: {done.stderr[-2000:]}")
        shutil.rmtree(feature / "expected", ignore_errors=True)
        shutil.copytree(root / "out", feature / "expected")


def laid_out(site: Path, copy: Path) -> None:
    """Copy a site, all its files modified at one moment."""
    shutil.copytree(site, copy)
    for file in copy.rglob("*"):
        if file.is_file():
            os.utime(file, (MODIFIED, MODIFIED))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
