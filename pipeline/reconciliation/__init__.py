"""All claims and all rulings into facts and conflicts: which documents are one voice, what agrees, what cannot both hold.

A pure function that is fast enough to run every time, so the order of arrival cannot matter: claims are put in order first, documents
are looked up by name. Only the order of the rulings counts, since a later one replaces an earlier one.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Claim, Document, DocumentRecord, Reconciliation, Ruling
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.identifiers import identify
from pipeline.reconciliation.kinds import find_drafts, identity_drafts
from pipeline.reconciliation.meanings import decide_identities
from pipeline.reconciliation.offices import founding_clusters, role_clusters, rule_clusters
from pipeline.reconciliation.orphans import orphans, rejected_claims
from pipeline.reconciliation.queue import build_conflicts
from pipeline.reconciliation.records import records_of
from pipeline.reconciliation.rows import build_facts
from pipeline.reconciliation.series import figure_clusters
from pipeline.reconciliation.verdicts import decide, settled, standing_rulings
from pipeline.reconciliation.voices import find_voices
from pipeline.registry import Registry, load_registry

__all__ = ["reconcile"]


def reconcile(
    claims: Sequence[Claim],
    documents: Sequence[Document | DocumentRecord],
    rulings: Sequence[Ruling] = (),
    *,
    registry: Registry | None = None,
) -> Reconciliation:
    """Facts and conflicts of all claims, in the order of table.csv and conflicts.csv; `registry` defaults to the built-in one.

    `documents` are cleaned pages (what `clean` gives) or rows of documents.csv, mixed as one likes.
    """
    standing = standing_rulings(rulings)
    rejected = rejected_claims(claims, standing)
    accepted = [claim for claim in _in_order(claims) if claim.claim not in rejected]
    records = records_of(documents)
    voices = find_voices(records, accepted)
    context = Context(load_registry() if registry is None else registry, {record.document: record for record in records}, voices)

    unclear = decide_identities(identify(identity_drafts(accepted, context), standing.verdicts), standing, context)
    known = settled(accepted, unclear, context)
    decisions = unclear + decide(identify(find_drafts(known, context), standing.verdicts), standing, context)

    disputed = {claim for decision in decisions if decision.state != "dismissed" for claim in decision.draft.disputed}
    clusters = [*founding_clusters(known), *figure_clusters(known, disputed, context), *role_clusters(known), *rule_clusters(known)]
    lost = orphans(rulings, standing, decisions, rejected.values())
    return Reconciliation(build_facts(clusters, decisions, context), build_conflicts(decisions), voices, lost)


def _in_order(claims: Sequence[Claim]) -> list[Claim]:
    """Each claim once, by document and place in it."""
    return sorted(set(claims), key=lambda c: (c.document, c.quote_start, c.claim, c.property, c.value, c.country, c.university, c.start))
