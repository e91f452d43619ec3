"""`identity`: a name that fits several universities and decides who is a member (contract, definition 8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from pipeline.model import Claim
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import Draft, ids, named
from pipeline.reconciliation.reading import grouped

AMBIGUOUS = "ambiguous:"
_STATES = {
    "member": "a member",
    "observer": "an observer",
    "unknown": "one of the universities",
    "founding_member": "a founding member",
    "former": "a former member",
    "founder": "a founder",
    "chair": "the chair",
    "associate": "an associate",
}


def identity_drafts(claims: Sequence[Claim], context: Context) -> Iterator[Draft]:
    """One draft for each organisation and ambiguous name."""
    roles = [claim for claim in claims if claim.property == "role"]
    for group in grouped(roles, lambda claim: claim.organisation).values():
        unclear = [claim for claim in group if claim.university.startswith(AMBIGUOUS)]
        for same in grouped(unclear, lambda claim: claim.university).values():
            yield _draft(same, group, context)


def candidate_name(candidate: str, context: Context) -> str:
    return context.registry.name(candidate) or candidate


def _draft(claims: Sequence[Claim], roles: Sequence[Claim], context: Context) -> Draft:
    candidates = sorted({candidate for claim in claims for candidate in claim.candidates})
    names = {candidate: candidate_name(candidate, context) for candidate in candidates}
    written = " / ".join(sorted({f"'{claim.university_name}'" for claim in claims}))
    suggested, reason = _suggest(claims, roles, names, context)
    name = context.organisation_name(claims)
    states = " and ".join(sorted({_STATES.get(claim.value, claim.value) for claim in claims}))
    return Draft(
        kind="identity",
        organisation=claims[0].organisation,
        organisation_name=name,
        university=claims[0].university,
        university_name=min(claim.university_name for claim in claims),
        property="role",
        values=tuple(sorted(set(names.values()))),
        explanation=f"{written} in {named(claims)} fits {' and '.join(sorted(set(names.values())))}, "
        f"which are two universities; the page leaves open which of them is {states} of {name}.",
        suggested=suggested,
        reason=reason,
        claims=tuple(claims),
        disputed=ids(claims),
    )


def _suggest(claims: Sequence[Claim], roles: Sequence[Claim], names: Mapping[str, str], context: Context) -> tuple[str, str]:
    """A candidate that stands in the same list by another name is not meant; one that other pages know in the body may be.

    Nothing is suggested where the pages favour none: a guess between two universities would be an invention.
    """
    pages = {claim.document for claim in claims}
    taken = {claim.university for claim in roles if claim.document in pages}
    left = [candidate for candidate in names if candidate not in taken]
    if len(left) == 1 and len(names) > 1:
        return names[left[0]], "every other candidate stands on the same page by its own name"
    voices = {candidate: len(_voices(candidate, roles, pages, context)) for candidate in left}
    best = [candidate for candidate in left if voices[candidate] == max(voices.values()) > 0]
    return (names[best[0]], "other pages have it in this body") if len(best) == 1 else ("", "the pages favour none")


def _voices(candidate: str, roles: Sequence[Claim], pages: AbstractSet[str], context: Context) -> set[str]:
    return {context.voice(claim.document) for claim in roles if claim.university == candidate and claim.document not in pages}
