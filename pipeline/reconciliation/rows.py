"""Rows of table.csv: clusters, joined where a conflict is about them, with what is open left empty (contract: table.csv)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.model import Fact
from pipeline.reconciliation.cluster import Cluster
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.groups import Groups
from pipeline.reconciliation.identifiers import identifier, year
from pipeline.reconciliation.outcome import outcome
from pipeline.reconciliation.reading import COUNTS, PROPERTIES, grouped
from pipeline.reconciliation.verdicts import Decision


def build_facts(clusters: Sequence[Cluster], decisions: Sequence[Decision], context: Context) -> tuple[Fact, ...]:
    """All rows in the order of the table."""
    about: dict[str, list[Decision]] = {}
    for decision in decisions:
        for claim in decision.draft.claims:
            about.setdefault(claim.claim, []).append(decision)
    return _numbered(_fact(group, _decisions(group, about), context) for group in _joined(clusters, decisions))


def _joined(clusters: Sequence[Cluster], decisions: Iterable[Decision]) -> list[list[Cluster]]:
    """Clusters of one subject that one conflict disputes are one row, unless it was dismissed."""
    places = {claim.claim: place for place, cluster in enumerate(clusters) for claim in cluster.claims}
    groups = Groups(range(len(clusters)))
    for decision in decisions:
        disputed = sorted({places[claim] for claim in decision.draft.disputed if claim in places})
        if decision.state != "dismissed" and decision.draft.kind != "identity":
            for same in grouped(disputed, lambda place: clusters[place].subject).values():
                groups.join(*same)
    return [[clusters[place] for place in group] for group in groups.members()]


def _decisions(group: Sequence[Cluster], about: dict[str, list[Decision]]) -> list[Decision]:
    found = {d.conflict: d for cluster in group for claim in cluster.claims for d in about.get(claim.claim, ())}
    return [found[conflict] for conflict in sorted(found)]


def _fact(group: Sequence[Cluster], decisions: Sequence[Decision], context: Context) -> Fact:
    claims = sorted((claim for cluster in group for claim in cluster.claims), key=lambda claim: claim.claim)
    first, shown = claims[0], outcome(group, decisions, context)
    voices = len({context.voice(claim.document) for claim in claims})
    is_count = first.property in COUNTS
    return Fact(
        fact="",
        organisation=first.organisation,
        organisation_name=context.organisation_name(claims),
        university=first.university,
        university_name=context.university_name(claims) if first.university else "",
        university_name_zh=context.registry.name_zh(first.university) if first.university else "",
        country=first.country if is_count else context.registry.country(first.university) or first.country,
        property=first.property,
        value=shown.value,
        suggested=shown.suggested,
        lower=shown.lower if is_count else None,
        upper=shown.upper if is_count else None,
        as_of=shown.as_of,
        as_of_from=shown.as_of_from,
        start=shown.start,
        end=shown.end,
        status=shown.status or ("undated" if not shown.dated else "agreed" if voices > 1 else "single"),
        conflict=";".join(decision.conflict for decision in decisions),
        voices=voices,
        documents=tuple(sorted({claim.document for claim in claims})),
        claims=tuple(claim.claim for claim in claims),
    )


def _numbered(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Give ids; rows that share organisation, university, property, role, country and time are told apart by an ordinal."""
    named: list[Fact] = []
    for key, same in grouped(sorted(facts, key=_order), _key).items():
        names = [identifier("fact", *key, *([str(ordinal)] if ordinal else [])) for ordinal in range(len(same))]
        named += [replace(fact, fact=name) for fact, name in zip(same, names, strict=True)]
    return tuple(sorted(named, key=_order))


def _key(fact: Fact) -> tuple[str, ...]:
    """What nothing places in time is told apart by its figure, so that another undated figure leaves its id alone."""
    role = fact.value or fact.suggested if fact.property == "role" else ""
    time = fact.as_of if fact.as_of and ".." not in fact.as_of else year(fact.start)
    loose = fact.value if fact.property in COUNTS and not time else ""
    return fact.organisation, fact.university, fact.property, role, fact.country, time, loose


def _order(fact: Fact) -> tuple[object, ...]:
    number = int(fact.value) if fact.value.isdecimal() else -1
    place = PROPERTIES.index(fact.property), fact.as_of, fact.country, fact.university_name, fact.university
    return fact.organisation_name, fact.organisation, *place, number, fact.value, fact.suggested, fact.start, fact.end, fact.claims
