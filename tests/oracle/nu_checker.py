"""The Nu HTML checker, which says what of a page is no valid HTML (https://validator.github.io/validator/)."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

JAR = Path(
    os.environ.get("VNU_JAR") or Path(__file__).parents[2] / "build/oracle/node_modules/vnu-jar/build/dist/vnu.jar"
)
"""Where `install.sh` puts the checker."""

_CONTROL = r"“(?:a|audio|button|details|embed|iframe|input|label|select|textarea|video)”"
FOR_A_PERSON = {
    "heading-jump": re.compile(
        r"The heading “h\d” \(with computed level \d\) follows the heading “h\d” \(with computed level \d\), skipping"
    ),
    "missing-alt": re.compile(r"An “img” element must have an “alt” attribute"),
    "nested-control": re.compile(
        rf"(?:The element {_CONTROL}|An element with the attribute “tabindex”) must not appear as a descendant of "
        r"the “(?:a|button)” element"
    ),
    "unitless-length": re.compile(r"CSS: “[a-z-]+”: only “0” can be a “unit”"),
    "unknown-attribute": re.compile(r"Attribute “[^”]*[^”a-z][^”]*” not allowed on element"),
}
"""The errors that only a person can mend, by the rules that report them."""

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
    def rule(self) -> str:
        """The rule that reports it to a person, who alone can mend it; `""` if cfplint should have."""
        return next((rule for rule, pattern in FOR_A_PERSON.items() if pattern.search(self.message)), "")

    @property
    def is_for_a_person(self) -> bool:
        """Whether only a person can mend it."""
        return self.rule != ""

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


def untold(errors: Iterable[MarkupError], output: Path, report: Mapping[str, Any]) -> list[MarkupError]:
    """The errors for a person that a conversion report does not tell of.

    Args:
        errors: what the checker finds in the pages of an output.
        output: its folder.
        report: the conversion report, read from JSON.
    """
    told = {(need["name"], url) for need in report["needs"] for url in need["shown_on"]}
    return [
        error
        for error in errors
        if error.is_for_a_person and told.isdisjoint((error.rule, url) for url in _urls(error.file.relative_to(output)))
    ]


def _urls(file: Path) -> list[str]:
    """The URLs that a file of an output may have."""
    url = f"/{file.as_posix()}"
    return [url, url.removesuffix("index.html"), url.removesuffix(".html")]


def _error(message: dict[str, object]) -> MarkupError:
    line = message.get("lastLine", 0)
    return MarkupError(
        Path(unquote(urlsplit(str(message.get("url", ""))).path)),
        line if isinstance(line, int) else 0,
        str(message["message"]),
        str(message.get("extract", "")),
    )
