"""Compare what cfplint.kramdown notices with the warnings of the real kramdown.

    compare_warnings.py [--show N] [--made N] [--seed S] [FOLDER...]

Needs Ruby with kramdown 2.4 and kramdown-parser-gfm. The texts are the Markdown pages of the folders, and documents
made as the property tests make them; each is read plain and as GFM. Each kind of warning of kramdown's must have a fact
of the same kind that names the same thing, on the same line. Exit status 1 when one is missing.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.oracle.compare_kramdown import MODES, ask_for_warnings, made_documents, pages

from cfplint.kramdown import Options, SyntaxFact, convert

WARNINGS = {
    r"No link definition for link ID '(.*)' found on line (\d+)": "unknown-link-id",
    r"Found invalidly used HTML closing tag for '(.*)' on line (\d+)(?: - ignoring it)?": "stray-end-tag",
    r"Found block HTML tag '(.*)' in span-level text on line (\d+)": "block-html-in-span",
    r"No or invalid attributes found in IAL/ALD content: (?P<list>.*)": "invalid-attribute-list",
    r"Found span IAL after text - ignoring it": "stray-attribute-list",
    r"Found no end tag for '(.*)' \(line (\d+)\) - auto-closing it": "unclosed-html",
    r"Found no end tag for '(.*)' on line (\d+) - auto-closing it": "unclosed-html",
    r"Found no end tag for '(.*)' - auto-closing it": "unclosed-html",
    r"Duplicate (?:link|abbreviation) ID '(.*)' on line (\d+) - overwriting": "duplicate-definition",
    r"Duplicate footnote name '(.*)' on line (\d+) - overwriting": "duplicate-definition",
    r"Duplicate HTML attribute '(.*)' on line (\d+) - overwriting previous one": "duplicate-attribute",
    r"Footnote definition for '(.*)' on line (\d+) is unreferenced - ignoring": "unused-footnote",
    r"Footnote definition for '(.*)' not found on line (\d+)": "unknown-footnote",
    r"Cannot use block-level parsing in span-level HTML tag \(line (?P<line>\d+)\) - .*": "block-markdown-in-span",
    r"(?:No stop tag for|Invalid) extension '(.*)' found on line (\d+) - ignoring it": "invalid-extension",
    r"Invalid extension with name '(.*)' specified on line (\d+) - ignoring it": "invalid-extension",
    r"Invalid extension stop tag for '(.*)'  ?found on line (\d+) - ignoring it": "invalid-extension",
    r"Invalid extension stop tag  ?found on line (?P<line>\d+) - ignoring it": "invalid-extension",
    r"Option (.*) may not be set inline": "unknown-option",
    r"Unknown kramdown option '(.*)'": "unknown-option",
    r"Warning: this should not occur - no block parser handled the line": "unhandled-line",
    r"Found table without body on line (?P<line>\d+) - ignoring it": "table-without-body",
}
"""kramdown's sentences, with what is named and the line, and the kinds of cfplint's facts."""


def read_warning(sentence: str) -> tuple[str, str | None, int | None]:
    """The kind of a warning of kramdown's, what it names, and its line."""
    for pattern, kind in WARNINGS.items():
        match = re.fullmatch(pattern, sentence, re.DOTALL)
        if match:
            groups = match.groupdict()
            if "list" in groups:
                return kind, None, None
            if "line" in groups:
                return kind, None, int(match["line"])
            name = match[1] if match.re.groups else None
            return kind, name, int(match[2]) if match.re.groups > 1 else None
    return "not known: " + sentence, None, None


def told(text: str, facts: tuple[SyntaxFact, ...]) -> Iterator[tuple[str, str, int]]:
    """The kind, the source and the line of each fact."""
    for fact in facts:
        source = text[fact.span.start : fact.span.end]
        yield (
            fact.kind.replace("-shortcut", ""),
            " ".join((source + " " + fact.message).split()).lower(),
            1 + text.count("\n", 0, fact.span.start),
        )


def main() -> int:
    """Compare and report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--made", type=int, default=0, help="how many documents to make")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="how many differences to show")
    args = parser.parse_args()
    texts = [(str(path), body) for path, body in pages(args.folders)]
    texts += [("made", text) for text in made_documents(args.made, args.seed)]
    jobs = [(text, options) for _, text in texts for options in MODES.values()]
    names = [f"{name} {mode}" for name, _ in texts for mode in MODES]
    tally: Counter[tuple[str, str]] = Counter()
    for name, (text, options), answer in zip(names, jobs, ask_for_warnings(jobs), strict=True):
        facts = list(told(text, convert(text, Options.from_mapping({**options, "kramdown_version": "2.4"})).warnings))
        met: Counter[str] = Counter()
        for sentence in sorted(set(answer[1] if answer else [])):
            kind, named, line = read_warning(sentence)
            met[kind] += 1
            wanted = " ".join((named or "").split()).lower()
            same = [where for each, source, where in facts if each == kind and wanted in source]
            grade = "missing" if not same else "told" if line is None or line in same else "on another line"
            tally[kind, grade] += 1
            if grade != "told" and args.show > 0:
                args.show -= 1
                print(f"{name}: {grade}: {sentence!r} {same}", repr(text) if name.startswith("made") else "")
        for kind in {each for each, _, _ in facts} - set(met):
            tally[kind, "told by cfplint alone"] += 1
    for (kind, grade), number in sorted(tally.items()):
        print(f"{kind:24s} {grade:22s} {number}")
    return 1 if any(grade == "missing" for _, grade in tally) else 0


if __name__ == "__main__":
    sys.exit(main())
