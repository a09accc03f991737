"""Count the errors that the Nu HTML checker finds in the pages of sites, as Jekyll writes them and converted.

    python -m tests.oracle.compare_markup SITE... [--today YYYY-MM-DD] [--show N] [--messages N]

SITE is a site's folder. What Jekyll writes is taken from `convert --faithful`, which equals it. The errors in converted
pages are told apart into those that only a person can mend (missing alternative texts, headings that skip a level) and
all others; with `--show`, so many of the others of each site are shown in full.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from pathlib import Path

from tests.oracle.nu_checker import MarkupError, errors_in

from cfplint.clock import read_clock
from cfplint.engine.convert import convert_site
from cfplint.engine.page_conversion import Manner
from cfplint.engine.target import find_target


def checked(site: Path, output: Path, *, faithful: bool, today: str) -> tuple[list[Path], list[MarkupError]]:
    """The HTML pages of a site converted into a folder, and the errors in them."""
    manner = Manner(faithful=faithful, keep_going=True)
    converted = convert_site(find_target([site]), output, manner, clock=read_clock(today))
    names = {page.destination for page in converted.pages if page.destination.endswith((".html", ".htm"))}
    pages = sorted(output / name for name in names)
    return pages, errors_in(pages)


def print_messages(title: str, errors: list[MarkupError], most: int) -> None:
    """Print the messages of errors, the most frequent first."""
    print(f"\n{title}")
    for kind, count in Counter(error.kind for error in errors).most_common(most):
        print(f"{count:7} {kind}")


def main() -> None:
    """Print a line for each site, then the messages."""
    parser = argparse.ArgumentParser(description="Count the errors of markup before and after conversion.")
    parser.add_argument("sites", type=Path, nargs="+", metavar="SITE")
    parser.add_argument("--today", default="2026-11-23")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--messages", type=int, default=40)
    arguments = parser.parse_args()
    before: list[MarkupError] = []
    after: list[MarkupError] = []
    print(f"{'site':45} {'pages':>6} {'Jekyll':>7} {'a page':>7} {'ours':>6} {'for a person':>13} {'other':>6}")
    for site in arguments.sites:
        with tempfile.TemporaryDirectory() as folder:
            pages, old = checked(site, Path(folder) / "faithful", faithful=True, today=arguments.today)
            _, new = checked(site, Path(folder) / "clean", faithful=False, today=arguments.today)
        others = [error for error in new if not error.is_for_a_person]
        figures = f"{len(pages):6} {len(old):7} {len(old) / max(len(pages), 1):7.1f} {len(new):6}"
        print(f"{site.name:45} {figures} {len(new) - len(others):13} {len(others):6}", flush=True)
        for error in others[: arguments.show]:
            print(f"    {error}")
        before += old
        after += new
    print_messages("Jekyll's output", before, arguments.messages)
    print_messages("converted", after, arguments.messages)


if __name__ == "__main__":
    main()
