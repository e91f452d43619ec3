"""Universities named beside a figure that counts them: 甲、乙等15所高校; 20 members, among them X and Y."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.claims.counts import CountFinding
from pipeline.extraction.claims.enumerations import enumerations
from pipeline.extraction.claims.findings import ROLES_COUNTED, RoleFinding
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.tables import either

_AHEAD = re.compile(r"\s*(?:等|等等|，共|,? (?:and|and other))?\s*")
_BEHIND = re.compile(rf"[^，,。；;:：.、]{{0,10}}[，,:：(（—-]*\s*{either('selects')}?\s*(?:the )?", re.IGNORECASE)
_MARKED = re.compile(either("selects_marked"), re.IGNORECASE)
_FEWEST = 2  # one name behind a comma may be the subject of what follows


def named_beside(statement: Statement, counts: list[CountFinding]) -> Iterator[RoleFinding]:
    """The roles of universities that a figure's own words list."""
    runs = enumerations(statement.page, statement.universities) if counts else []
    for count in counts:
        for run in runs:
            before = statement.page.text[run.end : count.number.start]
            behind = statement.page.text[count.figure_end : run.start] if run.start >= count.figure_end else None
            listed = run.end <= count.number.start and "等" in before and _AHEAD.fullmatch(before)
            if not listed and behind is not None and _BEHIND.fullmatch(behind):
                marked = _MARKED.search(behind) or re.match(r"[^.;]{0,12}among them", statement.page.text[run.end : run.end + 20])
                listed = bool(marked) and len(run.universities) >= _FEWEST  # type: ignore[assignment]
            if listed:
                yield from _roles(statement, count, run.universities)


def _roles(statement: Statement, count: CountFinding, universities: tuple) -> Iterator[RoleFinding]:  # type: ignore[type-arg]
    start = "" if count.property == "founding_members" or count.as_of_from != "text" else count.as_of
    for university in universities:
        yield RoleFinding(
            count.organisation, university, ROLES_COUNTED[count.property], start if count.property == "all" else "", "",
            statement.sentence.start, statement.sentence.end, f"counted.{count.property}",
        )  # fmt: skip
