"""What a joining verb is about: a student joins a programme, officials join an activity; neither makes a member."""

from __future__ import annotations

import re

from pipeline.extraction.claims.cues import Cue
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.tables import either
from pipeline.model import Mention

_REACH = 60  # characters between a verb and its object
_JOIN = {
    "zh": re.compile("加入|加盟|参加"),
    "en": re.compile(r"\bjoin|\benter", re.IGNORECASE),
    "ru": re.compile("вступ|присоедин", re.IGNORECASE),
}
_ALONE = re.compile(r"\s*(?:$|[.,;)]|in \d{4}|it\b|later|afterwards|as |on )")
_PROGRAMME = re.compile(rf"[”\"]?(?:的|举办的|框架下的?)?[“\"《]?[^，。；,;]{{0,16}}?{either('programme_zh')}")
_EVENT = re.compile(rf"(?:'s|’s)?\s+(?:\w+\s+){{0,3}}{either('event_en')}\b", re.IGNORECASE)
_DENIAL = 40  # characters before a cue in which a word may deny it
_DENIED = re.compile(either("denied"))
_DENIED_WORD = re.compile(rf"(?<!\w){either('denied')}(?!\w)", re.IGNORECASE)
_PEOPLE = re.compile(either("people"), re.IGNORECASE)


def joins_something_else(statement: Statement, cue: Cue, bodies: list[Mention]) -> bool:
    """The verb's subject are people, or its object is no organisation or an event of one."""
    verb = statement.text[cue.start : cue.end]
    if cue.side != "before" or _JOIN[statement.language].search(verb) is None:
        return False
    clause_start = max(statement.text.rfind(mark, 0, cue.start) for mark in "，,；;。.") + 1
    if _PEOPLE.search(statement.text[clause_start : cue.start]):
        return True
    base = statement.sentence.start
    behind = [b for b in bodies if 0 <= b.start - base - cue.end <= _REACH]
    if behind:
        rest = statement.text[behind[0].end - base :]
        return (_PROGRAMME if statement.language == "zh" else _EVENT).match(rest) is not None
    return statement.language == "en" and _ALONE.match(statement.text, cue.end) is None


def is_denied(statement: Statement, cue: Cue) -> bool:
    """Not a member, wants to join, if it joined: words before the cue in its clause take the role away."""
    if cue.side not in ("before", "after"):
        return False
    start = max(statement.text.rfind(mark, 0, cue.start) for mark in "，,；;。.:：") + 1
    pattern = _DENIED if statement.language == "zh" else _DENIED_WORD
    return pattern.search(statement.text[max(start, cue.start - _DENIAL) : cue.start + 2]) is not None
