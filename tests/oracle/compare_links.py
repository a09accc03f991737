"""Check what cfplint says of the links inside real sites against what Jekyll builds and html-proofer finds.

    python tests/oracle/compare_links.py SITE... [--today YYYY-MM-DD] [--show N]

Each SITE is copied, built by Jekyll and served by GitHub Pages' rules on the loopback. Each broken link, image and
fragment that cfplint reports must lead to a 404 there, or to a page without the fragment: that is its precision.
Debian's html-proofer 3.19 reads the same build, mounted at its baseurl; what it finds and the server confirms must be
known to cfplint, at a line of the source: that is the recall.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from tests.oracle.pages_server import PagesServer, hrefs, serve

from cfplint.clock import Clock, read_clock
from cfplint.config import Config
from cfplint.engine.opening import open_site
from cfplint.engine.reading import read_site
from cfplint.engine.target import find_target
from cfplint.facts.links import Link
from cfplint.links import UrlSpace, malformed
from cfplint.site.model import SiteModel
from cfplint.source import Place

DEAD = ("broken", "broken-anchor", "wrong-case", "source", "missing-baseurl", "outside-baseurl")
_FILE = re.compile(r"^- (.*\.html?)$")
_FAILURE = re.compile(
    r"^  \*  (?:internally linking to (?P<page>.*?)(?:; the file exists.*|, which does not exist)?"
    r"|linking to internal hash (?P<hash>#.*?) that does not exist"
    r"|(?:internal image|internal script reference|internal script) (?P<image>.*?) does not exist"
    r"|internally linking to a directory (?P<folder>.*?) without trailing slash)(?: \(line \d+\))?$"
)


@dataclass
class Comparison:
    """What was compared on one site."""

    reported: int = 0
    """Places that cfplint reports."""
    wrong: list[str] = field(default_factory=list)
    """Those that the server answers."""
    asked: int = 0
    """Failures of html-proofer that the server confirms, by page and URL."""
    unconfirmed: int = 0
    """Those that the server does not confirm: by Pages' rules something is there, or another host is asked."""
    missed: list[str] = field(default_factory=list)
    """Those that cfplint does not know."""


def compare(site_folder: Path, work: Path, clock: Clock) -> Comparison:
    """Compare one site.

    Args:
        site_folder: a site that Jekyll can build.
        work: an empty folder.
        clock: the day.

    Raises:
        subprocess.CalledProcessError: Jekyll cannot build it.
    """
    source, mount = work / "source", work / "mount"
    shutil.copytree(site_folder, source, symlinks=True, ignore=shutil.ignore_patterns(".git", "_site", ".jekyll-cache"))
    site = open_site(find_target([source]), clock, jekyll="4.3")
    reading = read_site(site, clock, Config())
    space = reading.context[UrlSpace]
    assert isinstance(space, UrlSpace)
    links = [link for link in reading.facts[Link] if isinstance(link, Link)]
    build = mount / space.baseurl.strip("/")
    build.parent.mkdir(parents=True, exist_ok=True)
    command = ["jekyll", "build", "-q", "--disable-disk-cache", "-s", str(source), "-d", str(build)]
    subprocess.run(command, check=True, capture_output=True, timeout=600, cwd=work)
    comparison = Comparison()
    with serve(build, space.baseurl, space.hosts) as server:
        known = _check_precision(links, space, server, site, comparison)
        _check_recall(known, mount, space, server, comparison)
    return comparison


def _check_precision(
    links: list[Link], space: UrlSpace, server: PagesServer, site: SiteModel, comparison: Comparison
) -> set[tuple[str, str]]:
    """Ask the server about each place that is reported; returns the pages and absolute URLs that cfplint calls bad."""
    served_at = {page.url: f"{space.baseurl}/{page.destination}" for page in site.all_pages}
    places: dict[tuple[Place, str], list[tuple[str, str]]] = {}
    known: set[tuple[str, str]] = set()
    written: dict[str, bool] = {}
    for link in links:
        path = link.place.path
        if not written.setdefault(path, (site.root / path).is_file()):
            continue  # nobody could edit it there
        page = f"{space.baseurl}{link.page}"
        file = served_at.get(link.page, page)
        if not link.url or link.unresolved or malformed(link.url):
            known.add((file, link.url))
            continue
        verdict = space.resolve(link)
        if verdict.kind in DEAD and link.attribute != "usemap":
            base = server.url(link.base or "", page) or page
            url = server.url(link.url, base)
            known.add((file, link.url))
            places.setdefault((link.place, verdict.kind), []).append((url or link.url, f"{link.url} on {link.page}"))
    for (place, kind), targets in places.items():
        comparison.reported += 1
        for url, told in targets[:1]:
            if not url.startswith("/") or server.answers(url):
                comparison.wrong.append(f"{place.path}:{place.span.start} {kind} {told}")
    return known


def _check_recall(
    known: set[tuple[str, str]], mount: Path, space: UrlSpace, server: PagesServer, comparison: Comparison
) -> None:
    """Look for each failure of html-proofer that the server confirms among those that cfplint knows."""
    failures = set(_failures(mount))
    for file, target in sorted(failures):
        page = f"/{file}"
        # Of a link with a fragment html-proofer tells the fragment only.
        targets = [each for each in hrefs(mount / file) if each.endswith(target)] if target[0] == "#" else [target]
        urls = [(each, server.url(each, page)) for each in targets]
        dead = [each for each, url in urls if url is not None and not server.answers(url)]
        if not dead:
            comparison.unconfirmed += 1
            continue
        comparison.asked += 1
        if not {(page, each.strip()) for each in dead} & known:
            comparison.missed.append(f"{page} {target}")


def _failures(mount: Path) -> Iterator[tuple[str, str]]:
    """The pages and URLs of html-proofer's failures inside the site."""
    command = ["htmlproofer", "--disable-external", "--allow-hash-href", "--assume-extension", str(mount)]
    environment = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    told = subprocess.run(command, check=False, capture_output=True, timeout=1200, env=environment)
    file = ""
    for line in re.sub(r"\x1b\[[0-9;]*m", "", (told.stdout + told.stderr).decode("utf-8", "replace")).splitlines():
        if match := _FILE.match(line):
            path = Path(match[1])
            file = path.relative_to(mount).as_posix() if path.is_relative_to(mount) else match[1].removeprefix("./")
        elif match := _FAILURE.match(line):
            target = next(group for group in match.groups() if group is not None)
            yield file, unescape(target)


def main() -> int:
    """Print the figures of each site and of all; 0 if precision and recall are at least 0.99."""
    parser = argparse.ArgumentParser(description="Compare links with Jekyll's builds and html-proofer.")
    parser.add_argument("sites", type=Path, nargs="+")
    parser.add_argument("--today", default="2026-11-23")
    parser.add_argument("--show", type=int, default=5, help="how many differences of a site are printed")
    arguments = parser.parse_args()
    total = Comparison()
    for site in arguments.sites:
        with tempfile.TemporaryDirectory() as work:
            try:
                found = compare(site.resolve(), Path(work), read_clock(arguments.today))
            except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
                sys.stdout.write(f"{site.name}: {type(error).__name__}\n")
                continue
        sys.stdout.write(f"{site.name}: {_figures(found)}\n")
        for title, lines in (("answers", found.wrong), ("missed", found.missed)):
            for line in lines[: arguments.show]:
                sys.stdout.write(f"  {title}: {line}\n")
        total.reported += found.reported
        total.unconfirmed += found.unconfirmed
        total.asked += found.asked
        total.wrong += found.wrong
        total.missed += found.missed
    sys.stdout.write(f"all: {_figures(total)}\n")
    good = len(total.wrong) <= total.reported / 100 and len(total.missed) <= total.asked / 100
    return 0 if good else 1


def _figures(found: Comparison) -> str:
    right, met = found.reported - len(found.wrong), found.asked - len(found.missed)
    more = f"{found.unconfirmed} more of html-proofer's are not confirmed by the server"
    return f"{right} of {found.reported} findings are 404s, {met} of {found.asked} failures are known; {more}"


if __name__ == "__main__":
    sys.exit(main())
