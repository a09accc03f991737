"""Many addresses asked, each once: hosts side by side, no host too hard, and an end to it all."""

from __future__ import annotations

import asyncio
import socket
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from cfplint.config import ExternalOptions
from cfplint.links.outside.answer import Answer, Outside, Progress, Question
from cfplint.links.outside.lookup import PrivateAddressError
from cfplint.links.outside.network import Network, Setting
from cfplint.links.outside.politeness import Gates
from cfplint.links.outside.visit import Visit, Visitor
from cfplint.links.outside.web_address import host_of

_HOSTS_AT_ONCE = 50
_LONGEST = 8000
"""Characters that servers take in an address (https://www.rfc-editor.org/rfc/rfc9110#section-4.1)."""
_CONTROL = "example.com"
"""A name that always exists (RFC 2606): where it cannot be looked up, there is no network."""
_FEWEST = 3
"""So many hosts, none of which can be connected to, and there is no network."""


@dataclass(slots=True)
class Survey:
    """Asks addresses, and keeps what was answered even when it is interrupted."""

    options: ExternalOptions
    setting: Setting
    headers: Mapping[str, Mapping[str, str]]
    progress: Progress
    visits: dict[str, Visit]
    """By address, as far as they have come."""

    async def ask(self, questions: Sequence[Question]) -> Outside:
        """Ask addresses.

        Args:
            questions: each address once.
        """
        waiting = [question for question in questions if len(question.url) <= _LONGEST]
        for question in questions:
            if len(question.url) > _LONGEST:
                self.visits[question.url] = Visit(Answer("unverifiable", "its address is longer than servers take"))
        late = False
        try:
            async with asyncio.timeout(self.options.deadline), Network(self.setting) as network:
                gates = Gates(self.options)
                visitor = Visitor(network, gates, self.headers)
                await self._round(waiting, visitor, again=False)
                if await self._has_no_network(waiting, network):
                    self.visits.clear()
                    return Outside(notes=(_no_network(len(questions)),))
                network.resolver.forget_failures()
                doubtful = [each for each in waiting if self.visits[each.url].again]
                doubtful = [each for each in doubtful if not gates[host_of(each.url)].dropped]
                await self._round(doubtful, visitor, again=True)
        except TimeoutError:
            late = True
        finally:
            self.progress(len(waiting), len(waiting))
        answers = {url: visit.answer for url, visit in sorted(self.visits.items())}
        unasked = len(questions) - len(answers)
        note = f"{unasked} external links were not asked: the time for it ({self.options.deadline:g} s) was over"
        return Outside(answers, (note,) if late and unasked else ())

    async def _round(self, questions: Sequence[Question], visitor: Visitor, *, again: bool) -> None:
        """Ask each question; hosts in the order of their names, some at a time."""
        total = len(questions)
        done = 0

        async def ask_in_turn(queue: deque[Question]) -> None:
            nonlocal done
            while queue:
                question = queue.popleft()
                self.visits[question.url] = await visitor.visit(question, again=again)
                done += 1
                if not again:
                    self.progress(done, total)

        async def ask_host(questions: Iterable[Question]) -> None:
            queue = deque(questions)
            async with asyncio.TaskGroup() as group:
                for _ in range(min(visitor.at_once(queue[0]), len(queue))):
                    group.create_task(ask_in_turn(queue))

        async def ask_hosts(hosts: deque[list[Question]]) -> None:
            while hosts:
                await ask_host(hosts.popleft())

        ordered = sorted(questions, key=lambda question: (host_of(question.url), question.url))
        hosts = deque(list(group) for _, group in groupby(ordered, lambda question: host_of(question.url)))
        async with asyncio.TaskGroup() as group:
            for _ in range(min(_HOSTS_AT_ONCE, len(hosts))):
                group.create_task(ask_hosts(hosts))

    async def _has_no_network(self, questions: Sequence[Question], network: Network) -> bool:
        """Whether that nothing was reached says something of this machine, and not of the links."""
        failed = [each for each in questions if self.visits[each.url].again]
        if network.connected or not failed:
            return False
        try:
            async with asyncio.timeout(self.options.timeout):
                await network.resolver.resolve(_CONTROL)
        except (socket.gaierror, PrivateAddressError, TimeoutError):
            return True
        unnamed = {host_of(each.url) for each in failed if self.visits[each.url].answer.state != "dead"}
        return len(unnamed) >= _FEWEST


def _no_network(count: int) -> str:
    links = "the external link was" if count == 1 else f"none of {count} external links was"
    return f"there is no network, so {links} {'not ' if count == 1 else ''}asked"
