"""Compare cfplint.kramdown with the real kramdown on every Markdown page of some folders.

    compare_kramdown.py [--show N] [--times] FOLDER...

Needs Ruby with kramdown 2.4 and kramdown-parser-gfm. Each page's body, its front matter cut, is rendered plain and as
GFM, without a highlighter. Exit status 1 when a page differs.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from cfplint.kramdown import Options, convert, to_html

ORACLE = Path(__file__).with_name("kramdown_oracle.rb")
MODES: dict[str, dict[str, Any]] = {
    "kramdown": {"syntax_highlighter": None},
    "gfm": {"syntax_highlighter": None, "input": "GFM", "hard_wrap": False},
}
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?^---[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)


def ask_kramdown(jobs: Sequence[tuple[str, dict[str, Any]]]) -> list[str | None]:
    """What the real kramdown makes of texts; None where it failed."""
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = Path(folder) / "asked.json", Path(folder) / "answered.json"
        asked.write_text(json.dumps(jobs), encoding="utf-8")
        subprocess.run(["ruby", str(ORACLE), str(asked), str(answered)], check=True)
        answers: list[str | None] = json.loads(answered.read_text(encoding="utf-8"))
        return answers


def pages(folders: Iterable[str]) -> list[tuple[Path, str]]:
    """The Markdown files below some folders and their bodies."""
    found = []
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            if path.suffix.lower() in {".md", ".markdown", ".mkd"} and path.is_file():
                text = path.read_bytes().decode("utf-8-sig", "replace")
                found.append((path, _FRONT_MATTER.sub("", text, count=1) if _FRONT_MATTER.match(text) else text))
    return found


def main() -> int:
    """Compare and report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--show", type=int, default=0, help="how many differences to show")
    args = parser.parse_args()
    bodies = pages(args.folders)
    jobs = [(body, options) for _, body in bodies for options in MODES.values()]
    names = [(path, mode) for path, _ in bodies for mode in MODES]
    tally: Counter[tuple[str, str]] = Counter()
    shown = 0
    for (path, mode), (body, options), want in zip(names, jobs, ask_kramdown(jobs), strict=True):
        got = to_html(body, kramdown_version="2.4", **options)
        traced = convert(body, Options.from_mapping({**options, "kramdown_version": "2.4"}))
        if traced.html != got:
            tally[mode, "traced differs"] += 1
        grade = "kramdown failed" if want is None else "exact" if got == want else "differs"
        tally[mode, grade] += 1
        if grade == "differs" and want is not None:
            print(f"{mode}: {path}")
            if shown < args.show:
                shown += 1
                lines = difflib.unified_diff(want.splitlines(), got.splitlines(), "kramdown", "cfplint", "", "", 1, "")
                for line in list(lines)[2:14]:
                    print("   ", line[:200])
    for (mode, grade), number in sorted(tally.items()):
        print(f"{mode:9s} {grade:16s} {number}")
    for mode, options in MODES.items():
        start = time.perf_counter()
        size = 0
        for _, body in bodies:
            size += len(body.encode())
            to_html(body, kramdown_version="2.4", **options)
        print(f"{mode:9s} {size / 1e6 / (time.perf_counter() - start):.2f} MB/s")
    return 1 if any(grade == "differs" for _, grade in tally) else 0


if __name__ == "__main__":
    sys.exit(main())
