"""Stand-ins for the stages, for tests of the machinery around them: what a page says is written in it plainly."""

import hashlib
import re
from pathlib import Path

import pytest

from pipeline.cleaning import CleaningError
from pipeline.model import Block, Claim, Conflict, Document, Extraction, Fact, Issue, Mention, Reconciliation


def clean(data, *, name="page.html", url=None, row=None):
    if not data.strip():
        raise CleaningError("empty")
    if b"\0" in data:
        raise CleaningError("binary")
    if b"BUG" in data:
        raise KeyError("a defect")
    if b"ENDLESS" in data:
        while True:
            pass
    text = data.decode()
    published = row.published if row else ""
    blocks = (Block(0, len(text), "paragraph"),)
    return Document(name, hashlib.sha256(data).hexdigest(), text, blocks, title=text[:9], url=url or "", published=published)


def extract(document, registry=None):
    names = re.finditer(r"[一-鿿]{2}大学", document.text)
    mentions = tuple(Mention("university", m.start(), m.end(), m[0], "standin", entity=f"new:{m[0]}", name=m[0]) for m in names)
    claims = tuple(_claim(document.name, m) for m in re.finditer(r"(\d+)所", document.text))
    return Extraction(mentions, claims, (Issue("extraction", "damaged_date", "913日"),))


def _claim(document, match):
    value = int(match[1])
    about = ("o:asrtu", "ASRTU", "阿斯图", "", "", "members", match[1], "exact", value, value, "", "2011", "text", "", "", "stated")
    return Claim(f"c:{document}:{match.start()}", document, *about, match[0], match.start(), match.end(), "standin")


def reconcile(claims, documents, rulings=(), *, registry=None):
    values = sorted({claim.value for claim in claims})
    conflict = "x:1" if len(values) > 1 else ""
    facts = tuple(_fact(value, [c for c in claims if c.value == value], conflict) for value in values)
    about = ("value", "o:asrtu", "ASRTU", "", "", "members", "", "2011", tuple(values), "They differ.", "", "", "open")
    everything = (tuple(claim.claim for claim in claims), tuple(sorted({claim.document for claim in claims})))
    return Reconciliation(facts, (Conflict("x:1", *about, *everything),) if conflict else ())


def _fact(value, claims, conflict):
    documents = tuple(sorted({claim.document for claim in claims}))
    shown = ("", value, int(value), int(value)) if conflict else (value, "", int(value), int(value))
    rest = ("2011", "text", "", "", "conflict" if conflict else "single", conflict, len(documents), documents)
    return Fact(f"f:{value}", "o:asrtu", "ASRTU", "", "", "", "", "members", *shown, *rest, tuple(claim.claim for claim in claims))


def put_in_place(monkeypatch):
    """Replace the stages wherever the machinery calls them."""
    import pipeline.check
    import pipeline.flow
    import pipeline.flow.stages
    import pipeline.show

    for module in (pipeline.flow.stages, pipeline.show):
        monkeypatch.setattr(module, "extract", extract)
    for module in (pipeline.flow.stages, pipeline.show, pipeline.check):
        monkeypatch.setattr(module, "clean", clean)
    monkeypatch.setattr(pipeline.flow, "reconcile", reconcile)


def put(folder: Path, **files: str | bytes) -> Path:
    """Write files (`a__b_txt` is a/b.txt) below a folder."""
    for name, content in files.items():
        path = folder / re.sub(r"_(txt|csv|html|md)$", r".\1", name.replace("__", "/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def read_all(output: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in output.iterdir() if path.is_file()}


@pytest.fixture
def stages(monkeypatch):
    put_in_place(monkeypatch)
