"""Pages cleaned and proved: one by one, or by several processes with the same result.

What this takes is plain data, so that a further process needs neither the site nor its templates.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from cfplint.conversion import Cleaned, Loss, clean, losses
from cfplint.conversion.marks import MarkedDate

_WORTH_A_PROCESS = 50
"""How many pages a further process must have to clean before its start pays."""
_MOST_PROCESSES = 61
"""Windows waits for no more of them at once."""
_AHEAD = 4
"""How many pages wait for each process; so many are held in memory."""

Held = TypeVar("Held")


@dataclass(frozen=True, slots=True)
class CleaningTask:
    """A page to clean."""

    html: str
    dates: tuple[MarkedDate, ...] = ()
    """The dates that a step may mark for machines."""
    fragment: bool = False
    lang: str = ""
    title: str = ""
    stylesheet: str = ""
    address: str = ""
    """The page's own address below the host."""
    chosen: frozenset[str] = frozenset()
    """The elements that the site's style sheets may choose by their names alone."""
    event: str = ""
    """The conference as JSON-LD, for the page that tells of it."""
    calendar: str = ""
    """The address of the page's dates as a calendar."""
    modes: Mapping[str, str] = field(default_factory=dict)
    """The modes of the steps."""


@dataclass(frozen=True, slots=True)
class Proved:
    """A page cleaned, and what differs for its visitors."""

    cleaned: Cleaned
    losses: tuple[Loss, ...]
    """What no step declares."""


def clean_and_prove(task: CleaningTask) -> Proved:
    """Clean a page, and compare what its visitors had and have."""
    cleaned = clean(
        task.html,
        fragment=task.fragment,
        lang=task.lang,
        title=task.title,
        stylesheet=task.stylesheet,
        address=task.address,
        chosen=task.chosen,
        dates=task.dates,
        event=task.event,
        calendar=task.calendar,
        modes=task.modes,
    )
    declared = [loss for _, change in cleaned.changes for loss in change.loses]
    lost = losses(task.html, cleaned.html, declared=declared, styles=cleaned.styles, page=task.address)
    return Proved(cleaned, lost)


def processes_for(pages: int, jobs: int | None) -> int:
    """How many processes clean some pages.

    Args:
        pages: how many they are.
        jobs: how many processes are asked for; as many as pay if absent.
    """
    return min(jobs or max(1, min(4, pages // _WORTH_A_PROCESS)), max(1, pages), _MOST_PROCESSES)


def cleaned_in_order(
    tasks: Iterable[tuple[Held, CleaningTask | None]], processes: int
) -> Iterator[tuple[Held, Proved | Exception | None]]:
    """Pages cleaned and proved, in the order in which they come.

    The result is the same for any number of processes, also where they die or cannot be started.

    Args:
        tasks: each with what it is held by until it is done; `None` where there is nothing to clean.
        processes: how many processes share the work.

    Yields:
        What a task was held by, with its result, or with what cleaning raised.
    """
    pool = _pool(processes)
    if pool is None:
        yield from ((held, _here(task)) for held, task in tasks)
        return
    waiting: deque[tuple[Held, CleaningTask | None, Future[Proved] | None]] = deque()
    coming = iter(tasks)
    try:
        while True:
            for held, task in islice(coming, max(0, _AHEAD * processes - len(waiting))):
                waiting.append((held, task, _submitted(pool, task)))
            if not waiting:
                return
            held, task, future = waiting.popleft()
            yield held, _there(task, future)
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(processes: int) -> ProcessPoolExecutor | None:
    try:
        if processes > 1:
            return ProcessPoolExecutor(processes, get_context("spawn"), initializer=_leave_interrupts)
    except (OSError, NotImplementedError):  # a system without semaphores
        pass
    return None


def _leave_interrupts() -> None:
    """Leave it to the process that asked to end the run, and to tell of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _submitted(pool: ProcessPoolExecutor, task: CleaningTask | None) -> Future[Proved] | None:
    try:
        with _interrupts_held():
            return pool.submit(clean_and_prove, task) if task is not None else None
    except (OSError, RuntimeError):  # the processes have died, or cannot be started
        return None


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let interrupts wait while a process may be started, which inherits that and so tells of none on its way."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _there(task: CleaningTask | None, future: Future[Proved] | None) -> Proved | Exception | None:
    """What another process made of a task; what fails there is done here, where it may have failed for its own sake."""
    try:
        return future.result() if future is not None else _here(task)
    except Exception:  # noqa: BLE001 - anything at all may be wrong with another process
        return _here(task)


def _here(task: CleaningTask | None) -> Proved | Exception | None:
    try:
        return clean_and_prove(task) if task is not None else None
    except Exception as error:  # noqa: BLE001 - one page that fails must not keep the others from being cleaned
        return error
