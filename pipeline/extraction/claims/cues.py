"""The words that give a university a role; the table is roles.csv."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.extraction.tables import read_table
from pipeline.sieve import Sieve, Source

_SIDES = ("before", "after", "list", "start")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words at start..end of a sentence that give `role` to universities on `side` of them.

    Sides: before, after, list (behind, as a whole list), start (the words date a membership told before), any (chairs). The
    role `same` repeats the one before it in the sentence.
    """

    start: int
    end: int
    role: str
    side: str


def _source(language: str, role: str, side: str) -> Source:
    phrases = [r["pattern"] for r in read_table("roles") if (r["language"], r["role"], r["side"]) == (language, role, side)]
    joined = "|".join(sorted(phrases, key=len, reverse=True))
    return Source(joined if language == "zh" else rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4)
def _sieve(language: str) -> Sieve[tuple[str, str]]:
    kinds = dict.fromkeys((r["role"], r["side"]) for r in read_table("roles") if r["language"] == language)
    return Sieve((kind, _source(language, *kind)) for kind in kinds)


@lru_cache(maxsize=512)  # many rules ask for words of the same sentence, the publisher's for those of all
def _present(text: str, language: str) -> dict[tuple[str, str], re.Pattern[str]]:
    """The patterns that the text can match, by role and side, in the order of the table."""
    return dict(_sieve(language).sift(text))


@lru_cache(maxsize=64)  # roles and lists ask for the cues of the same sentence
def find_cues(text: str, language: str) -> tuple[Cue, ...]:
    """All role cues of a sentence in order, chairs and pronouns aside."""
    found: list[Cue] = []
    for (role, side), pattern in _present(text, language).items():
        if side in _SIDES:
            found.extend(Cue(m.start(), m.end(), role, side) for m in pattern.finditer(text))
    return tuple(sorted(found, key=lambda cue: (cue.start, cue.end)))


def find_transition(text: str, language: str) -> bool:
    """The words say that an observer became a member."""
    pattern = _present(text, language).get(("transition", "before"))
    return pattern is not None and pattern.search(text) is not None


def find_chairs(text: str, language: str) -> list[Cue]:
    """Words for a chair."""
    pattern = _present(text, language).get(("chair", "any"))
    return [Cue(m.start(), m.end(), "chair", "any") for m in pattern.finditer(text)] if pattern else []


def find_pronouns(text: str, language: str, who: str) -> list[tuple[int, int]]:
    """Where the text says we / our university (`who` = we) or this university (`who` = it)."""
    pattern = _present(text, language).get((who, "pronoun"))
    return [m.span() for m in pattern.finditer(text)] if pattern else []


def is_recent(text: str, language: str) -> bool:
    """日前, recently: on a dated page its month, about."""
    pattern = _present(text, language).get(("recent", "moment"))
    return bool(pattern and pattern.search(text))
