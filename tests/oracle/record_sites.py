"""Record what the real Jekyll makes of the small sites, into the `expected.yml` of each.

    python -m tests.oracle.record_sites [--differences] [TOPIC[/FEATURE]...]

Needs Jekyll 4.3 (`make oracle` installs it). With --differences nothing is recorded, but what cfplint writes
is compared. Jekyll asks for Liquid 4.0 where Debian has 5.4: what differs between them is not shown here, and RUBYLIB
can name the lib folder of another one.
"""

from __future__ import annotations

import argparse
import difflib
import sys
import tempfile
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import yaml
from tests.oracle.small_sites import DAY, SmallSite, ask_jekyll, small_sites, written

from cfplint.cli import main as cfplint


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as they are."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def main() -> int:
    """Record, or compare; 1 if something differs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--differences", action="store_true", help="compare what cfplint writes with what Jekyll does")
    args = parser.parse_args()
    sites = list(small_sites(args.names))
    with tempfile.TemporaryDirectory() as work:
        answers = ask_jekyll(sites, Path(work))
    if args.differences:
        return max([0, *map(_compare, sites, answers)])
    return _record(sites, answers)


def _record(sites: Sequence[SmallSite], answers: Sequence[dict[str, Any]]) -> int:
    wrong = 0
    for site, answer in zip(sites, answers, strict=True):
        if site.ends != ("ends" in answer):
            print(f"{site.name}: Jekyll {answer.get('ends', 'does not end')}")
            wrong = 1
        dumped = yaml.dump(answer, Dumper=_Dumper, allow_unicode=True, width=110, sort_keys=False)
        (site.folder / "expected.yml").write_text(dumped if dumped.endswith("\n") else f"{dumped}\n", encoding="utf-8")
    print(f"{len(sites)} sites recorded")
    return wrong


def _compare(site: SmallSite, answer: dict[str, Any]) -> int:
    with tempfile.TemporaryDirectory() as work:
        root, output = Path(work) / "site", Path(work) / "output"
        root.mkdir()
        site.lay_out(root)
        config = [word for name in site.config for word in ("--config", str(root / name))]
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            cfplint(["convert", str(root), "--faithful", "--output", str(output), "--today", DAY, *config])
        got = written(output) if output.exists() else {}
    want = answer.get("written", {})
    lines = [line for name in sorted(want.keys() | got.keys()) for line in _differences(name, want, got)]
    if lines and "ends" not in answer:
        print(f"=== {site.name}", *lines, sep="\n")
    if "ends" in answer:
        print(f"=== {site.name}: Jekyll ends: {answer['ends']}")
    return 1 if lines else 0


def _differences(name: str, want: dict[str, str], got: dict[str, str]) -> list[str]:
    if name not in want or name not in got:
        return [f"  only {'cfplint' if name in got else 'Jekyll'} writes {name}"]
    lines = difflib.unified_diff(want[name].splitlines(), got[name].splitlines(), name, "cfplint", "", "", 0, "")
    return list(lines)[2:] if want[name] != got[name] else []


if __name__ == "__main__":
    sys.exit(main())
