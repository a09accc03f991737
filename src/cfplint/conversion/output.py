"""A converted site written to a folder: all of it, or the folder stays as it was."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cfplint.conversion.destinations import Destinations
from cfplint.conversion.manifest import read_manifest, write_manifest
from cfplint.errors import OutputError
from cfplint.site.cache_folder import CACHE_FOLDER


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the output."""

    destination: str
    """Its name relative to the output, with `/`."""
    content: str | bytes | Path
    """Its text (written in UTF-8), its bytes, or the file that it is a copy of."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    files: tuple[str, ...]
    """The names of the files relative to the output, sorted."""
    overwritten: tuple[str, ...] = ()
    """Names that came more than once; the last file stays, as with Jekyll."""
    case_twins: tuple[tuple[str, str], ...] = ()
    """Names that differ in case only, which macOS and Windows take for one."""
    unmarked: str = ""
    """Why the output could not be marked as ours, so that the next run will ask for `force`; empty if it is marked."""


def write_site(files: Iterable[OutputFile], output: Path, *, source: Path, force: bool = False) -> Written:
    """Write a site's files to a folder.

    They are written to a folder beside the output, which takes its place when it is complete. What the last run wrote
    goes with the old folder.

    Args:
        files: what to write; taken one by one.
        output: the folder; made if it is missing.
        source: the site's root; it holds the cache folder.
        force: whether to replace a folder that is not known as ours.

    Raises:
        OutputError: nothing was written; the sentence says why.
    """
    output, source = _absolute(output), _absolute(source)
    old = _check_place(output, source, force=force)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        # The new folder lies in a private one, so that it gets the rights of any new folder itself.
        holder = Path(tempfile.mkdtemp(prefix=f".{output.name}.", suffix=".part", dir=output.parent))
    except OSError as error:
        raise OutputError(f"{output}: cannot be written ({_reason(error)})") from error
    try:
        new = holder / "new"
        new.mkdir()
        with _in_one_sentence(output):
            destinations = Destinations(case_twins=_tells_case(holder))
        overwritten = _fill(new, files, destinations)
        names = tuple(destinations)
        unmarked = _mark(source, output, {*names, *old})
        with _in_one_sentence(output):
            _exchange(new, output, holder / "old")
        if not unmarked:
            unmarked = _mark(source, output, names)
        return Written(names, overwritten, destinations.twins, unmarked)
    finally:
        shutil.rmtree(holder, ignore_errors=True)


def rehearse(files: Iterable[OutputFile], output: Path, *, source: Path, force: bool = False) -> Written:
    """What `write_site` would write, without writing anything.

    Args:
        files: what would be written; taken one by one.
        output: the folder.
        source: the site's root.
        force: whether a folder that is not known as ours may be replaced.

    Raises:
        OutputError: it cannot be written there, as far as can be seen.
    """
    output, source = _absolute(output), _absolute(source)
    _check_place(output, source, force=force)
    above = next(folder for folder in output.parents if folder.exists())
    if not above.is_dir():
        raise OutputError(f"{output}: cannot be written ({above} is no folder)")
    if not os.access(above, os.W_OK | os.X_OK):
        raise OutputError(f"{output}: cannot be written (no rights in {above})")
    # The output's folder may lie on another file system than the site, but it is seldom of another kind.
    other = above.with_name(above.name.swapcase()) if above.name else above
    destinations = Destinations(case_twins=other == above or not other.exists())
    overwritten = {file.destination for file in files if not destinations.add(file.destination)}
    return Written(tuple(destinations), tuple(sorted(overwritten)), destinations.twins)


def _check_place(output: Path, source: Path, *, force: bool) -> frozenset[str]:
    """The files of the last run, after making sure that the output may be replaced."""
    if output == source or output.is_relative_to(source):
        raise OutputError(f"{output}: lies inside the site {source}, so the next conversion would convert it too")
    if source.is_relative_to(output):
        raise OutputError(f"{output}: contains the site {source}, which would be replaced")
    if not output.exists():
        return frozenset()
    if not output.is_dir():
        raise OutputError(f"{output}: is a file, not a folder")
    if Path.cwd().is_relative_to(output):
        raise OutputError(f"{output}: is the working directory or contains it, so it cannot be replaced")
    if (output / ".git").exists():
        raise OutputError(f"{output}: holds a Git repository, which would be replaced; convert into a folder inside it")
    with _in_one_sentence(output):
        old = read_manifest(source, output)
        stranger = next((name for name in _files(output) if old is None or name not in old), None)
    if stranger is not None and not force:
        what = f"holds {stranger}, which cfplint did not write"
        raise OutputError(f"{output}: {what}; name another folder, or replace this one with --force")
    return old or frozenset()


def _tells_case(folder: Path) -> bool:
    """Whether the file system takes names that differ in case only for two files."""
    (folder / "case").touch()
    return not (folder / "CASE").exists()


def _fill(folder: Path, files: Iterable[OutputFile], destinations: Destinations) -> tuple[str, ...]:
    """Write the files; the names that came more than once."""
    overwritten: set[str] = set()
    made: set[Path] = set()
    for file in files:
        is_new = destinations.add(file.destination)
        if not is_new:
            overwritten.add(file.destination)
        target = folder / file.destination
        with _in_one_sentence(file.destination):
            if is_new and target.exists():
                raise OutputError(f"{file.destination}: this file system takes it for another file of the site")
            if target.parent not in made:
                target.parent.mkdir(parents=True, exist_ok=True)
                made.add(target.parent)
            if isinstance(file.content, Path):
                shutil.copyfile(file.content, target)
            else:
                target.write_bytes(_bytes(file.content))
    return tuple(sorted(overwritten))


def _bytes(content: str | bytes) -> bytes:
    """A file's bytes; an undecodable byte that a text has kept comes back."""
    return content.encode("utf-8", "surrogateescape") if isinstance(content, str) else content


def _exchange(new: Path, output: Path, old: Path) -> None:
    """Put the new folder in the output's place, and the old one back if that fails."""
    if not output.exists():
        new.rename(output)
        return
    output.rename(old)
    try:
        new.rename(output)
    except BaseException:
        old.rename(output)
        raise


def _mark(source: Path, output: Path, names: Iterable[str]) -> str:
    """Note the files of an output in the cache folder; why not, if it cannot be done."""
    try:
        write_manifest(source, output, names)
    except OSError as error:
        reason = _reason(error)
        return f"{source / CACHE_FOLDER}: cannot be written ({reason}), so the next run into {output} will need --force"
    return ""


def _files(folder: Path) -> Iterator[str]:
    """The files below a folder, sorted by folder, links not followed."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted((*names, *(each for each in folders if Path(place, each).is_symlink()))):
            yield Path(place, name).relative_to(folder).as_posix()


@contextmanager
def _in_one_sentence(what: object) -> Iterator[None]:
    try:
        yield
    except (OSError, shutil.Error, UnicodeError) as error:
        raise OutputError(f"{what}: cannot be written ({_reason(error)})") from error


def _absolute(path: Path) -> Path:
    return path.expanduser().resolve()


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
