"""Stable ids of facts and conflicts: from what they are about, never from a file's path or an order of arrival (definition 11)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.model import Ruling
from pipeline.reconciliation.draft import Draft, documents_of, named
from pipeline.reconciliation.reading import grouped

DIGITS = 12  # hex digits: 48 bits, one chance in a million of a clash among 20 000 ids


def identifier(prefix: str, *parts: str) -> str:
    """`conflict:` or `fact:` and a short hash."""
    return f"{prefix}:{hashlib.sha256(chr(31).join(parts).encode()).hexdigest()[:DIGITS]}"


def year(edtf: str) -> str:
    """Where a time begins, to the year: a finer date of the same matter keeps the id."""
    return edtf.partition("/")[0][:4] if edtf[:1].isdigit() else ""


def identify(drafts: Iterable[Draft], verdicts: Mapping[str, Ruling]) -> dict[str, Draft]:
    """Every draft under its id; one draft of what several documents disagree in alike."""
    found: dict[str, Draft] = {}
    for key, same in grouped(drafts, _key).items():
        alike = [_merged(group) for group in grouped(same, lambda draft: frozenset(draft.values)).values()]
        names = [identifier("conflict", *key, *([str(ordinal)] if ordinal else [])) for ordinal in range(len(alike))]
        found.update(_assigned(names, sorted(alike, key=lambda draft: (draft.time, draft.values)), verdicts))
    return found


def _key(draft: Draft) -> tuple[str, ...]:
    return draft.kind, draft.organisation, draft.university, draft.property, draft.country, year(draft.time)


def _assigned(names: Sequence[str], drafts: Sequence[Draft], verdicts: Mapping[str, Ruling]) -> dict[str, Draft]:
    """Ordinals in order of time and values, but a ruling that has seen all of a draft's values keeps it: its number may have moved."""
    left, given = list(drafts), dict[str, Draft]()
    for name in names:
        seen = set(verdicts[name].seen) if name in verdicts else set()
        mine = next((draft for draft in left if set(draft.values) <= seen), None)
        if mine is not None:
            given[name] = mine
            left.remove(mine)
    free = [name for name in names if name not in given]
    return given | dict(zip(free, left, strict=True))


def _merged(drafts: Sequence[Draft]) -> Draft:
    if len(drafts) == 1:
        return drafts[0]
    first, *others = sorted(drafts, key=lambda draft: (documents_of(draft), draft.time))
    claims = {claim.claim: claim for draft in (first, *others) for claim in draft.claims}
    also = named(claim for claim in claims.values() if claim.document not in documents_of(first))
    return replace(
        first,
        claims=tuple(claims.values()),
        disputed=frozenset().union(*(draft.disputed for draft in drafts)),
        readings={name: value for draft in drafts for name, value in draft.readings.items()},
        explanation=first.explanation + (f" The same holds in {also}." if also else ""),
    )
