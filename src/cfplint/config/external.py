"""The options of `check --external`: how gently, how long and what is asked. None of them turns it on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cfplint.config.kinds import Names, Seconds, Switch, WholeNumber

_AT_ONCE = WholeNumber(1, 10)
_DELAY = Seconds(0, 60)
_TIMEOUT = Seconds(0.1, 60)


@dataclass(frozen=True, slots=True)
class HostOptions:
    """What is otherwise for one host."""

    concurrency: int | None = field(
        default=None, metadata={"kind": _AT_ONCE, "help": "How many requests at once; as for other hosts if absent."}
    )
    delay: float | None = field(
        default=None,
        metadata={"kind": _DELAY, "help": "Seconds from one request to the next; as for other hosts if absent."},
    )
    timeout: float | None = field(
        default=None,
        metadata={"kind": _TIMEOUT, "help": "Seconds to wait for an answer; as for other hosts if absent."},
    )


@dataclass(frozen=True, slots=True)
class ExternalOptions:
    """How external links are asked."""

    ignore: tuple[str, ...] = field(
        default=(), metadata={"kind": Names(), "help": "Patterns (`*`, `?`) of whole addresses that are not asked."}
    )
    concurrency: int = field(
        default=4, metadata={"kind": _AT_ONCE, "help": "How many requests one host gets at once, at most."}
    )
    delay: float = field(
        default=0.03, metadata={"kind": _DELAY, "help": "Seconds from one request to a host to the next, at least."}
    )
    timeout: float = field(
        default=3.5,
        metadata={"kind": _TIMEOUT, "help": "Seconds to wait for an answer; twice, as silence is asked once more."},
    )
    deadline: float = field(
        default=300.0,
        metadata={"kind": Seconds(1, 3600), "help": "Seconds behind which no more is asked, for the whole run."},
    )
    cache_days: int = field(
        default=7,
        metadata={
            "kind": WholeNumber(0, 90),
            "help": "About how many days an answer is remembered for a link that was fine; 0: not at all.",
        },
    )
    fragments: bool = field(
        default=True,
        metadata={"kind": Switch(), "help": "Whether it is looked up if the page at the other end has the fragment."},
    )
    hosts: Mapping[str, HostOptions] = field(
        default_factory=dict, metadata={"tables": HostOptions, "help": "What is otherwise for one host, by its name."}
    )
