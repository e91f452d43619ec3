"""Which organisations a role cue is about."""

from __future__ import annotations

import re

from pipeline.extraction.claims.cues import Cue
from pipeline.extraction.claims.page import Statement
from pipeline.model import Mention

_OBJECT = 60  # characters between a verb and the organisation it leads to
_LINK = re.compile(r"[”\"]?(?:[、,]|和|与| and )\s*(?:the )?[“\"]?")


def bodies_of(statement: Statement, cue: Cue, bodies: list[Mention]) -> list[Mention]:
    """The organisations a cue is about: those inside it, those behind it in the clause, else the last before it.

    An enumeration of bodies counts as a whole: 是甲、乙的成员高校.
    """
    base = statement.sentence.start
    inside = [b for b in bodies if base + cue.start <= b.start and b.end <= base + cue.end + 1]
    behind = [b for b in bodies if base + cue.end <= b.start <= base + cue.end + _OBJECT]
    if inside:
        return inside
    if cue.side == "before" and behind and not re.search(r"[。；;.，]", statement.text[cue.end : behind[0].start - base]):
        return _in_a_row(statement, behind, behind[0])
    before = [b for b in bodies if b.start <= base + cue.start]
    clause = [b for b in before if not re.search(r"[，。；;,]", statement.text[b.end - base : cue.start])]
    if statement.language == "zh" and before:  # the subject of a Chinese sentence stands first; others come with 由, 与, 和
        anchor = clause[0] if clause and cue.role == "founder" else clause[-1] if clause else before[0]
        return _in_a_row(statement, before, anchor)
    return _in_a_row(statement, before, before[-1]) if before else bodies[:1]


def _in_a_row(statement: Statement, bodies: list[Mention], anchor: Mention) -> list[Mention]:
    """The bodies that stand in one enumeration with the anchor."""
    row = [anchor]
    for body in bodies[bodies.index(anchor) + 1 :]:
        if _LINK.fullmatch(statement.page.text[row[-1].end : body.start]):
            row.append(body)
    for body in reversed(bodies[: bodies.index(anchor)]):
        if _LINK.fullmatch(statement.page.text[body.end : row[0].start]):
            row.insert(0, body)
    return row
