"""What a timeline shows: one point for every voice that states a figure, and where on the paper it goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.values import PartialDate

MOST = 220  # characters of a quote in a tooltip
CROWD = 70  # points that fit side by side: voices that say about the same of the same day stand beside each other, not on top
ROOM = timedelta(days=120)  # at least, before the first day and after the last
LAYERS = 12  # points that fit one above the other
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
    rows = [{**_describe(point), "at": number} for number, point in enumerate(undated)]
    return _place(dated, max(span[1] - span[0], 2 * ROOM) / CROWD), rows


def _place(points: Sequence[Point], step: timedelta) -> list[Record]:
    """Voices that say about the same of about the same day stand side by side; of those that say the same, the first is labelled."""
    highest = max((point.value for point in points), default=1) or 1
    crowds: Counter[tuple[int, int]] = Counter()
    labelled: set[tuple[int, int, str]] = set()
    rows: list[Record] = []
    for point in points:
        first, last = find_span([point])
        middle = first + (last - first) / 2
        when, layer = middle.toordinal() // max(step.days, 1), point.value * LAYERS // highest
        said = (when, point.value, point.country)
        at = middle + crowds[when, layer] * step
        label: Record = {"label": ""} if said in labelled else {}
        rows.append({**_describe(point), "at": at.isoformat(), "from": first.isoformat(), "to": last.isoformat(), **label})
        crowds[when, layer] += 1
        labelled.add(said)
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
