"""Extraction over whole pages: quotes stand at their offsets, and the same page gives the same extraction, always."""

from __future__ import annotations

import hashlib
import itertools
import os
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

from pipeline.cleaning import clean
from pipeline.extraction import extract
from pipeline.model import Document, Extraction

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "sources"
SHARED = ROOT.parent / "shared"
SUFFIXES = (".txt", ".md", ".html", ".htm", ".xhtml")
BUNDLED = sorted(p for p in SOURCES.rglob("*") if p.suffix in SUFFIXES and not p.name.startswith("README"))
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
PAGES = [pytest.param(p, id=p.name) for p in [*BUNDLED, *SEEDS]]
if not SEEDS:
    PAGES.append(
        pytest.param(SHARED / "seeds", marks=pytest.mark.skip(reason="the seeds lie beside the project, in ../shared"), id="seeds")
    )


@lru_cache(maxsize=128)
def read(path: Path) -> tuple[Document, Extraction]:
    document = clean(path.read_bytes(), name=path.name)
    return document, extract(document)


def test_there_are_bundled_pages() -> None:
    assert BUNDLED


@pytest.mark.parametrize("path", PAGES)
def test_mentions_stand_at_their_offsets(path: Path) -> None:
    document, found = read(path)
    for mention in found.mentions:
        assert 0 <= mention.start < mention.end <= len(document.text)
        assert document.text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize("path", PAGES)
def test_claims_stand_at_their_offsets(path: Path) -> None:
    document, found = read(path)
    for claim in found.claims:
        assert claim.quote.strip() == claim.quote != ""
        assert document.text[claim.quote_start : claim.quote_end] == claim.quote
    assert len({claim.claim for claim in found.claims}) == len(found.claims)


@pytest.mark.parametrize("path", PAGES)
def test_mentions_are_in_order_and_names_do_not_overlap(path: Path) -> None:
    mentions = read(path)[1].mentions
    assert list(mentions) == sorted(mentions, key=lambda m: (m.start, m.end, m.kind))
    names = [m for m in mentions if m.kind != "date"]
    assert all(a.end <= b.start for a, b in itertools.pairwise(names))


@pytest.mark.parametrize("path", PAGES)
def test_claims_are_of_the_contract(path: Path) -> None:
    document, found = read(path)
    for claim in found.claims:
        assert claim.document == document.name
        assert claim.property in ("members", "observers", "all", "founding_members", "role", "founded", "term")
        if claim.property == "role":
            assert claim.value in ("member", "observer", "founding_member", "founder", "chair", "associate", "former", "unknown")
            assert claim.university
        elif claim.basis:
            assert int(claim.value) >= 0
            assert claim.basis in ("stated", "listed", "derived")
            assert claim.qualifier in ("exact", "approx", "at_least", "at_most")


# one page in the encodings that pages of this kind have
ENCODINGS = [("zh", "gb18030"), ("zh", "utf-8-sig"), ("zh", "utf-16"), ("ru", "windows-1251"), ("ru", "koi8-r"), ("en", "latin-1")]
IN_ENCODINGS = {
    "zh": "联盟新闻\n\n中俄工科大学联盟现有正式成员54所，观察员14所。哈尔滨工业大学是联盟的常设主席单位，联盟总部设在哈尔滨市。",
    "ru": "Новости\n\nАссоциация технических университетов России и Китая насчитывает 54 члена. Ректор выступил перед студентами.",
    "en": "News\n\nThe Association of Sino-Russian Technical Universities has 54 members. Café culture is no subject here.",
}


@pytest.mark.parametrize(("language", "encoding"), ENCODINGS)
def test_any_encoding(language: str, encoding: str) -> None:
    document = clean(IN_ENCODINGS[language].encode(encoding), name="page.txt")
    found = extract(document)
    assert "54" in {claim.value for claim in found.claims if claim.organisation == "org:asrtu"}
    assert all(document.text[c.quote_start : c.quote_end] == c.quote for c in found.claims)
    assert all(document.text[m.start : m.end] == m.text for m in found.mentions)


@pytest.mark.parametrize("path", PAGES[::4])
def test_extract_twice(path: Path) -> None:
    document, found = read(path)
    assert extract(document) == found


def digest(paths: list[Path]) -> str:
    return hashlib.sha256("\n".join(repr(read(path)[1]) for path in paths).encode()).hexdigest()


def test_a_fresh_process_with_another_hash_seed() -> None:
    program = "import sys; sys.path[:0] = sys.argv[1:3]; from pathlib import Path; import test_extract as t; print(t.digest(t.BUNDLED))"
    run = [sys.executable, "-c", program, str(ROOT), str(ROOT / "tests")]
    said = subprocess.run(run, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": "4711"})
    assert said.stdout.strip() == digest(BUNDLED)


# pages on which there is little to find
STRANGE = [
    "x",
    "。。。",
    "\u200b\u200b联盟",
    "(（(（",
    "大学大学大学",
    "第",
    "No.",
    "Университет",
    "University University",
    "😀" * 50,
    "| | |\n| | |",
    "中俄工科大学联盟" * 40,
]


@pytest.mark.parametrize("text", STRANGE)
def test_strange_pages(text: str) -> None:
    document = clean(text.encode(), name="page.txt")
    found = extract(document)
    assert all(document.text[m.start : m.end] == m.text for m in found.mentions)
