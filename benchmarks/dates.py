"""How fast dates are read: `python benchmarks/dates.py SITE...`.

For each site, in one process: the text of its rendered pages and of its files, how much of it the reading of dates
takes in a second, and what share of rendering and reading it is. Then how the time grows with texts made to be slow:
each twice, the second time twice as long.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from cfplint.clock import read_clock
from cfplint.config import Config
from cfplint.dates import PageContext, read_dates, read_placeholders
from cfplint.engine.context import page_context, site_context
from cfplint.engine.opening import open_site, renderer_of
from cfplint.engine.reading import sources_of
from cfplint.engine.target import find_target
from cfplint.facts.files import read_file
from cfplint.facts.pages import read_page
from cfplint.facts.text import TextBlock
from cfplint.source import Traced

_MADE = {
    "digits": "7" * 64,
    "slashes": "1/1/1/1/",
    "months": "May ",
    "days": "5, ",
    "dates": "July 12, 2025 ",
    "events": "the conference takes place on July 12, 2025, ",
    "deadlines": "submit by July 12, 2025, 23:59 AoE, ",
    "ranges": "May 5 to ",
    "struck": "~~5 May~~ ",
    "weekdays": "Monday, ",
    "open tags": "<5",
    "numbers": "12/05/2025 ",
    "one word": "a5",
}
_LENGTH = 128_000
"""Characters of a made text."""


def main() -> None:
    """Print a line for each site, then one for each made text."""
    read_text("Submission: 5 May 2025, 5. Juni, 5 juin, 5 de mayo, 5 giugno, 5 de maio")
    for name in sys.argv[1:]:
        characters, seconds, others = site_times(Path(name))
        rate, share = characters / seconds / 1e6, seconds / (seconds + others)
        print(
            f"{Path(name).name:45.45} {characters / 1e6:6.2f} MB {seconds:6.2f} s {rate:6.2f} MB/s {share:6.1%} of it"
        )
    print(f"{'made text':45} {'dates':>6} {'half':>8} {'whole':>8} {'growth':>7}")
    for name, unit in _MADE.items():
        half = read_text(unit * (_LENGTH // 2 // len(unit)))[1]
        count, whole = read_text(unit * (_LENGTH // len(unit)))
        print(f"{name:45} {count:6} {half:6.2f} s {whole:6.2f} s {whole / half:6.1f}x")


def site_times(root: Path) -> tuple[int, float, float]:
    """The characters of a site's text, the seconds that its dates take, and those that all else takes."""
    target, config = find_target([root]), Config()
    start = time.process_time()
    site = open_site(target, read_clock("2026-11-23"))
    renderer, around = renderer_of(site), site_context(site, config)
    characters, seconds = 0, 0.0
    texts: list[tuple[tuple[TextBlock, ...], PageContext]] = []
    for page in site.all_pages:
        rendered = renderer.render(page) if page.published else None
        if rendered is not None and rendered.html:
            blocks = read_page(rendered.text, url=page.url).blocks
            texts.append((tuple(blocks), page_context(site, config, page, around=around)))
    pages = {page.path: page for page in site.files}
    for path, source in sources_of(site).items():
        blocks = read_file(source, page=pages.get(path)).blocks
        texts.append((tuple(blocks), page_context(site, config, pages.get(path), path, around=around)))
    others = time.process_time() - start
    start = time.process_time()
    for found, context in texts:
        read_dates(found, context)
        read_placeholders(found, context)
        characters += sum(len(block.text.text) for block in found)
    seconds = time.process_time() - start
    return characters, seconds, others


def read_text(text: str) -> tuple[int, float]:
    """How many dates a text of one paragraph has, and the seconds that reading them takes."""
    block = TextBlock(Traced.of_source("page.md", text), "live", element="p")
    start = time.process_time()
    found = read_dates((block,), PageContext(path="page.md"))
    return len(found), time.process_time() - start


if __name__ == "__main__":
    main()
