"""Roles told by a label: Вузы-инициаторы: А, Б; Founding members | X, Y; 发起单位：甲、乙."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.claims.findings import RoleFinding
from pipeline.extraction.claims.heads import role_of_head
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.tables import either
from pipeline.model import Mention

_WORDS = 4  # words of a label; a longer lead is a sentence, which the cues read
_LONGEST = 24  # characters of a label
_NO_LABEL = re.compile(either("newcomers"), re.IGNORECASE)


def read_labelled(statement: Statement, body: Mention | None) -> Iterator[RoleFinding]:
    """The universities behind a label that names a status."""
    label = statement.label
    if body is None or not statement.universities or not label or not statement.text.lstrip(" -•*").startswith(label):
        return
    role = role_of_head(label) if len(label.split()) <= _WORDS and len(label) <= _LONGEST else ""
    if not role or role == "unknown" or _NO_LABEL.search(label):
        return
    for university in statement.universities:
        yield RoleFinding(body, university, role, "", "", statement.sentence.start, statement.sentence.end, f"label.{role}")
