"""Compare cfplint.kramdown with the real kramdown on every Markdown page of some folders and on made documents.

    compare_kramdown.py [--show N] [--made N] [--seed S] [FOLDER...]

Needs Ruby with kramdown 2.4 and kramdown-parser-gfm. Each page's body, its front matter cut, is rendered plain and as
GFM, without a highlighter; so are documents made as the property tests make them. Exit status 1 when one differs.
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

import hypothesis
from hypothesis import HealthCheck, Phase, given, settings

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.kramdown.documents import DOCUMENTS, PIECEMEAL

from cfplint.kramdown import Options, convert, to_html

ORACLE = Path(__file__).with_name("kramdown_oracle.rb")
MODES: dict[str, dict[str, Any]] = {
    "kramdown": {"syntax_highlighter": None},
    "gfm": {"syntax_highlighter": None, "input": "GFM", "hard_wrap": False},
}
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?^---[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)


def ask_for_warnings(jobs: Sequence[tuple[str, dict[str, Any]]]) -> list[tuple[str, list[str]] | None]:
    """The HTML that the real kramdown makes of texts, and its warnings; None where it failed."""
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = Path(folder) / "asked.json", Path(folder) / "answered.json"
        asked.write_text(json.dumps(jobs), encoding="utf-8")
        subprocess.run(["ruby", str(ORACLE), str(asked), str(answered)], check=True)
        answers = json.loads(answered.read_text(encoding="utf-8"))
        return [None if answer is None else (answer[0], answer[1]) for answer in answers]


def ask_kramdown(jobs: Sequence[tuple[str, dict[str, Any]]]) -> list[str | None]:
    """The HTML that the real kramdown makes of texts; None where it failed."""
    return [None if answer is None else answer[0] for answer in ask_for_warnings(jobs)]


def pages(folders: Iterable[str]) -> list[tuple[str, str]]:
    """The Markdown files below some folders and their bodies."""
    found = []
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            if path.suffix.lower() in {".md", ".markdown", ".mkd"} and path.is_file():
                text = path.read_bytes().decode("utf-8-sig", "replace")
                found.append((str(path), _FRONT_MATTER.sub("", text, count=1) if _FRONT_MATTER.match(text) else text))
    return found


def made_documents(count: int, seed: int) -> list[str]:
    """Documents made as the property tests make them."""
    made: list[str] = []
    if not count:
        return made

    @settings(max_examples=count, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @hypothesis.seed(seed)
    @given(DOCUMENTS | PIECEMEAL)
    def collect(text: str) -> None:
        made.append(text)

    collect()
    return made


def main() -> int:
    """Compare and report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--made", type=int, default=0, help="how many documents to make")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="how many differences to show")
    args = parser.parse_args()
    bodies = pages(args.folders) + [(f"made: {text!r}", text) for text in made_documents(args.made, args.seed)]
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
