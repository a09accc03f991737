"""The probe site of links as Jekyll publishes it: its faults are faults, and what must stay silent is served."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.links.probe.probe import Probe, faults, lay_out, silent
from tests.oracle.pages_server import PagesServer, serve

pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(shutil.which("jekyll") is None, reason="needs Jekyll; `make oracle` installs it"),
]
DEAD = (
    "broken-link",
    "broken-image",
    "broken-anchor",
    "wrong-case",
    "source-link",
    "missing-baseurl",
    "outside-baseurl",
)
VALUES = ("href", "src", "action", "formaction", "data", "poster", "cite", "background", "data-src", "xlink:href")
ELSEWHERE = ("srcset", "usemap", "url(", "<meta", "ld+json", "@import")
FOLLOWED = [
    probe
    for probe in faults()
    if probe.rule in DEAD and probe.path == probe.place and not any(word in probe.text for word in ELSEWHERE)
]
"""Pages whose fault stands in an attribute that holds one URL and nothing else."""


class Targets(HTMLParser):
    """The URLs in a page's attributes, in its body only."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._base = self._as_text = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._base |= tag == "base"
        self._as_text |= tag == "textarea"
        names = {name for name, _ in attrs}
        if not (self._base or self._as_text) and "data-proofer-ignore" not in names:
            self.found += (value for name, value in attrs if name in VALUES and value)


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    work = tmp_path_factory.mktemp("probe")
    lay_out(work / "site")
    command = ["jekyll", "build", "-q", "--disable-disk-cache", "-s", str(work / "site"), "-d", str(work / "build")]
    subprocess.run(command, check=True, cwd=work)
    return work / "build"


@pytest.fixture(scope="module")
def server(build: Path) -> Iterator[PagesServer]:
    with serve(build, "/2026", frozenset(("conf.example",))) as running:
        yield running


def dead(page: str, build: Path, server: PagesServer) -> list[str]:
    """The URLs of a page that lead to nothing on the host of the site."""
    reader = Targets()
    reader.feed((build / page[1:]).read_text(encoding="utf-8"))
    urls = [server.url(target, f"/2026{page}") for target in reader.found if "]:" not in target]
    return [url for url in urls if url is not None and url.startswith("/2026/") and not server.answers(url)] + [
        url for url in urls if url is not None and not url.startswith("/2026/")
    ]


@pytest.mark.parametrize("probe", FOLLOWED, ids=lambda probe: probe.path)
def test_a_fault_leads_nowhere(build: Path, server: PagesServer, probe: Probe) -> None:
    assert len(dead(probe.url, build, server)) == 1, probe.text


@pytest.mark.parametrize("probe", silent(), ids=lambda probe: probe.path)
def test_what_must_stay_silent_is_served(build: Path, server: PagesServer, probe: Probe) -> None:
    left = [url for url in dead(probe.url, build, server) if url.startswith("/2026")]

    assert left == [] or "data-proofer-ignore" in probe.text, probe.text
