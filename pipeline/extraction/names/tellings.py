"""Words that tell a name to be one of a body that universities join: “X is a network of 24 universities”, “admitted to X”.

The words are in body_frames.csv: whether the name stands before or behind them, what must follow, and how much they prove.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.extraction.spans import Spans
from pipeline.extraction.tables import either, read_table
from pipeline.sieve import Sieve, Source

_LANGUAGES = (("zh", re.compile("[\u4e00-\u9fff]")), ("ru", re.compile("[а-яё]")), ("en", re.compile("[a-z]{2}")))
_NUMBERED = re.compile(
    r"^[ \t]*(?:[（(]?[\d一二三四五六七八九十]{1,2}[）).、]|#+)[ \t]*", re.MULTILINE
)  # “2. X” alone in a line is about X
_END = re.compile(r"[ \t]*(?:[（(][^()（）\n]*[)）])?[ \t]*$", re.MULTILINE)
_MEMBERS_ROW = re.compile(rf"^\W*{either('members_row')}\s*[:：|][^\n]{{0,20}}\d", re.MULTILINE | re.IGNORECASE)
_BOX = 800  # characters within which a box of facts stands
_MAY_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ«“]")
_LINE = re.compile(r"[^\n]+")
_SLOTS = ("article", "body", "school", "members")


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that end at `place` (the name follows) or begin there; `then`: what must stand behind a name that follows."""

    place: int
    follows: bool
    weight: int
    then: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class _Frame:
    pattern: Source
    follows: bool
    weight: int
    then: re.Pattern[str] | None


def tellings(text: str, spans: Iterable[tuple[int, int]] = ()) -> Iterator[Telling]:
    """Everything in the text that tells of a body, whether a name stands beside it or not.

    `spans`: where names stand already; in lines of Chinese and Russian without one only quotes and Latin capitals may be a name.
    """
    named = Spans(spans)
    for mark in _NUMBERED.finditer(text):
        yield Telling(mark.end(), True, 1, _END)
    if _MEMBERS_ROW.search(text, 0, _BOX):
        yield Telling(0, True, 2, _END)  # the title of a page with a box of facts that counts members
    for language, letters in _LANGUAGES:
        if not letters.search(text):
            continue
        for line in _LINE.finditer(text):
            if language != "en" and not _MAY_NAME.search(line.group()) and not named.overlaps(*line.span()):
                continue
            for frame, pattern in _frames(language).sift(line.group()):
                for match in pattern.finditer(text, *line.span()):
                    yield Telling(match.end() if frame.follows else match.start(), frame.follows, frame.weight, frame.then)


@lru_cache(maxsize=4)
def _frames(language: str) -> Sieve[_Frame]:
    """The frames of a language, none of which reaches beyond its line."""
    frames = [_frame(row, language) for row in read_table("body_frames") if row["language"] == language]
    return Sieve((frame, frame.pattern) for frame in frames)


def _frame(row: dict[str, str], language: str) -> _Frame:
    then = re.compile(*_source(row["then"], language)) if row["then"] else None
    return _Frame(_source(row["pattern"], language), row["slot"] == "after", int(row["weight"]), then)


def _source(pattern: str, language: str) -> Source:
    for slot in _SLOTS:
        if f"{{{slot}}}" in pattern:
            pattern = pattern.replace(f"{{{slot}}}", either(f"telling_{slot}_{language}"))
    return Source(pattern, re.IGNORECASE)
