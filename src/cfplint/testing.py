"""What people who write rules import to try them: the examples of a rule's page, and what the rule says of them.

from cfplint.testing import assert_examples_hold
from my_package.my_rule import my_rule

def test_my_rule() -> None:
    assert_examples_hold(my_rule)
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cfplint.clock import read_clock
from cfplint.engine.check import check_target
from cfplint.engine.selection import catalogue, load_options
from cfplint.engine.target import PAGE_SUFFIXES, find_target
from cfplint.links.outside import Answer, Ask, Outside, Question
from cfplint.links.outside.verdict import PERMANENT, verdict
from cfplint.rules.finding import Finding, Fix
from cfplint.rules.pages import FENCE
from cfplint.rules.rule import Rule
from cfplint.source import apply_edits
from cfplint.suppress import SUPPRESSION_RULES

Heading = Literal["Bad", "Good", "Fixed"]

_SECTION = re.compile(r"^##[ ]+(?P<title>.+?)[ ]*$", re.MULTILINE)
_DEFAULT_NAMES = {"html": "index.html", "yaml": "_config.yml"}


@dataclass(frozen=True, slots=True)
class Example:
    """The files of one section of a rule's page."""

    heading: Heading
    files: Mapping[str, str]
    """Their texts, by path; one file alone is a lone page, several are a site."""
    today: str | None
    """The day that the example is looked at."""
    encoding: str = "utf-8"
    """How its files are written."""
    answers: str = ""
    """What other sites answer, a line each: status, address, and where a redirect leads; nothing is asked if empty."""


def examples(rule: Rule) -> tuple[Example, ...]:
    """The examples of a rule's page.

    A section `## Bad`, `## Good` or `## Fixed` holds fenced texts. Behind the language, a fence may say
    `today=YYYY-MM-DD`, `file=path` and `encoding=name`; without a file its text is `index.md` (`index.html`,
    `_config.yml`). All fences of a section make one site; `case` on a fence begins another one. A fence of the language
    `http` holds what other sites answer.
    """
    page = rule.page
    fenced = [fence.span() for fence in FENCE.finditer(page)]
    sections = [each for each in _SECTION.finditer(page) if not any(a <= each.start() < b for a, b in fenced)]
    found: list[Example] = []
    for number, section in enumerate(sections):
        end = sections[number + 1].start() if number + 1 < len(sections) else len(page)
        match section["title"]:
            case "Bad" | "Good" | "Fixed" as heading:
                found += _cases(heading, page[section.end() : end])
    return tuple(found)


def _cases(heading: Heading, text: str) -> Iterator[Example]:
    files: dict[str, str] = {}
    today: str | None = None
    encoding = "utf-8"
    answers = ""
    for fence in FENCE.finditer(text):
        language, *words = fence["info"].split() or ["md"]
        if "case" in words and files:
            yield Example(heading, files, today, encoding, answers)
            files, today, encoding, answers = {}, None, "utf-8", ""
        settings = dict(word.split("=", 1) for word in words if "=" in word)
        indent = len(fence["indent"])
        body = "".join(line[indent:] if line.strip() else "\n" for line in fence["body"].splitlines(keepends=True))
        if language == "http":
            answers += body
            continue
        files[settings.get("file", _DEFAULT_NAMES.get(language, "index.md"))] = body
        today = settings.get("today", today)
        encoding = settings.get("encoding", encoding)
    if files:
        yield Example(heading, files, today, encoding, answers)


def findings_of(rule: Rule, example: Example, *, newline: str = "\n", bom: bool = False) -> tuple[Finding, ...]:
    """What a rule says of an example.

    Args:
        rule: the rule, found by cfplint or not.
        example: its files, which are laid out in a temporary folder.
        newline: the line end that the files are given.
        bom: whether pages without front matter begin with a byte order mark.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in example.files.items():
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            data = text.replace("\n", newline).encode(example.encoding)
            # Jekyll does not see front matter behind a byte order mark, and takes it for data in a table.
            marked = bom and file.suffix in PAGE_SUFFIXES and not text.startswith("---")
            file.write_bytes(b"\xef\xbb\xbf" + data if marked else data)
        site = len(example.files) > 1
        if site and "_config.yml" not in example.files:
            (root / "_config.yml").touch()
        target = find_target([root if site else root / next(iter(example.files))])
        # What is wrong with suppressions shows when the rules that they name have run.
        rules = catalogue() if rule in SUPPRESSION_RULES else (rule,)
        result = check_target(
            target,
            clock=read_clock(example.today),
            config=load_options(target.root),
            rules=rules,
            ask=_recorded(example.answers) if example.answers else None,
        )
    return tuple(finding for finding in result.report.findings if finding.name == rule.name)


def _recorded(answers: str) -> Ask:
    """What answers as an example says; an address that it does not name was not asked."""
    told = [line.split() for line in answers.splitlines() if line.strip()]
    known = {url: verdict(int(status), {}) for status, url, *target in told if not target}
    for status, url, *target in told:
        for location in target:
            lasting = int(status) in PERMANENT
            known[url] = Answer("moved" if lasting else "ok", target=location if lasting else "", status=200)

    def ask(questions: Sequence[Question]) -> Outside:
        return Outside({each.url: known[each.url] for each in questions if each.url in known})

    return ask


def assert_examples_hold(rule: Rule) -> None:
    """Fail unless the examples of a rule's page hold, however their lines end.

    A bad example gives exactly one finding, a good or fixed one none. The fixed examples are what the fixes make of
    those bad ones that have a fix, in order: a rule without fixes has none, and no fix goes unshown.
    """
    known = examples(rule)
    for heading in ("Bad", "Good"):
        if not any(example.heading == heading for example in known):
            raise AssertionError(f"{rule.name} has no example under “## {heading}”")
    for newline, bom in (("\n", False), ("\r\n", False), ("\n", True)):
        made: list[dict[str, str]] = []
        shown: list[dict[str, str]] = []
        for example in known:
            found = findings_of(rule, example, newline=newline, bom=bom)
            wanted = 1 if example.heading == "Bad" else 0
            told = [(finding.place, finding.message) for finding in found]
            if len(found) != wanted:
                raise AssertionError(f"{rule.name}, {example.heading}, {newline!r}, bom={bom}: {told}")
            if example.heading == "Fixed":
                shown.append({name: text.replace("\n", newline) for name, text in example.files.items()})
            made += (fixed_files(example, finding.fix, newline=newline) for finding in found if finding.fix)
        if made != shown:
            raise AssertionError(
                f"{rule.name}, {newline!r}, bom={bom}: the fixes make {made}, “## Fixed” shows {shown}"
            )


def fixed_files(example: Example, fix: Fix | None, *, newline: str = "\n") -> dict[str, str]:
    """The files of an example with a fix made in them.

    Args:
        example: the example.
        fix: the fix of one of its findings.
        newline: the line end that the files were given.
    """
    edits = fix.edits if fix else ()
    return {
        name: apply_edits(text.replace("\n", newline), [edit for edit in edits if edit.path == name])
        for name, text in example.files.items()
    }
