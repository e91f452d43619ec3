"""The sides of a conflict: each value with the quotes that say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.model import Claim, Conflict, DocumentRecord
from pipeline.review.evidence import Evidence
from pipeline.review.passage import Passage, bare_passage, find_passage
from pipeline.rulings import RulingsError, make_ruling


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one document, with all claims read from them. `voice` names the other documents that are no witnesses of their own;
    `stale` says that the page is not at hand as the run read it."""

    claims: tuple[Claim, ...]
    record: DocumentRecord
    passage: Passage
    note: str
    voice: tuple[str, ...]
    stale: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One value of the conflict. `value` is empty for quotes that bear on it without saying one of its values."""

    value: str
    quotes: tuple[Quote, ...]
    voices: int


def find_sides(conflict: Conflict, evidence: Evidence) -> tuple[Side, ...]:
    """A side for every value in the order of the conflict, and one for what else bears on it, where there is any."""
    camps: dict[str, list[Claim]] = {value: [] for value in conflict.values}
    for claim in (evidence.claims[name] for name in conflict.claims if name in evidence.claims):
        camps.setdefault(find_reading(conflict, claim), []).append(claim)
    return tuple(_side(value, claims, evidence) for value, claims in camps.items())


def find_reading(conflict: Conflict, claim: Claim) -> str:
    """The value that choosing this claim would rule, empty where it cannot be chosen: what rulings.py says, so both agree."""
    try:
        return make_ruling(
            conflicts=[conflict], claims=[claim], conflict=conflict.conflict, choose=claim.claim, by="-", at="", reason=""
        ).value
    except RulingsError:  # this is the answer: the claim stands for none of the values
        return ""


def _side(value: str, claims: list[Claim], evidence: Evidence) -> Side:
    same: dict[tuple[str, int, int], list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.quote_start, claim.claim)):
        same.setdefault((claim.document, claim.quote_start, claim.quote_end), []).append(claim)
    voices = {evidence.voices.get(claim.document, claim.document) for claim in claims}
    return Side(value, tuple(_quote(tuple(read), evidence) for read in same.values()), len(voices))


def _quote(claims: tuple[Claim, ...], evidence: Evidence) -> Quote:
    first = claims[0]
    name, text = first.document, evidence.text(first.document)
    stands = text[first.quote_start : first.quote_end] == first.quote
    passage = find_passage(text, first.quote_start, first.quote_end, _accents(claims, evidence)) if stands else bare_passage(first.quote)
    others = tuple(other for other in evidence.companions.get(name, ()) if other != name)
    record = evidence.records.get(name) or DocumentRecord(name, "")
    return Quote(claims, record, passage, evidence.note(name), others, not stands)


def _accents(claims: Iterable[Claim], evidence: Evidence) -> Iterator[tuple[int, int]]:
    """Where the quote names the university or the dates in question, or writes the figure as it was read."""
    for claim in claims:
        dates = {claim.value, claim.start, claim.end, f"{claim.start}/{claim.end}"} - {""}
        for mention in evidence.mentions.get(claim.document, ()):
            named = claim.university and mention["entity"] == claim.university
            if named or mention["edtf"] in dates:
                yield int(mention["start"]), int(mention["end"])
        if claim.value.isdecimal():
            for match in re.finditer(rf"(?<!\d){claim.value}(?!\d)", claim.quote):
                yield claim.quote_start + match.start(), claim.quote_start + match.end()
