"""Who is what in which organisation, since when and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extraction.claims.announcements import Announcement, announced, names_announced
from pipeline.extraction.claims.bodies import bodies_of
from pipeline.extraction.claims.cues import Cue, find_cues, find_transition
from pipeline.extraction.claims.findings import RoleFinding
from pipeline.extraction.claims.objects import is_denied, joins_something_else
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.claims.roledates import dates_of_role
from pipeline.extraction.claims.segments import segments
from pipeline.extraction.claims.subjects import Subjects
from pipeline.extraction.claims.succession import strongest, succeeding
from pipeline.extraction.claims.topics import Topics
from pipeline.model import Mention

_STATUS_WORD = re.compile(r"成员|会员|member|член", re.IGNORECASE)


@dataclass(slots=True)
class RoleReader:
    """Reads the roles that verbs and lists inside sentences give."""

    topics: Topics
    subjects: Subjects
    announcement: Announcement | None = None

    def read(self, statement: Statement, bodies: list[Mention]) -> Iterator[RoleFinding]:
        """The roles of one sentence, chairs aside."""
        found: list[RoleFinding] = []
        for first, last in segments(statement):
            found.extend(strongest(list(self._segment(statement, bodies, first, last))))
        yield from succeeding(found)
        yield from names_announced(self.announcement, statement)
        if not found:
            self.announcement = announced(statement, bodies, self.topics.current) or self.announcement
        self.subjects.remember(statement)

    def _segment(self, statement: Statement, bodies: list[Mention], first: int, last: int) -> Iterator[RoleFinding]:
        text = statement.text[first:last]
        role = ""
        for cue in find_cues(text, statement.language):
            placed = replace(cue, start=cue.start + first, end=cue.end + first, role=role if cue.role == "same" else cue.role)
            if not placed.role or joins_something_else(statement, placed, bodies) or is_denied(statement, placed):
                continue
            role = placed.role
            spoken_of = [] if (role, placed.side) == ("founder", "before") else self._spoken_of(placed)
            held = bodies_of(statement, placed, bodies) or spoken_of
            for university in self.subjects.of(statement, placed, first, last) if held else ():
                start, end = dates_of_role(statement, placed, first, last)
                for body in held:
                    yield from _told(statement, placed, body, university, start, end)

    def _spoken_of(self, cue: Cue) -> list[Mention]:
        body = self.topics.current or (self.topics.main if cue.side == "list" else None)
        return [body] if body else []


def _told(statement: Statement, cue: Cue, body: Mention, university: Mention, start: str, end: str) -> Iterator[RoleFinding]:
    """One finding a role; a transition from observer to member is two."""
    if cue.role != "transition":
        yield _finding(statement, cue, body, university, start, end)
        return
    yield _finding(statement, replace(cue, role="observer"), body, university, "", start)
    yield _finding(statement, replace(cue, role="member"), body, university, start, "")


def _finding(statement: Statement, cue: Cue, body: Mention, university: Mention, start: str, end: str) -> RoleFinding:
    told = find_transition(statement.text[cue.start : cue.end], statement.language)
    rule = f"role.{statement.language}.{cue.role}.{cue.side}" + (".transition" if told else "")
    explicit = _STATUS_WORD.search(statement.text[cue.start : cue.end + 12]) is not None
    return RoleFinding(body, university, cue.role, start, end, statement.sentence.start, statement.sentence.end, rule, explicit)
