"""From findings to claims: quotes from the original, ids from what is said and where, founding dates given to founders."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pipeline.extraction.claims.counts import CountFinding
from pipeline.extraction.claims.findings import PROPERTIES_COUNTED, RoleFinding
from pipeline.extraction.claims.founding import FoundingFinding
from pipeline.extraction.claims.lists import ListFinding
from pipeline.extraction.claims.moments import moment_of
from pipeline.extraction.claims.page import Page, Statement
from pipeline.model import Claim, Mention
from pipeline.registry import Registry


class Assembler:
    """Collects the claims of one page."""

    def __init__(self, page: Page, registry: Registry) -> None:
        self._page, self._registry = page, registry
        self._claims: list[Claim] = []
        self._original = page.view
        self._founded: dict[str, str] = {}
        self._explicit: set[tuple[str, str, str]] = set()

    def founding(self, found: FoundingFinding) -> None:
        """A founding; the most precise date of a body becomes the start of its founders."""
        known = self._founded.get(found.organisation.entity, "")
        if len(found.date) >= len(known):
            self._founded[found.organisation.entity] = found.date
        self._add(found.organisation, "founded", found.date, found.start, found.end, found.rule, place=found.place)

    def count(self, found: CountFinding) -> None:
        number = found.number
        limits = (number.qualifier, number.lower, number.upper)
        self._add(
            found.organisation, found.property, str(number.value), found.start, found.end, found.rule,
            basis="stated", limits=limits, country=found.country, as_of=(found.as_of, found.as_of_from),
        )  # fmt: skip

    def length(self, found: ListFinding, body: Mention | None) -> None:
        """A complete list counts its names."""
        if body is None or not found.complete or found.role not in PROPERTIES_COUNTED:
            return
        value = len(found.names)
        self._add(
            body, PROPERTIES_COUNTED[found.role], str(value), found.start, found.end, "list.length",
            basis="listed", limits=("exact", value, value), country=found.country,
        )  # fmt: skip

    def role(self, found: RoleFinding) -> None:
        if found.explicit:
            self._explicit.add((found.organisation.entity, found.university.entity, found.role))
        self._add(
            found.organisation, "role", found.role, found.start, found.end, found.rule,
            university=found.university, held=(found.start_date, found.end_date),
        )  # fmt: skip

    def term(self, duration: str, statement: Statement, body: Mention | None) -> None:
        if duration and body is not None:
            self._add(body, "term", duration, statement.sentence.start, statement.sentence.end, "term")

    def _add(
        self,
        body: Mention,
        prop: str,
        value: str,
        start: int,
        end: int,
        rule: str,
        *,
        basis: str = "",
        place: str = "",
        country: str = "",
        limits: tuple[str, int | None, int | None] = ("", None, None),
        as_of: tuple[str, str] = ("", ""),
        held: tuple[str, str] = ("", ""),
        university: Mention | None = None,
    ) -> None:
        first, last = self._original.span(start, end)
        claim = Claim(
            "", self._page.document.name, body.entity, body.name, body.text,
            university.entity if university else "", university.name if university else "",
            prop, value, *limits, country, *as_of, *held, basis, "", first, last, rule, place,
            flags=("tampered",) if any(a < end and start < b for a, b in self._page.document.spam) else (),
            candidates=university.candidates if university else (),
        )  # fmt: skip
        self._claims.append(claim)

    def claims(self) -> list[Claim]:
        """All claims, said once each, with founding dates where the founding governs them."""
        dated = [self._ended(self._with_founding(claim)) for claim in self._claims]
        return list(dict.fromkeys(_said_once([c for c in dated if not self._joined_as_observer(c)])))

    def _joined_as_observer(self, claim: Claim) -> bool:
        """“joins” in a headline and “became an observer” below it are one event: the verb alone names no status."""
        key = (claim.organisation, claim.university)
        if claim.property != "role" or claim.value != "member" or (*key, "member") in self._explicit:
            return False
        return any((c.organisation, c.university, c.value) == (*key, "observer") for c in self._claims)

    def _ended(self, claim: Claim) -> Claim:
        """An observer that another sentence tells to have become a member was one until then."""
        if claim.property != "role" or claim.value != "observer" or not claim.start or claim.end:
            return claim
        key = (claim.organisation, claim.university, "member")
        same = (c for c in self._claims if (c.organisation, c.university, c.value) == key)
        later = [c.start for c in same if c.rule.endswith(".transition") and c.start > claim.start]
        return replace(claim, end=min(later)) if later else claim

    def _with_founding(self, claim: Claim) -> Claim:
        founded = moment_of(self._founded.get(claim.organisation, ""))
        if founded and claim.property == "founding_members" and claim.basis == "stated" and not claim.as_of:
            return replace(claim, as_of=founded, as_of_from="founding")
        founder = claim.property == "role" and claim.value in ("founder", "founding_member")
        if founded and founder and not (claim.start and claim.start.startswith(founded)):
            return replace(claim, start=founded)  # whoever proposed it before is a founder since the body exists
        return claim


def _said_once(claims: list[Claim]) -> list[Claim]:
    """Of roles that say the same but for a date, the dated one stays."""
    dated = {(c.organisation, c.university, c.value) for c in claims if c.property == "role" and c.start}
    return [
        c for c in claims if c.property != "role" or c.start or c.value == "chair" or (c.organisation, c.university, c.value) not in dated
    ]


def finished(claims: Iterable[Claim], text: str, cited: Mapping[str, str]) -> Iterator[Claim]:
    """Claims with their quotes from the original `text`, the names that the page itself cites unregistered bodies by, and ids:
    from document, property, subject, quote and an ordinal (contract, definition 11)."""
    seen: Counter[tuple[str, ...]] = Counter()
    for claim in claims:
        quote = text[claim.quote_start : claim.quote_end]
        key = (claim.document, claim.property, claim.organisation, claim.university, quote)
        digest = hashlib.sha256("\x1f".join((*key, str(seen[key]))).encode()).hexdigest()[:12]
        seen[key] += 1
        yield replace(
            claim,
            claim=f"claim:{digest}",
            quote=quote,
            organisation_name=cited.get(claim.organisation, claim.organisation_name),
            university_name=cited.get(claim.university, claim.university_name),
        )
