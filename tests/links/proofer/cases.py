"""html-proofer's own cases, each as a check of cfplint."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.links.proofer.patterns import glob, rewriting

import cfplint
from cfplint.config import Config
from cfplint.config.options import LinkOptions

HOME = Path(__file__).parents[4] / "shared" / "conformance" / "proofer"
FIXTURES = "spec/html-proofer/fixtures"
KINDS = ("favicon", "images", "links", "open_graph", "scripts", "failure", "element", "proofer", "cli")
ALWAYS = (
    "broken-link",
    "broken-image",
    "broken-anchor",
    "wrong-case",
    "source-link",
    "malformed-url",
    "empty-link",
    "bad-mailto",
    "bad-tel",
    "protocol-relative-link",
    "missing-alt",
)
CHECKS = ("Links", "Images", "Scripts")
"""What html-proofer looks at unless told otherwise."""
CHECK_OF = {"img": "Images", "source": "Images", "script": "Scripts", "meta": "OpenGraph"}
WORDS = {
    "--allow-hash-href": ("allow_hash_href", True),
    "--no-allow-hash-href": ("allow_hash_href", False),
    "--allow-missing-href": ("allow_missing_href", True),
    "--check-internal-hash": ("check_internal_hash", True),
    "--no-check-internal-hash": ("check_internal_hash", False),
    "--disable-external": ("disable_external", True),
    "--enforce-https": ("enforce_https", True),
    "--no-enforce-https": ("enforce_https", False),
    "--ignore-empty-mailto": ("ignore_empty_mailto", True),
    "--ignore-empty-alt": ("ignore_empty_alt", True),
    "--no-ignore-empty-alt": ("ignore_empty_alt", False),
    "--ignore-missing-alt": ("ignore_missing_alt", True),
}
"""Options of its command line, as its Ruby options."""


@dataclass(frozen=True)
class Case:
    """What html-proofer was asked, and what it answered."""

    id: str
    example: str
    paths: tuple[str, ...]
    """The files and folders that it was given, below the fixtures."""
    options: dict[str, Any]
    count: int
    lines: tuple[int, ...] | None
    """The lines of its failures, `None` where they are not recorded."""


def read_cases() -> list[Case]:
    """The cases that lie beside the checkout; none if they do not."""
    file = HOME / "cases.json"
    if not file.exists():
        return []
    return [_case(each) for each in json.loads(file.read_text(encoding="utf-8"))]


def _case(each: dict[str, Any]) -> Case:
    options = dict(each["options"] or {})
    fixture = each["fixture"]
    if each["type"] == "cli":
        fixture, options = _command_line(fixture)
    paths = tuple(fixture) if isinstance(fixture, list) else (fixture,)
    failures = each.get("expected_failures")
    return Case(
        each["id"],
        each["example"],
        tuple(path.removeprefix(f"{FIXTURES}/").rstrip("/") for path in paths),
        options,
        each["expected_count"],
        None if failures is None else tuple(sorted(failure["line"] or 0 for failure in failures)),
    )


def _command_line(words: str) -> tuple[str, dict[str, Any]]:
    options: dict[str, Any] = {}
    path = ""
    rest = iter(shlex.split(words))
    for word in rest:
        if word in WORDS:
            options[WORDS[word][0]] = WORDS[word][1]
        elif word in ("--directory-index-file", "--directory-index-files"):
            options["directory_index_files"] = next(rest).split(",")
        elif word == "--ignore-urls":
            options["ignore_urls"] = [each.strip("/") for each in next(rest).split(",")]
        elif word == "--ignore-files":
            options["ignore_files"] = [next(rest).strip("/")]
        elif word == "--checks":
            options["checks"] = next(rest).split(",")
        elif word == "--swap-urls":
            options["swap_urls"] = dict(each.rsplit(":", 1) for each in next(rest).split(","))
        elif word in ("--swap-attributes", "--extensions", "--root-dir"):
            options[word.strip("-").replace("-", "_")] = next(rest)
        elif word.startswith(FIXTURES):
            path = word
    return path, options


def found(case: Case, folder: Path) -> list[int]:
    """The lines on which cfplint finds what html-proofer was asked about, sorted.

    Args:
        case: the case.
        folder: where sites can be laid out.
    """
    lines: list[int] = []
    for path in case.paths:
        file = HOME / FIXTURES / path
        inside = path if file.is_dir() else path.rpartition("/")[0]
        inside = case.options.get("root_dir", inside).removeprefix(FIXTURES).strip("/")
        root = folder / f"root+{inside.replace('/', '+')}"
        if not root.exists():
            _lay_out(inside, root)
        for finding in _findings(root, json.dumps(case.options)):
            if not _counts(finding, case.options):
                continue
            for place in (finding.place, *(note.place for note in finding.related)):
                if _is_asked(place.path, path, case):
                    source = _source(root, place.path)
                    start = _start_of_tag(source, place.span.start)
                    if _check(source[start : start + 300]) & set(case.options.get("checks", CHECKS)):
                        lines.append(0 if finding.name == "missing-favicon" else source.count("\n", 0, start) + 1)
    return sorted(lines)


def _check(tag: str) -> set[str]:
    """The checks of html-proofer that look at a tag."""
    name = re.match(r"<(\w+)", tag)
    kind = CHECK_OF.get(name[1].lower() if name else "", "Links")
    icon = kind == "Links" and re.search(r"rel=[\"'][^\"'>]*(?<!-)icon", tag.partition(">")[0])
    return {kind, "Favicon"} if icon or not name or name[1] in ("html", "head") else {kind}


@cache
def _source(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8", errors="replace")


def _start_of_tag(text: str, at: int) -> int:
    """html-proofer tells the line of a tag, cfplint that of the URL in it: where the tag begins counts."""
    return max(text.rfind("<", 0, at + 1), 0)


@cache
def _findings(root: Path, options: str) -> tuple[Any, ...]:
    return tuple(cfplint.check(root, config=_config(json.loads(options))).findings)


def _lay_out(folder: str, root: Path) -> None:
    """All fixtures, and those of one folder at the root too: html-proofer takes a file's folder for the root."""
    shutil.copytree(HOME / FIXTURES, root, dirs_exist_ok=True)
    shutil.copytree(HOME / FIXTURES / folder, root, dirs_exist_ok=True)
    (root / "_config.yml").write_text("include: ['_site']\n", encoding="utf-8")


def _config(options: dict[str, Any]) -> Config:
    rules = [*ALWAYS]
    if options.get("allow_missing_href"):
        rules.remove("empty-link")
    else:
        rules.append("missing-href")
    if "Favicon" in options.get("checks", ()):
        rules.append("missing-favicon")
    if options.get("allow_hash_href") is False:
        rules.append("placeholder-link")
    if options.get("enforce_https"):
        rules += ("insecure-link", "http-link")
    if options.get("check_sri"):
        rules.append("missing-integrity")
    if options.get("ignore_missing_alt"):
        rules.remove("missing-alt")
    if options.get("ignore_empty_alt") is False:
        rules.append("empty-alt")
    if options.get("check_internal_hash") is False:
        rules.remove("broken-anchor")
    index = options.get("directory_index_files") or [options.get("directory_index_file", "index.html")]
    return Config(
        select=tuple(rules),
        links=LinkOptions(
            ignore=tuple(map(glob, options.get("ignore_urls", ()))),
            rewrite=dict(rewriting(*each) for each in options.get("swap_urls", {}).items()),
            index=tuple(index),
            try_files=("$uri", "$uri/") if options.get("assume_extension") == "" else (),
        ),
    )


def _is_asked(file: str, path: str, case: Case) -> bool:
    own = path.rpartition("/")[2]
    asked = file == path or (file.startswith(f"{path}/") and file.endswith(".html"))
    ignored = [
        each if isinstance(each, str) else each["regexp"].replace("\\S", ".")
        for each in case.options.get("ignore_files", ())
    ]
    full = f"{FIXTURES}/{file}"
    return bool(own) and asked and not any(full == each or re.search(each, full) for each in ignored)


def _counts(finding: Any, options: dict[str, Any]) -> bool:
    return not (options.get("ignore_empty_mailto") and finding.name == "bad-mailto" and "no address" in finding.message)
