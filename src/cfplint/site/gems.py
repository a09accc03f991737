"""Where the gems of Ruby lie on this machine; Ruby is not asked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cfplint.site.disk import is_file, is_folder, resolved
from cfplint.site.model import ThemeGem
from cfplint.site.sources import read_text_file

_NAME = re.compile(r"[a-z0-9][\w.-]*", re.ASCII)
_LOCKED = re.compile(r"^    ([\w.-]+) \(([\w.]+)(?:-[\w-]+)?\)[ \t]*$", re.ASCII | re.MULTILINE)
_PATH = re.compile(
    r"""^[ \t]*gem[ \t(]+["']([\w.-]+)["'][^#\n]*?\bpath(?::|["']?[ \t]*=>)[ \t]*["']([^"'\n]+)["']""", re.MULTILINE
)
_DEPENDENCY = re.compile(r"""add_(?:runtime_)?dependency[ \t(]*(?:%q<|["'])([\w.-]+)""", re.ASCII)
_MOST_BYTES = 500_000
"""A Gemfile, its lock or a gemspec is not longer."""

_IN_SITE = ("vendor/bundle", "vendor/bundle/ruby/*", "vendor/ruby/*", "vendor", ".bundle/ruby/*")
"""Where bundler and hand-made copies put gems inside a site (each has a folder `gems`)."""
_OF_USER = (
    ".gem/ruby/*",
    ".local/share/gem/ruby/*",
    ".bundle/ruby/*",
    ".rbenv/versions/*/lib/ruby/gems/*",
    ".rvm/gems/*",
    ".rubies/*/lib/ruby/gems/*",
    ".asdf/installs/ruby/*/lib/ruby/gems/*",
    ".local/share/mise/installs/ruby/*/lib/ruby/gems/*",
)
_OF_SYSTEM = (
    "/var/lib/gems/*",
    "/usr/local/lib/ruby/gems/*",
    "/usr/lib/ruby/gems/*",
    "/usr/lib/*/ruby/gems/*",
    "/usr/lib64/ruby/gems/*",
    "/usr/share/rubygems-integration/*",
    "/usr/lib/*/rubygems-integration/*",
    "/usr/share/gems",
    "/usr/local/share/gems",
    "/usr/local/bundle",
    "/usr/local/bundle/ruby/*",
    "/usr/local/rvm/gems/*",
    "/opt/rubies/*/lib/ruby/gems/*",
    "/opt/homebrew/lib/ruby/gems/*",
    "/opt/homebrew/Cellar/ruby/*/lib/ruby/gems/*",
    "/usr/local/Cellar/ruby/*/lib/ruby/gems/*",
    "/Library/Ruby/Gems/*",
)
_OF_WINDOWS = ("Ruby*/lib/ruby/gems/*", "tools/ruby*/lib/ruby/gems/*")


@dataclass(frozen=True, slots=True)
class _Candidate:
    version: tuple[tuple[int, int, str], ...]
    folder: Path
    version_text: str


def find_gem(root: Path, name: str, environment: Mapping[str, str] = os.environ) -> ThemeGem | None:
    """A gem that lies in a site or is installed; `None` if there is none.

    A folder that the site's Gemfile names comes first, then the gems inside the site, then those of the machine; of
    several versions the one that `Gemfile.lock` names, else the newest.

    Args:
        root: the site's root, resolved.
        name: the gem's name; a path is no name.
        environment: the environment's variables (`GEM_HOME`, `GEM_PATH`, `BUNDLE_PATH`).
    """
    if not _NAME.fullmatch(name):
        return None
    own = _in_repository(root, name)
    if own is not None:
        return _gem(root, name, own, "")
    locked = dict(_LOCKED.findall(_text_of(root / "Gemfile.lock", root))).get(name, "")
    found = [_Candidate(_order(version), folder, version) for folder, version in _copies(_inside(root), name)]
    found = [each for each in found if resolved(each.folder).is_relative_to(root)]
    if not found:
        outside = _copies(_outside(environment), name)
        found = [_Candidate(_order(version), folder, version) for folder, version in outside]
    wanted = [each for each in found if each.version_text == locked]
    # The first of several copies of a version stays, in the order in which Ruby looks for it.
    best = max(wanted or found, key=lambda each: each.version, default=None)
    return _gem(root, name, best.folder, best.version_text) if best else None


def _gem(root: Path, name: str, folder: Path, version: str) -> ThemeGem:
    place = resolved(folder)
    inside = place.is_relative_to(root)
    label = place.relative_to(root).as_posix() if inside else folder.name
    specification = folder.parent.parent / "specifications" / f"{folder.name}.gemspec"
    if not is_file(specification):
        specification = folder / f"{name}.gemspec"
    asked = dict.fromkeys(_DEPENDENCY.findall(_text_of(specification, specification.parent)))
    return ThemeGem(name, version, place, "" if label == "." else label, tuple(asked))


def _in_repository(root: Path, name: str) -> Path | None:
    """The folder of a gem that the site's repository itself holds."""
    for gem, path in _PATH.findall(_text_of(root / "Gemfile", root)):
        folder = resolved(root / path)
        if gem == name and folder.is_relative_to(root) and is_folder(folder):
            return folder
    return root if is_file(root / f"{name}.gemspec") else None


def _copies(places: Iterator[Path], name: str) -> Iterator[tuple[Path, str]]:
    """The folders of a gem's versions, and the versions."""
    wanted = re.compile(rf"{re.escape(name)}-([0-9]\w*(?:\.\w+)*)(?:-[\w-]+)?", re.ASCII)
    for place in places:
        for folder in _listed(place / "gems"):
            match = wanted.fullmatch(folder.name)
            if match and is_folder(folder):
                yield folder, match[1]


def _inside(root: Path) -> Iterator[Path]:
    for pattern in _IN_SITE:
        yield from _matching(root, pattern)


def _outside(environment: Mapping[str, str]) -> Iterator[Path]:
    for variable in ("GEM_HOME", "GEM_PATH", "BUNDLE_PATH"):
        for text in filter(None, environment.get(variable, "").split(os.pathsep)):
            yield Path(text)
            if variable == "BUNDLE_PATH":
                yield from _matching(Path(text), "ruby/*")
    home = environment.get("HOME") or environment.get("USERPROFILE")
    if home:
        for pattern in _OF_USER:
            yield from _matching(Path(home), pattern)
    if os.name == "nt":
        for pattern in _OF_WINDOWS:
            yield from _matching(Path(environment.get("SystemDrive", "C:") + "/"), pattern)
        return
    for pattern in _OF_SYSTEM:
        yield from _matching(Path("/"), pattern.lstrip("/"))


def _matching(base: Path, pattern: str) -> Iterator[Path]:
    """The folders below another one that a pattern names, the last name first, so that newer Rubies come first."""
    try:
        yield from sorted(base.glob(pattern), reverse=True)
    except (OSError, ValueError):
        return


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except (OSError, ValueError):
        return []


def _order(version: str) -> tuple[tuple[int, int, str], ...]:
    """A version as it is compared: numbers by their value, and words (of versions before a release) below them."""
    parts = re.findall(r"\d+|[a-z]+", version.lower())
    return (*((1, int(part), "") if part.isdigit() else (-1, 0, part) for part in parts), (0, 0, ""))


def _text_of(file: Path, base: Path) -> str:
    """The text of a small file; empty if it is absent, too long, or leads out of its folder."""
    try:
        if not is_file(file) or file.stat().st_size > _MOST_BYTES or not resolved(file).is_relative_to(resolved(base)):
            return ""
    except OSError:
        return ""
    source, _ = read_text_file(file, file.name)
    return source.text if source else ""
