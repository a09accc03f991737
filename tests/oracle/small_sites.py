"""Small sites, one a feature: `sites/<topic>/<feature>/site.yml`, and beside it what the real Jekyll writes of it.

`site.yml` has

- `about`: what the site shows, in a sentence;
- `files`: texts (or `!!binary` bytes) by name; the clock and all modification times stand still;
- `links`: symbolic links, target by name;
- `config`: the names of the configurations, where `_config.yml` is not the only one;
- `findings`: for a site at which Jekyll ends, what `cfplint check` tells instead, as `rule file:line:column`, with the
  include tags that lead there behind it, ` < file:line:column` each.

`expected.yml` has `written`, the text of each file by name, or `ends`, the error with which Jekyll ends.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

SITES = Path(__file__).parent / "sites"
BUILDER = Path(__file__).with_name("build_sites.rb")
DAY = "2026-11-23"
_MODIFIED = 1795435200 - 86400


@dataclass(frozen=True, slots=True)
class SmallSite:
    """A site of a few files."""

    folder: Path
    about: str
    files: Mapping[str, str | bytes]
    links: Mapping[str, str]
    config: tuple[str, ...]
    findings: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its topic and feature."""
        return self.folder.relative_to(SITES).as_posix()

    @property
    def ends(self) -> bool:
        """Whether Jekyll ends at it with an error."""
        return bool(self.findings)

    def lay_out(self, root: Path) -> None:
        """Write its files into a folder."""
        for name, content in self.files.items():
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
            os.utime(file, (_MODIFIED, _MODIFIED))
        for name, target in self.links.items():
            link = root / name
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(target, target_is_directory=(link.parent / target).is_dir())

    def expected(self) -> dict[str, Any]:
        """What Jekyll was recorded to do."""
        recorded: dict[str, Any] = load_yaml(self.folder / "expected.yml")
        return recorded


def load_yaml(file: Path) -> Any:
    """The content of a YAML file."""
    return yaml.load(file.read_bytes(), yaml.CSafeLoader)


def small_sites(names: Sequence[str] = ()) -> Iterator[SmallSite]:
    """All sites, or those whose name begins with one of the given names, in order."""
    for file in sorted(SITES.glob("*/*/site.yml")):
        name = file.parent.relative_to(SITES).as_posix()
        if names and not name.startswith(tuple(names)):
            continue
        told = load_yaml(file)
        yield SmallSite(
            file.parent,
            told["about"],
            told["files"],
            told.get("links") or {},
            tuple(told.get("config") or ()),
            tuple(told.get("findings") or ()),
        )


def written(folder: Path) -> dict[str, str]:
    """The files of an output by name; bytes that are no UTF-8 become `\\xNN`."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes().decode("utf-8", "backslashreplace")
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def ask_jekyll(sites: Sequence[SmallSite], work: Path) -> list[dict[str, Any]]:
    """What the real Jekyll does with sites, in the form of `expected.yml`.

    Args:
        sites: the sites.
        work: an empty folder.
    """
    jobs = []
    for number, site in enumerate(sites):
        root = work.resolve() / f"site{number}" / "site"
        root.mkdir(parents=True)
        site.lay_out(root)
        jobs.append({"root": str(root), "config": list(site.config) or None})
    asked, answered = work / "asked.json", work / "answered.json"
    asked.write_text(json.dumps(jobs), encoding="utf-8")
    subprocess.run(["ruby", str(BUILDER), str(asked), str(answered)], check=True)
    answers = json.loads(answered.read_text(encoding="utf-8"))
    return [
        {"ends": answer["error"]} if answer["error"] else {"written": written(Path(answer["destination"]))}
        for answer in answers
    ]
