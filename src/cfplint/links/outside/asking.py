"""Asking external links: what is remembered is not asked again, the rest is surveyed, and what was fine is kept."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from fnmatch import translate
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

from cfplint.clock import unix_time
from cfplint.config import ExternalOptions
from cfplint.errors import UsageError
from cfplint.links.outside.address import is_public
from cfplint.links.outside.answer import Answer, Ask, Outside, Progress, Question
from cfplint.links.outside.cache import read_cache, write_cache
from cfplint.links.outside.credentials import headers_by_host
from cfplint.links.outside.fragments import checked

if TYPE_CHECKING:
    from cfplint.links.outside.network import Setting


def asking(
    options: ExternalOptions,
    *,
    root: Path | None,
    progress: Progress | None = None,
    setting: Setting | None = None,
    loopback: bool = False,
) -> Ask:
    """What asks external links.

    Args:
        options: how.
        root: the site's root, in whose cache folder answers are kept; they are not if absent.
        progress: is told how many have answered.
        setting: what the network is made of, for tests.
        loopback: whether this machine's own addresses may be asked, for tests.

    Raises:
        UsageError: the package that asks is not installed, or the environment's headers cannot be understood.
    """
    if find_spec("aiohttp") is None:
        raise UsageError("--external needs a further package: pip install 'cfplint[external]'")
    ignored = re.compile("|".join(map(translate, options.ignore)) or "(?!)")
    asker = _Asker(options, root, progress or _no_progress, setting, loopback, headers_by_host())

    def ask(questions: Sequence[Question]) -> Outside:
        return asker.ask([question for question in questions if not ignored.match(question.url)])

    return ask


@dataclass(frozen=True, slots=True)
class _Asker:
    options: ExternalOptions
    root: Path | None
    progress: Progress
    setting: Setting | None
    loopback: bool
    headers: Mapping[str, Mapping[str, str]]

    def ask(self, questions: Sequence[Question]) -> Outside:
        """Answers to questions, remembered or new."""
        wanted = checked if self.options.fragments else _none
        questions = [replace(each, fragments=frozenset(filter(wanted, each.fragments))) for each in questions]
        root, days, now = self.root, self.options.cache_days, unix_time()
        if root is None or not days:
            return self._survey(questions, {})
        kept, problem = read_cache(root, days, now)
        known = [each.url for each in questions if each.url in kept and kept[each.url].covers(each)]
        remembered = {url: kept[url].answer for url in known}
        found: dict[str, Answer] = {}
        written = ""
        try:
            outside = self._survey([each for each in questions if each.url not in remembered], found)
        finally:
            if found:
                written = write_cache(root, kept, found, days, now)
        notes = (*outside.notes, *(note for note in (problem, written) if note))
        return Outside({**remembered, **outside.answers}, notes)

    def _survey(self, questions: Sequence[Question], found: dict[str, Answer]) -> Outside:
        """Ask what is not remembered; what was answered stands in `found`, even if it is interrupted."""
        if not questions:
            return Outside()
        from cfplint.links.outside.network import Setting
        from cfplint.links.outside.survey import Survey

        setting = self.setting or Setting(allowed=is_public_or_loopback if self.loopback else is_public)
        survey = Survey(self.options, setting, self.headers, self.progress, {})
        try:
            return _run(survey.ask(questions))
        finally:
            found.update((url, visit.answer) for url, visit in survey.visits.items())


def is_public_or_loopback(address: str) -> bool:
    """Whether an address is global, or one of this machine's own."""
    try:
        return is_public(address) or ip_address(address).is_loopback
    except ValueError:
        return False


def _run(asked: Coroutine[object, object, Outside]) -> Outside:
    """What a coroutine gives; in a thread of its own where this one has a loop already, as in a notebook."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(asked)
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, asked).result()


def _none(_fragment: str) -> bool:
    return False


def _no_progress(_done: int, _total: int) -> None:
    """Tell nobody."""
