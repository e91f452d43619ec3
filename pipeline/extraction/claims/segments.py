"""The parts of a sentence that semicolons part: a chain of terms or of dated steps is read part by part."""

from __future__ import annotations

import itertools
import re

from pipeline.extraction.claims.page import Statement

_MARK = re.compile(r"[；;](?!\s*$)")


def segments(statement: Statement, *, cut_lists: bool = False) -> list[tuple[int, int]]:
    """Spans of the sentence's text between semicolons; a list of names is cut only where asked."""
    marks = [m.start() for m in _MARK.finditer(statement.text) if cut_lists or not _in_list(statement, m.start())]
    edges = [0, *(m + 1 for m in marks), len(statement.text)]
    return list(itertools.pairwise(edges))


def _in_list(statement: Statement, place: int) -> bool:
    """The mark stands between two names and nothing else."""
    at = statement.sentence.start + place
    before = any(0 <= at - m.end <= 12 for m in statement.universities)
    after = any(0 <= m.start - at - 1 <= 4 for m in statement.universities)
    return before and after
