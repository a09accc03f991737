"""Compare the addresses that cfplint gives to pages and documents with the files that Jekyll wrote.

    python tests/oracle/compare_destinations.py SITE BUILD [--today YYYY-MM-DD]

SITE is a site's folder, BUILD the folder that Jekyll built from it. What plugins write (sitemap, feed, redirects,
pagination) has no file in the site and is left out.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from cfplint.clock import read_clock
from cfplint.site import load

_BY_PLUGINS = re.compile(r"(?:^|/)page\d+/index\.html$|^redirects\.json$|^sitemap\.xml$|^feed\.xml$|^robots\.txt$")
_REDIRECT = re.compile(rb"<meta http-equiv=\"refresh\"[^>]*>")


def main() -> int:
    """Print what differs and the figures; 0 if nothing differs."""
    parser = argparse.ArgumentParser(description="Compare destinations with a build of Jekyll.")
    parser.add_argument("site", type=Path)
    parser.add_argument("build", type=Path)
    parser.add_argument("--today", default="2026-11-23")
    arguments = parser.parse_args()
    model = load(arguments.site, clock=read_clock(arguments.today))
    pages = {page.destination for page in model.all_pages if page.published}
    copied = {file.destination for file in model.static_files}
    built = {file.relative_to(arguments.build).as_posix() for file in arguments.build.rglob("*") if file.is_file()}
    missing = sorted(pages - built)
    unexpected = sorted(
        name
        for name in built - pages - copied
        if not _BY_PLUGINS.search(name) and not _REDIRECT.search((arguments.build / name).read_bytes()[:2000])
    )
    uncopied = sorted(copied - built)
    for title, names in (("not built", missing), ("not known", unexpected), ("not copied", uncopied)):
        for name in names:
            sys.stdout.write(f"  {title}: {name}\n")
    figures = f"{len(pages & built)} of {len(pages)} pages, {len(copied & built)} of {len(copied)} files"
    sys.stdout.write(f"{arguments.site.name}: {figures}\n")
    return 1 if missing or unexpected or uncopied else 0


if __name__ == "__main__":
    sys.exit(main())
