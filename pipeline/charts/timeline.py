"""The membership timeline: a row of panels a property; in each the undated figures in a strip, and the dated ones along the years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeAlias

from pipeline.charts.chart import Chart, import_altair
from pipeline.charts.labels import Spot, place_labels
from pipeline.charts.points import ROOM, Point, Record, Span, find_span, find_time, make_records

Untyped: TypeAlias = Any  # Altair is imported when a chart is drawn

PROPERTIES = ("all", "members", "observers", "founding_members")
CONFLICT = "in conflict"
# Okabe and Ito's palette, which colour-blind people can tell apart; a conflict has a shape of its own as well.
COLOURS = {"all": "#009E73", "members": "#0072B2", "observers": "#E69F00", "founding members": "#CC79A7", CONFLICT: "#D00000"}
FONT = "Helvetica Neue, Arial, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, SimHei, sans-serif"
WIDTH, STRIP, HEIGHT = 520, 290, 150
_TOLD = ("figure", "time", "state", "quote", "voice")


def draw_timeline(points: Sequence[Point], title: str = "") -> Chart:
    """The figures of one organisation. ChartsMissing where Altair is not installed."""
    alt = import_altair()
    span = find_span(points)
    panels = [_panel(alt, name, [point for point in points if point.property == name], span) for name in PROPERTIES]
    drawn = [panel for panel in panels if panel is not None]
    chart = alt.vconcat(*drawn, spacing=6) if drawn else _empty(alt)
    made = chart.properties(title=title or " / ".join(sorted({point.organisation for point in points})))
    return Chart(made.configure(font=FONT).configure_view(stroke="#d0d7de"))


def _empty(alt: Untyped) -> Untyped:
    return alt.Chart(alt.Data(values=[{"told": "no figures"}])).mark_text(size=14).encode(text="told:N")


def _panel(alt: Untyped, name: str, points: list[Point], span: Span) -> Untyped:
    """None where there is no figure of this property."""
    if not points:
        return None
    dated, undated = make_records(points, span)
    top = 1.25 * max(int(str(row["upper"])) for row in (*dated, *undated))  # room for a label above the highest
    y = alt.Y("value:Q", title=name.replace("_", " "), scale=alt.Scale(domain=[0, top]), axis=alt.Axis(tickCount=4, titleFontSize=12))
    _label(undated, (-0.5, len(undated) - 0.5), top, STRIP)
    strip = _layers(alt, undated, _turns(alt, len(undated)), y, STRIP)
    if not any(find_time(point) for point in points):
        return strip  # no years are drawn where no figure has one
    _label(dated, _domain(span), top, WIDTH)
    years = _layers(alt, dated, _years(alt, span), _bare(alt, y), WIDTH)
    return alt.hconcat(strip, years, spacing=4).resolve_scale(y="shared", x="independent")


def _label(rows: list[Record], domain: tuple[float, float], top: float, width: int) -> None:
    """Give each row the place of its label, in the numbers of the axes; figures at odds choose first, then those of all countries."""
    scale = (domain[1] - domain[0]) / width
    spots = [_spot(row, domain[0], scale, top) for row in rows]
    for row, spot, place in zip(rows, spots, place_labels(spots, width, HEIGHT), strict=True):
        x, y = place or (spot.x, spot.y)
        row |= {"label_at": domain[0] + x * scale, "label_y": (HEIGHT - y) * top / HEIGHT, "label": row["label"] if place else ""}


def _spot(row: Record, begin: float, scale: float, top: float) -> Spot:
    x, left, right = ((_number(row.get(name, row["at"])) - begin) / scale for name in ("at", "from", "to"))
    value, lower, upper = (HEIGHT - _number(row[name]) * HEIGHT / top for name in ("value", "lower", "upper"))
    turn = (int(row["state"] != CONFLICT), int(" " in str(row["label"])), -int(_number(row["value"])))
    return Spot(x, value, left, right, upper, lower, str(row["label"]), turn)


def _number(cell: object) -> int:
    """A cell as its axis counts it."""
    return cell if isinstance(cell, int) else _instant(date.fromisoformat(str(cell)))


def _turns(alt: Untyped, count: int) -> Untyped:
    """The undated side by side: their order says nothing."""
    axis = alt.Axis(labels=False, ticks=False, grid=False, titleFontWeight="normal")
    title, scale = "undated" if count else "undated: none", alt.Scale(domain=[-0.5, max(count, 1) - 0.5])
    return alt.X("at:Q", title=title, axis=axis, scale=scale)


def _years(alt: Untyped, span: Span) -> Untyped:
    """The same years in every panel; months too where the years would be a tick or two."""
    short = span[1] - span[0] < timedelta(days=2 * 366)
    ticks: Untyped = {"interval": "month", "step": 3} if short else "year"
    axis = alt.Axis(format="%Y-%m" if short else "%Y", tickCount=ticks, labelOverlap=True, labelFlush=False, grid=True)
    return alt.X("at:T", title=None, scale=alt.Scale(type="utc", domain=list(_domain(span))), axis=axis)


def _domain(span: Span) -> tuple[int, int]:
    """With room for the outermost points and for voices side by side."""
    room = max((span[1] - span[0]) / 20, ROOM)
    return _instant(span[0] - room), _instant(span[1] + room)


def _instant(day: date) -> int:
    """Milliseconds, as the scale counts."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def _bare(alt: Untyped, y: Untyped) -> Untyped:
    bare = y.copy()
    bare.title, bare.axis = None, alt.Axis(labels=False, ticks=False, tickCount=4)
    return bare


def _layers(alt: Untyped, rows: list[Record], x: Untyped, y: Untyped, width: int) -> Untyped:
    """Bars for bounds and for times longer than a day, below points with their figure."""
    base = alt.Chart(alt.Data(values=rows), width=width, height=HEIGHT).encode(x=x, y=y, color=_colour(alt))
    bounds = base.mark_rule(strokeWidth=5, opacity=0.35).encode(y=alt.Y("lower:Q"), y2="upper:Q")
    spans = base.mark_rule(strokeWidth=1.5, opacity=0.6).encode(x=alt.X("from:T"), x2="to:T")
    points = base.mark_point(filled=True, size=70, opacity=0.9).encode(
        shape=_shape(alt), tooltip=[f"{name}:N" for name in _TOLD], description=alt.Description("told:N")
    )
    x = alt.X("label_at:T" if rows and "from" in rows[0] else "label_at:Q")
    labels = base.mark_text(fontSize=10, baseline="middle").encode(x=x, y=alt.Y("label_y:Q"), text="label:N")
    told = "datum.figure + ', ' + datum.time + ', ' + datum.state + ': ' + datum.quote + ' ' + datum.voice"
    parts = [bounds, spans, points, labels] if any("from" in row for row in rows) else [bounds, points, labels]
    return alt.layer(*parts).transform_calculate(told=told)


def _colour(alt: Untyped) -> Untyped:
    scale = alt.Scale(domain=list(COLOURS), range=list(COLOURS.values()))
    return alt.Color("state:N", scale=scale, legend=alt.Legend(title=None, orient="bottom", symbolOpacity=1))


def _shape(alt: Untyped) -> Untyped:
    shapes = ["cross" if state == CONFLICT else "circle" for state in COLOURS]
    return alt.Shape("state:N", scale=alt.Scale(domain=list(COLOURS), range=shapes), legend=alt.Legend(title=None, orient="bottom"))
