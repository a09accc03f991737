"""One address, asked until it is known what a visitor would get there."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal
from urllib.parse import urljoin, urlsplit

from cfplint.links.outside.answer import Answer, Question, State
from cfplint.links.outside.fragments import present
from cfplint.links.outside.network import Network, Reply, Trouble, UnreachedError
from cfplint.links.outside.politeness import LONGEST_REST, Gate, Gates, retry_after
from cfplint.links.outside.verdict import PERMANENT, REDIRECTS, is_passing, verdict, wants_get
from cfplint.links.outside.web_address import host_of, web_address

_MOST_HOPS = 10
_MOST_RESTS = 2
"""How often a host's wish for rest is obeyed for one address."""
_REST = 1.0
"""Seconds of rest where a host does not say how long; the next time twice as many."""
_AT_ONCE = 100
_NOT_FOLLOWED = frozenset(("doi.org", "dx.doi.org", "www.doi.org", "hdl.handle.net"))
"""Registries: whether they know a name is the answer; publishers at the other end refuse programs."""
_TROUBLES: Mapping[Trouble, str] = {
    "no-name": "the name {host} does not exist",
    "name-trouble": "the name {host} cannot be looked up",
    "private": "the address {detail} is not public, so it is not asked",
    "unreachable": "{host} cannot be connected to",
    "closed": "{host} asks to be left alone for now",
    "silent": "{host} does not answer in time",
    "tls": "there is no safe connection to {host} ({detail})",
    "garbled": "{host} breaks the connection, or answers no HTTP",
}
_LASTING_TROUBLES = frozenset(("closed", "private", "tls"))
"""They are the same a moment later."""


@dataclass(frozen=True, slots=True)
class Visit:
    """An answer, and whether another one is worth a second question."""

    answer: Answer
    again: bool = False


@dataclass(slots=True)
class _Way:
    """How far the redirects of one address have led."""

    start: str
    url: str
    cookies: dict[str, str] = field(default_factory=dict)
    lasting: str = ""
    """Where the permanent redirects at its beginning lead."""
    passing: bool = False
    """Whether there was a redirect that is not permanent."""
    passed: set[tuple[str, ...]] = field(default_factory=set)

    def goes_round(self) -> bool:
        """Note where it is, and whether it was there before with the same cookies, so that it will come by again."""
        here = self.url, *sorted(f"{name}={value}" for name, value in self.cookies.items())
        been = here in self.passed
        self.passed.add(here)
        return been

    def follow(self, reply: Reply, location: str) -> None:
        """Go to where a redirect leads."""
        if host_of(location) == host_of(self.url):
            self.cookies |= reply.cookies
        else:
            self.cookies.clear()
        self.passing = self.passing or reply.status not in PERMANENT
        if not self.passing:
            self.lasting = location
        self.url = location


class Visitor:
    """Asks addresses, each for itself; many may be asked at once."""

    def __init__(self, network: Network, gates: Gates, headers: Mapping[str, Mapping[str, str]]) -> None:
        """Take what it asks with.

        Args:
            network: makes the requests.
            gates: says when.
            headers: further headers by host, sent over TLS only.
        """
        self._network = network
        self._gates = gates
        self._headers = headers
        self._free = asyncio.Semaphore(_AT_ONCE)

    def at_once(self, question: Question) -> int:
        """How many addresses of the host of one may be asked at once."""
        return self._gates[host_of(question.url)].concurrency

    async def visit(self, question: Question, *, again: bool = False) -> Visit:
        """Ask an address and follow its redirects.

        Args:
            question: the address.
            again: whether it was asked before, so that a server that does not understand HEAD gets GET at once.
        """
        wanted = question.fragments
        way = _Way(question.url, question.url)
        try:
            for _ in range(_MOST_HOPS + 1):
                if way.goes_round():
                    break
                gate = self._gates[host_of(way.url)]
                reply = await self._ask(way, gate, "GET" if wanted or again else "HEAD", body=bool(wanted))
                location = _location(way.url, reply) if reply.status in REDIRECTS else None
                if location is None:
                    return self._arrived(way, reply, wanted)
                if _is_resolved(way.url, location):
                    return Visit(_at_the_end(way, Answer("ok", status=reply.status)))
                way.follow(reply, location)
        except UnreachedError as error:
            return _unreached(error, way)
        except Exception as error:  # noqa: BLE001 - one server must not keep the others from being asked
            return Visit(Answer("unverifiable", f"its answer cannot be read ({type(error).__name__})"))
        return Visit(Answer("unverifiable", "its redirects do not come to an end"))

    async def _ask(self, way: _Way, gate: Gate, method: Literal["HEAD", "GET"], *, body: bool) -> Reply:
        """Ask for one hop: with HEAD, and with GET where HEAD says nothing; rest where the host asks for it."""
        rests = 0
        while True:
            try:
                reply = await self._request(way, gate, method, body=body)
            except UnreachedError as error:
                if method == "HEAD" and error.trouble == "garbled":
                    method = "GET"
                    continue
                raise
            if method == "HEAD" and wants_get(reply.status) and "Retry-After" not in reply.headers:
                method = "GET"
                continue
            asked = retry_after(reply.headers.get("Retry-After"), reply.headers.get("Date"))
            if reply.status == 429 or (reply.status == 503 and asked is not None):
                if asked is not None and asked > LONGEST_REST:
                    gate.closed = True
                    raise UnreachedError("closed")
                if rests < _MOST_RESTS:
                    gate.rest(_REST * 2**rests if asked is None else asked)
                    rests += 1
                    continue
                gate.refused()
            return reply

    async def _request(self, way: _Way, gate: Gate, method: Literal["HEAD", "GET"], *, body: bool) -> Reply:
        async with gate, self._free:
            if gate.dropped:
                raise UnreachedError("silent")
            if gate.closed:
                raise UnreachedError("closed")
            secret = self._headers.get(host_of(way.url), {}) if way.url.startswith("https:") else {}
            try:
                reply = await self._network.request(
                    method, way.url, timeout=gate.timeout, headers=secret, cookies=way.cookies, body=body
                )
            except UnreachedError as error:
                if error.trouble == "silent":
                    gate.silent()
                raise
            gate.answered = True
            return reply

    def _arrived(self, way: _Way, reply: Reply, wanted: frozenset[str]) -> Visit:
        if reply.status in REDIRECTS:
            where = "leads to what is no address of the web" if "Location" in reply.headers else "leads nowhere"
            return Visit(Answer("unverifiable", f"its redirect {where}", status=reply.status))
        answer = verdict(reply.status, reply.headers)
        if answer.state == "ok":
            found = present(reply.body, reply.headers.get("Content-Type", ""), wanted) if reply.body else {}
            answer = replace(answer, fragments={fragment: found.get(fragment) for fragment in sorted(wanted)})
        return Visit(_at_the_end(way, answer), again=is_passing(reply.status))


def _location(url: str, reply: Reply) -> str | None:
    """Where a redirect leads, `None` if nowhere on the web."""
    written = reply.headers.get("Location")
    if not written:
        return None
    try:
        found = web_address(urljoin(url, written.strip()))
    except ValueError:
        return None
    return found.url if found else None


def _is_resolved(url: str, location: str) -> bool:
    """Whether a registry of names knew one."""
    return urlsplit(url).hostname in _NOT_FOLLOWED and urlsplit(location).hostname not in _NOT_FOLLOWED


def _at_the_end(way: _Way, answer: Answer) -> Answer:
    """What the end of the way answered, as the answer of its beginning."""
    if way.url == way.start:
        return answer
    if answer.state == "ok":
        return replace(answer, state="moved" if way.lasting else "ok", target=way.lasting)
    return replace(answer, reason=f"it redirects to {way.url}, where {answer.reason}", fragments={})


def _unreached(error: UnreachedError, way: _Way) -> Visit:
    host = urlsplit(way.url).hostname or ""
    led = "" if way.url == way.start else f"it redirects to {way.url}, where "
    reason = _TROUBLES[error.trouble].format(host=host, detail=error.detail.rstrip("."))
    state: State = "dead" if error.trouble == "no-name" else "unverifiable"
    return Visit(Answer(state, led + reason), again=error.trouble not in _LASTING_TROUBLES)
