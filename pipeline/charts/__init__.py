"""Charts: points -> a picture that needs no network. Altair and vl-convert (extra `charts`) are imported when a chart is made.

draw_timeline(points)       a Chart: interactive in JupyterLab, else a picture; .svg(), .save("x.svg"), .save("x.png")
"""

from pipeline.charts.chart import Chart, ChartsMissing
from pipeline.charts.points import Point
from pipeline.charts.timeline import draw_timeline

__all__ = ["Chart", "ChartsMissing", "Point", "draw_timeline"]
