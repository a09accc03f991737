"""How gently a host is asked: so many requests at once, so long between them, and rest when it asks for it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType

from cfplint.config import ExternalOptions, HostOptions

LONGEST_REST = 30.0
"""Seconds that a host may ask us to wait before it is not asked any more."""
_RESPITE = 0.5
"""Seconds that a host is left alone when it does not answer."""
_REFUSALS = 3
_SILENCES = 2
"""So many requests without an answer, where none had one, and a host is dropped."""


@dataclass(slots=True)
class Gate:
    """Where requests to one host wait for their turn; used as a context around each request."""

    timeout: float
    """Seconds to wait for an answer."""
    delay: float
    """Seconds from one request to the next."""
    concurrency: int
    """How many requests at once."""
    answered: bool = False
    """Whether it ever answered."""
    closed: bool = False
    """Whether it wants no more requests in this run."""
    _silences: int = 0
    _refusals: int = 0
    _next: float = 0.0
    """When the next request may go."""
    _free: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self._free = asyncio.Semaphore(self.concurrency)

    @property
    def dropped(self) -> bool:
        """Whether it is not asked any more, as it does not answer."""
        return not self.answered and self._silences >= _SILENCES

    def silent(self) -> None:
        """Note a request that got no answer; where none had one, the others that are on their way are waited for."""
        self._silences += 1
        if not self.answered:
            self.rest(_RESPITE)

    def refused(self) -> None:
        """Note that it still refused an address after all rest that was given; three times, and it wants no more."""
        self._refusals += 1
        self.closed = self.closed or self._refusals >= _REFUSALS

    def rest(self, seconds: float) -> None:
        """Let no request through for some time."""
        self._next = max(self._next, asyncio.get_running_loop().time() + seconds)

    async def __aenter__(self) -> None:
        await self._free.acquire()
        try:
            clock = asyncio.get_running_loop().time
            while (wait := self._next - clock()) > 0:
                await asyncio.sleep(wait)
            self._next = clock() + self.delay
        except BaseException:
            self._free.release()
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._free.release()


class Gates:
    """The gates of all hosts of a run."""

    def __init__(self, options: ExternalOptions) -> None:
        """Take the options; a host's own go before those for all."""
        self._options = options
        self._own = {name.lower(): own for name, own in options.hosts.items()}
        self._gates: dict[str, Gate] = {}

    def __getitem__(self, host: str) -> Gate:
        """The gate of a host.

        Args:
            host: its name, with its port where that is not the scheme's own.
        """
        if host not in self._gates:
            own = self._own.get(host) or self._own.get(host.partition(":")[0]) or HostOptions()
            timeout = self._options.timeout if own.timeout is None else own.timeout
            delay = self._options.delay if own.delay is None else own.delay
            self._gates[host] = Gate(timeout, delay, own.concurrency or self._options.concurrency)
        return self._gates[host]


def retry_after(value: str | None, date: str | None) -> float | None:
    """The seconds that a server asks to wait (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after).

    Args:
        value: the header `Retry-After`: seconds or a date.
        date: the header `Date`, the server's clock, by which a date is judged.
    """
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdecimal():
        return float(text[:9])
    until, since = _instant(text), _instant(date or "")
    if until is None or since is None:
        return None
    return max(0.0, (until - since).total_seconds())


def _instant(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
