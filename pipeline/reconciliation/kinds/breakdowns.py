"""The ways a whole falls into parts: by country, and into members and observers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, starmap

from pipeline.model import Claim
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.reading import count_of, grouped, looseness, of_one_time, share_point
from pipeline.values import APPROX, EXACT, Count

# A breakdown names all countries of a body only where whole and parts stand together: this many characters apart, about a clause.
NEAR = 80
FEWEST_COUNTRIES = 3  # two figures beside a total are as often examples ("20 Chinese and 16 Russian ones")
_SOME = re.compile(r"包括|等|\bincluding\b|\bamong\b|\bsuch as\b|\be\.g\.|\betc\b|в том числе|включая|среди|\bи др\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """`total` has no upper bound where the parts may be some of several. `excuses` are other sums that would explain the whole."""

    parts: tuple[Claim, ...]
    total: Count
    excuses: tuple[Count, ...] = ()


def breakdowns(whole: Claim, figures: Sequence[Claim], context: Context) -> list[Breakdown]:
    """All breakdowns that the figures (of the whole's time) allow; parts of several times, or on which they disagree, give none."""
    found = [_by_country(whole, figures, context), _by_status(whole, figures)]
    return [breakdown for breakdown in found if breakdown and all(starmap(of_one_time, combinations(breakdown.parts, 2)))]


def _by_status(whole: Claim, figures: Sequence[Claim]) -> Breakdown | None:
    """Members + observers are all; `all` may also be the members alone, since `has N universities` is said of either (definition 2)."""
    if whole.property != "all":
        return None
    members, observers = (_figure(whole, figures, status, whole.country) for status in ("members", "observers"))
    if members is None or observers is None:
        return None
    return Breakdown((members, observers), total([members, observers]), (count_of(members),))


def _by_country(whole: Claim, figures: Sequence[Claim], context: Context) -> Breakdown | None:
    """All the countries of a body that has two by definition; otherwise those named beside the whole."""
    if whole.country:
        return None
    wanted = context.countries(whole.organisation)
    fixed = len(wanted) > 1
    named = wanted if fixed else tuple(sorted({c.country for c in figures if c.country and c.document == whole.document}))
    parts = [_figure(whole, figures, whole.property, country) for country in named]
    known = [part for part in parts if part is not None]
    if len(known) < 2 or (fixed and len(known) < len(wanted)):
        return None
    complete = fixed or _stand_together(whole, known, context)
    return Breakdown(tuple(known), total(known, complete=complete), tuple(_excuses(whole, figures, named)))


def _excuses(whole: Claim, figures: Sequence[Claim], countries: Sequence[str]) -> Iterator[Count]:
    """Loose words: members counted with the observers, or national figures of the members beside a total of all."""
    if whole.property in ("members", "all"):
        parts = [_figure(whole, figures, status, country) for status in ("members", "observers") for country in countries]
        if all(part is not None for part in parts):
            yield total([part for part in parts if part is not None])
    members = _figure(whole, figures, "members", "") if whole.property == "all" else None
    parts = [_figure(whole, figures, "all", country) for country in countries] if members else []
    known = [part for part in parts if part is not None]
    if members and len(known) == len(countries) and count_of(members).shares_point(total(known)):
        yield count_of(whole)


def _figure(whole: Claim, figures: Sequence[Claim], property: str, country: str) -> Claim | None:
    """The finest figure of a part, the whole's own page first; None where there is none or pages disagree."""
    fit = [claim for claim in figures if claim.property == property and claim.country == country and claim.basis != "listed"]
    fit = [claim for claim in fit if claim.document == whole.document] or fit
    best = min(fit, key=lambda claim: (looseness(claim), claim.claim), default=None)
    return best if best and all(share_point(best, claim) for claim in fit) else None


def total(parts: Sequence[Claim], *, complete: bool = True) -> Count:
    """The sum with its bounds; an unknown bound of a part leaves the sum's unknown, and so does a part that may be missing."""
    counts = [count_of(part) for part in parts]
    lower = sum(count.lower or 0 for count in counts)
    uppers = [count.upper for count in counts if count.upper is not None]
    upper = sum(uppers) if complete and len(uppers) == len(counts) else None
    return Count(sum(count.value for count in counts), lower, upper, EXACT if lower == upper else APPROX)


def _stand_together(whole: Claim, parts: Sequence[Claim], context: Context) -> bool:
    claims = sorted((whole, *parts), key=lambda claim: claim.quote_start)
    near = all(later.quote_start - earlier.quote_end <= NEAR for earlier, later in pairwise(claims))
    one_page = len(grouped(claims, lambda claim: claim.document)) == 1
    passage = context.record(whole.document).text[claims[0].quote_start : claims[-1].quote_end]
    return near and one_page and len(parts) >= FEWEST_COUNTRIES and not _SOME.search(passage)
