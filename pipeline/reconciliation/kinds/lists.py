"""`list`: a document states a number and enumerates another: states nine, lists seven (contract, definition 8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model import Claim
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import LABELS, Draft, from_country, ids, in_order
from pipeline.reconciliation.kinds.breakdowns import total
from pipeline.reconciliation.reading import COUNTS, count_of, grouped, time_of
from pipeline.values import Count


def list_drafts(claims: Sequence[Claim], context: Context) -> Iterator[Draft]:
    """Each document by itself: another page's list may be of another time."""
    figures = [claim for claim in claims if claim.property in COUNTS and "truncated" not in claim.flags]
    for group in grouped(figures, lambda claim: (claim.document, claim.organisation, claim.property)).values():
        by_country = grouped(group, lambda claim: claim.country)
        drafts = [draft for part in by_country.values() for draft in _unequal(part, part, context)]
        yield from drafts
        if not drafts and not any(claim.basis == "listed" for claim in by_country.get("", ())):
            yield from _unequal_in_parts(group, context)


def _unequal_in_parts(group: Sequence[Claim], context: Context) -> Iterator[Draft]:
    """A list for each country against the stated whole, where the body has no other countries: 24 + 27 listed are 51 stated."""
    countries = context.countries(group[0].organisation)
    lists = [claim for claim in group if claim.basis == "listed" and claim.country in countries]
    if len(countries) > 1 and len(lists) == len(countries) == len({claim.country for claim in lists}):
        yield from _unequal(lists, [claim for claim in group if not claim.country], context)


def _unequal(lists: Sequence[Claim], stated: Sequence[Claim], context: Context) -> Iterator[Draft]:
    lists = [claim for claim in lists if claim.basis == "listed"]
    stated = [claim for claim in stated if claim.basis == "stated"]
    rivals = _rivals(lists, stated)
    if lists and rivals and not any(count_of(claim).shares_point(length) for claim in stated for length in _lengths(lists)):
        yield _draft(rivals, lists, context)


def _lengths(lists: Sequence[Claim]) -> list[Count]:
    """Every list, and all of them together: a list may stand in several pieces."""
    return [*(count_of(claim) for claim in lists), total(lists)]


def _rivals(lists: Sequence[Claim], stated: Sequence[Claim]) -> list[Claim]:
    """The statements a list without a date belongs to: those without one; else the only one there is."""
    dated = {claim.as_of for claim in lists if time_of(claim)}
    same = [claim for claim in stated if claim.as_of in dated] if dated else [claim for claim in stated if not time_of(claim)]
    return same or (list(stated) if len({claim.value for claim in stated}) == 1 else [])


def _suggest(stated: Sequence[Claim], lists: Sequence[Claim]) -> tuple[str, str]:
    """A list that is shorter proves nothing; one that is longer names more than the number allows."""
    numbers = in_order(claim.value for claim in stated)
    if len(numbers) > 1:
        return "", f"the page states {' and '.join(numbers)}, which the list cannot both be"
    if len(lists) == 1 and int(lists[0].value) > int(numbers[0]):
        return lists[0].value, "the list names more than the number, each of them by its name"
    return numbers[0], "the number is stated; a list may leave some out"


def _draft(stated: Sequence[Claim], lists: Sequence[Claim], context: Context) -> Draft:
    first = stated[0]
    name = context.organisation_name([first])
    says = " and ".join(in_order(claim.value for claim in stated))
    listed = " + ".join(claim.value for claim in lists)
    claims = (*stated, *lists)
    disputed = [claim for claim in claims if claim.country == first.country]
    suggested, reason = _suggest(stated, lists)
    return Draft(
        kind="list",
        organisation=first.organisation,
        organisation_name=name,
        property=first.property,
        country=first.country,
        time=first.as_of if time_of(first) else "",
        values=tuple(dict.fromkeys(claim.value for claim in claims)),
        explanation=f"{first.document} states {says} {LABELS[first.property]}{from_country(first.country)} of {name}, "
        f"but its list names {listed}.",
        suggested=suggested,
        reason=reason,
        claims=claims,
        disputed=ids(disputed),
        readings={claim.claim: claim.value for claim in claims},
    )
