"""What was fine is remembered for some days in the cache folder of the site; what was not is asked again each time."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cfplint.links.outside.answer import Answer, Question, State
from cfplint.links.outside.web_address import web_address
from cfplint.site.cache_folder import CACHE_FOLDER, read_cached, write_cached

_NAME = "external-links.json"
_VERSION = 1
_DAY = 86_400.0
_MOST = 20_000
"""Addresses that are remembered."""
_LASTS: Mapping[State, float] = {"ok": 1.0, "moved": 1.0}
"""How long an answer counts, by its state, as a share of the days that are configured; absent: not at all."""
_JITTER = 0.2
"""By such a share an answer counts longer or shorter, so that not all run out on one day."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """An answer that was kept."""

    answer: Answer
    until: float
    """Seconds since 1970."""

    def covers(self, question: Question) -> bool:
        """Whether it answers a question, its fragments too."""
        return question.fragments <= self.answer.fragments.keys()


def read_cache(root: Path, days: int, now: float) -> tuple[dict[str, Remembered], str]:
    """The answers that count still, by address.

    Args:
        root: the site's root.
        days: about how long an answer counts.
        now: seconds since 1970.

    Returns:
        The answers, and what is wrong with the file, as a sentence; nothing that stands in it is believed unseen.
    """
    latest = now + days * _DAY * (1 + _JITTER)
    try:
        text = read_cached(root, _NAME)
        if text is None:
            return {}, ""
        data = json.loads(text)
        entries = data["answers"] if data["version"] == _VERSION else {}
        found = {url: _entry(url, entry) for url, entry in entries.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}, f"{CACHE_FOLDER}/{_NAME} cannot be understood, so it is made anew"
    return {url: kept for url, kept in found.items() if now < kept.until <= latest}, ""


def write_cache(
    root: Path, kept: Mapping[str, Remembered], answers: Mapping[str, Answer], days: int, now: float
) -> str:
    """Remember answers.

    Args:
        root: the site's root.
        kept: the answers that count still.
        answers: the new ones.
        days: about how long an answer counts.
        now: seconds since 1970.

    Returns:
        Why it cannot be done, as a sentence; empty if it is done.
    """
    found = dict(kept)
    for url, answer in answers.items():
        if answer.state in _LASTS:
            found[url] = Remembered(answer, round(now + days * _DAY * _LASTS[answer.state] * _share(url)))
        else:
            found.pop(url, None)
    latest = sorted(found.items(), key=lambda item: (-item[1].until, item[0]))[:_MOST]
    entries = {
        url: {
            "until": each.until,
            "status": each.answer.status,
            "target": each.answer.target,
            "fragments": dict(sorted(each.answer.fragments.items())),
        }
        for url, each in sorted(latest)
    }
    try:
        write_cached(root, _NAME, json.dumps({"version": _VERSION, "answers": entries}, indent=0))
    except OSError as error:
        return f"{CACHE_FOLDER}/{_NAME} cannot be written ({error.strerror or error}): links are asked again next time"
    return ""


def _share(url: str) -> float:
    """How much longer or shorter an answer counts; the same for an address each time."""
    return 1 - _JITTER + 2 * _JITTER * (zlib.crc32(url.encode()) % 1000) / 999


def _entry(url: str, entry: Mapping[str, object]) -> Remembered:
    """An answer as it was kept.

    Raises:
        ValueError: it was not written so.
    """
    until, status, target, fragments = (entry[key] for key in ("until", "status", "target", "fragments"))
    if not isinstance(until, int | float) or not isinstance(status, int | None) or not isinstance(fragments, dict):
        raise ValueError(url)  # noqa: TRY004 - a wrong type is one of the ways in which a file is broken
    if not isinstance(target, str) or (target and web_address(target) != (target, "")):
        raise ValueError(url)
    if not all(isinstance(found, bool | None) for found in fragments.values()):
        raise ValueError(url)
    return Remembered(Answer("moved" if target else "ok", target=target, status=status, fragments=fragments), until)
