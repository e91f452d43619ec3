"""What an ambiguous name means once people have ruled: everywhere, or on one page, which goes before (kind `identity`).

A name means one thing: a verdict on one organisation's conflict settles the name in the conflicts of the others as well, and every
claim with the name follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.evidence import evidence_of
from pipeline.model import Claim, Ruling
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import Draft
from pipeline.reconciliation.usable import usable_value
from pipeline.reconciliation.verdicts import Decision, Standing, decided

Page = tuple[str, str]  # the id of a name, a document


@dataclass(frozen=True, slots=True)
class Meaning:
    """The university a name means, and who says so."""

    university: str
    ruling: Ruling


def decide_identities(drafts: Mapping[str, Draft], standing: Standing, context: Context) -> list[Decision]:
    """The state of every conflict about a name, with the university of every claim that a verdict settles."""
    own = {conflict: decided(conflict, draft, standing.verdicts.get(conflict), context) for conflict, draft in drafts.items()}
    everywhere = {d.draft.university: Meaning(d.value, d.ruling) for d in own.values() if d.state == "ruled" and d.ruling}
    pages = {page: meaning for conflict, draft in drafts.items() for page, meaning in _pages(conflict, draft, standing, context)}
    return [_settled(decision, everywhere.get(decision.draft.university), pages) for decision in own.values()]


def _pages(conflict: str, draft: Draft, standing: Standing, context: Context) -> Iterator[tuple[Page, Meaning]]:
    """Verdicts for one page, unless a candidate has come that they did not see."""
    for ruling in standing.pages.get(conflict, ()):
        university, claim = usable_value(draft, ruling, context), claim_of(ruling, draft.claims)
        if university and claim and set(draft.values) <= set(ruling.seen):
            yield (draft.university, claim.document), Meaning(university, ruling)


def claim_of(ruling: Ruling, claims: Sequence[Claim]) -> Claim | None:
    """The claim a ruling names; in a renamed file, the one with the same words."""
    return next((claim for claim in claims if claim.claim == ruling.claim), None) or next(
        (claim for claim in claims if words_of(claim) in ruling.seen), None
    )


def words_of(claim: Claim) -> str:
    """The claim as rulings remember it."""
    c = claim
    return evidence_of(organisation=c.organisation, university=c.university, property=c.property, value=c.value, quote=c.quote)


def _settled(decision: Decision, everywhere: Meaning | None, pages: Mapping[Page, Meaning]) -> Decision:
    """A verdict on this very conflict keeps its state; else the conflict is ruled once all of its claims have a meaning."""
    draft = decision.draft
    if decision.state in ("dismissed", "reopened"):
        return decision
    meanings = {claim.claim: pages.get((draft.university, claim.document)) or everywhere for claim in draft.claims}
    named = {claim: meaning.university for claim, meaning in meanings.items() if meaning}
    if not named:
        return decision
    first = next(meaning for meaning in meanings.values() if meaning)
    if len(named) == len(meanings):
        return replace(decision, state="ruled", value=first.university, ruling=decision.ruling or first.ruling, named=named, unusable=False)
    left = draft.disputed - set(named)
    where = ", ".join(sorted({claim.document for claim in draft.claims if claim.claim in named}))
    told = f"{draft.explanation} For {where} this is ruled; the other pages are open."
    return replace(decision, draft=replace(draft, disputed=left, explanation=told), named=named)
