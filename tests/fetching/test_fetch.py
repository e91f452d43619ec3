"""Fetching from a real server on the loopback address: limits, redirects, and what must never be spoken to."""

from __future__ import annotations

import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from pipeline.fetching import FetchError, Limits, addresses, fetch
from pipeline.fetching.adding import add
from pipeline.sources import read_documents_table

PAGE = "<html><head><title>中俄工科大学联盟 2020 年会</title></head><body><p>联盟共有54所成员高校，年会在哈尔滨举行。</p></body></html>"


class Handler(BaseHTTPRequestHandler):
    """`/to?URL` redirects, `/drip` never ends, `/big` is large, `/status` is missing, anything else is the page."""

    def do_GET(self):
        self.server.asked.append((self.path, self.headers["Host"]))
        if self.path.startswith("/to?"):
            return self._answer(302, b"", Location=self.path[4:])
        if self.path == "/status":
            return self._answer(404, b"nothing")
        if self.path == "/image":
            return self._answer(200, b"\x89PNG", **{"Content-Type": "image/png"})
        if self.path == "/drip":
            return self._drip()
        return self._answer(200, b"x" * 5000 if self.path == "/big" else PAGE.encode(), **{"Content-Type": "text/html; charset=utf-8"})

    def _answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _drip(self):
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(50):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            return  # the client has had enough, which is the point

    def log_message(self, *arguments):
        """Quiet."""


@pytest.fixture
def server():
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.asked = []
    running.daemon_threads = True
    running.block_on_close = False
    threading.Thread(target=running.serve_forever, daemon=True).start()
    running.url = f"http://127.0.0.1:{running.server_port}"
    yield running
    running.shutdown()
    running.server_close()


@pytest.fixture
def public_loopback(monkeypatch):
    """127.0.0.1 stands for the open web; every other address is what it is."""
    real = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1" or real(address))


def test_a_page(server):
    page = fetch(f"{server.url}/a#part", allow_private=True)
    assert (page.data.decode(), page.media_type, page.url) == (PAGE, "text/html", f"{server.url}/a")


def test_loopback_is_refused(server):
    with pytest.raises(FetchError, match="inside a network; --allow-private"):
        fetch(server.url)
    assert server.asked == []


INSIDE = [
    "http://127.0.0.2/",
    "http://10.0.0.1/",
    "http://169.254.169.254/latest",
    "http://[::1]/",
    "http://[::ffff:192.168.1.1]/",
    "http://0.0.0.0/",
]


@pytest.mark.parametrize("target", INSIDE)
@pytest.mark.usefixtures("public_loopback")
def test_redirects_inside_are_refused(server, target):
    with pytest.raises(FetchError, match="inside a network"):
        fetch(f"{server.url}/to?{server.url}/to?{target}")
    assert len(server.asked) == 2


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/", "gopher://example.org/"])
@pytest.mark.usefixtures("public_loopback")
def test_only_http(server, target):
    for url in (target, f"{server.url}/to?{target}"):
        with pytest.raises(FetchError, match=r"only http|scheme"):
            fetch(url)


@pytest.mark.usefixtures("public_loopback")
def test_the_checked_address_is_the_one_spoken_to(server, monkeypatch):
    answers = iter(["127.0.0.1", "10.0.0.1"])  # a name service that changes its mind
    asked = []

    def getaddrinfo(host, port, *rest, **named):
        if host == "pages.example":
            asked.append(host)
            host = next(answers)
        return real(host, port, *rest, **named)

    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    port = server.server_port
    assert fetch(f"http://pages.example:{port}/").data == PAGE.encode()
    assert server.asked == [("/", f"pages.example:{port}")]
    assert asked == ["pages.example"]
    with pytest.raises(FetchError, match="inside a network"):
        fetch(f"http://pages.example:{port}/")


@pytest.mark.parametrize(
    ("path", "limits", "message"),
    [
        ("/big", Limits(bytes=1000), "larger than"),
        ("/drip", Limits(seconds=0.5), "took longer"),
        ("/status", Limits(), "says 404"),
        ("/to?/to?/to?/a", Limits(hops=2), "redirected more than 2"),
    ],
)
def test_limits(server, path, limits, message):
    url = f"{server.url}{path}".replace("/to?/to?/to?/a", "/to?" + f"{server.url}/to?" * 3 + "/a")
    with pytest.raises(FetchError, match=message) as caught:
        fetch(url, allow_private=True, limits=limits)
    assert len(str(caught.value).splitlines()) == 1


def test_no_server():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(FetchError):
            fetch(f"http://127.0.0.1:{unused.getsockname()[1]}/", allow_private=True)


def test_a_page_becomes_a_document_once(server, tmp_path):
    (tmp_path / "documents.csv").write_text("document;publisher;url;note\r\nold.txt;;http://x.org/1;kept", "utf-8")
    (tmp_path / "old.txt").write_text("old", "utf-8")
    first = add(tmp_path, f"{server.url}/a", at="2026-11-20", allow_private=True)
    assert first.document.startswith("added/")
    assert first.document.endswith("-中俄工科大学联盟-2020-年会.html")
    row = read_documents_table(tmp_path / "documents.csv")[first.document]
    assert (row.url, row.note) == (f"{server.url}/a", "retrieved 2026-11-20")
    for place in (f"{server.url}/a", f"{server.url}/a#b", f"{server.url}/another-address", "http://www.x.org/1/"):
        again = add(tmp_path, place, at="2026-11-21", allow_private=True)
        assert again.known, place
    assert len(read_documents_table(tmp_path / "documents.csv")) == 2


def test_files_are_added_once(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    sources = tmp_path / "sources"
    first = add(sources, str(page), at="2026-11-20")
    assert add(sources, str(page), at="2026-11-20") == type(first)(first.document, known=True)
    assert (sources / first.document).read_bytes() == page.read_bytes()
    assert not (sources / "documents.csv").exists()


@pytest.mark.parametrize(("place", "error"), [("image.png", FetchError), ("missing.txt", FileNotFoundError)])
def test_what_is_no_page(tmp_path, place, error):
    with pytest.raises(error):
        add(tmp_path, str(tmp_path / place), at="2026-11-20")


def test_media_that_are_no_text(server, tmp_path):
    with pytest.raises(FetchError, match="image/png"):
        add(tmp_path, f"{server.url}/image", at="2026-11-20", allow_private=True)
    assert list(tmp_path.iterdir()) == []
