"""Where do labelled date mentions stand: in the output of Jekyll, or only in the files of the site?

Usage: python benchmarks/trials/two_readings.py LABELS.jsonl BUILT...

BUILT are folders with one folder a site (`owner+name`) that holds its Jekyll output.
"""

from __future__ import annotations

import argparse
import html
import json
import re
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import turbohtml

PLACES = ("visible text", "comment", "attribute or script")
INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "big",
        "code",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "mark",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "u",
        "time",
    ]
)
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014", "-----")


def folded(text: str) -> str:
    """Text with markup, references and kinds of dashes and white space taken out."""
    text = html.unescape(re.sub(r"<[^<>]*>", "", text)).translate(DASHES)
    text = re.sub(r"[*_~`\\]+", "", text)
    return re.sub(r"\s+", " ", re.sub(r"-{2,}", "-", text)).strip().casefold()


def places(page: str) -> tuple[str, str, str]:
    """The visible text, the comments, and the attributes and scripts of a page, folded."""
    visible: list[str] = []
    comments: list[str] = []
    machine: list[str] = []
    raw = False
    for token in turbohtml.tokenize(page):
        kind = token.type.name
        if kind == "TEXT":
            (machine if raw else visible).append(token.data)
        elif kind == "COMMENT":
            comments += token.data, " \n ", token.data.replace("<", " "), " \n "
        elif kind in ("START_TAG", "END_TAG"):
            raw = kind == "START_TAG" and token.tag in ("script", "style")
            visible.append("" if token.tag in INLINE else " \n ")
            for _, value in token.attrs or ():
                machine += value, " \n "
    return folded("".join(visible)), folded("".join(comments)), folded("".join(machine))


def forms(text: str) -> str:
    """A pattern for the ways in which a template's `date` filter may write an ISO date."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return "(?!)"
    name = rf"(?:{MONTHS[day.month - 1]}|{MONTHS[day.month - 1][:3]})\.?"
    number = rf"0?{day.day}(?:st|nd|rd|th)?"
    return rf"{name} {number}(?![0-9])|(?<![0-9]){number}\.? {name}"


def outputs(folders: list[Path]) -> dict[str, tuple[str, str, str]]:
    """The three readings of each site's output, by `owner/name`."""
    sites: dict[str, tuple[str, str, str]] = {}
    for site in sorted(path for folder in folders for path in folder.iterdir() if path.is_dir()):
        read = [places(page.read_text("utf-8", "replace")) for page in sorted(site.rglob("*.html"))]
        sites[site.name.replace("+", "/", 1)] = tuple("\n".join(part) for part in zip(*read, strict=True))
    return sites


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", type=Path)
    parser.add_argument("built", type=Path, nargs="+")
    parser.add_argument("--show", action="store_true", help="name the mentions that only the files have")
    options = parser.parse_args()
    sites = outputs(options.built)
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for line in options.labels.read_text("utf-8").splitlines():
        label = json.loads(line)
        row = table[label["state"]]
        row["all"] += 1
        if label["site"] not in sites:
            row["no output"] += 1
            continue
        wanted = re.compile(rf"(?<![0-9]){re.escape(folded(label['text']))}(?![0-9])")
        found = [name for name, text in zip(PLACES, sites[label["site"]], strict=True) if wanted.search(text)]
        if not found and re.search(forms(label["text"]), sites[label["site"]][0]):
            row["in another form"] += 1
            continue
        row[found[0] if found else "files only"] += 1
        row["in a comment at all"] += "comment" in found
        if not found and options.show:
            print(label["site"], f"{label['path']}:{label['line']}", label["state"], label["kind"], repr(label["text"]))
    columns = ("all", "no output", *PLACES, "in another form", "files only", "in a comment at all")
    print(" | ".join(("state", *columns)))
    for state, row in [*sorted(table.items()), ("sum", sum(table.values(), Counter()))]:
        print(" | ".join((state, *(str(row[column]) for column in columns))))


if __name__ == "__main__":
    main()
