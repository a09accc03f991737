"""Count, on the Markdown pages of some folders, the tokens and characters whose places are wrong.

    measure_places.py [--show N] FOLDER...

Each page's body is converted plain and as GFM. Exit status 1 when a place is wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.kramdown.places import count_places
from tests.oracle.compare_kramdown import MODES, pages

from cfplint.kramdown import Options, convert


def main() -> int:
    """Count and report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--show", type=int, default=0, help="how many wrong places of a kind to show")
    args = parser.parse_args()
    bodies = pages(args.folders)
    tokens: Counter[str] = Counter()
    bad: Counter[tuple[str, str]] = Counter()
    shown: Counter[str] = Counter()
    for path, body in bodies:
        for mode, options in MODES.items():
            seen, wrong = count_places(
                body, convert(body, Options.from_mapping({**options, "kramdown_version": "2.4"}))
            )
            tokens[mode] += seen
            bad.update((mode, each.kind) for each in wrong)
            for each in wrong:
                shown[each.kind] += 1
                if shown[each.kind] <= args.show:
                    print(f"{path} {mode}: {each}"[:600])
    for mode, number in sorted(tokens.items()):
        wrong_here = sum(count for (each, _), count in bad.items() if each == mode)
        kinds = ", ".join(f"{kind} {count}" for (each, kind), count in sorted(bad.items()) if each == mode)
        print(f"{mode:9s} {len(bodies)} pages, {number} tokens, {wrong_here} wrong places {kinds}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
