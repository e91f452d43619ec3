"""Universities that are announced by their number and named some sentences later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extraction.claims.enumerations import enumerations
from pipeline.extraction.claims.findings import RoleFinding
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.tables import either
from pipeline.model import Mention

_ASKED = re.compile(either("asked_in"))
_PATIENCE = 5  # sentences between an announcement and its names


@dataclass(frozen=True, slots=True)
class Announcement:
    """`number` universities that join `body`, announced in statement `index` without their names."""

    number: int
    body: Mention
    index: int


def announced(statement: Statement, bodies: list[Mention], spoken_of: Mention | None) -> Announcement | None:
    """How many universities an English sentence says will join, where it names none of them."""
    join = _ASKED.search(statement.text) if statement.language == "en" and statement.numbers else None
    if join is None:
        return None
    numbers = [n.value for n in statement.numbers if statement.local(n)[0] < join.start() and n.value is not None]
    body = bodies[-1] if bodies else spoken_of
    return Announcement(numbers[-1], body, statement.index) if numbers and numbers[-1] > 1 and body else None


def names_announced(announcement: Announcement | None, statement: Statement) -> Iterator[RoleFinding]:
    """The roles of the first enumeration behind an announcement that has as many names."""
    if announcement is None or statement.index - announcement.index > _PATIENCE:
        return
    start, end = statement.sentence.start, statement.sentence.end
    for run in enumerations(statement.page, statement.universities):
        if len(run.universities) == announcement.number:
            yield from (RoleFinding(announcement.body, name, "member", "", "", start, end, "role.announced") for name in run.universities)
            return
