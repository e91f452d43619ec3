"""Figures that count universities: a number with the noun it counts, wherever in the clause the noun stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.extraction.claims.clauses import clause_around, with_enumeration
from pipeline.extraction.claims.hannouns import NO_SCHOOL, chinese_noun
from pipeline.extraction.claims.limits import countries_of, is_each
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.claims.westernnouns import national, western_noun
from pipeline.extraction.countries import CountryWord, find_countries
from pipeline.extraction.tables import either
from pipeline.model import Mention

# Words that, alone in a line or a table's first column, say what the number beside them counts.
_LABELLED = re.compile(f"(?P<member>{either('label_member')})|(?P<observer>{either('label_observer')})", re.IGNORECASE)
_PART_OF = re.compile(either("part_of"), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """`kind`: observer, founder, member, university, or "" where the figure stands without a noun of its own.

    `start`..`end`: the figure with its noun, in the sentence; `clause`: the clause it stands in; `countries`: codes.
    """

    number: Mention
    start: int
    end: int
    kind: str
    clause: tuple[int, int]
    countries: tuple[str, ...]
    each: bool
    elliptic: bool = False  # its noun stands with the next figure


def find_figures(statement: Statement) -> list[Figure]:
    """The figures of a sentence that may count universities, in order."""
    if not statement.numbers:
        return []
    countries = find_countries(statement.text)
    found: list[Figure] = []
    labelled = _LABELLED.fullmatch(statement.label)
    for number in statement.numbers:
        start, end = statement.local(number)
        span = _with_noun(statement, start, end)
        if labelled and (span is None or span[2] == "university") and not found and not NO_SCHOOL.match(statement.text, end):
            span = (start, span[1] if span else end, labelled.lastgroup or "")
        if span is not None:
            found.append(_figure(statement, number, span, countries))
    return _with_shared_noun(found, statement.text)


def _with_shared_noun(figures: list[Figure], text: str) -> list[Figure]:
    """A figure without a noun takes that of the next one, else of the one before; a lone one counts nothing.

    Parts of a figure are of its kind: 47 members, among which 25 from China and 22 from Russia, with 3 observers.
    """
    filled: list[Figure] = []
    parts = False
    for i, figure in enumerate(figures):
        whole = filled[-1] if filled else None
        parts = not figure.kind and whole is not None and (parts or _PART_OF.search(text, whole.end, figure.start) is not None)
        kinds = [f.kind for f in (*figures[i + 1 :], *reversed(filled)) if f.kind]
        if parts and whole is not None and whole.kind:
            filled.append(replace(figure, kind=whole.kind))
        elif figure.kind or kinds:
            filled.append(figure if figure.kind else replace(figure, kind=kinds[0], elliptic=True))
    return filled


def _figure(statement: Statement, number: Mention, span: tuple[int, int, str], countries: list[CountryWord]) -> Figure:
    first, last, kind = span
    start, end = statement.local(number)
    clause = clause_around(statement.text, start, end, statement.language)
    each = is_each(statement.text, start, last)
    wide = with_enumeration(statement, clause) if statement.language == "zh" else clause
    codes = countries_of(statement, countries, wide, start, first, last)
    return Figure(number, first, last, kind, clause, codes, each)


def _with_noun(statement: Statement, start: int, end: int) -> tuple[int, int, str] | None:
    """The figure with its noun as (start, end, kind), None where it counts something else."""
    text = statement.text
    if statement.language == "zh":
        return chinese_noun(text, start, end)
    return western_noun(text, start, end, statement.language) or national(text, start, end)
