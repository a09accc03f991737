"""One request to one host and no more: no redirect is followed, no cookie kept, no private address connected to."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.cookies import CookieError
from types import TracebackType
from typing import Literal, Self

import aiohttp
from yarl import URL

from cfplint.links.outside.address import is_public
from cfplint.links.outside.fragments import MOST_BYTES, unpacked
from cfplint.links.outside.lookup import Lookup, PrivateAddressError, PublicResolver, system_lookup
from cfplint.version import __version__

_HEADERS = {
    "User-Agent": f"cfplint/{__version__} (link checker; +https://github.com/cfplint/cfplint)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",
}
_PASSING_NAME_ERRORS = frozenset((socket.EAI_AGAIN, getattr(socket, "EAI_FAIL", socket.EAI_AGAIN)))

Trouble = Literal["no-name", "name-trouble", "private", "unreachable", "silent", "closed", "tls", "garbled"]
"""Why there is no answer; `closed` hosts want no more requests."""


class UnreachedError(Exception):
    """A request that got no answer."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(trouble)
        self.trouble: Trouble = trouble
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to one request."""

    status: int
    headers: Mapping[str, str]
    """Looked up without regard to case."""
    body: bytes | None = None
    """The page, unpacked; `None` where it was not wanted, is no HTML, is long, slow or broken."""
    cookies: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a run's network is made of; tests put servers of their own into it."""

    allowed: Callable[[str], bool] = is_public
    """Whether an address may be connected to."""
    lookup: Lookup | None = None
    """Gives the addresses of a name; asks the system if absent."""
    tls: ssl.SSLContext | None = None
    """What certificates are judged by; as the system does if absent."""


class Network:
    """Makes requests; used as a context.

    No proxy of the environment is used: it would connect to what must not be connected to.
    """

    def __init__(self, setting: Setting) -> None:
        """Take what it is made of."""
        self._setting = setting
        self.resolver = PublicResolver(setting.lookup or system_lookup(), setting.allowed)
        self.connected = False
        """Whether there was ever a connection."""
        self._session = self._opened()

    async def request(
        self,
        method: Literal["HEAD", "GET"],
        url: str,
        *,
        timeout: float,
        headers: Mapping[str, str],
        cookies: Mapping[str, str],
        body: bool = False,
    ) -> Reply:
        """Ask an address.

        Args:
            method: of HTTP.
            url: as `web_address` gives it.
            timeout: seconds to wait for the answer; for the body as many again.
            headers: further ones.
            cookies: those that an earlier hop of the same host set.
            body: whether the page is wanted, if it is HTML.

        Raises:
            UnreachedError: there is no answer.
        """
        try:
            async with asyncio.timeout(timeout) as limit:
                async with self._session.request(
                    method, URL(url, encoded=True), allow_redirects=False, headers=headers, cookies=dict(cookies)
                ) as response:
                    limit.reschedule(None)
                    page = await _page(response, timeout) if body and response.status == 200 else None
                    set_here = {name: morsel.value for name, morsel in response.cookies.items()}
                    return Reply(response.status, response.headers, page, set_here)
        except TimeoutError as error:
            raise UnreachedError("silent") from error
        except aiohttp.ClientError as error:
            raise _unreached(error) from error
        except (OSError, ValueError, CookieError) as error:
            raise UnreachedError("garbled") from error

    def _opened(self) -> aiohttp.ClientSession:
        async def connected(*_: object) -> None:
            self.connected = True

        trace = aiohttp.TraceConfig()
        trace.on_connection_create_end.append(connected)
        connector = aiohttp.TCPConnector(
            limit=0,
            resolver=self.resolver,
            use_dns_cache=False,
            socket_factory=self._socket,
            ssl=self._setting.tls or True,
        )
        return aiohttp.ClientSession(
            connector=connector,
            headers=_HEADERS,
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=None),
            auto_decompress=False,
            trust_env=False,
            trace_configs=[trace],
        )

    def _socket(self, address: aiohttp.AddrInfoType) -> socket.socket:
        """A socket for an address that it may be connected to: the last look before the connection is made."""
        family, kind, protocol, _, where = address
        if not self._setting.allowed(str(where[0])):
            raise PrivateAddressError(str(where[0]))
        return socket.socket(family, kind, protocol)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._session.close()
        await self.resolver.close()


async def _page(response: aiohttp.ClientResponse, timeout: float) -> bytes | None:
    """The body of an answer, if it is HTML of a length that can be looked through and comes in time."""
    if response.content_type not in ("text/html", "application/xhtml+xml"):
        return None
    if (response.content_length or 0) > MOST_BYTES:
        return None
    parts: list[bytes] = []
    length = 0
    try:
        async with asyncio.timeout(timeout):
            async for part in response.content.iter_any():
                length += len(part)
                if length > MOST_BYTES:
                    return None
                parts.append(part)
    except (TimeoutError, aiohttp.ClientError):
        return None
    return unpacked(b"".join(parts), response.headers.get("Content-Encoding", ""))


def _unreached(error: aiohttp.ClientError) -> UnreachedError:
    trouble: Trouble = "garbled"
    detail = ""
    match error:
        case aiohttp.ClientConnectorCertificateError():
            problem = error.certificate_error
            trouble, detail = "tls", str(getattr(problem, "verify_message", "") or type(problem).__name__)
        case aiohttp.ClientSSLError():
            trouble, detail = "tls", "TLS fails"
        case aiohttp.ClientConnectorError() if isinstance(error.os_error, PrivateAddressError):
            trouble, detail = "private", error.os_error.address
        case aiohttp.ClientConnectorDNSError():
            passing = getattr(error.os_error, "errno", None) in _PASSING_NAME_ERRORS
            trouble = "name-trouble" if passing else "no-name"
        case aiohttp.ClientConnectorError():
            trouble = "unreachable"
        case aiohttp.ServerTimeoutError():
            trouble = "silent"
    return UnreachedError(trouble, detail)
