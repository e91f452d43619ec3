"""Since when, or until when, a role holds."""

from __future__ import annotations

from pipeline.extraction.claims.cues import Cue, is_recent
from pipeline.extraction.claims.moments import opening_date
from pipeline.extraction.claims.page import Statement
from pipeline.model import Mention

_EVENTS = ("member", "observer", "associate", "former", "transition")  # what happens on the day that a paragraph of a chronicle tells


def dates_of_role(statement: Statement, cue: Cue, first: int, last: int) -> tuple[str, str]:
    """(start, end) in EDTF: the date beside the cue; 近日 and recently on a dated page are its month, about."""
    if cue.side == "after" and statement.text.startswith("成员", cue.start):
        return "", ""  # 成员院校甲 says what 甲 is; the date beside it is that of something 甲 does
    base = statement.sentence.start
    inside = [d for d in statement.dates if base + first <= d.start < base + last and not d.edtf.startswith("XXXX")]
    moments = [d for d in inside if "/" not in d.edtf]
    if cue.role == "unknown" and not moments:
        return "", ""
    if moments:
        best = _date_beside(statement, moments, cue)
        return ("", best.edtf) if cue.role == "former" else (best.edtf, "")
    opening = opening_date(statement) if cue.role in _EVENTS and not inside else None
    if opening is not None and "/" not in opening.edtf:
        return ("", opening.edtf) if cue.role == "former" else (opening.edtf, "")
    published = statement.page.document.published
    if is_recent(statement.text[first:last], statement.language) and len(published) >= 7 and cue.role in ("member", "observer"):
        return published[:7] + "~", ""
    return "", ""


def _date_beside(statement: Statement, moments: list[Mention], cue: Cue) -> Mention:
    """The date of a cue: one in its own clause, else the nearest before it, else the nearest."""
    base = statement.sentence.start + cue.start
    clause = max(statement.text.rfind(mark, 0, cue.start) for mark in "，,；;。") + statement.sentence.start
    own = [d for d in moments if clause <= d.start <= base + 40 and not (d.start > base and "，" in statement.page.text[base : d.start])]
    before = [d for d in moments if d.start <= base]
    return min(own or before[-1:] or moments, key=lambda d: abs(d.start - base))
