"""Which addresses may be spoken to: those of the open web, checked on the answers of the name service and not on the name.

A page that redirects to a router, a printer or a cloud's metadata service must not make this program speak with it.
"""

from __future__ import annotations

import ipaddress
import socket


class FetchError(ValueError):
    """A page that cannot or must not be fetched; one line."""


def resolve(host: str, port: int, *, allow_private: bool) -> str:
    """An address of the host. FetchError where it has none, or where one of them is not of the open web.

    All answers must be good: a host that is public and private at once is up to something.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host}: no such host ({error})") from error
    addresses = list(dict.fromkeys(str(answer[4][0]) for answer in found))
    private = [address for address in addresses if not is_public(address)]
    if private and not allow_private:
        raise FetchError(f"{host}: is at {private[0]}, an address inside a network; --allow-private permits that")
    return addresses[0]


def is_public(address: str) -> bool:
    """Neither private, loopback, link-local, reserved, multicast nor unspecified; also not in the disguise of an IPv6 address."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    inner = _embedded(ip)
    if inner is not None and not is_public(str(inner)):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _embedded(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address inside an IPv6 one: mapped, 6to4, NAT64, Teredo."""
    if isinstance(ip, ipaddress.IPv4Address):
        return None
    if ip in ipaddress.ip_network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
