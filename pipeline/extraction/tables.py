"""Reading the word and phrase tables of extraction: words are data, rules are code."""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `data/<name>.csv`, read once a process."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
        return tuple(csv.DictReader(handle))


@lru_cache(maxsize=1)
def _phrases() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for row in read_table("phrases"):
        table.setdefault(row["name"], []).append(row["phrase"])
    return table


def either(name: str) -> str:
    """The phrases of one name in phrases.csv as one group of a regular expression."""
    return f"(?:{'|'.join(_phrases()[name])})"


@lru_cache(maxsize=64)
def words_of(language: str, role: str) -> frozenset[str]:
    """The words of one role in `name_words.csv`, such as ("zh", "stop")."""
    return frozenset(row["word"] for row in read_table("name_words") if (row["language"], row["role"]) == (language, role))
