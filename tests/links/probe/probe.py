"""The probe site: pages with one fault each, and pages that must stay silent."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
_COLUMN = re.compile(r"\s*(?<!\\)\|\s*")
_HEADS = {"md": "---\ntitle: Page\n---\n", "html": "---\ntitle: Page\n---\n", "plain": "<!doctype html>\n"}


@dataclass(frozen=True)
class Probe:
    """A page of the probe site."""

    path: str
    text: str
    rule: str = ""
    """The rule that must find something; empty for a page that must stay silent."""
    place: str = ""
    """The file in which it must find it."""

    @property
    def url(self) -> str:
        """The page's URL below baseurl."""
        return f"/{self.path.rpartition('.')[0]}.html"


def faults() -> list[Probe]:
    """The pages with one fault each."""
    found = []
    for number, (rule, kind, place, text) in enumerate(_rows("faults.txt", 4), 1):
        path = f"faults/{number:03}.{'html' if kind == 'plain' else kind}"
        found.append(Probe(path, _HEADS[kind] + text, rule, place or path))
    return found


def silent() -> list[Probe]:
    """The pages that must stay silent."""
    return [
        Probe(f"silent/{number:03}.{'html' if kind == 'plain' else kind}", _HEADS[kind] + text)
        for number, (kind, text) in enumerate(_rows("silent.txt", 2), 1)
    ]


def lay_out(root: Path) -> None:
    """Write the probe site.

    Args:
        root: a folder that does not exist yet.
    """
    shutil.copytree(HERE / "site", root)
    for page in (*faults(), *silent()):
        (root / page.path).parent.mkdir(exist_ok=True)
        (root / page.path).write_text(page.text + "\n", encoding="utf-8")


def _rows(name: str, columns: int) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [_COLUMN.split(line, columns - 1) for line in lines if line and not line.startswith("#")]
    return [[cell.strip().replace("\\n", "\n").replace("\\|", "|") for cell in row] for row in rows]
