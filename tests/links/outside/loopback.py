"""A web server of the tests' own that answers as a script says, and keeps what it was asked."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class Step:
    """What one request gets."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    wait: float = 0.0
    """Seconds before the answer."""
    drip: float = 0.0
    """Seconds between the bytes of the body."""
    size: int = 0
    """So many bytes of nothing behind the body, as fast as they are taken."""
    instead: Literal["", "hang", "close", "garbage"] = ""
    """What happens where no answer is given."""


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: dict[str, str]
    at: float
    """Seconds."""

    @property
    def host(self) -> str:
        return self.headers.get("host", "")


@dataclass
class Loopback:
    """The server: each path has steps, one a request, the last one for all that follow."""

    steps: dict[str, Sequence[Step]] = field(default_factory=dict)
    script: Sequence[Step] = ()
    """One a request, whatever is asked, if there are some."""
    requests: list[Request] = field(default_factory=list)
    connections: int = 0
    sent: int = 0
    """Bytes of bodies that were taken."""
    port: int = 0
    most_at_once: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """Requests answered at one time, by host, at most."""
    _at_once: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _served: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def asked(self) -> list[str]:
        """The requests in order, each as `METHOD path`."""
        return [f"{request.method} {request.path}" for request in self.requests]

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            while await self._answer(reader, writer):
                pass
        writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, path, _ = head[0].split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        request = Request(method, path, headers, asyncio.get_running_loop().time())
        self.requests.append(request)
        steps = self.script or self.steps.get(path, (Step(404),))
        turn = "" if self.script else path
        step = steps[min(self._served[turn], len(steps) - 1)]
        self._served[turn] += 1
        self._at_once[request.host] += 1
        self.most_at_once[request.host] = max(self.most_at_once[request.host], self._at_once[request.host])
        try:
            return await self._write(step, method, reader, writer)
        finally:
            self._at_once[request.host] -= 1

    async def _write(self, step: Step, method: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        await asyncio.sleep(step.wait)
        match step.instead:
            case "hang":
                await reader.read()
                return False
            case "close":
                return False
            case "garbage":
                writer.write(b"\x00\x01 what?\r\n\r\n")
                await writer.drain()
                return False
        lines = [f"HTTP/1.1 {step.status} x", f"Content-Length: {len(step.body) + step.size}"]
        lines += (f"{name}: {value}" for name, value in step.headers)
        writer.write(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
        await writer.drain()
        if method == "HEAD":
            return True
        for start in range(0, len(step.body), 1 if step.drip else max(1, len(step.body))):
            await asyncio.sleep(step.drip)
            writer.write(step.body[start : start + 1] if step.drip else step.body)
            await writer.drain()
        block = bytes(65_536)
        for _ in range(step.size // len(block)):
            writer.write(block)
            await writer.drain()
            self.sent += len(block)
        return True


@contextlib.contextmanager
def serving(server: Loopback, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> Iterator[Loopback]:
    """Run a server in a thread of its own."""
    ready = threading.Event()
    loop = asyncio.new_event_loop()

    async def start() -> None:
        running = await asyncio.start_server(server.handle, host, 0, ssl=tls, backlog=1000)
        server.port = running.sockets[0].getsockname()[1]
        ready.set()

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.set_exception_handler(lambda _loop, _context: None)
        task = loop.create_task(start())
        loop.run_forever()
        task.cancel()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    ready.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
