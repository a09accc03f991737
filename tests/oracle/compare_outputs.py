"""Compare every file that `convert --faithful` writes with what Jekyll wrote.

    python tests/oracle/compare_outputs.py SITE BUILD [--today YYYY-MM-DD] [--show N]

SITE is a site's folder, BUILD the folder that Jekyll built from it at 12:00 UTC of the same day. A file is

    identical   the same bytes
    same        the same content: HTML with its normal form and its comments, CSS and XML without what only lays them
                out, JSON with its values, other text but for white space at the ends of lines
    differs     anything else
    missing     Jekyll alone wrote it
    extra       cfplint alone wrote it
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

from cfplint.cli import main as cfplint
from cfplint.html import normal_form

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS_PUNCTUATION = re.compile(r"\s*([{}:;,>])\s*")


def html(text: str) -> list[str]:
    comments = ["<!--" + " ".join(found.split()) for found in _COMMENT.findall(text)]
    return [*normal_form(text), *comments]


def css(text: str) -> list[str]:
    folded = " ".join(_CSS_COMMENT.sub(" ", text.removeprefix("\ufeff")).split())
    return _CSS_PUNCTUATION.sub(r"\1", folded).replace(";}", "}").replace("}", "}\n").splitlines()


def xml(text: str) -> list[str]:
    try:
        canonical = ET.canonicalize(text, strip_text=True)
    except ET.ParseError:
        return plain(text)
    return canonical.replace("><", ">\n<").splitlines()


def values(text: str) -> list[str]:
    try:
        return json.dumps(json.loads(text), indent=1, ensure_ascii=False).splitlines()
    except ValueError:
        return plain(text)


def plain(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().splitlines()]


FORMS = {".html": html, ".htm": html, ".xhtml": html, ".css": css, ".xml": xml, ".json": values}


def compared(name: str, want: bytes, got: bytes) -> tuple[str, list[str]]:
    """How two files compare, and the lines that differ."""
    if want == got:
        return "identical", []
    form = FORMS.get(Path(name).suffix.lower(), plain)
    before, after = (form(data.decode("utf-8", "replace")) for data in (want, got))
    if before == after:
        return "same", []
    return "differs", list(difflib.unified_diff(before, after, "jekyll", "cfplint", lineterm="", n=0))[2:]


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def main() -> int:
    """Print what differs and the figures; 0 if nothing differs."""
    parser = argparse.ArgumentParser(description="Compare all outputs with a build of Jekyll.")
    parser.add_argument("site", type=Path)
    parser.add_argument("build", type=Path)
    parser.add_argument("--today", default="2026-11-23")
    parser.add_argument("--show", type=int, default=5, help="how many differing files to show")
    arguments = parser.parse_args()
    tally: dict[str, Counter[str]] = {}
    shown = 0
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        cfplint(["convert", str(arguments.site), "--faithful", "-o", str(output), "--today", arguments.today])
        theirs, ours = files(arguments.build), files(output)
        for name in sorted(theirs | ours):
            lines: list[str] = []
            if name in theirs and name in ours:
                verdict, lines = compared(name, (arguments.build / name).read_bytes(), (output / name).read_bytes())
            else:
                verdict = "missing" if name in theirs else "extra"
            tally.setdefault(Path(name).suffix.lower() or "(none)", Counter())[verdict] += 1
            if verdict not in {"identical", "same"} and shown < arguments.show:
                shown += 1
                sys.stdout.write(f"--- {name}: {verdict}\n")
                sys.stdout.writelines(f"    {line[:240]}\n" for line in lines[:12])
    for suffix, counts in sorted(tally.items()):
        sys.stdout.write(
            f"{arguments.site.name} {suffix}: {', '.join(f'{n} {v}' for v, n in sorted(counts.items()))}\n"
        )
    return int(any(set(counts) - {"identical", "same"} for counts in tally.values()))


if __name__ == "__main__":
    sys.exit(main())
