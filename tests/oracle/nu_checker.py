"""The Nu HTML checker, which says what of a page is no valid HTML (https://validator.github.io/validator/)."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

JAR = Path(
    os.environ.get("VNU_JAR") or Path(__file__).parents[2] / "build/oracle/node_modules/vnu-jar/build/dist/vnu.jar"
)
"""Where `install.sh` puts the checker."""

FOR_A_PERSON = re.compile(
    r"An “img” element must have an “alt” attribute"
    r"|The heading “h\d” \(with computed level \d\) follows the heading “h\d” \(with computed level \d\), skipping"
)
"""The errors that only a person can mend, and the rules `missing-alt` and `heading-jump` report."""

_QUOTED = re.compile(r"“[^”]*”")


@dataclass(frozen=True, slots=True)
class MarkupError:
    """An error that the checker reports."""

    file: Path
    line: int
    """From 1; 0 where the error has no place."""
    message: str
    extract: str
    """Some of the page around the place."""

    @property
    def is_for_a_person(self) -> bool:
        """Whether only a person can mend it."""
        return FOR_A_PERSON.search(self.message) is not None

    @property
    def kind(self) -> str:
        """The message without what it quotes, but for the names of elements and attributes at its begin."""
        subject, _, rest = self.message.partition(" ")
        return (
            self.message[:90]
            if subject in {"Attribute", "Element", "Stray"}
            else _QUOTED.sub("“…”", f"{subject} {rest}")[:90]
        )

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message} {self.extract!r}"


def is_installed() -> bool:
    """Whether the checker and Java are there."""
    return JAR.is_file() and shutil.which("java") is not None


def errors_in(files: Iterable[Path]) -> list[MarkupError]:
    """The errors that the checker finds in HTML files, sorted by file and line."""
    names = [str(file) for file in files]
    found: list[MarkupError] = []
    for start in range(0, len(names), 500):
        command = ["java", "-Xss4m", "-jar", str(JAR), "--html", "--errors-only", "--format", "json"]
        command += ["--exit-zero-always", "--stdout", *names[start : start + 500]]
        done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
        found += (_error(message) for message in json.loads(done.stdout)["messages"])
    return sorted(found, key=lambda error: (error.file, error.line, error.message))


def _error(message: dict[str, object]) -> MarkupError:
    line = message.get("lastLine", 0)
    return MarkupError(
        Path(unquote(urlsplit(str(message.get("url", ""))).path)),
        line if isinstance(line, int) else 0,
        str(message["message"]),
        str(message.get("extract", "")),
    )
