"""The lengths of enumerations inside sentences: behind a list cue, or behind a figure and a colon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.extraction.claims.counts import CountFinding
from pipeline.extraction.claims.cues import find_cues
from pipeline.extraction.claims.enumerations import Enumeration, enumerations
from pipeline.extraction.claims.findings import ROLES_COUNTED
from pipeline.extraction.claims.lists import NEWCOMERS, SELECTED, SHORTEST, ListFinding, country_of_head
from pipeline.extraction.claims.page import Statement

_INCOMPLETE = re.compile(r"^\s*(?:等|、?\s*等等|etc|,? and others|,? among (?:them|others)|и др|и другие|и т)", re.IGNORECASE)
_NO_MARK = re.compile(r"[^.。!?！？;；…)）\n]{0,40}\s*")  # a name or two, and no end
_COUNTRY_BEFORE = 16  # characters: 俄方的, “from the Russian side, ”
_COLON = re.compile(r"\s*[:：]")


@dataclass(frozen=True, slots=True)
class ListHead:
    """Words at start..end of a sentence that introduce a list; `country`: of all its members."""

    start: int
    end: int
    role: str
    country: str


def read_lengths(statement: Statement, heads: Iterable[ListHead]) -> Iterator[ListFinding]:
    """The length of an enumeration behind its head, unless the text says that it is a selection."""
    base = statement.sentence.start
    seen: set[int] = set()
    for found in heads:
        run = _behind(statement, found.end)
        if run is None or len(run.universities) < SHORTEST or run.start in seen:
            continue
        seen.add(run.start)
        rest = statement.page.text[run.end : run.end + 12]
        head = statement.text[found.start : run.start - base]
        complete = not (_INCOMPLETE.match(rest) or SELECTED.search(head) or NEWCOMERS.search(head) or _cut_off(statement, run))
        start = base + found.start
        yield ListFinding(run.universities, found.role, complete, found.country, start, run.end, start)


def list_heads(statement: Statement, counts: list[CountFinding]) -> Iterator[ListHead]:
    """List cues; and figures with a colon behind them: 观察员9所：…, «8 университетов-членов: …»."""
    for cue in find_cues(statement.text, statement.language):
        if cue.side == "list":
            yield ListHead(cue.start, cue.end, cue.role, _country_before(statement, cue.start, cue.end))
    for count in counts:
        start, end = statement.local(count.number)[0], count.figure_end - statement.sentence.start
        if _COLON.match(statement.text, end):
            yield ListHead(start, end, ROLES_COUNTED[count.property], count.country)


def _cut_off(statement: Statement, run: Enumeration) -> bool:
    """The page ends within the list, perhaps within a name: no mark says that it was the last."""
    return _NO_MARK.fullmatch(statement.page.text[run.end :]) is not None


def _behind(statement: Statement, place: int) -> Enumeration | None:
    base = statement.sentence.start
    runs = [r for r in enumerations(statement.page, statement.universities) if 0 <= r.start - base - place <= 8]
    return runs[0] if runs else None


def _country_before(statement: Statement, start: int, end: int) -> str:
    """The country in the words of a head or a little before it; those in the body's own name are not the list's."""
    first = max(0, start - _COUNTRY_BEFORE)
    text = statement.text[first:end]
    for body in statement.organisations:
        a, b = (max(0, place - first) for place in statement.local(body))
        text = text[:a] + " " * len(text[a:b]) + text[b:]
    return country_of_head(text)
