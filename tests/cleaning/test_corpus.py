"""The annotated pages: publication date, language and tampering as the gold has them; bundled pages against their texts."""

import csv
import json
import re
from pathlib import Path

import pytest

from pipeline.cleaning import clean
from pipeline.cleaning.plain import classify, normalise

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
CORPUS = SHARED / "corpus"
absent = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no annotated pages in {CORPUS}")


def golds():
    for docs, gold in ((CORPUS / "docs", CORPUS / "gold"), (SHARED / "seeds", SHARED / "gold")):
        for path in sorted(gold.glob("*.json")):
            facts = json.loads(path.read_text(encoding="utf-8"))
            if "file" in facts:
                yield pytest.param(docs / facts["file"], facts, id=f"{docs.name}-{path.stem}")


@absent
@pytest.mark.parametrize(("path", "gold"), golds())
def test_gold(path, gold):
    document = clean(path.read_bytes(), name=path.name)
    assert (document.published or None) == gold["published"]
    assert document.language == gold["lang"]
    assert ("tampered" in document.flags) == gold.get("tampered", False)


def bundled():
    table = ROOT / "tests/data/bundled.csv"
    rows = csv.DictReader(table.open(encoding="utf-8")) if table.exists() else []
    pages = [row for row in rows if row["document"].endswith(".html") and (ROOT / "sources" / row["document"]).exists()]
    return [pytest.param(row["document"], row["gold"], id=row["document"]) for row in pages]


def letters(text):
    """Letters and digits; without reference marks, and years in brackets, which wikis repeat for machines, hidden."""
    return re.sub(r"[\W_]+", "", re.sub(r"\[\d+\]|\(\d{4}\)", "", text))


def sentences(text):
    """Lines of the article that say something: bylines, section names and mottos may be furniture on the page."""
    lines = [line for line in classify(normalise(text)[0]) if line.kind != "furniture"]
    lines = [line for line in lines if not re.match(r"\s*\d+\. \^", line.text)]  # sources of an encyclopaedia
    return [line.text for line in lines if len(letters(line.text)) > 24 or re.search(r"[。.;；]$", line.text)]


@absent
@pytest.mark.parametrize(("name", "original"), bundled())
def test_bundled_page_has_the_article_and_nothing_else(name, original):
    document = clean((ROOT / "sources" / name).read_bytes(), name=name)
    text = (CORPUS / "docs" / original).read_text(encoding="utf-8")
    pages, texts = letters(document.text), letters(text)
    assert [line for line in sentences(text) if letters(line) not in pages and "Опубликовал от" not in line] == []
    blocks = [document.text[block.start : block.end] for block in document.blocks]
    assert [block for block in blocks if letters(block.removeprefix("- ")) not in texts] == []
