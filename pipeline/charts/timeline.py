"""The membership timeline: a row of panels a property; in each the undated figures in a strip, and the dated ones along the years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeAlias

from pipeline.charts.chart import Chart, import_altair
from pipeline.charts.points import Point, Record, Span, find_span, find_time, make_records

Untyped: TypeAlias = Any  # Altair is imported when a chart is drawn

PROPERTIES = ("all", "members", "observers", "founding_members")
CONFLICT = "in conflict"
# Okabe and Ito's palette, which colour-blind people can tell apart; a conflict has a shape of its own as well.
COLOURS = {"all": "#009E73", "members": "#0072B2", "observers": "#E69F00", "founding members": "#CC79A7", CONFLICT: "#D00000"}
FONT = "Helvetica Neue, Arial, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, SimHei, sans-serif"
WIDTH, STRIP, HEIGHT = 520, 290, 120
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
    most = max(int(str(row["upper"])) for row in (*dated, *undated))
    for row in (*dated, *undated):
        row["below"] = bool(row["below"]) and int(str(row["value"])) * 5 > most  # a label below a low point would leave the panel
    y = alt.Y(
        "value:Q", title=name.replace("_", " "), scale=alt.Scale(domain=[0, most * 1.25]), axis=alt.Axis(tickCount=4, titleFontSize=12)
    )
    strip = _layers(alt, undated, alt.X("at:Q", title="undated", axis=_no_ticks(alt), scale=alt.Scale(padding=20, zero=False)), y, STRIP)
    if not any(find_time(point) for point in points):
        return strip  # no years are drawn where no figure has one
    years = _layers(alt, dated, _years(alt, span), _bare(alt, y), WIDTH)
    return alt.hconcat(strip, years, spacing=4).resolve_scale(y="shared", x="independent")


def _years(alt: Untyped, span: Span) -> Untyped:
    """The same years in every panel, with room for the outermost points and for voices side by side."""
    room = max((span[1] - span[0]) / 20, timedelta(days=120))
    axis = alt.Axis(format="%Y", tickCount="year", labelOverlap=True, grid=True)
    scale = alt.Scale(type="utc", domain=[_instant(span[0] - room), _instant(span[1] + room)])
    return alt.X("at:T", title=None, scale=scale, axis=axis)


def _instant(day: date) -> int:
    """Milliseconds, as the scale counts."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def _no_ticks(alt: Untyped) -> Untyped:
    return alt.Axis(labels=False, ticks=False, grid=False, titleFontWeight="normal")


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
    above = base.mark_text(dy=-11, fontSize=10).encode(text="label:N").transform_filter("!datum.below")
    below = base.mark_text(dy=12, fontSize=10).encode(text="label:N").transform_filter("datum.below")
    told = "datum.figure + ', ' + datum.time + ', ' + datum.state + ': ' + datum.quote + ' ' + datum.voice"
    parts = [bounds, spans, points, above, below] if any("from" in row for row in rows) else [bounds, points, above, below]
    return alt.layer(*parts).transform_calculate(told=told)


def _colour(alt: Untyped) -> Untyped:
    scale = alt.Scale(domain=list(COLOURS), range=list(COLOURS.values()))
    return alt.Color("state:N", scale=scale, legend=alt.Legend(title=None, orient="bottom", symbolOpacity=1))


def _shape(alt: Untyped) -> Untyped:
    shapes = ["cross" if state == CONFLICT else "circle" for state in COLOURS]
    return alt.Shape("state:N", scale=alt.Scale(domain=list(COLOURS), range=shapes), legend=alt.Legend(title=None, orient="bottom"))
