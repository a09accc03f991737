"""The tables beside this file: how dates are written, what year they are of, what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cfplint.dates import PageContext, read_dates, read_placeholders
from cfplint.facts.dates import DateMention
from cfplint.facts.text import TextBlock
from cfplint.source import Traced

TABLES = Path(__file__).parent


def cases(name: str) -> Iterator[object]:
    context = PageContext()
    for line in (TABLES / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            context = context_of(line[1:-1])
        elif " => " in line and not line.startswith("#"):
            text, _, expected = line.rpartition(" => ")
            yield pytest.param(context, text, expected, id=f"{context.lang or ''} {text}"[:60])


def context_of(words: str) -> PageContext:
    given = dict(word.split("=", 1) for word in words.split())
    edition = given.pop("edition", None)
    title = given.pop("title", "").replace("_", " ")
    return PageContext(
        path=given.get("path", "page.md"),
        url=given.get("url", ""),
        lang=given.get("lang"),
        title=title,
        edition=int(edition) if edition else None,
    )


def blocks_of(text: str, *, named: bool, path: str = "page.md") -> list[TextBlock]:
    blocks: list[TextBlock] = []
    headings: tuple[str, ...] = ()
    row = ""
    offset = 0
    for part in text.split(" / "):
        element, _, words = part.partition(": ") if named else ("p", "", part)
        if element == "td":
            row = row or words
        traced = Traced.of_source(path, words, offset)
        blocks.append(TextBlock(traced, "live", element=element, headings=headings, row=row))
        offset += len(words) + 1
        if element.startswith("h"):
            headings = (words,)
    return blocks


def written(mention: DateMention) -> str:
    days = f"{mention.start or '?'}" if mention.end is None else f"{mention.start} .. {mention.end}"
    return f"{mention.text} = {days}"


@pytest.mark.parametrize(("context", "text", "expected"), [*cases("forms.txt"), *cases("years.txt")])
def test_dates_are_read_as_written(context: PageContext, text: str, expected: str) -> None:
    mentions = read_dates(blocks_of(text, named=False), context)
    assert " ; ".join(map(written, mentions)) == ("" if expected == "-" else expected)


@pytest.mark.parametrize(("context", "text", "expected"), [*cases("senses.txt")])
def test_words_around_a_date_say_what_it_is(context: PageContext, text: str, expected: str) -> None:
    mention = read_dates(blocks_of(text, named=True, path=context.path), context)[-1]
    found = (mention.kind, mention.milestone, mention.time, mention.timezone)
    assert " ".join(part or "-" for part in found) == expected


@pytest.mark.parametrize(("context", "text", "expected"), [*cases("over.txt")])
def test_words_around_a_date_say_that_it_is_over(context: PageContext, text: str, expected: str) -> None:
    mention = read_dates(blocks_of(text, named=True, path=context.path), context)[-1]
    assert ("over" if mention.told_over else "open") == expected


@pytest.mark.parametrize(("context", "text", "expected"), [*cases("slips.txt")])
def test_what_is_written_wrong(context: PageContext, text: str, expected: str) -> None:
    slips = [slip for mention in read_dates(blocks_of(text, named=False), context) for slip in mention.slips]
    assert " ; ".join(f"{slip.kind} {slip.right}".strip() for slip in slips) == ("" if expected == "-" else expected)


@pytest.mark.parametrize(("context", "text", "expected"), [*cases("placeholders.txt")])
def test_a_placeholder_stands_for_a_date(context: PageContext, text: str, expected: str) -> None:
    labels = [
        placeholder.label for placeholder in read_placeholders(blocks_of(text, named=True, path=context.path), context)
    ]
    assert labels == ([] if expected == "-" else [expected])
