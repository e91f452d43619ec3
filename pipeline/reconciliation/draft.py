"""A disagreement as a kind's function finds it, before it has an id and before anybody has ruled on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pipeline.model import Claim

MOST_NAMED = 3  # documents named for one value in an explanation; the rest is counted, all stand in the column `documents`


@dataclass(frozen=True, slots=True)
class Draft:
    """`claims` are all that matter; `disputed` those whose rows lose their value until somebody rules.

    `readings` gives the value (one of `values`) that each claim stands for: what choosing that claim means.
    `time` is EDTF, empty where unbounded.
    """

    kind: str
    organisation: str
    organisation_name: str
    property: str
    values: tuple[str, ...]
    explanation: str
    suggested: str
    reason: str
    claims: tuple[Claim, ...]
    disputed: frozenset[str]
    readings: Mapping[str, str] = field(default_factory=dict, hash=False)
    university: str = ""
    university_name: str = ""
    country: str = ""
    time: str = ""


def documents_of(draft: Draft) -> tuple[str, ...]:
    return tuple(sorted({claim.document for claim in draft.claims}))


def ids(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(claim.claim for claim in claims)


def in_order(values: Iterable[str]) -> tuple[str, ...]:
    """Figures by size; dates and names by spelling."""
    distinct = sorted(set(values))
    return tuple(sorted(distinct, key=int) if all(value.isdecimal() for value in distinct) else distinct)


def named(claims: Iterable[Claim]) -> str:
    """The documents of claims, for a sentence."""
    documents = sorted({claim.document for claim in claims})
    rest = len(documents) - MOST_NAMED
    return ", ".join(documents[:MOST_NAMED]) + (f" and {rest} more" if rest > 0 else "")


def said(camps: Mapping[str, Iterable[Claim]]) -> str:
    """`51 (a.txt) and 54 (b.txt)`."""
    parts = [f"{value} ({named(camps[value])})" for value in in_order(camps)]
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def from_country(country: str) -> str:
    return f" from {country}" if country else ""


LABELS = {"all": "universities in all", "founding_members": "founding members", "members": "members", "observers": "observers"}
