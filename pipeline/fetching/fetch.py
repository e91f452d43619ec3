"""fetch(): one page, within limits of time and size, every hop of a redirect checked before it is spoken to."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from pipeline.fetching.addresses import FetchError, resolve

PORTS = {"http": 80, "https": 443}
AGENT = "rollcall (reads pages about university alliances)"


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one page, redirects included. A page of the corpora is below 1 MB and a slow university server answers within 20 s."""

    seconds: float = 30.0
    bytes: int = 20_000_000
    hops: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes as sent, the address they came from in the end, their media type, and the encoding the server declares."""

    url: str
    data: bytes
    media_type: str = ""
    charset: str = ""


def fetch(url: str, *, allow_private: bool = False, limits: Limits | None = None) -> Fetched:
    """Get a page. FetchError, in one line, for whatever is in the way."""
    limits = limits or Limits()
    deadline = time.monotonic() + limits.seconds
    for _ in range(limits.hops + 1):
        try:
            found = _hop(url, allow_private, limits, deadline)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise FetchError(f"{url}: {error or type(error).__name__}".replace("\n", " ")) from error
        if isinstance(found, Fetched):
            return found
        url = found
    raise FetchError(f"{url}: redirected more than {limits.hops} times")


def _hop(url: str, allow_private: bool, limits: Limits, deadline: float) -> Fetched | str:
    """The page, or the address it has moved to."""
    asked = _parse(url)
    port = asked.port or PORTS[asked.scheme]
    address = resolve(asked.host, port, allow_private=allow_private)
    with _open(asked, address, deadline) as response:
        if response.is_redirect:
            return str(asked.join(response.headers["location"]))
        if response.status_code != 200:
            raise FetchError(f"{url}: the server says {response.status_code} {response.reason_phrase}".rstrip())
        media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        return Fetched(str(asked), _read(response, url, limits, deadline), media_type, response.charset_encoding or "")


def _parse(url: str) -> httpx.URL:
    asked = httpx.URL(url)
    if asked.scheme not in PORTS or not asked.host:
        raise FetchError(f"{url}: only http and https addresses can be fetched")
    if asked.userinfo:
        raise FetchError(f"{asked.copy_with(userinfo=b'')}: addresses with a user name are not fetched")
    return asked.copy_with(fragment=None)


@contextmanager
def _open(asked: httpx.URL, address: str, deadline: float) -> Iterator[httpx.Response]:
    """Connect to the very address that was checked: the name service is not asked again, since it could answer otherwise.

    The certificate is still that of the name. Proxies of the environment are left out: they would ask the name service themselves.
    """
    headers = {"Host": asked.netloc.decode("ascii"), "User-Agent": AGENT, "Accept": "text/html, text/plain"}
    left = deadline - time.monotonic()
    if left <= 0:
        raise FetchError(f"{asked}: took too long")
    with (
        httpx.Client(timeout=left, follow_redirects=False, trust_env=False) as client,
        client.stream("GET", asked.copy_with(host=address), headers=headers, extensions={"sni_hostname": asked.host}) as response,
    ):
        yield response


def _read(response: httpx.Response, url: str, limits: Limits, deadline: float) -> bytes:
    """The body, unpacked; stops at the limits, whatever the server promised (a small packed body may be a large page)."""
    parts: list[bytes] = []
    size = 0
    for part in response.iter_bytes(65536):
        parts.append(part)
        size += len(part)
        if size > limits.bytes:
            raise FetchError(f"{url}: larger than {limits.bytes // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise FetchError(f"{url}: took longer than {limits.seconds:g} s")
    return b"".join(parts)
