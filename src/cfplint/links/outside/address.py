"""Which addresses of the internet protocol cfplint connects to: those that anyone in the world can reach."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
"""Holds an IPv4 address in its last four bytes (RFC 6052)."""
_MISNAMED = (ip_network("192.0.0.0/24"), ip_network("3fff::/20"), ip_network("168.63.129.16/32"))
"""Global by some Python's registry: protocol assignments (RFC 6890), documentation (RFC 9637), and a host that every
machine of Azure has."""


def is_public(address: str) -> bool:
    """Whether an address is global: not private, loopback, link-local, shared (RFC 6598), multicast or reserved.

    An address of IPv6 that stands for one of IPv4 (mapped, NAT64, 6to4) is as public as that one.

    Args:
        address: a literal of IPv4 or IPv6, as a socket takes it, with or without a zone; anything else is not public.
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address):
        if parsed.scope_id is not None:
            return False
        inner = _inner(parsed)
        if inner is not None:
            return _is_global(inner)
    return _is_global(parsed)


def _is_global(address: IPv4Address | IPv6Address) -> bool:
    if address.version == 6 and address not in _UNICAST:
        return False
    named = any(address in network for network in _MISNAMED if network.version == address.version)
    return address.is_global and not address.is_multicast and not address.is_reserved and not named


def _inner(address: IPv6Address) -> IPv4Address | None:
    """The address of IPv4 that one of IPv6 stands for."""
    if address in _NAT64:
        return IPv4Address(address.packed[-4:])
    return address.ipv4_mapped or address.sixtofour
