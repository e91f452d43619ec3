"""Small pages as claims: `page("a.txt", members(54), role("uni:a", "member"))` is a document and what it says."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import Any

from pipeline.model import Claim, DocumentRecord, Reconciliation, Ruling
from pipeline.reconciliation import reconcile
from pipeline.registry import Organisation, Registry, University

ALLIANCE, LEAGUE = "org:alliance", "org:league"  # of China and Russia by definition; of anybody
UNIVERSITIES = [
    University(id="uni:hit", country="CN", name_en="Harbin Institute of Technology", name_zh="哈尔滨工业大学"),
    University(id="uni:tongji", country="CN", name_en="Tongji University", name_zh="同济大学"),
    University(id="uni:itmo", country="RU", name_en="ITMO University"),
    University(id="uni:urfu", country="RU", name_en="Ural Federal University"),
]
REGISTRY = Registry(
    {row.id: row for row in UNIVERSITIES},
    {
        ALLIANCE: Organisation(id=ALLIANCE, country=("CN", "RU"), name_en="Alliance", domains=("alliance.org",)),
        LEAGUE: Organisation(id=LEAGUE, name_en="League"),
    },
)
BLANK = Claim(
    claim="",
    document="",
    organisation=ALLIANCE,
    organisation_name="",
    organisation_text="Alliance",
    university="",
    university_name="",
    property="",
    value="",
    qualifier="",
    lower=None,
    upper=None,
    country="",
    as_of="",
    as_of_from="",
    start="",
    end="",
    basis="",
    quote="",
    quote_start=0,
    quote_end=0,
    rule="test",
)


def figure(kind: str, value: int, country: str = "", as_of: str = "", **rest: Any) -> Claim:
    bounds = {"qualifier": "exact", "lower": value, "upper": value, "basis": "stated"} | rest
    return replace(BLANK, property=kind, value=str(value), country=country, as_of=as_of, **bounds)


def members(value: int, country: str = "", as_of: str = "", **rest: Any) -> Claim:
    return figure("members", value, country, as_of, **rest)


def observers(value: int, country: str = "", as_of: str = "", **rest: Any) -> Claim:
    return figure("observers", value, country, as_of, **rest)


def everybody(value: int, country: str = "", as_of: str = "", **rest: Any) -> Claim:
    return figure("all", value, country, as_of, **rest)


def over(claim: Claim) -> Claim:
    return replace(claim, qualifier="at_least", lower=int(claim.value) + 1, upper=None)


def listed(claim: Claim) -> Claim:
    return replace(claim, basis="listed")


def role(university: str, value: str, start: str = "", end: str = "", **rest: Any) -> Claim:
    name = {"university_name": university, "quote": f"{university} {value}"} | rest
    return replace(BLANK, property="role", value=value, university=university, start=start, end=end, **name)


def unclear(name: str, *candidates: str, value: str = "member", **rest: Any) -> Claim:
    return role(f"ambiguous:{name}", value, university_name=name, candidates=candidates, **rest)


def founded(value: str, **rest: Any) -> Claim:
    return replace(BLANK, property="founded", value=value, **rest)


def term(value: str) -> Claim:
    return replace(BLANK, property="term", value=value)


def of(organisation: str, *claims: Claim) -> tuple[Claim, ...]:
    return tuple(replace(claim, organisation=organisation) for claim in claims)


@dataclass(frozen=True)
class Page:
    record: DocumentRecord
    claims: tuple[Claim, ...]


def page(name: str, *claims: Claim, **record: Any) -> Page:
    """Claim ids are `<page>#<ordinal>`: readable in tests."""
    said = tuple(replace(c, document=name, claim=f"{name}#{n}", quote=c.quote or f"{c.property} {c.value}") for n, c in enumerate(claims))
    return Page(DocumentRecord(document=name, sha256=name, **record), said)


def reconciled(*pages: Page, rulings: tuple[Ruling, ...] = (), registry: Registry = REGISTRY) -> Reconciliation:
    return reconcile(claims_of(*pages), [p.record for p in pages], rulings, registry=registry)


def claims_of(*pages: Page) -> list[Claim]:
    return list(itertools.chain.from_iterable(p.claims for p in pages))


def rows(result: Reconciliation, kind: str = "members") -> list[tuple[str, str, str]]:
    """Value, as_of and status of the rows of a property."""
    return [(fact.value, fact.as_of, fact.status) for fact in result.facts if fact.property == kind]
