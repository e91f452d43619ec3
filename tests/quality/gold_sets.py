"""The documents with gold that lie beside and inside the project, cleaned once, and their groups."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pipeline.cleaning import clean
from pipeline.model import Document

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
WRITTEN = ROOT / "tests" / "data" / "written"
OTHER_NAMES = "organisations.json"

Gold = dict[str, Any]


@dataclass(frozen=True)
class GoldSet:
    """A folder of documents and the folder of its gold. The texts are read without documents.csv: gold is what the text supports."""

    name: str
    docs: Path
    gold_folder: Path

    @cached_property
    def gold(self) -> dict[str, Gold]:
        """Gold facts by document."""
        facts = [json.loads(path.read_text("utf-8")) for path in sorted(self.gold_folder.glob("*.json")) if path.name != OTHER_NAMES]
        return {gold["file"]: gold for gold in facts}

    @cached_property
    def other_names(self) -> dict[str, list[str]]:
        """The other names of each organisation of the gold."""
        path = self.gold_folder / OTHER_NAMES
        names: dict[str, list[str]] = json.loads(path.read_text("utf-8")) if path.exists() else {}
        return names

    @cached_property
    def documents(self) -> dict[str, tuple[Document, bytes]]:
        """The cleaned documents that have gold, with their bytes."""
        data = {name: (self.docs / name).read_bytes() for name in self.gold if (self.docs / name).exists()}
        return {name: (clean(content, name=name), content) for name, content in data.items()}

    def select(self, wanted: Callable[[Gold], bool]) -> list[str]:
        """The documents whose gold is wanted."""
        return [name for name, gold in self.gold.items() if name in self.documents and wanted(gold)]

    def groups(self) -> dict[str, list[str]]:
        """Documents by the group in their gold's name; a set of one group has its own name."""
        if self.name != "corpus":
            return {self.name: self.select(lambda gold: True)}
        names = sorted({gold["id"].split("-")[0] for gold in self.gold.values()})
        labels = {name: "seeds_restated" if name == "seed" else name for name in names}
        return {labels[name]: self.select(lambda gold, name=name: gold["id"].startswith(name)) for name in names}


def find_gold_sets() -> list[GoldSet]:
    """All sets that are there."""
    written = [GoldSet(f"written/{path.name}", path / "docs", path / "gold") for path in sorted(WRITTEN.glob("*")) if path.is_dir()]
    sets = [GoldSet("corpus", SHARED / "corpus" / "docs", SHARED / "corpus" / "gold"), GoldSet("seeds", SHARED / "seeds", SHARED / "gold")]
    return [one for one in (*sets, *written) if one.docs.exists() and one.gold]


def organisations_of(gold: Gold) -> set[str]:
    """The organisations that a document's gold has facts of."""
    return {fact["organisation"] for part in ("counts", "memberships", "events") for fact in gold.get(part, []) if fact.get("organisation")}
