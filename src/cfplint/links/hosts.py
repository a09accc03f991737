"""The host names that a site is served under."""

from __future__ import annotations

from ipaddress import ip_address

from cfplint.links.parts import split
from cfplint.site.model import SiteModel
from cfplint.site.sources import read_inside

_MOST_BYTES = 10_000
_PREVIEW_PORT = 4000


def own_hosts(site: SiteModel) -> frozenset[str]:
    """The host names that the site is served under: those of `CNAME`, which wins over `url:`."""
    hosts: set[str] = set()
    if any(file.destination == "CNAME" for file in site.static_files):
        source = read_inside(site.root, f"{site.source}/CNAME" if site.source else "CNAME", most_bytes=_MOST_BYTES)
        hosts |= set(source.text.lower().split()) if source else set()
    if not hosts:
        parts = split(str(site.configuration.data.get("url") or ""))
        if parts and parts.hostname:
            hosts.add(parts.hostname)
    return frozenset(hosts)


def is_preview(url: str) -> bool:
    """Whether a URL leads to the server that `jekyll serve` starts, on the computer on which it is followed.

    Args:
        url: absolute or relative.
    """
    parts = split(url)
    return parts is not None and parts.port == _PREVIEW_PORT and is_on_this_computer(url)


def is_on_this_computer(url: str) -> bool:
    """Whether a URL leads to the computer on which it is followed: `localhost`, or a loopback address.

    Args:
        url: absolute or relative.
    """
    parts = split(url)
    host = (parts.hostname or "") if parts else ""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified
