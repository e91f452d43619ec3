"""Roles that one sentence gives one university: the most telling one stays, a later one ends an earlier one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.extraction.claims.findings import RoleFinding

# Of two cues for one university the first wins.
_STATUS = ("associate", "observer", "founding_member", "founder", "former", "member", "unknown")


def strongest(found: list[RoleFinding]) -> Iterator[RoleFinding]:
    """Of several plain roles that one part of a sentence gives one university in one body, the most telling one."""
    kept: dict[tuple[str, str, str], RoleFinding] = {}
    for finding in found:
        changed = ".transition" in finding.rule and finding.role == "member"
        key = (
            finding.organisation.entity,
            finding.university.entity,
            "founder" if finding.role == "founder" else "later" if changed else "",
        )
        known = kept.get(key)
        if known is None or _STATUS.index(finding.role) < _STATUS.index(known.role):
            kept[key] = (
                finding if known is None or finding.start_date or finding.end_date else replace(finding, start_date=known.start_date)
            )
    yield from kept.values()


def succeeding(found: list[RoleFinding]) -> Iterator[RoleFinding]:
    """由观察员转为正式成员 ends one role where it starts the other."""
    for finding in found:
        later = [
            f.start_date
            for f in found
            if (f.role, f.university.entity, f.organisation.entity) == ("member", finding.university.entity, finding.organisation.entity)
        ]
        if finding.role == "observer" and finding.start_date and later and later[0] > finding.start_date:
            yield replace(finding, end_date=later[0])
        else:
            yield finding
