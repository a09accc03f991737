"""Record what the real kramdown makes of the cases in tests/kramdown/cases.

Needs Ruby with kramdown 2.4, kramdown-parser-gfm and stringex. Beside each `what.md` it writes `what.html` (plain
kramdown) and, where that differs, `what.gfm.html` (its GFM parser, as Jekyll calls it); `what.json` holds options, if
the case needs some.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.oracle.compare_kramdown import MODES, ask_kramdown

CASES = Path(__file__).parent.parent / "kramdown" / "cases"


def main() -> str | None:
    """Record all cases."""
    cases = sorted(CASES.rglob("*.md"))
    jobs = []
    failed: list[str] = []
    for case in cases:
        beside = case.with_suffix(".json")
        own = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
        text = case.read_bytes().decode("utf-8")
        jobs += [(text, {**options, **own}) for options in (MODES["kramdown"], MODES["gfm"])]
    answers = ask_kramdown(jobs)
    for case, plain, gfm in zip(cases, answers[::2], answers[1::2], strict=True):
        if plain is None or gfm is None:
            failed.append(str(case))
            continue
        case.with_suffix(".html").write_bytes(plain.encode("utf-8"))
        flavoured = case.with_suffix(".gfm.html")
        if gfm == plain:
            flavoured.unlink(missing_ok=True)
        else:
            flavoured.write_bytes(gfm.encode("utf-8"))
    return f"kramdown fails on {', '.join(failed)}" if failed else None


if __name__ == "__main__":
    sys.exit(main())
