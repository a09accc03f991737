"""Compare what a browser shows of the pages of sites, as Jekyll writes them and converted.

    python -m tests.e2e.compare_pages SITE... [--pictures FOLDER] [--most N]

A line for each site: its pages, those whose text differs, those whose console says something new; then the first
difference of each such page. With `--pictures`, pictures of all pages, before and after, are written to a folder.
"""

from __future__ import annotations

import argparse
import tempfile
from itertools import islice
from pathlib import Path

from tests.e2e.browser import chromium
from tests.e2e.sites import SeenPage, seen_pages


def difference(page: SeenPage) -> str:
    """Where the two texts of a page part, with some characters around."""
    before, after = page.before.text, page.after.text
    lengths = range(min(len(before), len(after)))
    at = next((number for number in lengths if before[number] != after[number]), len(lengths))
    return f"{before[max(at - 40, 0) : at + 60]!r} became {after[max(at - 40, 0) : at + 60]!r}"


def main() -> None:
    """Print what differs."""
    parser = argparse.ArgumentParser(description="Compare what a browser shows before and after conversion.")
    parser.add_argument("sites", type=Path, nargs="+", metavar="SITE")
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--most", type=int, default=None, help="look at so many pages of each site")
    arguments = parser.parse_args()
    print(f"{'site':45} {'pages':>6} {'text differs':>13} {'new errors':>11}")
    for site in arguments.sites:
        pictures = arguments.pictures / site.name if arguments.pictures else None
        with tempfile.TemporaryDirectory() as folder, chromium() as browser:
            found = seen_pages(browser, site, Path(folder), pictures=pictures)
            pages = list(islice(found, arguments.most))
        texts = [page for page in pages if not page.is_same_text]
        errors = [page for page in pages if page.new_errors]
        print(f"{site.name:45} {len(pages):6} {len(texts):13} {len(errors):11}", flush=True)
        for page in texts:
            print(f"    {page.name}: {difference(page)}")
        for page in errors:
            print(f"    {page.name}: {sorted(page.new_errors)}")


if __name__ == "__main__":
    main()
