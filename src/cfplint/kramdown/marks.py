"""The stretches of the document that the characters of a token come from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from cfplint.kramdown.document import Token
from cfplint.kramdown.text import Text

Chunk = tuple[str, int, int]
"""Characters of a text token and the stretch of the parsed text they come from."""
Mark = tuple[int, int, int]
"""A stretch of a token's text: offset in it, and the stretch of the document it came from."""


def settle(tokens: list[Token]) -> None:
    """Turn the chunks of tokens into marks, where offsets are those of the document already."""
    for token in tokens:
        chunks = token.pop("chunks", None)
        if chunks is not None:
            token["marks"] = _marks_as_they_are(chunks)
            if token["type"] == "text":
                continue
        local = token.pop("local", None)
        if local:
            places = token.setdefault("places", {})
            for name, value_chunks in local.items():
                places[name] = _marks_as_they_are(value_chunks)
        if token.get("children"):
            settle(token["children"])


def _marks_as_they_are(chunks: list[Chunk]) -> list[tuple[int, int, int]]:
    if len(chunks) == 1:
        string, start, end = chunks[0]
        return [(0, start, end)] if string else []
    marks: list[tuple[int, int, int]] = []
    at = 0
    behind = -1
    for string, start, end in chunks:
        size = len(string)
        if size == end - start and start == behind:
            marks[-1] = (marks[-1][0], marks[-1][1], end)
            behind = end
        elif size:
            marks.append((at, start, end))
            behind = end if size == end - start else -1
        at += size
    return marks


def resolve(tokens: list[Token], text: Text) -> None:
    """Turn offsets in a parsed text into offsets in the document, in tokens and all below them."""
    for token in tokens:
        token["span"] = text.span(*token["span"])
        chunks = token.pop("chunks", None)
        if chunks is not None:
            token["marks"] = marks_of(chunks, text)
        for key in ("tag", "end_tag"):
            if key in token:
                token[key] = text.span(*token[key])
        local = token.pop("local", None)
        if local:
            places = token.setdefault("places", {})
            for name, value_chunks in local.items():
                places[name] = marks_of(value_chunks, text)
        if token.get("children"):
            resolve(token["children"], text)


def marks_of(chunks: list[Chunk], text: Text) -> list[tuple[int, int, int]]:
    """The stretches of the document that chunks come from; see `Mark`."""
    starts, origins, base = text.starts, text.origins, text.base
    marks: list[tuple[int, int, int]] = []
    at = 0
    for string, start, end in chunks:
        size = len(string)
        if size != end - start:
            if size:
                marks.append((at, *text.span(start, end)))
            at += size
            continue
        done, final = start + base, end + base
        shift = at - done
        place = bisect_right(starts, done) - 1 if len(starts) > 1 else 0
        while done < final:
            stop = min(starts[place + 1], final) if place + 1 < len(starts) else final
            origin = origins[place]
            if origin < 0:
                marks.append((done + shift, ~origin, ~origin))
            else:
                first = origin + done - starts[place]
                last = first + stop - done
                if marks and marks[-1][2] == first and marks[-1][2] - marks[-1][1] == done + shift - marks[-1][0]:
                    marks[-1] = (marks[-1][0], marks[-1][1], last)
                else:
                    marks.append((done + shift, first, last))
            done = stop
            place += 1
        at += size
    return marks


def cut_marks(
    marks: list[tuple[int, int, int]], size: int, start: int, stop: int, number: int = 0
) -> Iterator[tuple[int, int, int]]:
    """The stretches of a part of a text.

    Args:
        marks: those of the whole; see `cfplint.kramdown.renderer.Mark`.
        size: of the whole, in characters.
        start: the part's first offset.
        stop: the offset behind it.
        number: of the mark in which it begins, or of one before.
    """
    while number < len(marks) and marks[number][0] < stop:
        at, first, last = marks[number]
        number += 1
        end = marks[number][0] if number < len(marks) else size
        begin, behind = max(at, start), min(end, stop)
        if begin >= behind:
            continue
        if end - at == last - first:
            yield begin - start, first + begin - at, first + behind - at
        else:
            yield begin - start, first, last
