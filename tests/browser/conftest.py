"""JupyterLab on loopback over a small hostile corpus, and Debian's Chromium, which may reach nothing but loopback."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from pipeline import review

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
TOKEN = "only-for-this-test"
HOSTILE = "<script>window.HACKED=1</script><img src=x onerror=window.HACKED=1><a href=javascript:window.HACKED=1>x</a>"
PAGES = {
    "a.html": f"<title>{HOSTILE.replace('<', '&lt;')} 阿斯图消息</title>"
    f"<p>2012年5月1日，中俄工科大学联盟有正式成员57所。</p><p>{HOSTILE.replace('<', '&lt;')}</p>",
    "b.txt": f"Новости {HOSTILE}\n\n1 мая 2012 года в Ассоциацию технических университетов России и Китая входили 58 членов. {HOSTILE}\n",
    "c.txt": "消息\n\n2012年5月1日，中俄工科大学联盟有正式成员58所，哈尔滨工业大学是其成员。\n",
    "d.txt": f"News\n\nOn 1 May 2012 the Association of Sino-Russian Technical Universities {HOSTILE} had 59 members.\n",
}
TABLE = f'document,url,note\na.html,"javascript:window.HACKED=1//{HOSTILE}","{HOSTILE}"\nd.txt,"https://example.org/{HOSTILE}",\n'
SETTINGS = {
    "notebook-extension/tracker": {"windowingMode": "none"},  # cells that are out of sight are there as well
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
}


@pytest.fixture(scope="session")
def browser():
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make test-browser")
    if not Path(CHROMIUM).exists():
        pytest.skip("no chromium: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A page that knows what was asked of other machines (`asked`) and which dialogs opened (`dialogs`)."""
    context = browser.new_context(viewport={"width": 1300, "height": 1000}, locale="en-US")
    opened = context.new_page()
    opened.asked, opened.dialogs = [], []
    opened.on("dialog", lambda dialog: leave(dialog) or opened.dialogs.append(dialog.message))

    def guard(route):
        url = route.request.url
        if url.startswith(("http://127.0.0.1", "file:", "data:", "blob:")):
            route.continue_()
        else:
            opened.asked.append(url)
            route.abort()

    context.route("**/*", guard)
    yield opened
    context.close()


def leave(dialog):
    """Whether it was Lab's question before leaving a changed notebook; any other dialog is closed."""
    leaving = dialog.type == "beforeunload"
    dialog.accept() if leaving else dialog.dismiss()
    return leaving


@pytest.fixture
def corpus(tmp_path):
    """Sources and tables whose every text tries to run a script."""
    sources = tmp_path / "sources"
    sources.mkdir()
    for name, text in PAGES.items():
        (sources / name).write_text(text, "utf-8")
    (sources / "documents.csv").write_text(TABLE, "utf-8")
    return review.run(sources, tmp_path / "extracted", engine="serial")


@pytest.fixture
def shots():
    """Where screenshots go to be looked at: the folder ROLLCALL_SHOTS, else nowhere."""
    folder = os.environ.get("ROLLCALL_SHOTS", "")

    def take(page, name):
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)

    return take


@pytest.fixture
def lab(tmp_path, corpus):
    """JupyterLab with copies of the notebooks; gives the address of one by its name."""
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    port = free_port()
    words = [f"--port={port}", "--ip=127.0.0.1", "--no-browser", f"--IdentityProvider.token={TOKEN}", f"--notebook-dir={tmp_path}"]
    allowed = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    command = [sys.executable, "-m", "jupyterlab", *words, *allowed]
    with (tmp_path / "lab.log").open("w") as log:
        server = subprocess.Popen(command, env=environment(tmp_path, corpus), stdout=log, stderr=log)
        try:
            wait_for(f"http://127.0.0.1:{port}/api?token={TOKEN}", server)
            yield lambda name: f"http://127.0.0.1:{port}/lab/tree/notebooks/{name}?token={TOKEN}&reset"
        finally:
            server.terminate()
            server.wait(30)


def environment(folder, corpus):
    for name, content in SETTINGS.items():
        path = folder / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), "utf-8")
    own = {f"JUPYTER_{name}_DIR": str(folder / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    places = {"ROLLCALL_SOURCES": str(corpus.sources), "ROLLCALL_OUTPUT": str(corpus.output), "TMPDIR": str(folder)}
    return {**os.environ, **own, **places, "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"), "PYTHONPATH": str(ROOT)}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(url, server, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert server.poll() is None, "JupyterLab ended"
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.3)
    raise TimeoutError(url)
