"""Record what the real kramdown makes of the cases in tests/kramdown/cases.

Needs Ruby with kramdown 2.4, kramdown-parser-gfm and stringex. Beside each `what.md` it writes `what.html` (plain
kramdown) and `what.gfm.html` (its GFM parser, as Jekyll calls it); `what.json` holds options, if the case needs some.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.oracle.compare_kramdown import MODES, ask_kramdown

CASES = Path(__file__).parent.parent / "kramdown" / "cases"
ENDINGS = {"kramdown": ".html", "gfm": ".gfm.html"}


def main() -> str | None:
    """Record all cases."""
    jobs = []
    targets = []
    failed: list[str] = []
    for case in sorted(CASES.rglob("*.md")):
        beside = case.with_suffix(".json")
        own = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
        for mode, options in MODES.items():
            jobs.append((case.read_bytes().decode("utf-8"), {**options, **own}))
            targets.append(case.with_suffix(ENDINGS[mode]))
    for target, answer in zip(targets, ask_kramdown(jobs), strict=True):
        if answer is None:
            failed.append(str(target))
        else:
            target.write_bytes(answer.encode("utf-8"))
    return f"kramdown fails on {', '.join(failed)}" if failed else None


if __name__ == "__main__":
    sys.exit(main())
