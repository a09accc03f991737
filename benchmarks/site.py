"""How long cfplint takes for a site: `python benchmarks/site.py SITE [RUNS]`.

Whole processes, the median of some runs: reading the site and checking it, and converting it.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def median_seconds(command: list[str], runs: int) -> float:
    """The median wall-clock time of a command, in seconds; its output is dropped."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "cfplint", *command], check=False, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print a line for each command."""
    site = Path(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "--version": ["--version"],
            "check": ["check", str(site), "--format", "json"],
            "check --jobs 2": ["check", str(site), "--format", "json", "--jobs", "2"],
            "convert --faithful": ["convert", str(site), "--faithful", "--output", f"{folder}/faithful"],
            "convert": ["convert", str(site), "--output", f"{folder}/clean"],
        }
        for name, command in commands.items():
            print(f"{name:20} {median_seconds(command, runs):7.2f} s")


if __name__ == "__main__":
    main()
