"""The dates of the restated pages, scored as score.py does. The floor is not to be lowered."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest

from pipeline.extraction.dates import find_dates

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"
FLOOR = 0.98


def _fold(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def _plain(edtf: str) -> str:
    return re.sub(r"[~?%\s]", "", edtf)


def _tally(gold: dict, text: str) -> tuple[int, int, int]:
    said = find_dates(text, published=gold.get("published"))
    right: set[int] = set()
    found = missed = 0
    for wanted in gold["dates"]:
        surface = _fold(wanted["surface"])
        hits = {
            i
            for i, m in enumerate(said)
            if _plain(m.edtf) == _plain(wanted["edtf"]) and (_fold(m.text) in surface or surface in _fold(m.text))
        }
        right |= hits
        found, missed = found + bool(hits), missed + (not hits)
    neutral = {_plain(d["edtf"]) for d in gold["dates"]} | {_plain(d) for d in gold.get("dates_optional") or []}
    extra = {(m.text, m.edtf) for i, m in enumerate(said) if i not in right and _plain(m.edtf) not in neutral}
    return found, len(extra), missed


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of restated pages lies beside the repository only in development")
def test_f1_on_the_corpus() -> None:
    found = extra = missed = 0
    for path in sorted((CORPUS / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "dates" not in gold:
            continue
        tally = _tally(gold, (CORPUS / "docs" / gold["file"]).read_text(encoding="utf-8"))
        found, extra, missed = found + tally[0], extra + tally[1], missed + tally[2]
    assert 2 * found / (2 * found + extra + missed) >= FLOOR
