"""The fixes of date rules, applied: what the file says then, and what its page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cfplint
from cfplint.clock import read_clock
from cfplint.config import Config
from cfplint.engine.opening import open_site
from cfplint.engine.page_reading import read_pages
from cfplint.engine.target import find_target
from cfplint.rules.finding import Fix
from cfplint.source import Edit, apply_edits

TODAY = "2026-11-23"
FRONT_MATTER = "---\ntitle: Call\n---\n"


def cases() -> Iterator[object]:
    text = (Path(__file__).parent / "fixes.txt").read_text(encoding="utf-8")
    for case in text.split("\n== ")[1:]:
        head, _, body = case.partition("\n")
        name, _, safety = head.rpartition(" | ")
        before, _, after = f"{body.rstrip()}\n".partition("\n--\n")
        yield pytest.param(f"{before}\n", f"{before}\n" if after == "=\n" else after, safety, id=name)


def write(folder: Path, name: str, text: str, *, bom: bool = False) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes((b"\xef\xbb\xbf" if bom else b"") + text.encode())


def fixes(folder: Path, select: tuple[str, ...] = ("commented-date", "struck-date")) -> list[Fix]:
    report = cfplint.check(folder, today=TODAY, select=select)
    return [finding.fix for finding in report.findings if finding.fix]


def apply(folder: Path, made: list[Fix]) -> None:
    edits: dict[str, list[Edit]] = {}
    for edit in (edit for fix in made for edit in fix.edits):
        edits.setdefault(edit.path, []).append(edit)
    for path, of_file in edits.items():
        data = (folder / path).read_bytes()
        bom = data.startswith(b"\xef\xbb\xbf")
        write(folder, path, apply_edits(data.decode("utf-8-sig"), of_file), bom=bom)


def shown(folder: Path) -> list[tuple[str, str, str]]:
    """What visitors read: the address, the element and the text of each block of each page."""
    clock, target = read_clock(TODAY), find_target([folder])
    return [
        (page.facts.url, block.element, block.text.text)
        for page in read_pages(open_site(target, clock), clock, Config(), 1)
        if page.facts
        for block in page.facts.blocks
        if block.state == "live"
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("before", "after", "safety"), list(cases()))
def test_the_cases_hold(tmp_path: Path, before: str, after: str, safety: str, newline: str) -> None:
    write(tmp_path, "_config.yml", "")
    write(tmp_path, "call.md", (FRONT_MATTER + before).replace("\n", newline))
    read_before = shown(tmp_path)

    made = fixes(tmp_path)
    apply(tmp_path, made)

    assert (tmp_path / "call.md").read_bytes().decode() == (FRONT_MATTER + after).replace("\n", newline)
    assert {fix.safety for fix in made} == ({safety} if safety != "none" else set())
    if safety == "safe":
        assert shown(tmp_path) == read_before
    assert fixes(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "before", "after", "safety"),
    [
        ("_data/dates.yml", "a: 1\n# due: 2022-07-05\nb: 2\n", "a: 1\nb: 2\n", "safe"),
        ("_data/dates.yml", "a: 1  # due July 5, 2022\nb: 2\n", "a: 1\nb: 2\n", "safe"),
        (
            "_data/dates.yml",
            "# - what: Papers\n#   date: July 5, 2022\n# - what: Posters\n#   date: August 5, 2022\n- what: x\n",
            "- what: x\n",
            "safe",
        ),
        (
            "_data/dates.yml",
            "# - what: Papers\n#   date: July 5, 2022\n# - what: Posters\n#   date: August 5, 2099\n- what: x\n",
            "# - what: Posters\n#   date: August 5, 2099\n- what: x\n",
            "safe",
        ),
        (
            "_data/dates.yml",
            "- what: Submission\n  date: <del>July 5, 2022</del> July 12, 2022\n",
            "- what: Submission\n  date: July 12, 2022\n",
            "unsafe",
        ),
        (
            "_data/dates.yml",
            '- what: Submission\n  date: "~~July 5, 2022~~ July 12, 2022"\n',
            '- what: Submission\n  date: "July 12, 2022"\n',
            "unsafe",
        ),
        ("call.md", "---\ntitle: Call\n# due: July 5, 2022\n---\nText.\n", "---\ntitle: Call\n---\nText.\n", "safe"),
        (
            "_includes/dates.html",
            "<ul>\n  <!-- <li>Submission: July 5, 2022</li> -->\n  <li>Text</li>\n</ul>\n",
            "<ul>\n  <li>Text</li>\n</ul>\n",
            "unsafe",
        ),
        (
            "_layouts/default.html",
            "<p>Text</p>\n<!-- <p>Submission: July 5, 2022</p> -->\n{{ content }}\n",
            "<p>Text</p>\n{{ content }}\n",
            "safe",
        ),
        (
            "call.html",
            "<table>\n<!-- <tr><td>Submission</td><td>July 5, 2022</td></tr> -->\n<tr><td>Text</td></tr>\n</table>\n",
            "<table>\n<tr><td>Text</td></tr>\n</table>\n",
            "safe",
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [False, True])
def test_a_date_goes_from_every_kind_of_file(
    tmp_path: Path, name: str, before: str, after: str, safety: str, newline: str, *, bom: bool
) -> None:
    # Jekyll takes front matter behind a byte order mark for text.
    bom = bom and not before.startswith("---")
    write(tmp_path, "_config.yml", "")
    includes = "{% include dates.html %}" if name.startswith("_includes") else "Text."
    if name != "call.md":
        write(tmp_path, "index.md", f"---\nlayout: default\n---\n{includes}\n\n{{{{ site.data.dates[0].date }}}}\n")
    write(tmp_path, name, before.replace("\n", newline), bom=bom)
    read_before = shown(tmp_path)

    made = fixes(tmp_path)
    apply(tmp_path, made)

    assert (tmp_path / name).read_bytes().decode() == ("\ufeff" if bom else "") + after.replace("\n", newline)
    assert {fix.safety for fix in made} == {safety}
    if safety == "safe":
        assert shown(tmp_path) == read_before


def letters(blocks: list[tuple[str, str, str]]) -> str:
    return "".join(char for _, _, text in blocks for char in text if char.isalpha())


WORDS = st.sampled_from(("See the call.", "We look forward to it.", "Write to the chairs.", "Rome, Italy"))
PAST = st.sampled_from(("Submission: July 5, 2022", "Notification: 5 August 2022", "Conference: May 2-4, 2021"))
HIDDEN_WORDS = re.compile("Submission|Notification|Conference|July|August|May")
HIDDEN = st.one_of(
    PAST.map("<!-- {} -->".format),
    PAST.map("<!-- * {} -->".format),
    PAST.map("<!--\n* {}\n-->".format),
    PAST.map("{{% comment %}}{}{{% endcomment %}}".format),
    PAST.map("{{% comment %}}\n{}\n{{% endcomment %}}".format),
    PAST.map("{{::comment}}\n{}\n{{:/comment}}".format),
)
LINE = st.one_of(
    WORDS,
    WORDS.map("* {}".format),
    WORDS.map("1. {}".format),
    WORDS.map("## {}".format),
    WORDS.map("> {}".format),
    WORDS.map("| {} | b |".format),
    WORDS.map("<p>{}</p>".format),
    WORDS.map("    {}".format),
    WORDS.map("{}  ".format),
    HIDDEN,
    HIDDEN.map("* {}".format),
    HIDDEN.map("  {}".format),
    st.tuples(WORDS, HIDDEN).map(" ".join),
    st.tuples(HIDDEN, WORDS).map(" ".join),
    st.tuples(WORDS, PAST).map(" <!-- ".join),
    st.just(""),
    st.just(""),
)


@settings(max_examples=60)
@given(lines=st.lists(LINE, min_size=1, max_size=9), newline=st.sampled_from(("\n", "\r\n")), html=st.booleans())
def test_what_is_called_safe_leaves_what_visitors_read(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], newline: str, *, html: bool
) -> None:
    folder = tmp_path_factory.mktemp("site")
    name = "call.html" if html else "call.md"
    write(folder, "_config.yml", "")
    write(folder, name, (FRONT_MATTER + "\n".join(lines) + "\n").replace("\n", newline))
    for fix in fixes(folder):
        source = (folder / name).read_bytes().decode()
        before = shown(folder)
        apply(folder, [fix])
        after = shown(folder)
        write(folder, name, source)
        if fix.safety == "safe":
            assert after == before
        else:
            # Of a comment that a list cuts, what was to be hidden shows, and may go with its neighbour.
            assert HIDDEN_WORDS.sub("", letters(after)) == HIDDEN_WORDS.sub("", letters(before))


STRUCK = st.sampled_from(
    ("~~{}~~", "<del>{}</del>", "<s>{}</s>", "<strike>{}</strike>", "**~~{}~~**", "<b><s>{}</s></b>")
)
DAY = st.sampled_from(("July 5, 2022", "5 August 2022", "May 2, 2021"))


@settings(max_examples=30)
@given(
    rows=st.lists(
        st.tuples(st.sampled_from(("* {}", "{}", "- {}", "| {} | x |")), STRUCK, DAY, st.booleans()),
        min_size=1,
        max_size=5,
    )
)
def test_only_what_is_struck_goes(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str, bool]]
) -> None:
    folder = tmp_path_factory.mktemp("site")
    write(folder, "_config.yml", "")
    lines = []
    for form, strike, day, first in rows:
        struck = strike.format(day)
        dates = f"{struck} March 3, 2023" if first else f"March 3, 2023 {struck}"
        lines.append(form.format(f"Submission: {dates}"))
    write(folder, "call.md", FRONT_MATTER + "\n\n".join(lines) + "\n")
    made = fixes(folder)
    apply(folder, made)

    assert len(made) == len(rows)
    assert {text for _, _, text in shown(folder)} <= {"Submission: March 3, 2023", "x"}
