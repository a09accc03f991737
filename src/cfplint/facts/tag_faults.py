"""Tags that do not nest as their author meant them to, each cause once.

A browser repairs what is not closed where the next end tag forces it to, which is seldom where the slip is: a `div`
left open in a page is closed by an end tag of its layout, whose own `div` is then the one that nothing closes. So the
slip is looked for by matching tags by name and file (`facts/tag_balance.py`).
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping

from cfplint.facts.markup import FaultKind, TagFault
from cfplint.facts.tag_balance import balance
from cfplint.facts.values import nearness
from cfplint.html import HtmlReading, Token
from cfplint.html.names import END_TAG_OPTIONAL, HEADINGS, RAW_TEXT, ROOTS, SCOPES, VOID
from cfplint.source import Place, Traced

_NAME = re.compile(r"[a-z][\w.:-]*")
_SWALLOWING = RAW_TEXT | {"title", "textarea"}
"""Left open, they take the rest of the page for text."""
_INLINE = frozenset(
    "a abbr b big cite code del em font i ins kbd label mark q s small span strike strong sub sup tt u".split()
)
_LISTS = ("ul", "ol", "dl")
_FORMATS = frozenset("b big em font i s small span strike strong sub sup tt u".split())
_NOT_IN_THEMSELVES = ("a", "form")
_ANSWERED = ("p", "br")
"""End tags for which a browser makes an element where nothing is open."""
_DEEPEST = 200
"""No tag is indented by so many characters."""
_OPEN = "is never closed"
_STRAY = "closes nothing"
_VOID = "is the end tag of an element that has none"


def tag_faults(reading: HtmlReading, page: Traced, url: str, bodies: Mapping[str, int]) -> tuple[TagFault, ...]:
    """The faults of a page's tags, in order of the page.

    Args:
        reading: the page's tokens.
        page: its HTML.
        url: its URL.
        bodies: as for `nearness`.
    """
    faults = _Faults(reading, page, url, bodies)
    faults.find()
    end = first_of_no_element(reading)
    return tuple(fault for index, fault in sorted(faults.found, key=lambda each: each[0]) if index < end)


def first_of_no_element(reading: HtmlReading) -> int:
    """The first start tag that is none: text with a `<` in it, which takes what follows for attributes.

    Args:
        reading: a page.

    Returns:
        Its index, or the number of all tokens.
    """
    tokens = reading.tokens
    named = _NAME.fullmatch
    return min((index for index in reading.nesting.ends if not named(tokens[index].name)), default=len(tokens))


class _Faults:
    """The faults of one page while they are looked for."""

    def __init__(self, reading: HtmlReading, page: Traced, url: str, bodies: Mapping[str, int]) -> None:
        self._tokens = reading.tokens
        self._parents = reading.nesting.parents
        self._ends = reading.nesting.ends
        self._page = page
        self._url = url
        self._bodies = bodies
        self._places: dict[int, Place | None] = {}
        self.found: list[tuple[int, TagFault]] = []

    def find(self) -> None:
        unclosed = [index for index in self._ends if not self._is_closed(index) and not self._may_stay_open(index)]
        swallowing = next((index for index in unclosed if self._tokens[index].name in _SWALLOWING), None)
        if swallowing is not None:
            self._tell("unclosed", swallowing, f"{_OPEN}, so the rest of the page is taken for its text")
            return
        strays = [index for index, token in enumerate(self._tokens) if self._is_stray(index, token)]
        strays = self._broken_paragraphs(self._void_ends(strays))
        self._mismatched_headings()
        if unclosed or strays:
            self._unbalanced(unclosed, strays)
        self._nested_in_themselves()

    def _place(self, index: int) -> Place | None:
        if index not in self._places:
            token = self._tokens[index]
            self._places[index] = self._page.place(token.start, token.end)
        return self._places[index]

    def _path(self, index: int) -> str:
        place = self._place(index)
        return place.path if place else ""

    def _nearness(self, index: int) -> int:
        place = self._place(index)
        return nearness(place, self._bodies) if place else 9

    def _indent(self, index: int) -> int:
        """The white space before a tag on its line, -1 if something else stands there."""
        start = self._tokens[index].start
        before = self._page.text[max(start - _DEEPEST, 0) : start]
        line = before[before.rfind("\n") + 1 :]
        return -1 if line.strip() or len(line) == _DEEPEST else len(line)

    def _is_closed(self, index: int) -> bool:
        end = self._ends[index]
        return end < len(self._tokens) and self._tokens[end].kind == "end" and self._parents[end] == index

    def _may_stay_open(self, index: int) -> bool:
        return self._tokens[index].name in END_TAG_OPTIONAL

    def _is_stray(self, index: int, token: Token) -> bool:
        # A name with `<` in it is that of a start or end tag that is cut: it leaves its element open, which is told.
        if token.kind != "end" or self._parents[index] >= 0 or "<" in token.name:
            return False
        return token.name not in ROOTS and token.name != "head"

    def _tell(self, kind: FaultKind, index: int, what: str, other: int | None = None, *, dropped: bool = False) -> None:
        token, place = self._tokens[index], self._place(index)
        if place:
            there = self._place(other) if other is not None else None
            message = f"`{_written(token)}` {what}"
            dropped = dropped and len(place.span) == token.end - token.start
            self.found.append((index, TagFault(kind, token.name, message, place, self._url, there, dropped)))

    def _void_ends(self, strays: list[int]) -> list[int]:
        """Tell of the end tags of elements that have none, and give the others."""
        others: list[int] = []
        for index in strays:
            name = self._tokens[index].name
            if name in VOID and name not in _ANSWERED:
                self._tell("void", index, _VOID, dropped=True)
            else:
                others.append(index)
        return others

    def _broken_paragraphs(self, strays: list[int]) -> list[int]:
        """Tell of blocks in paragraphs, and give the end tags that are not those of a paragraph that a block ended."""
        ended = [
            index
            for index, end in self._ends.items()
            if self._tokens[index].name == "p" and end < len(self._tokens) and self._tokens[end].kind == "start"
        ]
        others: list[int] = []
        waiting = deque(sorted(ended, key=self._ends.__getitem__))
        opened: dict[str, list[int]] = {}
        for stray in strays:
            if self._tokens[stray].name != "p":
                others.append(stray)
                continue
            while waiting and self._ends[waiting[0]] < stray:
                paragraph = waiting.popleft()
                opened.setdefault(self._path(paragraph), []).append(paragraph)
            if not opened.get(self._path(stray)):
                others.append(stray)
                continue
            paragraph = opened[self._path(stray)].pop()
            block = self._ends[paragraph]
            name = self._tokens[block].name
            if name == "p" or self._path(block) != self._path(paragraph):
                self._tell("nesting", paragraph, f"ends where the `<{name}>` in it begins", block)
            else:
                self._tell("nesting", block, "stands in a `<p>`, which it ends", paragraph)
        return others

    def _mismatched_headings(self) -> None:
        for index, end in self._ends.items():
            name = self._tokens[index].name
            if name in HEADINGS and self._is_closed(index) and self._tokens[end].name != name:
                self._tell("unclosed", index, f"is closed by `{_written(self._tokens[end])}`", end)

    def _unbalanced(self, unclosed: list[int], strays: list[int]) -> None:
        names = {self._tokens[index].name for index in (*unclosed, *strays)}
        tags: dict[str, list[int]] = {name: [] for name in names}
        for index, token in enumerate(self._tokens):
            if token.name in tags and (token.kind == "end" or index in self._ends):
                tags[token.name].append(index)
        pairs: dict[int, int] = {}
        slips: list[int] = []
        for name, indices in tags.items():
            if name in END_TAG_OPTIONAL:
                starts: list[int] = []
                ends = [index for index in strays if self._tokens[index].name == name]
            else:
                ends_of_name = {index for index in indices if self._tokens[index].kind == "end"}
                starts, ends, matched = balance(indices, ends_of_name, self._path, self._nearness, self._indent)
                pairs.update(matched)
            slips += (*starts, *ends)
        ends_of_others = self._mistaken_ends(slips)
        for index in slips:
            token = self._tokens[index]
            if token.kind == "start":
                end = ends_of_others.get(index)
                what = _OPEN if not token.self_closing else "is not closed by its `/`"
                what = what if end is None else f"is closed by `{_written(self._tokens[end])}`"
                self._tell("unclosed", index, what, end)
        told = set(ends_of_others.values())
        for index in self._first_of_each_row([index for index in slips if index not in told]):
            dropped = self._parents[index] < 0 and self._tokens[index].name not in _ANSWERED
            self._tell("stray", index, _STRAY, dropped=dropped)
        if not slips:
            self._overlaps([index for index in unclosed if index in pairs], pairs)

    def _mistaken_ends(self, slips: list[int]) -> dict[int, int]:
        """For a list or a stretch of text that nothing closes: the end tag of another one that was meant to."""
        found: dict[int, int] = {}
        opened: dict[int, list[int]] = {0: [], 1: []}
        for index in sorted(slips):
            name = self._tokens[index].name
            kind = next((number for number, kinds in enumerate((_LISTS, _FORMATS)) if name in kinds), None)
            if kind is None:
                continue
            if self._tokens[index].kind == "start":
                opened[kind].append(index)
            elif opened[kind] and self._path(opened[kind][-1]) == self._path(index):
                found[opened[kind].pop()] = index
        return found

    def _first_of_each_row(self, slips: list[int]) -> Iterator[int]:
        """The end tags without a partner, but for those that follow another one with nothing but end tags between."""
        before = -1
        for index in sorted(index for index in slips if self._tokens[index].kind == "end"):
            between = self._tokens[before:index] if before >= 0 else ()
            in_a_row = between and all(
                token.kind == "end" or (token.kind == "text" and not token.data.strip()) for token in between
            )
            if not in_a_row:
                yield index
            before = index

    def _overlaps(self, starts: list[int], pairs: Mapping[int, int]) -> None:
        """Tell of elements that end outside of what they begin in; of blocks, the first drags the others along."""
        blocks = 0
        for index in sorted(starts):
            inline = self._tokens[index].name in _INLINE
            blocks += not inline
            end = self._ends[index]
            if (inline or blocks == 1) and end < len(self._tokens):
                what = f"ends at `{_written(self._tokens[end])}`, before its own end tag"
                self._tell("nesting", index, what, pairs[index])

    def _nested_in_themselves(self) -> None:
        """Tell of links in links and forms in forms."""
        if sum(token.name in _NOT_IN_THEMSELVES and token.kind == "start" for token in self._tokens) < 2:
            return
        told = {index for index, _ in self.found}
        around: dict[str, dict[int, int]] = {name: {-1: -1} for name in _NOT_IN_THEMSELVES}
        for index in sorted(self._ends):
            token, parent = self._tokens[index], self._parents[index]
            for name, known in around.items():
                outer = known.get(parent, -1)
                if token.name == name:
                    if outer >= 0 and self._is_closed(outer) and not {index, outer} & told:
                        self._tell("nesting", index, f"stands in another `<{name}>`, which it ends", outer)
                    known[index] = index
                else:
                    known[index] = -1 if name == "a" and token.name in SCOPES else outer


def _written(token: Token) -> str:
    return f"</{token.name}>" if token.kind == "end" else f"<{token.name}>"
