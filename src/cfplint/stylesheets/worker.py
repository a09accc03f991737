"""`python -m cfplint.stylesheets.worker`: compiles the style sheets that come on standard input."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

_BYTES = 1 << 30
_MOST_BYTES = 10_000_000
"""A style sheet that is imported is not longer."""
_PLAIN_IMPORT = re.compile(r"\.css$|^//|^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
"""What stays an `@import` of CSS, for the browser to follow."""


class Importer:
    """Finds what `@import` names, in the way of libsass, and never outside of the allowed folders.

    libsass would read any file of the machine, so it is never left to look itself.
    """

    def __init__(self, folder: Path, load_paths: Sequence[Path], allowed: Sequence[Path]) -> None:
        self._folder = folder
        self._load_paths = load_paths
        self._allowed = allowed
        self.itself = {"stdin"}
        """What libsass calls the style sheet itself."""

    def __call__(self, name: str, previous: str) -> list[tuple[str, ...]] | None:
        """The file of an import, for libsass to read; `None` for what stays CSS.

        Args:
            name: what is imported.
            previous: the file that imports it, `stdin` or a file of another folder for the style sheet itself.

        Raises:
            FileNotFoundError: there is no such file in the allowed folders.
        """
        if _PLAIN_IMPORT.search(name):
            return None
        beside = self._folder if previous in self.itself else Path(previous).parent
        for base in (beside, *self._load_paths):
            for candidate in _candidates(base / name):
                file = Path(os.path.realpath(candidate))
                if file.is_file() and any(file.is_relative_to(each) for each in self._allowed):
                    return [_read(file)]
        raise FileNotFoundError(f"{name}: there is no such style sheet")


def _candidates(path: Path) -> Iterator[Path]:
    folder, name = path.parent, path.name
    for start in ("", "_"):
        yield folder / f"{start}{name}"
    for extension in (".scss", ".sass", ".css"):
        for start in ("_", ""):
            yield folder / f"{start}{name}{extension}"


def _read(file: Path) -> tuple[str, ...]:
    """What libsass takes for a file: its name and its text; the name alone for the indented syntax, which it reads."""
    if file.stat().st_size > _MOST_BYTES:
        raise FileNotFoundError(f"{file.name}: is too large for a style sheet")
    if file.suffix.lower() == ".sass":
        return (str(file),)
    return str(file), file.read_text(encoding="utf-8", errors="replace")


def compiled(task: dict[str, Any]) -> dict[str, str]:
    """The answer to a task: its `css` and, if it is wanted, the `map`; or an `error` in one sentence."""
    import sass  # type: ignore[import-untyped]  # it has no types

    importer = Importer(Path(task["folder"]), [*map(Path, task["load_paths"])], [*map(Path, task["allowed"])])
    options = {"output_style": task["style"], "precision": task["precision"], "importers": [(0, importer)]}
    try:
        if task["map"]:
            return _mapped(task, importer, options)
        indented = task["name"].endswith(".sass")
        return {"css": sass.compile(string=task["text"], indented=indented, **options)}
    except (sass.CompileError, ValueError, OSError) as error:
        return {"error": _sentence(str(error), task["name"])}


def _mapped(task: dict[str, Any], importer: Importer, options: dict[str, Any]) -> dict[str, str]:
    """The CSS with its map, for which libsass wants a file; it is put into the folder `scratch`."""
    import sass

    name = task["name"]
    stem = name.rpartition(".")[0]
    folder = Path(task["scratch"])
    file = folder / name
    file.write_text(task["text"], encoding="utf-8", newline="")
    importer.itself.add(str(file))
    css, source_map = sass.compile(
        filename=str(file),
        source_map_filename=str(file.with_name(f"{stem}.css.map")),
        output_filename_hint=str(file.with_name(f"{stem}.css")),
        source_map_contents=True,
        **options,
    )
    bases = [(folder, ""), (Path(task["folder"]), ""), *((Path(base), Path(base).name) for base in task["allowed"])]
    return {"css": css, "map": _with_own_names(source_map, folder, bases)}


def _with_own_names(source_map: str, folder: Path, bases: Sequence[tuple[Path, str]]) -> str:
    """A map whose files are named from the site's folder, as Jekyll names them; those of a theme from its gem.

    Args:
        source_map: the map.
        folder: what it names files from.
        bases: folders, and what stands in a name for each; the first that holds a file counts.
    """
    names = []
    for source in json.loads(source_map)["sources"]:
        file = Path(os.path.normpath(folder / source))
        inside = ((Path(name) / file.relative_to(base)).as_posix() for base, name in bases if file.is_relative_to(base))
        names.append(f"\t\t{json.dumps(next(inside, file.name), ensure_ascii=False)}")
    start = source_map.index('"sources": [')
    end = source_map.index("\n\t]", start)
    return source_map[:start] + '"sources": [\n' + ",\n".join(names) + source_map[end:]


def _sentence(message: str, name: str) -> str:
    """What libsass says, without the importer's traceback, the lines around the place, and folders of this machine."""
    lines = [line.strip() for line in message.splitlines() if line.strip()]
    place = next((line for line in lines if re.match(r"on line \d+", line)), "")
    missing = next((line for line in lines if line.startswith("FileNotFoundError: ")), "")
    what = (missing.removeprefix("FileNotFoundError: ") or (lines[0] if lines else "")).removeprefix("Error: ")
    where = re.sub(r" of (?:.*[\\/])?", " of ", place).removesuffix(" of stdin").removesuffix(f" of {name}")
    return f"{what.rstrip('.')} ({where})" if where else what


def main() -> None:
    """Answer the tasks on standard input, a line each."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    for line in sys.stdin.buffer:
        try:
            answer = compiled(json.loads(line))
        except MemoryError:
            answer = {"error": "the style sheet takes too much memory"}
        sys.stdout.buffer.write(json.dumps(answer).encode("ascii") + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
