"""How well the trace of rendered pages holds: `python benchmarks/trace.py SITE...`.

For each site: the runs of all published HTML pages that claim to be copies, and how many of their characters differ
from the character that they point at (none may); and how many characters of the visible text (without white space, and
without what stands in `head`, `script`, `style` and `template`) have a place in a file, and how many are copies. Exit
status 1 if a character points at a wrong one, or less than 85% of a site's text has a place.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from cfplint.clock import read_clock
from cfplint.engine.reading import sources_of
from cfplint.html.reading import read
from cfplint.render import Renderer
from cfplint.site import load
from cfplint.source import SourceFile, Traced, read_source

UNSEEN = frozenset(("head", "script", "style", "template"))
AT_LEAST = 0.85


class Sources:
    """The texts of a site's files, with those that only `include_relative` reads."""

    def __init__(self, root: Path, known: Mapping[str, SourceFile]) -> None:
        self._root = root
        self._texts = {path: source.text for path, source in known.items()}

    def __getitem__(self, path: str) -> str:
        if path not in self._texts:
            self._texts[path] = read_source(self._root / path, path).text
        return self._texts[path]


def wrong_characters(text: Traced, sources: Sources) -> tuple[int, int]:
    """How many characters are copies, and how many of them differ from what they point at."""
    copies = wrong = 0
    for run in text.runs:
        if run.verbatim:
            copies += run.length
            origin = sources[run.source][run.origin : run.origin + run.length]
            if text.text[run.start : run.end] != origin:
                wrong += sum(a != b for a, b in zip(text.text[run.start : run.end], origin, strict=False))
                wrong += run.length - len(origin)
    return copies, wrong


def placed_text(text: Traced) -> tuple[Counter[str], Counter[str]]:
    """The characters of the visible text, of these with a place and copied, and the words that have no place."""
    reading = read(text.text)
    parents = reading.nesting.parents
    starts = [run.start for run in text.runs]
    counts: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for index, token in enumerate(reading.tokens):
        if token.kind not in ("text", "reference"):
            continue
        parent = parents[index]
        while parent >= 0 and reading.tokens[parent].name not in UNSEEN:
            parent = parents[parent]
        if parent >= 0:
            continue
        without = ""
        for offset in range(token.start, token.end):
            if text.text[offset].isspace():
                continue
            counts["visible"] += 1
            at = bisect_right(starts, offset) - 1
            if at >= 0 and offset < text.runs[at].end:
                counts["placed"] += 1
                counts["exact"] += text.runs[at].verbatim
            else:
                without += text.text[offset]
        if without:
            lost[without[:60]] += 1
    return counts, lost


def main() -> int:
    """Print a line for each site."""
    failed = False
    totals: Counter[str] = Counter()
    for name in sys.argv[1:]:
        site = load(Path(name), clock=read_clock("2026-11-23"))
        sources = Sources(site.root, sources_of(site))
        renderer = Renderer(site)
        figures: Counter[str] = Counter()
        lost: Counter[str] = Counter()
        for page in site.all_pages:
            if not page.published:
                continue
            rendered = renderer.render(page)
            if not rendered.html:
                continue
            copies, wrong = wrong_characters(rendered.text, sources)
            counts, without = placed_text(rendered.text)
            lost += without
            figures += counts + Counter(pages=1, copies=copies, wrong=wrong)
        share = figures["placed"] / figures["visible"] if figures["visible"] else 1.0
        failed = failed or figures["wrong"] > 0 or share < AT_LEAST
        totals += figures
        print(
            f"{Path(name).name}: {figures['pages']} pages, {figures['copies']} copied characters, {figures['wrong']}"
            f" wrong; {share:.2%} of {figures['visible']} visible characters have a place,"
            f" {figures['exact'] / max(figures['visible'], 1):.1%} are copies"
        )
        for words, count in lost.most_common(3) if share < 0.99 else ():
            print(f"    {count} × {words!r}")
    share = totals["placed"] / totals["visible"] if totals["visible"] else 1.0
    print(f"all: {totals['pages']} pages, {totals['copies']} copied, {totals['wrong']} wrong; {share:.3%} of the text")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
