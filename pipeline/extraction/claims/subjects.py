"""Whose role a cue tells: the names before or behind it, we, this university, all four."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.extraction.claims.cues import Cue, find_pronouns
from pipeline.extraction.claims.enumerations import Enumeration, enumerations
from pipeline.extraction.claims.neighbours import behind_cue, clause_between, subject_behind, without_companions
from pipeline.extraction.claims.page import Page, Statement
from pipeline.model import Mention

_REACH = {"zh": 120, "en": 160, "ru": 160}  # characters between a cue and its subject, which may stand at the head of a long sentence
_PARTICIPLE = re.compile(r"(?:Since|After|By|Upon|On|Having|With|自|自从)\s*$", re.IGNORECASE)


@dataclass(slots=True)
class Subjects:
    """Finds the universities of a cue and remembers what later sentences point back to."""

    page: Page
    last: Mention | None = None  # the university last spoken of, for 该校
    group: Enumeration | None = None  # the enumeration last named, for “all four”

    def remember(self, statement: Statement) -> None:
        """Keep what the sentence named."""
        for run in enumerations(self.page, statement.universities) if len(statement.universities) > 1 else ():
            if len(run.universities) > 1:
                self.group = run
        if statement.universities:
            self.last = statement.universities[-1]

    def of(self, statement: Statement, cue: Cue, first: int, last: int) -> list[Mention]:
        """The universities of a cue in the part first..last of a sentence."""
        base = statement.sentence.start
        inside = [m for m in statement.universities if base + first <= m.start < base + last]
        runs = enumerations(self.page, inside)
        if cue.side == "start":
            return list(self.group.universities) if self.group else []
        if cue.side == "before":
            before = self._before(statement, cue, runs, first) or self._behind_comma(statement, cue, runs)
            return before or (subject_behind(statement, cue, runs) if statement.language == "ru" else [])
        return behind_cue(statement, cue, runs)

    def _before(self, statement: Statement, cue: Cue, runs: list[Enumeration], first: int) -> list[Mention]:
        base = statement.sentence.start + cue.start
        reach = _REACH[statement.language]
        before = [r for r in runs if r.end <= base and base - r.end <= reach and not clause_between(statement, r, cue)]
        we, it = self._pronoun(statement, cue, first, "we"), self._pronoun(statement, cue, first, "it")
        if before and max(we, it) < before[-1].start - statement.sentence.start:
            return without_companions(statement, cue, before[-1])
        if we >= 0:  # where nobody knows whose page it is, what we did is nobody's
            return [_publisher(self.page, statement, we)] if self.page.publisher else []
        meant = [m for m in statement.universities if m.end <= statement.sentence.start + it]
        this = meant[-1] if meant else self.last
        if it >= 0 and this is not None:
            return [replace(this, start=statement.sentence.start + it)]
        going_on = self.subject(statement, cue) if first and not runs else None
        return [going_on] if going_on else self._group(statement, cue, first)

    def _pronoun(self, statement: Statement, cue: Cue, first: int, who: str) -> int:
        base = statement.sentence.start
        places = [
            a
            for a, b in find_pronouns(statement.text, statement.language, who)
            if first <= a < cue.start and not any(m.start < base + b and base + a < m.end for m in self.page.names)
        ]
        return places[-1] if places else -1

    def subject(self, statement: Statement, cue: Cue) -> Mention | None:
        """Who a part of a sentence without names goes on about: we, or the university named before it in the sentence."""
        base = statement.sentence.start
        before = [m for m in statement.universities if m.end <= base + cue.start]
        we = self._pronoun(statement, cue, 0, "we")
        if we >= 0 and self.page.publisher and (not before or before[-1].start < base + we):
            return _publisher(self.page, statement, we)
        return before[-1] if len(before) == 1 else None

    def _group(self, statement: Statement, cue: Cue, first: int) -> list[Mention]:
        """“All four newcomers are leaving”: the four that were named last."""
        numbers = [n.value for n in statement.numbers if first <= statement.local(n)[0] < cue.start]
        if self.group and numbers and numbers[-1] == len(self.group.universities):
            return list(self.group.universities)
        return []

    def _behind_comma(self, statement: Statement, cue: Cue, runs: list[Enumeration]) -> list[Mention]:
        """“Since joining the ASRTU in 2013, UPC has …”: the subject of a participle stands behind the comma."""
        if not _PARTICIPLE.match(statement.text[: cue.start].strip() + " "):
            return []
        return list(runs[0].universities[:1]) if runs else []


def _publisher(page: Page, statement: Statement, place: int) -> Mention:
    start = statement.sentence.start + place
    return Mention("university", start, start, "", "publisher", page.publisher, page.publisher_name)
