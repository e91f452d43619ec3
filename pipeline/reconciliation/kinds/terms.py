"""`term`: a chair's term that overlaps another of its seat, or breaks the stated rule, under every reading (definition 8)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from pipeline.model import Claim
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import Draft, ids, in_order, said
from pipeline.reconciliation.groups import Groups
from pipeline.reconciliation.intervals import Term
from pipeline.reconciliation.reading import grouped, span
from pipeline.reconciliation.suggestion import suggest

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?")
YEAR, MONTH = 365.25, 30.44  # days
SEASON = 92  # days: chairs change at yearly meetings, which wander by a season


@dataclass(frozen=True, slots=True)
class Statement:
    """A university's term in one chair, with all the claims that say just that."""

    organisation: str
    university: str
    term: Term
    claims: tuple[Claim, ...]


def _statements(claims: Sequence[Claim]) -> list[Statement]:
    chairs = (claim for claim in claims if claim.property == "role" and claim.value == "chair")
    same = grouped(chairs, lambda claim: (claim.organisation, claim.university, claim.start, claim.end))
    return [Statement(o, u, term, tuple(group)) for (o, u, start, end), group in same.items() if (term := Term.of(start, end))]


def _rules(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    return grouped((claim for claim in claims if claim.property == "term"), lambda claim: claim.organisation)


def _years(term: str) -> int:
    """As people count: 2023 to 2025 is two years."""
    start, _, end = term.partition("/")
    return int(end[:4]) - int(start[:4])


def own_term_drafts(claims: Sequence[Claim], context: Context) -> Iterator[Draft]:
    """One university, one office, two terms that overlap and differ: 2023-2024 and 2023-2025. Terms that follow each other do not."""
    rules = _rules(claims)
    for (organisation, _), held in grouped(_statements(claims), lambda statement: (statement.organisation, statement.university)).items():
        lengths = {rule.value for rule in rules.get(organisation, ())}
        for group in _linked(held, _one_office):
            camps = grouped(group, span)
            kept = {term for term in camps if lengths & {f"P{_years(term)}Y"}}
            suggested, reason = suggest(camps, context, kept, f"it is as long as a term is said to last ({' or '.join(sorted(lengths))})")
            name, university = context.organisation_name(group), context.university_name(group)
            text = f"{university} chairs {name} for {said(camps)}, which overlap without being one term."
            yield _draft(group, in_order(camps), text, context, guess=(suggested, reason))


def seat_drafts(claims: Sequence[Claim], context: Context) -> Iterator[Draft]:
    """Two universities of one country in one chair at a time. Those named together in one sentence share it."""
    seats = grouped(_statements(claims), lambda statement: (statement.organisation, context.registry.country(statement.university)))
    for (_, country), held in seats.items():
        if not country:
            continue
        for group in _linked(held, _one_seat):
            camps = grouped(group, lambda claim: context.university_name([claim]))
            suggested, reason = suggest(camps, context)
            name = context.organisation_name(group)
            text = f"The seat of {country} in the chair of {name} is held by {said(camps)} in terms "
            text += f"that overlap: {', '.join(in_order(span(c) for c in group))}."
            draft = _draft(group, (*in_order(camps), *in_order(span(c) for c in group)), text, context, guess=(suggested, reason))
            readings = {claim.claim: context.university_name([claim]) for claim in group}
            yield replace(draft, university="", university_name="", country=country, readings=readings)


def rule_drafts(claims: Sequence[Claim], context: Context) -> Iterator[Draft]:
    """A term that no reading of its bounds makes as long as the rule says."""
    rules = _rules(claims)
    for statement in _statements(claims):
        stated = rules.get(statement.organisation, [])
        if stated and not any(_keeps(statement.term, rule.value) for rule in stated):
            yield _broken(statement.claims, stated, context)


def _keeps(term: Term, rule: str) -> bool:
    match = _DURATION.fullmatch(rule)
    if match is None or not any(match.groups()):
        return True  # a rule in other units is none that years could break
    days = int(match[1] or 0) * YEAR + int(match[2] or 0) * MONTH
    return term.shortest - SEASON <= days <= term.longest + SEASON


def _one_office(one: Statement, other: Statement) -> bool:
    return one.term.overlaps_surely(other.term) and not one.term.same_bounds(other.term)


def _one_seat(one: Statement, other: Statement) -> bool:
    sentences, others = ({(claim.document, claim.quote) for claim in statement.claims} for statement in (one, other))
    return one.university != other.university and sentences.isdisjoint(others) and one.term.overlaps_surely(other.term)


def _linked(statements: Sequence[Statement], rivals: Callable[[Statement, Statement], bool]) -> list[list[Claim]]:
    groups = Groups(statements)
    for one, other in combinations(statements, 2):
        if rivals(one, other):
            groups.join(one, other)
    return [[claim for statement in group for claim in statement.claims] for group in groups.members() if len(group) > 1]


def _broken(held: Sequence[Claim], rules: Sequence[Claim], context: Context) -> Draft:
    name, university = context.organisation_name(held), context.university_name(held)
    lengths = grouped(rules, lambda claim: claim.value)
    text = f"{university} chairs {name} for {said(grouped(held, span))}, which no reading makes the {said(lengths)} that a term lasts."
    values = (*in_order(lengths), span(held[0]))
    return _draft([*held, *rules], values, text, context, guess=("", "the rule does not say which bound is wrong"))


def _draft(claims: Sequence[Claim], values: tuple[str, ...], text: str, context: Context, *, guess: tuple[str, str]) -> Draft:
    first, (suggested, reason) = claims[0], guess
    chairs = [claim for claim in claims if claim.property == "role"]
    return Draft(
        kind="term",
        organisation=first.organisation,
        organisation_name=context.organisation_name(claims),
        university=first.university,
        university_name=context.university_name([first]),
        property="role",
        values=values,
        explanation=text,
        suggested=suggested,
        reason=reason,
        claims=tuple(claims),
        disputed=ids(chairs),
        readings={claim.claim: span(claim) for claim in chairs},
    )
