"""Every date that the blocks of a page write, with its state: shown, struck, commented or for machines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cfplint.dates.grammar import written_dates
from cfplint.dates.lexicon import Lexicon
from cfplint.dates.parts import Reader, day_at
from cfplint.dates.tokens import Token, tokens_of, words_of
from cfplint.dates.written import Day, Written
from cfplint.facts.text import State, TextBlock
from cfplint.source import Span

_DIGIT = re.compile(r"\d")
_NUMERIC = re.compile(r"\d[-/.‑] ?\d{1,2}[-/.‑] ?\d|\d ?[月월]")
_STRIKING = re.compile(r"(?P<tilde>~~)|<(?P<close>/)?(?:del|s|strike)\b[^<>]*>", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_SHORT = 240
_REACH = 60
"""So many characters from a number a part of its date stands at most."""
_NEAR = 3
"""So many characters apart a struck day and the date that replaces it stand at most."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A date in a block."""

    block: int
    """The index of its block."""
    written: Written
    state: State

    @property
    def span(self) -> Span:
        """Its characters in the block's text."""
        return self.written.span


def sightings(blocks: Sequence[TextBlock], lexicon: Lexicon) -> Iterator[Sighting]:
    """The dates of some blocks, in the order of the text."""
    for index, block in enumerate(blocks):
        if may_hold_date(block.text.text, lexicon):
            yield from sorted(_in_block(index, block, lexicon), key=lambda sighting: sighting.span)


def may_hold_date(text: str, lexicon: Lexicon) -> bool:
    """Whether it is worth while to look at a text closely."""
    if not _DIGIT.search(text):
        return False
    if _NUMERIC.search(text):
        return True
    words = words_of(text)
    return not (lexicon.months.keys().isdisjoint(words) and lexicon.slips.keys().isdisjoint(words))


def _in_block(index: int, block: TextBlock, lexicon: Lexicon) -> Iterator[Sighting]:
    text = block.text.text
    struck = _struck(block)
    if not struck:
        for near in _near_numbers(text):
            for written in written_dates(Reader(tuple(tokens_of(text, near.start, near.end)), lexicon)):
                yield Sighting(index, written, block.state)
        return
    tokens = tokens_of(text)
    shown: list[Token] = []
    stretches: list[list[Token]] = [[] for _ in struck]
    at = 0
    for token in tokens:
        while at < len(struck) and token.start >= struck[at].end:
            at += 1
        (stretches[at] if at < len(struck) and token.start >= struck[at].start else shown).append(token)
    live = list(written_dates(Reader(shown, lexicon)))
    for written in live:
        yield Sighting(index, written, block.state)
    state: State = "struck" if block.state == "live" else block.state
    for stretch in stretches:
        reader = Reader(stretch, lexicon)
        found = list(written_dates(reader))
        for written in found or _struck_day(reader, live):
            yield Sighting(index, written, state)


def _near_numbers(text: str) -> Iterator[Span]:
    """The stretches of a text, from white space to white space, that are near enough to a number to be part of a date.

    In a text with tags it is the whole.
    """
    if len(text) <= _SHORT or "<" in text:
        yield Span(0, len(text))
        return
    start = stop = 0
    for number in _NUMBER.finditer(text):
        lead, reach = number.start() - _REACH, number.end() + _REACH
        if lead > stop:
            if stop:
                yield Span(start, stop)
            start = max(text.rfind(" ", stop, lead), stop)
        if reach > stop:
            stop = _to_space(text, reach)
    if stop:
        yield Span(start, stop)


def _to_space(text: str, offset: int) -> int:
    end = text.find(" ", offset)
    return end if end >= 0 else len(text)


def _struck_day(reader: Reader, live: Sequence[Written]) -> Iterator[Written]:
    """The struck day of a date whose month and year are not struck: `April ~~15~~ 22, 2020`."""
    day = day_at(reader, 0) if reader.tokens else None
    if day is None or day.next < len(reader.tokens):
        return
    span = reader.span(0, day.next)
    place = bisect_left(live, span.start, key=lambda written: written.span.start)
    for written in live[max(place - 1, 0) : place + 1]:
        if (
            written.first.day is not None
            and written.span.start <= span.end + _NEAR
            and span.start <= written.span.end + _NEAR
        ):
            yield Written(
                span, Day(written.year, written.first.month, day.value), bad_ordinals=(day.bad,) if day.bad else ()
            )
            return


def _struck(block: TextBlock) -> tuple[Span, ...]:
    """The struck stretches of a block, those that Markdown or HTML in a text read as it lies strikes among them."""
    text = block.text.text
    if "~~" not in text and "<" not in text:
        return block.struck
    found = list(block.struck)
    begin: dict[str, int] = {}
    for match in _STRIKING.finditer(text):
        sign = "~~" if match["tilde"] else "<"
        if sign in begin and (match["tilde"] or match["close"]):
            found.append(Span(begin.pop(sign), match.start()))
        elif not match["close"]:
            begin.setdefault(sign, match.end())
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start < merged[-1].end:
            merged[-1] = merged[-1].cover(span)
        else:
            merged.append(span)
    return tuple(merged)
