"""Names of hosts and their addresses; of those, only public ones."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress

from aiohttp.abc import AbstractResolver, ResolveResult

from cfplint.links.outside.address import is_public

Lookup = Callable[[str], Awaitable[list[str]]]
"""Gives the addresses of a name; raises `socket.gaierror`."""

_AT_ONCE = 32


class PrivateAddressError(OSError):
    """A name or an address leads into a network that is not the internet."""

    def __init__(self, address: str) -> None:
        super().__init__(f"{address} is no public address")
        self.address = address


def system_lookup() -> Lookup:
    """A lookup that asks the system, as a browser does.

    Each question has a thread of its own that nobody waits for at the end: a name server that does not answer must not
    hold up the run.
    """
    turns = asyncio.Semaphore(_AT_ONCE)

    async def lookup(host: str) -> list[str]:
        async with turns:
            loop = asyncio.get_running_loop()
            future: asyncio.Future[list[str]] = loop.create_future()

            def settle(addresses: list[str] | None, error: OSError | None) -> None:
                if future.done():
                    return
                if error is not None:
                    future.set_exception(error)
                else:
                    future.set_result(addresses or [])

            def look() -> None:
                addresses: list[str] | None = None
                failure: OSError | None = None
                try:
                    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
                    addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
                except OSError as error:
                    failure = error
                except UnicodeError:
                    failure = socket.gaierror(socket.EAI_NONAME, "no name of a host")
                with suppress(RuntimeError):  # the run is over
                    loop.call_soon_threadsafe(settle, addresses, failure)

            threading.Thread(target=look, daemon=True).start()
            return await future

    return lookup


class PublicResolver(AbstractResolver):
    """Gives the public addresses of names, each name asked once until it is told to forget what failed."""

    def __init__(self, lookup: Lookup, allowed: Callable[[str], bool] = is_public) -> None:
        """Take what asks.

        Args:
            lookup: gives the addresses of a name.
            allowed: whether an address may be connected to.
        """
        self._lookup = lookup
        self._allowed = allowed
        self._asked: dict[str, asyncio.Task[list[str]]] = {}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The public addresses of a name.

        Raises:
            socket.gaierror: it has none.
            PrivateAddressError: all are private.
        """
        if host not in self._asked:
            self._asked[host] = asyncio.ensure_future(self._lookup(host))
            self._asked[host].add_done_callback(_heard)
        # One request that loses patience must not take the answer from the others.
        addresses = await asyncio.shield(self._asked[host])
        public = [address for address in addresses if self._allowed(address)]
        if addresses and not public:
            raise PrivateAddressError(addresses[0])
        if not public:
            raise socket.gaierror(socket.EAI_NONAME, "no address")
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in public
            if family in (socket.AF_UNSPEC, socket.AF_INET6 if ":" in address else socket.AF_INET)
        ]

    def forget_failures(self) -> None:
        """Let names be asked again that had no answer."""
        for host, task in list(self._asked.items()):
            if not task.done() or task.cancelled() or task.exception() is not None:
                task.cancel()
                del self._asked[host]

    async def close(self) -> None:
        """Stop asking."""
        for task in self._asked.values():
            task.cancel()
        await asyncio.gather(*self._asked.values(), return_exceptions=True)


def _heard(task: asyncio.Task[list[str]]) -> None:
    """Take an error that nobody waits for any more, of which asyncio would complain on standard error."""
    if not task.cancelled():
        task.exception()
