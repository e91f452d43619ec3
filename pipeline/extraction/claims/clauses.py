"""The clause that a figure stands in."""

from __future__ import annotations

import re

from pipeline.extraction.claims.page import Statement
from pipeline.extraction.tables import either

_CLAUSE = {
    "zh": re.compile(r"[，,；;。：:！？、]"),
    "en": re.compile(rf"[;:|]|,(?=\s{either('clause_en')}\b)|\.\s"),
    "ru": re.compile(rf"[;:|]|,\s(?={either('clause_ru')})"),
}


def clause_around(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """The clause that contains start..end."""
    marks = _CLAUSE[language]
    before = [m.end() for m in marks.finditer(text, 0, start) if not _inside_number(text, m.start())]
    after = marks.search(text, end)
    return (before[-1] if before else 0), (after.start() if after else len(text))


def with_enumeration(statement: Statement, clause: tuple[int, int]) -> tuple[int, int]:
    """The clause with the names before it, where it is the tail of an enumeration: 中方签字的是甲、乙等15所高校."""
    start = clause[0]
    while start and statement.text[start - 1] == "、":
        start = clause_around(statement.text, start - 1, start - 1, "zh")[0]
    base = statement.sentence.start
    named = any(base + start <= m.start < base + clause[0] for m in statement.universities)
    return (start if named else clause[0]), clause[1]


def _inside_number(text: str, place: int) -> bool:
    return text[place] == "," and text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit()
