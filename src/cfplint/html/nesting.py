"""Which element each token stands in, with the end tags that HTML lets authors leave out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cfplint.html.names import CLOSES_PARAGRAPH, FORMATTING, HEADINGS, ROOTS, SCOPES, SPECIAL, TABLE_PARTS, VOID
from cfplint.html.tokens import Token

_CLOSES_IN_TABLE = {
    "caption": ("table",),
    "colgroup": ("table",),
    "thead": ("table",),
    "tbody": ("table",),
    "tfoot": ("table",),
    "tr": ("thead", "tbody", "tfoot", "table"),
    "td": ("tr", "thead", "tbody", "tfoot", "table"),
    "th": ("tr", "thead", "tbody", "tfoot", "table"),
}
"""The elements in which a part of a table begins: what is open inside them ends."""

_CELLS = ("td", "th")
_ROWS = ("tr", "thead", "tbody", "tfoot")
"""What ends in a part of a table that stands in a file of its own, without the table around it."""
_OWN_SCOPES = {"li": ("ul", "ol"), "p": ("button",)}
"""Elements out of which the end tags of some others do not reach."""
_CLOSES_OTHERS = frozenset((*_CLOSES_IN_TABLE, "body", "button", "option", "optgroup"))
_ITEM_BARRIERS = SPECIAL - {"address", "div", "p"}


class Nesting(NamedTuple):
    """The element tree of a sequence of tokens, as indices of tokens."""

    parents: Sequence[int]
    """For each token the start tag it stands in, -1 at the outermost level; for an end tag, the start tag that it
    closes, -1 if it closes none."""
    ends: dict[int, int]
    """For each start tag of an element with content: the first token behind its content."""


class _OpenElements:
    """The stack of open elements, with indices that answer every question about it without a search."""

    def __init__(self) -> None:
        self.stack: list[int] = []
        self.names: list[str] = []
        self.ends: dict[int, int] = {}
        self._places: dict[str, list[int]] = {}
        self._specials: list[int] = []
        self._scopes: list[int] = []
        self._items: list[int] = []

    def last(self, name: str) -> int:
        """The place in the stack of the innermost open element of a name, -1 if there is none."""
        places = self._places.get(name)
        return places[-1] if places else -1

    def last_of(self, names: Iterable[str]) -> int:
        """The place in the stack of the innermost open element of some names, -1 if there is none."""
        return max(map(self.last, names), default=-1)

    @property
    def scope(self) -> int:
        """The place of the innermost element out of which an end tag does not reach."""
        return self._scopes[-1] if self._scopes else -1

    @property
    def special(self) -> int:
        """The place of the innermost special element."""
        return self._specials[-1] if self._specials else -1

    @property
    def item_barrier(self) -> str:
        """The name of the innermost element that a list item's start tag does not look beyond."""
        return self.names[self._items[-1]] if self._items else ""

    @property
    def item_place(self) -> int:
        """Its place in the stack."""
        return self._items[-1] if self._items else -1

    def push(self, index: int, name: str) -> None:
        place = len(self.stack)
        self.stack.append(index)
        self.names.append(name)
        self._places.setdefault(name, []).append(place)
        if name in SPECIAL:
            self._specials.append(place)
            if name in SCOPES:
                self._scopes.append(place)
            if name in _ITEM_BARRIERS:
                self._items.append(place)

    def close(self, place: int, token: int) -> None:
        """End the element at a place of the stack and all that is open in it."""
        while len(self.stack) > place:
            name = self.names.pop()
            last = len(self.stack) - 1
            self.ends[self.stack.pop()] = token
            self._places[name].pop()
            for places in (self._specials, self._scopes, self._items):
                if places and places[-1] == last:
                    places.pop()


def nest(tokens: Sequence[Token]) -> Nesting:
    """The element tree of a sequence of tokens.

    The rules are those of the HTML standard for implied end tags, scopes and void elements. What it moves about (text
    in a table outside its cells, formatting left open at a block's end) stays where it is written.
    """
    parents: list[int] = []
    opened = _OpenElements()
    stack = opened.stack
    for index, token in enumerate(tokens):
        kind, name = token.kind, token.name
        if kind == "start":
            if stack and (name in CLOSES_PARAGRAPH or name in _CLOSES_OTHERS):
                _make_room(opened, name, index)
            parents.append(stack[-1] if stack else -1)
            if name not in VOID and not _is_empty(opened, token):
                opened.push(index, name)
        elif kind == "end":
            place = _closed(opened, name)
            parents.append(stack[place] if place >= 0 else -1)
            if place >= 0 and name not in ROOTS:
                opened.close(place, index)
        else:
            parents.append(stack[-1] if stack else -1)
    opened.close(0, len(tokens))
    return Nesting(parents, opened.ends)


def _is_empty(opened: _OpenElements, token: Token) -> bool:
    """Whether a start tag opens nothing: a closed one in foreign content, a second `html` or `body`."""
    if token.name in ROOTS:
        return opened.last(token.name) >= 0
    return token.self_closing and opened.last_of(("svg", "math")) >= 0


def _make_room(opened: _OpenElements, name: str, token: int) -> None:
    """End what the start tag of an element ends."""
    if name in CLOSES_PARAGRAPH:
        if name in ("li", "dd", "dt") and opened.item_barrier in (("li",) if name == "li" else ("dd", "dt")):
            opened.close(opened.item_place, token)
        paragraph = opened.last("p")
        if paragraph >= 0 and paragraph > max(opened.scope, opened.last("button")):
            opened.close(paragraph, token)
        if name in HEADINGS and opened.names and opened.names[-1] in HEADINGS:
            opened.close(len(opened.stack) - 1, token)
    elif name in _CLOSES_IN_TABLE:
        around = opened.last_of(_CLOSES_IN_TABLE[name])
        if around < 0:
            peer = opened.last_of(_CELLS if name in _CELLS else _ROWS)
            opened.close(peer if peer >= 0 else len(opened.stack), token)
        elif around >= opened.last_of(("table", "template")):
            opened.close(around + 1, token)
    elif name in ("body", "button"):
        before = opened.last("head" if name == "body" else name)
        if before >= 0 and before >= opened.scope:
            opened.close(before, token)
    elif opened.names[-1] in ("option", name):
        opened.close(len(opened.stack) - 1, token)


def _closed(opened: _OpenElements, name: str) -> int:
    """The place in the stack of the element that an end tag closes, -1 if it closes none."""
    place = opened.last_of(HEADINGS) if name in HEADINGS else opened.last(name)
    if place < 0:
        return -1
    if name in SPECIAL:
        if name in TABLE_PARTS or name in ROOTS or name == "template":
            return place if place >= opened.last_of(("table", "template")) else -1
        reach = max(opened.scope, opened.last_of(_OWN_SCOPES.get(name, ())))
        return place if place >= reach else -1
    if name in FORMATTING:
        return place if place >= opened.scope else -1
    return place if place > opened.special else -1
