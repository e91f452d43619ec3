"""What a timeline shows: one point for every voice that states a figure, and where on the paper it goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.values import PartialDate

MOST = 220  # characters of a quote in a tooltip
CROWD = 70  # points that fit side by side: voices that say the same of the same day stand beside each other, not on top
Record = dict[str, object]
Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Point:
    """One voice that states a figure. `lower` and `upper` are what it can mean; `at_odds`: it is part of a conflict that waits."""

    organisation: str
    property: str
    country: str
    value: int
    lower: int | None
    upper: int | None
    as_of: str
    at_odds: bool
    voice: str
    quote: str


def find_time(point: Point) -> PartialDate | None:
    """The time it is of, None where nothing places it between two days: then it goes to the strip of the undated."""
    if not point.as_of:
        return None
    when = PartialDate.parse(point.as_of)
    return when if when.bounded else None


def find_span(points: Iterable[Point]) -> Span:
    """From the first day to the last that a dated figure can mean; 2000 to 2001 where there is none."""
    spans = [(when.first, when.last) for point in points if (when := find_time(point)) and when.first and when.last]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else (date(2000, 1, 1), date(2001, 1, 1))


def make_records(points: Iterable[Point], span: Span) -> tuple[list[Record], list[Record]]:
    """The dated and the undated points, as rows for the chart whose years are `span`."""
    ordered = sorted(points, key=lambda point: (point.as_of, point.value, point.country, point.voice))
    dated, undated = [p for p in ordered if find_time(p)], [p for p in ordered if not find_time(p)]
    rows = [{**_describe(point), "at": number, "below": number % 2 == 1} for number, point in enumerate(undated)]
    return _place(dated, (span[1] - span[0]) / CROWD), rows


def _place(points: Sequence[Point], step: timedelta) -> list[Record]:
    """Voices that say the same of about the same day stand side by side, and only the first is labelled."""
    spans = [find_span([point]) for point in points]
    most = {span: max(p.value for p, other in zip(points, spans, strict=True) if other == span) for span in spans}
    seen: Counter[tuple[int, int, str]] = Counter()
    rows = []
    for point, (first, last) in zip(points, spans, strict=True):
        middle = first + (last - first) / 2
        crowd = (middle.toordinal() // max(step.days, 1), point.value, point.country)
        place = {"at": (middle + seen[crowd] * step).isoformat(), "from": first.isoformat(), "to": last.isoformat()}
        label = {} if seen[crowd] == 0 else {"label": ""}
        seen[crowd] += 1
        rows.append({**_describe(point), **place, **label, "below": point.value < most[first, last]})
    return rows


def _describe(point: Point) -> Record:
    quote = " ".join(point.quote.split())
    label = f"{point.value} {point.country}".strip()
    lower, upper = point.lower or point.value, point.upper or point.value
    return {
        "value": point.value,
        "lower": lower,
        "upper": upper,
        "label": label,
        "figure": f"{label} {point.property.replace('_', ' ')}" + (f" ({lower} to {upper})" if lower != upper else ""),
        "time": point.as_of or "undated",
        "state": "in conflict" if point.at_odds else point.property.replace("_", " "),
        "quote": f"“{quote[:MOST]}{'…' if len(quote) > MOST else ''}”",
        "voice": point.voice,
    }
