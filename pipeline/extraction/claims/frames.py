"""What the words around a figure make of it: attendance, a target, a founding, a present state. The words are in frames.csv."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.extraction.tables import read_table
from pipeline.sieve import Sifted


@lru_cache(maxsize=256)
def pattern_of(language: str, frame: str, scope: str) -> Sifted | None:
    """One pattern for all phrases of a frame, None where the language has none. Western phrases match whole words."""
    phrases = [r["pattern"] for r in read_table("frames") if (r["language"], r["frame"], r["scope"]) == (language, frame, scope)]
    if not phrases:
        return None
    joined = "|".join(sorted(phrases, key=len, reverse=True))
    return Sifted(re.compile(joined if language == "zh" else rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE))


def shows(language: str, frame: str, scope: str, text: str) -> re.Match[str] | None:
    """The first words of the text that raise the frame."""
    pattern = pattern_of(language, frame, scope)
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
