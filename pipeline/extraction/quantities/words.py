"""The tables of number words and qualifiers, and the value of a run of number words."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_LONGEST = 20  # characters of a numeral; thousands of figures count nothing, and Python refuses to read them


@lru_cache(maxsize=1)
def numerals() -> dict[str, dict[str, tuple[int, str]]]:
    """language -> word -> (value, role)."""
    table: dict[str, dict[str, tuple[int, str]]] = {}
    with (_DATA / "numerals.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            table.setdefault(row["language"], {})[row["word"]] = (int(row["value"]), row["role"])
    return table


@lru_cache(maxsize=1)
def qualifiers() -> dict[tuple[str, str], list[tuple[str, str]]]:
    """(language, before | after) -> (phrase, meaning), longest phrase first."""
    table: dict[tuple[str, str], list[tuple[str, str]]] = {}
    with (_DATA / "qualifiers.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            table.setdefault((row["language"], row["place"]), []).append((row["phrase"], row["meaning"]))
    return {key: sorted(phrases, key=lambda p: -len(p[0])) for key, phrases in table.items()}


def value_of_words(words: list[str], language: str) -> int | None:
    """The number that a run of English or Russian number words says; None where the run is none (two three)."""
    total = group = 0
    last = ""
    for word in words:
        value, role = numerals()[language][word]
        if role == "multiplier":
            if (value == 100 and language == "en") or value < 100:
                group = (group or 1) * value
            else:
                total += (group or 1) * value
                group = 0
        elif not _may_follow(role, last):
            return None
        else:
            group += value
        last = role
    return total + group


def _may_follow(role: str, last: str) -> bool:
    """Hundreds, tens, units come in falling order."""
    order = {"": 0, "multiplier": 0, "hundred": 1, "ten": 2, "unit": 3}
    return order[role] > order[last]
