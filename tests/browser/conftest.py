"""JupyterLab on loopback over a small hostile corpus, and Debian's Chromium, which may reach nothing but loopback."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from pipeline import review

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
PATIENCE = 120_000  # milliseconds; a machine under load starts a kernel slowly, and waiting costs nothing where it is quick
TOKEN = "only-for-this-test"
HOSTILE = "<script>window.HACKED=1</script><img src=x onerror=window.HACKED=1><a href=javascript:window.HACKED=1>x</a>"
PAGES = {
    "a.html": f"<title>{HOSTILE.replace('<', '&lt;')} 阿斯图消息</title>"
    f"<p>2012年5月1日，中俄工科大学联盟有正式成员57所。</p><p>{HOSTILE.replace('<', '&lt;')}</p>",
    "b.txt": f"Новости {HOSTILE}\n\n1 мая 2012 года членами Ассоциации технических университетов России и Китая были 58 вузов.\n\n"
    f"{HOSTILE}\n",
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
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A page that knows what was asked of other machines (`asked`) and which dialogs opened (`dialogs`)."""
    context = browser.new_context(viewport={"width": 1300, "height": 1000}, locale="en-US")
    context.set_default_timeout(PATIENCE)
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
    return make_corpus(tmp_path)


def make_corpus(folder):
    sources = folder / "sources"
    sources.mkdir(parents=True)
    for name, text in PAGES.items():
        (sources / name).write_text(text, "utf-8")
    (sources / "documents.csv").write_text(TABLE, "utf-8")
    return review.run(sources, folder / "extracted", engine="serial")


@pytest.fixture
def shots():
    """Where screenshots go to be looked at: the folder ROLLCALL_SHOTS, else nowhere. A notebook scrolls inside the page: one a screen."""
    folder = os.environ.get("ROLLCALL_SHOTS", "")

    def take(page, name):
        if not folder:
            return
        Path(folder).mkdir(parents=True, exist_ok=True)
        notebook = page.locator(".jp-WindowedPanel-outer")
        heights = range(0, notebook.evaluate("panel => panel.scrollHeight"), 850) if notebook.count() else [0]
        for number, top in enumerate(heights):
            if notebook.count():
                notebook.evaluate("(panel, top) => { panel.scrollTop = top }", top)
            page.screenshot(path=str(Path(folder) / f"{name}-{number:02d}.png"), full_page=True)

    return take


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """One JupyterLab for all tests, on a port that it chooses itself; ended, and its kernels with it, when they are through."""
    root = tmp_path_factory.mktemp("lab")
    words = ["--port=0", "--ip=127.0.0.1", "--no-browser", f"--IdentityProvider.token={TOKEN}", f"--notebook-dir={root}"]
    allowed = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with (root / "lab.log").open("w") as log:
        command = [sys.executable, "-m", "jupyterlab", *words, *allowed]
        process = subprocess.Popen(command, env=environment(root), stdout=log, stderr=log)
        try:
            yield Server(root, wait_for_address(root, process))
        finally:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()


class Server:
    """A running JupyterLab: its folder and its address."""

    def __init__(self, root, address):
        self.root, self.address = root, address

    def ask(self, path, method="GET"):
        request = urllib.request.Request(f"{self.address}{path}", method=method, headers={"Authorization": f"token {TOKEN}"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read() or b"null")

    def end_kernels(self):
        for kernel in self.ask("api/kernels"):
            self.ask(f"api/kernels/{kernel['id']}", "DELETE")


@pytest.fixture
def lab(server, request):
    """A folder of its own with the notebooks, the hostile corpus and its tables, where the notebooks look for them."""
    folder = server.root / re.sub(r"\W+", "-", request.node.name)
    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    yield Lab(server, folder, make_corpus(folder))
    server.end_kernels()


class Lab:
    """What a test needs: `.corpus`, and the address of a notebook by its name."""

    def __init__(self, server, folder, corpus):
        self.server, self.folder, self.corpus = server, folder, corpus

    def address(self, name):
        return f"{self.server.address}lab/tree/{self.folder.name}/notebooks/{name}?token={TOKEN}&reset"


def environment(folder):
    for name, content in SETTINGS.items():
        path = folder / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), "utf-8")
    mine = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "ROLLCALL"))}
    own = {f"JUPYTER_{name}_DIR": str(folder / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    places = {"TMPDIR": str(folder), "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"), "PYTHONPATH": str(ROOT)}
    return {**mine, **own, **places}


def wait_for_address(root, process, seconds=120):
    """Lab writes its port down before it answers."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert process.poll() is None, f"JupyterLab ended:\n{(root / 'lab.log').read_text('utf-8')}"
        try:
            (told,) = (root / "runtime").glob("jpserver-*.json")
            server = Server(root, f"http://127.0.0.1:{json.loads(told.read_text('utf-8'))['port']}/")
            server.ask("api/status")
            return server.address
        except (ValueError, OSError):  # not written yet, half written, or not listening yet: asked again until the time is up
            time.sleep(0.2)
    raise TimeoutError((root / "lab.log").read_text("utf-8"))
