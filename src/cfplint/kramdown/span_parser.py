"""kramdown's span parser on mistune's: recursive, with stop patterns.

Kramdown tries a span element, and when its end is not found it starts over behind the opening characters. So that this
stays linear, what was learned is kept per text: the outcome of each start, by its offset and the elements open around
it, and the offsets from which a search for an end came to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import mistune

from cfplint.kramdown.document import Document, Token
from cfplint.kramdown.marks import marks_of, resolve, settle
from cfplint.kramdown.options import Options
from cfplint.kramdown.registry import SPAN_RULES, SpanFunction
from cfplint.kramdown.span_state import SpanState
from cfplint.kramdown.text import Text

_TAKES_BEFORE = frozenset("\"'>\n")
"""The characters whose element can begin before them."""


class _Dispatch(dict[str, list[tuple[re.Pattern[str], SpanFunction]]]):
    """The elements that a character can begin, found out when it is met."""

    def __init__(
        self, entries: list[tuple[str, str, re.Pattern[str], SpanFunction]], rules: tuple[str, ...] | None
    ) -> None:
        super().__init__()
        self._entries = [entry for entry in entries if rules is None or entry[0] in rules]

    def __missing__(self, char: str) -> list[tuple[re.Pattern[str], SpanFunction]]:
        found = self[char] = [
            (start, function) for _, firsts, start, function in self._entries if not firsts or char in firsts
        ]
        return found


class KramdownSpanParser(mistune.InlineParser):
    """The span elements of one dialect."""

    state_cls = SpanState  # type: ignore[assignment]  # made with a document

    def __init__(self, options: Options) -> None:
        super().__init__()
        self.rules = []
        self.specification = {}
        self.entries: list[tuple[str, str, re.Pattern[str], SpanFunction]] = []
        for rule in SPAN_RULES:
            if rule.when(options):
                self.register(rule.name, rule.start, rule.function)
                self.entries.append((rule.name, rule.first, re.compile(rule.start, re.DOTALL), rule.function))
        names = {name for name, *_ in self.entries}
        self.quotes = "smart_quotes" in names
        self.breaks = "line_break" in names
        tells = {tell for rule in SPAN_RULES if rule.when(options) and rule.name != "line_break" for tell in rule.tell}
        # Only where each alternative begins with a plain character does `re` scan for the first characters of all.
        special = "|".join(re.escape(tell) for tell in sorted(tells))
        self.searches: dict[tuple[tuple[str, ...] | None, bool, bool], re.Pattern[str]] = {
            (None, False, False): re.compile(special),
            (None, True, False): re.compile(special + r"|\n"),
            (None, False, True): re.compile(special + r"|\]"),
            (None, True, True): re.compile(special + r"|\]|\n"),
            (("codespan",), False, False): re.compile("`"),
            (("span_html",), False, False): re.compile("<"),
            (("codespan", "span_html"), False, False): re.compile("[`<]"),
        }
        self.by_first = {rules: _Dispatch(self.entries, rules) for rules, *_ in self.searches}

    def spans(self, document: Document, text: Text, level: int = 0) -> list[Token]:
        """Parse a text.

        Args:
            document: what the spans may refer to.
            text: a block's text.
            level: how deep the block lies.
        """
        src = text.string
        breaks = self.breaks and ("  \n" in src or "\\\\\n" in src)
        if src and not self.searches[None, breaks, False].search(src):
            size = len(src)
            token: Token = {"type": "text", "text": src, "span": text.span(0, size)}
            if document.traced:
                token["marks"] = marks_of([(src, 0, size)], text)
            return [token]
        shift = text.shift() if document.traced else None
        state = SpanState(document, src, level, shift or 0)
        state.breaks = breaks
        self.parse_until(state)
        place = text.span if shift is None else _as_it_is
        for kind, message, start, end in state.env.get("facts", ()):
            document.notice(kind, message, place(start, end))
        if shift is not None:
            settle(state.tokens)
        elif document.traced:
            resolve(state.tokens, text)
        return state.tokens

    def limited(self, document: Document, src: str, rules: tuple[str, ...]) -> list[Token]:
        """Parse a text for some elements only, to look at it; nothing is noticed or traced.

        Args:
            document: what the spans may refer to.
            src: the text.
            rules: the names of the elements.
        """
        state = SpanState(document, src)
        state.rules = rules
        self.parse_until(state)
        return state.tokens

    def within(
        self,
        state: SpanState,
        kind: str,
        start: int,
        stop: re.Pattern[str],
        accept: Callable[[re.Match[str]], bool] | None = None,
        *,
        opens: int = 0,
        raw: bool = False,
        rules: tuple[str, ...] | None = None,
        dead: set[int] | None = None,
    ) -> tuple[list[Token], int, bool]:
        """Parse the inside of an element.

        Args:
            state: of the text; it comes back as it was.
            kind: the element's type.
            start: where its inside begins.
            stop: matches where it may end.
            accept: says whether it does.
            opens: the bit of the element.
            raw: whether its content model is raw.
            rules: the elements that are parsed in it.
            dead: offsets from which its end is known not to be found; added to when it is not found.

        Returns:
            The children, the offset of the stop (or of the end of the text), and whether it was found.
        """
        saved = state.tokens, state.chunks, state.kind, state.raw, state.opens, state.rules, state.images
        state.tokens, state.chunks, state.kind, state.raw, state.images = [], [], kind, raw, 0
        state.opens |= opens
        state.rules = rules
        state.level += 1
        end, found = self.parse_until(state, start, stop, accept, dead)
        state.flush()
        children = state.tokens
        state.inner_images = state.images
        state.level -= 1
        state.tokens, state.chunks, state.kind, state.raw, state.opens, state.rules, state.images = saved
        return children, end, found

    def parse_until(
        self,
        state: SpanState,
        at: int = 0,
        stop: re.Pattern[str] | None = None,
        accept: Callable[[re.Match[str]], bool] | None = None,
        dead: set[int] | None = None,
    ) -> tuple[int, bool]:
        """Parse from an offset on, up to a stop or the end; see `within`."""
        src, rules = state.src, state.rules
        size = len(src)
        in_link = rules is None and stop is not None and state.kind in {"a", "img"}
        search = self.searches[rules, state.breaks and rules is None, in_link].search
        by_first = self.by_first[rules]
        visited: list[int] = []
        while at < size:
            special = search(src, at)
            if special is None:
                break
            place = special.start()
            if place > at:
                if src[place] in _TAKES_BEFORE:
                    place = self._begin(src, at, place, rules)
                if place > at:
                    state.add_text(src[at:place], at, place)
                    at = place
            if dead is not None:
                if at in dead:
                    break
                visited.append(at)
            if stop is not None:
                match = stop.match(src, at)
                if match and (accept is None or accept(match)):
                    return at, True
            at = self._element(state, at, by_first[src[at]])
        if stop is None:
            if at < size:
                state.add_text(src[at:], at, size)
            state.flush()
            return size, False
        if dead is not None:
            dead.update(visited)
        return at, False

    def _begin(self, src: str, at: int, place: int, rules: tuple[str, ...] | None) -> int:
        """Where the element begins whose telling character was found: some take in what stands before it."""
        char, before = src[place], src[place - 1]
        if char in "\"'":
            return place - 1 if before != "\\" and self.quotes and rules is None else place
        if char == ">":
            return place - 1 if before == " " else place
        if char == "\n" and place - 2 >= at and src.startswith("  ", place - 2):
            return place - 2
        return place

    def _element(self, state: SpanState, at: int, candidates: list[tuple[re.Pattern[str], SpanFunction]]) -> int:
        """Parse the element at an offset; a character at which none begins is text."""
        src = state.src
        for start, function in candidates:
            match = start.match(src, at)
            if match:
                behind = function(self, match, state)
                if behind is not None:
                    return behind
        state.add_text(src[at], at, at + 1)
        return at + 1


def _as_it_is(start: int, end: int) -> tuple[int, int]:
    return start, end
