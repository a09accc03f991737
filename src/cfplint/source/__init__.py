"""Source texts: read without loss, addressed by character, traced through every rewriting."""

from cfplint.source.edit import Edit, apply_edits, fitted
from cfplint.source.file import SourceFile, decode, read_source
from cfplint.source.lines import LineIndex, Position
from cfplint.source.span import Place, Span
from cfplint.source.trace import Run, Traced, compose, cut, place_of
from cfplint.source.traced_str import TRACING, TracedStr, traced, tracing
from cfplint.source.traced_value import made_of, with_place, written_at

__all__ = [
    "TRACING",
    "Edit",
    "LineIndex",
    "Place",
    "Position",
    "Run",
    "SourceFile",
    "Span",
    "Traced",
    "TracedStr",
    "apply_edits",
    "compose",
    "cut",
    "decode",
    "fitted",
    "made_of",
    "place_of",
    "read_source",
    "traced",
    "tracing",
    "with_place",
    "written_at",
]
