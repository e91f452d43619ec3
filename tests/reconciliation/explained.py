"""Is a suggestion explained by its reason? Each reason is checked again, from the claims and documents alone, in other words than ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from pipeline.model import Claim, Conflict, DocumentRecord
from pipeline.registry import Registry, load_registry
from pipeline.values import PartialDate

NONE = ("nothing tells", "the pages favour none", "the rule does not say", "the page states")
Camps = dict[str, list[Claim]]


@dataclass(frozen=True)
class Evidence:
    """All claims and documents of a reconciliation, the voice of each document."""

    claims: Sequence[Claim]
    documents: Mapping[str, DocumentRecord]
    voices: Mapping[str, str]
    registry: Registry


def doubt(conflict: Conflict, evidence: Evidence) -> str:
    """What is wrong with the reason, empty where it explains the suggestion."""
    if not conflict.suggested:
        return "" if conflict.reason.startswith(NONE) else f"nothing is suggested, but the reason is {conflict.reason!r}"
    if conflict.suggested not in conflict.values:
        return f"{conflict.suggested} is none of the values"
    mine = [claim for claim in evidence.claims if claim.claim in conflict.claims]
    camps = camps_of(conflict, mine, evidence)
    left = sorted(camps)
    for reason in conflict.reason.split("; of those, "):
        test = next((test for start, test in TESTS.items() if reason.startswith(start)), None)
        if test is None:
            return f"no such reason: {reason!r}"
        left = test(conflict, {value: camps[value] for value in left}, evidence)
    return "" if left == [conflict.suggested] else f"{conflict.reason!r} is true of {left}, not of {conflict.suggested} alone"


def camps_of(conflict: Conflict, claims: Sequence[Claim], evidence: Evidence) -> Camps:
    """The claims behind each value."""
    camps: Camps = {value: [] for value in conflict.values}
    for claim in claims:
        term = f"{claim.start}/{claim.end}"
        said = [value for value in (term, claim.value, claim.start, evidence.registry.name(claim.university)) if value in camps]
        for value in said[:1]:
            camps[value].append(claim)
    return {value: said for value, said in camps.items() if said} if conflict.kind != "identity" else camps


def _most(camps: Camps, score: Callable[[list[Claim]], object]) -> list[str]:
    scores = {value: score(said) for value, said in camps.items()}
    return sorted(value for value in camps if scores[value] == max(scores.values()))  # type: ignore[type-var]


def _own_site(conflict: Conflict, camps: Camps, evidence: Evidence) -> list[str]:
    domains = evidence.registry.organisations[conflict.organisation].domains
    hosts = {name: urlsplit(document.url).hostname or "" for name, document in evidence.documents.items()}
    return sorted(v for v, said in camps.items() if any(hosts[c.document].endswith(d) for c in said for d in domains))


def _newest(conflict: Conflict, camps: Camps, evidence: Evidence) -> list[str]:
    def day(claim: Claim) -> str:
        document = evidence.documents[claim.document]
        told = document.published or getattr(document, "newest_event", "")
        return str(PartialDate.parse(told).last) if told else ""

    return [] if any(not max(map(day, said)) for said in camps.values()) else _most(camps, lambda said: max(map(day, said)))


def _exact(conflict: Conflict, camps: Camps, evidence: Evidence) -> list[str]:
    def sharpness(claim: Claim) -> float:
        if claim.property in ("founded", "role"):
            told = claim.value if claim.property == "founded" else claim.start
            return len(re.findall(r"\d+", told.partition("/")[0])) + (len(re.findall(r"\d+", claim.end)) / 10)
        if claim.qualifier == "exact":
            return 1
        return 0 if claim.upper is None or claim.lower is None else 1 / (1 + claim.upper - claim.lower)

    return _most(camps, lambda said: max(map(sharpness, said)))


def _voices(conflict: Conflict, camps: Camps, evidence: Evidence) -> list[str]:
    return _most(camps, lambda said: len({evidence.voices.get(claim.document, claim.document) for claim in said}))


def _adds_up(conflict: Conflict, camps: Camps, evidence: Evidence) -> list[str]:
    figures = {int(c.value) for c in evidence.claims if c.organisation == conflict.organisation and c.value.isdecimal()}
    return sorted(value for value in camps if any(int(value) - part in figures for part in figures if 0 < part < int(value)))


def _as_long(conflict: Conflict, camps: Camps, evidence: Evidence) -> list[str]:
    years = {int(length) for length in re.findall(r"P(\d+)Y", conflict.reason)}
    return sorted(v for v in camps if "/" in v and int(v.partition("/")[2][:4]) - int(v[:4]) in years)


def _stated_whole(conflict: Conflict, camps: Camps, evidence: Evidence) -> list[str]:
    """The one value of the parts and the whole that the others fail to add up to."""
    return [max(camps, key=int)]


def _stated_whole_too_small(conflict: Conflict, camps: Camps, evidence: Evidence) -> list[str]:
    whole = [value for value, said in camps.items() if any(c.country == conflict.country and c.property == conflict.property for c in said)]
    parts = [int(claim.value) for value, said in camps.items() if value not in whole for claim in said]
    return sorted(value for value in whole if int(value) < sum(parts))


def _stated(conflict: Conflict, camps: Camps, evidence: Evidence) -> list[str]:
    listed = sum({c.claim: int(c.value) for said in camps.values() for c in said if c.basis == "listed"}.values())
    return sorted(value for value, said in camps.items() if any(c.basis == "stated" for c in said) and int(value) > listed)


def _listed(conflict: Conflict, camps: Camps, evidence: Evidence) -> list[str]:
    stated = [int(value) for value, said in camps.items() if any(c.basis == "stated" for c in said)]
    return sorted(value for value, said in camps.items() if any(c.basis == "listed" for c in said) and int(value) > max(stated))


def _by_own_name(conflict: Conflict, camps: Camps, evidence: Evidence) -> list[str]:
    there = {c.university for c in evidence.claims if c.document in conflict.documents and c.organisation == conflict.organisation}
    return sorted(set(camps) - {evidence.registry.name(university) for university in there})


def _elsewhere(conflict: Conflict, camps: Camps, evidence: Evidence) -> list[str]:
    others = [c for c in evidence.claims if c.document not in conflict.documents and c.organisation == conflict.organisation]
    known = {evidence.registry.name(claim.university) for claim in others}
    return sorted(set(camps) & known)


TESTS: dict[str, Callable[[Conflict, Camps, Evidence], list[str]]] = {
    "it stands on the organisation's own site": _own_site,
    "its page is the newest": _newest,
    "it is the most exact": _exact,
    "more independent voices say so": _voices,
    "the parts of that time add up to it": _adds_up,
    "it is as long as a term is said to last": _as_long,
    "the whole is stated, the parts may leave some out": _stated_whole,
    "the whole is stated in one figure": _stated_whole_too_small,
    "the number is stated; a list may leave some out": _stated,
    "the list names more than the number": _listed,
    "every other candidate stands on the same page": _by_own_name,
    "other pages have it in this body": _elsewhere,
}


def evidence_of(claims: Sequence[Claim], documents: Sequence[DocumentRecord], voices: Mapping[str, str]) -> Evidence:
    return Evidence(claims, {document.document: document for document in documents}, voices, load_registry())
