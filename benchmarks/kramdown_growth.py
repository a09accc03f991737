"""How the time of cfplint.kramdown, positions included, grows on texts made to be slow.

    python benchmarks/kramdown_growth.py

Each shape is converted at three sizes, each twice the one before; the exponent is that of the last doubling, in
processor time. Exit status 1 when one is above 1.5 and the time is worth telling.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable

from cfplint.kramdown import Options, convert

PLAIN, GFM = Options(), Options(input="GFM")
SHAPES: dict[str, tuple[Callable[[int], str], Options, int]] = {
    "lazy quote, hard breaks": (lambda size: "> a\n" * size, GFM, 2000),
    "escaped brackets, hard breaks": (lambda size: "\\[a\n" * size, GFM, 1000),
    "abbreviations in a quote": (lambda size: "> PC x\n" * size + "\n*[PC]: y\n", PLAIN, 1000),
    "emoji behind definitions": (
        lambda size: "\\[a]: b\n](a):tada:" * size + "```\n",
        Options(input="GFM", gfm_emojis=True),
        400,
    ),
    "backticks": (lambda size: "`" * size, GFM, 8000),
    "fences of two characters": (lambda size: "~" * size + "\n" + "`" * size + "\n", PLAIN, 4000),
    "mixed fences": (lambda size: "~`" * size + "\n" + "`~" * size + "\n", GFM, 2000),
    "fences with two words": (lambda size: ("`" * 100 + " a b\n") * size + "`" * 100 + "\n", GFM, 200),
    "fences never closed": (lambda size: "```x\n" * size, GFM, 2000),
    "underscores": (lambda size: "_" * size + "a", PLAIN, 8000),
}
WORTH_TELLING = 0.2


def seconds(text: str, options: Options) -> float:
    """The processor seconds of the faster of two conversions."""
    times = []
    for _ in range(2):
        start = time.process_time()
        convert(text, options)
        times.append(time.process_time() - start)
    return max(min(times), 1e-6)


def main() -> int:
    """Measure and print a line a shape."""
    slow = 0
    for name, (make, options, size) in SHAPES.items():
        times = [seconds(make(size * factor), options) for factor in (1, 2, 4)]
        exponent = math.log2(times[2] / times[1])
        bad = exponent > 1.5 and times[2] > WORTH_TELLING
        slow += bad
        print(f"{name:32s} {times[2]:7.3f} s  n^{exponent:.2f}{'  SLOW' if bad else ''}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
