"""What the words around a figure make of it: attendance, a target, a founding, a present state. The words are in frames.csv."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.extraction.tables import read_table
from pipeline.sieve import Sieve, Source


@lru_cache(maxsize=4)
def _sieve(language: str) -> Sieve[tuple[str, str]]:
    """One pattern for all phrases of a frame and scope. Western phrases match whole words."""
    phrases: dict[tuple[str, str], list[str]] = {}
    for row in read_table("frames"):
        if row["language"] == language and row["scope"] != "noun":
            phrases.setdefault((row["frame"], row["scope"]), []).append(row["pattern"])
    joined = {key: "|".join(sorted(found, key=len, reverse=True)) for key, found in phrases.items()}
    return Sieve(
        (key, Source(pattern if language == "zh" else rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)) for key, pattern in joined.items()
    )


@lru_cache(maxsize=64)  # many frames are looked for in the same clause
def _present(text: str, language: str) -> dict[tuple[str, str], re.Pattern[str]]:
    return dict(_sieve(language).sift(text))


def shows(language: str, frame: str, scope: str, text: str) -> re.Match[str] | None:
    """The first words of the text that raise the frame."""
    pattern = _present(text, language).get((frame, scope))
    return pattern.search(text) if pattern else None


@lru_cache(maxsize=16)
def noun_pattern(language: str) -> re.Pattern[str]:
    """The nouns a figure can count, as named groups observer, founder, member, university (the first that fits wins)."""
    groups = []
    for kind in ("observer", "founder", "member", "university"):
        phrases = [r["pattern"] for r in read_table("frames") if (r["language"], r["frame"]) == (language, f"noun.{kind}")]
        groups.append(f"(?P<{kind}>{'|'.join(sorted(phrases, key=len, reverse=True))})")
    joined = "|".join(groups)
    return re.compile(f"(?:{joined})" if language == "zh" else rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)
