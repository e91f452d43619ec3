"""The figures of a result as points: every voice that states one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.charts import Chart, Point, draw_timeline
from pipeline.charts.timeline import PROPERTIES
from pipeline.model import Claim
from pipeline.review.find import find_organisation

if TYPE_CHECKING:
    from pipeline.review.result import Result

WAITING = ("conflict", "reopened")


def timeline(result: Result, organisation: str = "") -> Chart:
    """The chart of an organisation (id or part of its name), by default the one with the most figures."""
    wanted = find_organisation(result, organisation) if organisation else next(iter(list_figured(result)), "")
    return draw_timeline(find_points(result, wanted))


def list_figured(result: Result) -> list[str]:
    """The ids of organisations with figures, most figures first."""
    counted = Counter(str(row.organisation) for row in result.table.itertuples() if row.property in PROPERTIES)
    return [name for name, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))]


def find_points(result: Result, organisation: str) -> list[Point]:
    """One point for each voice of each fact; a conflict has one for each voice of each of its values."""
    claims = result.evidence.claims
    points: list[Point] = []
    for row in result.table.to_dict("records"):
        if row["organisation"] == organisation and row["property"] in PROPERTIES:
            said = [claims[name] for name in row["claims"].split(";") if name in claims]
            points += _by_voice(said, str(row["as_of"]), row["status"] in WAITING, result)
    return points


def _by_voice(said: list[Claim], as_of: str, at_odds: bool, result: Result) -> Iterator[Point]:
    seen: dict[tuple[str, str], list[Claim]] = {}
    for claim in said:
        if claim.value.isdecimal():
            voice = result.evidence.voices.get(claim.document, claim.document)
            seen.setdefault((claim.value, voice), []).append(claim)
    for (_, voice), same in seen.items():
        first = same[0]
        time = first.as_of if at_odds and first.as_of else as_of
        name = first.organisation_name
        yield Point(name, first.property, first.country, int(first.value), first.lower, first.upper, time, at_odds, voice, first.quote)
