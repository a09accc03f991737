"""The words around a date that say what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cfplint.dates.data_records import is_bare, record_text
from cfplint.facts.text import TextBlock
from cfplint.source import Span

_LONGEST = 160
"""So many characters before and behind a date are looked at."""
_WIDEST = 20
"""So many cells on, the first row below a header is looked for."""
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Za-z])(?<!\bSt)(?<!\bca)[.!?;]\s|\s[|•·]\s|</?(?:li|p|td|tr|br)\b[^<>]*>", re.IGNORECASE
)
_CUT_AHEAD = re.compile(r"\S+\s+")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_EAST_ASIAN = "\u3000"
_EDGES = " \t\r\n:;,.|-–—*~_()[]{}<>\"'“”#=>+/"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Words around a date, the nearest first."""

    before: str
    """In its block, from the end of the sentence or the date before it; in a data file with its key."""
    after: str
    """In its block, to the end of the sentence or the next date."""
    row: str
    """In a table the first cell of its row or, where that is the date itself, the cells behind it; in a list of
    definitions the term; in a data file the other lines of its record."""
    column: str
    headings: tuple[str, ...]

    @property
    def label(self) -> str:
        """What names the date, as written."""
        for words in (
            self.row if self.column or len(self.before.strip(_EDGES)) < 3 else "",
            self.before,
            self.after,
            self.row,
            self.column,
        ):
            stripped = words.strip(_EDGES)
            if _LETTERS.search(stripped) and not is_bare(stripped):
                if words is self.before:
                    return stripped[_at_word(stripped, len(stripped) - _LONGEST, 0, len(stripped)) :]
                return stripped[: _behind_word(stripped, _LONGEST, 0, len(stripped))]
        return self.headings[-1].strip() if self.headings else ""


def surroundings(
    blocks: Sequence[TextBlock], index: int, start: int, end: int, left: int, right: int, record: range | None = None
) -> Surroundings:
    """The words around one date.

    Args:
        blocks: the page's blocks.
        index: the date's block.
        start: offset of the date's first character in the block's text.
        end: offset behind its last one.
        left: offset behind the date before it, or 0.
        right: offset of the next date, or the length of the text.
        record: in YAML that is read line by line, the blocks of its record.
    """
    block = blocks[index]
    text = block.text.text
    before = _last_sentence(text[_at_word(text, max(left, start - _LONGEST), left, start) : start])
    after = _first_sentence(text[end : _behind_word(text, min(right, end + _LONGEST), end, right)])
    if _begins_line(text, left, start) and has_words(line := after.partition("\n")[0]):
        before, after = "", line
    if record is not None:
        keyed = f"{block.row}: {before}" if block.row else before
        return Surroundings(keyed, after, record_text(blocks, index, record), "", block.headings)
    return Surroundings(before, after, _row(blocks, index), _column(blocks, index), block.headings)


def clause_around(text: str, span: Span) -> tuple[str, Span]:
    """The sentence that holds a date, other dates included, and the date in it.

    Args:
        text: the block's text.
        span: the date in it.
    """
    start = max(0, span.start - _LONGEST)
    for match in _SENTENCE_END.finditer(text, start, span.start):
        start = match.end()
    end = _SENTENCE_END.search(text, span.end, span.end + _LONGEST)
    clause = text[start : end.start() if end else span.end + _LONGEST]
    return clause, Span(span.start - start, span.end - start)


def width(text: str) -> int:
    """The length of a text in letters; a sign of an East Asian script says about as much as three of them."""
    return len(text) + 2 * sum(sign >= _EAST_ASIAN for sign in text)


def has_words(text: str) -> bool:
    """Whether a text has a word of three letters."""
    return _LETTERS.search(text) is not None


def _at_word(text: str, at: int, left: int, right: int) -> int:
    """Where a stretch that is cut at an offset begins: behind the word that the cut runs through, if one follows."""
    if at <= left:
        return max(at, left)
    word = _CUT_AHEAD.match(text, at - 1, right)
    return word.end() if word and word.end() < right else at


def _behind_word(text: str, at: int, left: int, right: int) -> int:
    """Where a stretch that is cut at an offset ends: before the word that the cut runs through, if one stands there."""
    if at >= right or text[at].isspace():
        return min(at, right)
    blank = max(text.rfind(blank, left, at) for blank in " \t\r\n")
    return blank if blank > left else at


def _begins_line(text: str, left: int, start: int) -> bool:
    """Whether a date is the first thing behind a `<br>`, so that what stands above belongs to another one."""
    line_end = text.rfind("\n", left, start)
    return line_end >= 0 and not has_words(text[line_end:start])


def _last_sentence(text: str) -> str:
    begin = end = 0
    for match in _SENTENCE_END.finditer(text):
        if _LETTERS.search(text, end, match.start()):
            begin = end
        end = match.end()
    return text[end:] if _LETTERS.search(text, end) else text[begin:]


def _first_sentence(text: str) -> str:
    for match in _SENTENCE_END.finditer(text):
        if _LETTERS.search(text, 0, match.start()):
            return text[: match.start()]
    return text


def _is_first_cell(block: TextBlock) -> bool:
    text = block.text.text
    return len(block.row) == len(text) and block.row[:_LONGEST] == text[:_LONGEST]


def _column(blocks: Sequence[TextBlock], index: int) -> str:
    """The header of a cell's column; of a date that is such a header itself, the first cell below it."""
    block = blocks[index]
    if block.element != "th" or block.column:
        return block.column
    header = block.text.text
    below = (each for each in blocks[index + 1 : index + 1 + _WIDEST] if each.element == "td")
    return next((each.text.text[:_LONGEST] for each in below if each.column == header), "")


def _row(blocks: Sequence[TextBlock], index: int) -> str:
    block = blocks[index]
    if block.element in ("td", "th"):
        if block.row and not _is_first_cell(block):
            return block.row[:_LONGEST]
        cells: list[str] = []
        for following in blocks[index + 1 : index + 4]:
            if following.element not in ("td", "th") or following.row[:_LONGEST] != block.text.text[:_LONGEST]:
                break
            cells.append(following.text.text)
        return " ".join(cell[:_LONGEST] for cell in cells)
    if block.element == "dd":
        return next(
            (each.text.text[:_LONGEST] for each in reversed(blocks[max(index - 3, 0) : index]) if each.element == "dt"),
            "",
        )
    if block.element == "dt" and index + 1 < len(blocks) and blocks[index + 1].element == "dd":
        return blocks[index + 1].text.text[:_LONGEST]
    return ""
