"""Which university of the registry a ROR record is: the same full name in the same country, and no other that fits."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.registry.matcher import matcher_of
from pipeline.registry.ror_records import RorRecord
from pipeline.registry.tables import Registry

_STRENGTHS = (("name", "alias"), ("former",))  # a former name links only where no present one does


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A record that is not linked, and the universities it may be; one university for several records that may be it."""

    record: RorRecord
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """Records by the id of their university; those that fit several; those that fit none."""

    linked: dict[str, RorRecord] = field(default_factory=dict)
    ambiguous: tuple[Ambiguous, ...] = ()
    unlinked: tuple[RorRecord, ...] = ()


def link(records: Iterable[RorRecord], registry: Registry) -> Links:
    """Link each record by its ROR id where the registry has that already, else by name and country."""
    known = {row.ror: row.id for row in registry.universities.values() if row.ror}
    found: dict[str, list[tuple[int, RorRecord]]] = defaultdict(list)
    ambiguous: list[Ambiguous] = []
    unlinked: list[RorRecord] = []
    for record in records:
        strength, candidates = (-1, (known[record.ror],)) if record.ror in known else find_candidates(record, registry)
        if len(candidates) == 1:
            found[candidates[0]].append((strength, record))
        elif candidates:
            ambiguous.append(Ambiguous(record, candidates))
        else:
            unlinked.append(record)
    return _settle(found, ambiguous, unlinked)


def find_candidates(record: RorRecord, registry: Registry) -> tuple[int, tuple[str, ...]]:
    """The universities of the record's country that have one of its full names, and the place in `_STRENGTHS` of what they share."""
    matcher = matcher_of(registry)
    hits = [hit for name in record.names if name.full for hit in matcher.lookup(name.text) if not hit.acronym]
    for strength, kinds in enumerate(_STRENGTHS):
        entities = {hit.entity for hit in hits if hit.kind in kinds and registry.country(hit.entity) in record.countries}
        if entities:
            return strength, tuple(sorted(entities))
    return len(_STRENGTHS), ()


def _settle(found: dict[str, list[tuple[int, RorRecord]]], ambiguous: list[Ambiguous], unlinked: list[RorRecord]) -> Links:
    """Of several records for one university the one that links best; where two do equally, none."""
    linked: dict[str, RorRecord] = {}
    for university, records in found.items():
        best = min(strength for strength, _ in records)
        if Counter(strength for strength, _ in records)[best] == 1:
            linked[university] = next(record for strength, record in records if strength == best)
            unlinked += [record for strength, record in records if strength != best]
        else:
            ambiguous += [Ambiguous(record, (university,)) for _, record in records]
    return Links(linked, tuple(ambiguous), tuple(unlinked))
