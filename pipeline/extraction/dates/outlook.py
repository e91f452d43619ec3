"""Whether a sentence looks ahead: its bare weekdays and days without a year are then the next ones, not the last.

Only plain words for what is to come count (data/outlook.csv), and only where nothing beside them tells a story: a page of news
that says both keeps the reading of news.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from pipeline.sieve import Sifted


@cache
def _pattern(side: str) -> Sifted:
    """The words of one side: Chinese ones anywhere, the others between the edges of words."""
    text = files("pipeline.extraction.dates").joinpath("data/outlook.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(text.splitlines()) if row["side"] == side]
    anywhere = "|".join(row["pattern"] for row in rows if row["language"] == "zh")
    words = "|".join(row["pattern"] for row in rows if row["language"] != "zh")
    return Sifted(re.compile(rf"{anywhere}|\b(?:{words})\b", re.IGNORECASE))


def looks_ahead(sentence: str) -> bool:
    """The sentence says what is to come and tells nothing that was."""
    return _pattern("ahead").search(sentence) is not None and _pattern("behind").search(sentence) is None
