"""The output of a rendering: pieces of text, and where each came from."""

from __future__ import annotations

from io import StringIO
from typing import TextIO

from cfplint.liquid.limits import MAX_OUTPUT, MAX_RUNS, LimitError
from cfplint.source import Run, Traced, TracedStr, traced
from cfplint.source.trace import merged


class TraceBuffer(StringIO):
    """What nodes write to. `write`, for nodes that know nothing of traces, is counted to the node being rendered."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.length = 0
        self.origin: tuple[str, int, int] = ("", 0, 0)
        """File, offset and length of the markup that plain `write` is counted to."""

    def copy(self, text: str, source: str, origin: int) -> None:
        """Write characters that stand in a file."""
        length = len(text)
        if length:
            self.parts.append(text)
            self.runs.append(Run(self.length, length, source, origin, length, True))
            self._grow(length)

    def made(self, text: str, origin: tuple[str, int, int]) -> None:
        """Write the value of a markup; characters without a place get the markup's."""
        length = len(text)
        if not length:
            return
        source, start, extent = origin
        at = self.length
        self.parts.append(text)
        if isinstance(text, TracedStr):
            done = 0
            for run in text.runs:
                if run.start > done:
                    self.runs.append(Run(at + done, run.start - done, source, start, extent, False))
                self.runs.append(Run(at + run.start, *run[1:]))
                done = run.start + run.length
            if done < length:
                self.runs.append(Run(at + done, length - done, source, start, extent, False))
        else:
            self.runs.append(Run(at, length, source, start, extent, False))
        self._grow(length)

    def write(self, text: str) -> int:
        """Write text as the current node's own."""
        self.made(text, self.origin)
        return len(text)

    def getvalue(self) -> str:
        """The text so far."""
        return "".join(self.parts)

    def mark(self) -> tuple[int, int, int]:
        """How far it is, for `back_to`."""
        return len(self.parts), len(self.runs), self.length

    def back_to(self, mark: tuple[int, int, int]) -> None:
        """Forget what was written since a mark."""
        parts, runs, self.length = mark
        del self.parts[parts:]
        del self.runs[runs:]

    def traced(self) -> Traced:
        """The text so far, with its trace."""
        return Traced(self.getvalue(), tuple(merged(self.runs)))

    def traced_str(self) -> TracedStr:
        """The text so far as a value."""
        return traced(self.getvalue(), merged(self.runs))

    def _grow(self, length: int) -> None:
        self.length += length
        if self.length > MAX_OUTPUT or len(self.runs) > MAX_RUNS:
            raise LimitError("the output is larger than a page can need")


class Forwarding(TraceBuffer):
    """Hands text on to a buffer that knows nothing of traces."""

    def __init__(self, target: TextIO) -> None:
        super().__init__()
        self._target = target

    def copy(self, text: str, source: str, origin: int) -> None:  # noqa: ARG002  # the place is lost here
        """Hand on."""
        self._target.write(text)

    def made(self, text: str, origin: tuple[str, int, int]) -> None:  # noqa: ARG002  # the place is lost here
        """Hand on."""
        self._target.write(text)


def tracing(buffer: TextIO) -> TraceBuffer:
    """A buffer, made one that takes places if it is a plugin's own."""
    return buffer if isinstance(buffer, TraceBuffer) else Forwarding(buffer)


class NoBuffer(TraceBuffer):
    """Takes what blank blocks write, and keeps nothing."""

    def copy(self, text: str, source: str, origin: int) -> None:
        """Nothing."""

    def made(self, text: str, origin: tuple[str, int, int]) -> None:
        """Nothing."""
