"""A chart that shows itself: interactive where the notebook can, a picture elsewhere, and as a file. Nothing is fetched."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeAlias
from xml.etree import ElementTree

from pipeline.extras import tell_extra

Untyped: TypeAlias = Any  # Altair and vl-convert are imported when a chart is drawn

MISSING = tell_extra("Charts need Altair and vl-convert", "charts")
# Altair 6 writes Vega-Lite 6, but JupyterLab 4 and VS Code bring version 5 along; what is used here is the same in both.
LAB, LAB_SCHEMA = "application/vnd.vegalite.v5+json", "https://vega.github.io/schema/vega-lite/v5.json"
SHARP = {"embedOptions": {"renderer": "svg"}}  # letters stay letters: sharp, searchable, drawn with the fonts of the browser
_SVG = "{http://www.w3.org/2000/svg}"
_LOUD = 2.0  # pixels a point, for pictures that are sharp on paper


class ChartsMissing(ImportError):
    """Altair or vl-convert is not installed; the message says how to get them."""


class Chart:
    """A Vega-Lite chart. JupyterLab and VS Code draw it themselves from what they bring along; others show the SVG."""

    def __init__(self, altair_chart: Untyped) -> None:
        self.altair = altair_chart

    @property
    def spec(self) -> dict[str, Any]:
        """The chart as Vega-Lite."""
        spec: dict[str, Any] = json.loads(self.altair.to_json())
        return spec

    def svg(self) -> str:
        """The picture, with what a point says as its tooltip: no script is needed to read it."""
        return add_titles(_converter().vegalite_to_svg(self.spec, allowed_base_urls=[]))

    def save(self, path: Path | str) -> Path:
        """Write .svg or .png; ValueError for another ending."""
        path = Path(path)
        if path.suffix == ".svg":
            path.write_text(self.svg() + "\n", "utf-8")
        elif path.suffix == ".png":
            path.write_bytes(_converter().vegalite_to_png(self.spec, scale=_LOUD, allowed_base_urls=[]))
        else:
            raise ValueError(f"{path}: the ending must be .svg or .png")
        return path

    def _repr_mimebundle_(self, **_: object) -> dict[str, object]:
        told = "a timeline; it shows in JupyterLab, VS Code and browsers"
        return {LAB: {**self.spec, "$schema": LAB_SCHEMA, "usermeta": SHARP}, "image/svg+xml": self.svg(), "text/plain": told}


def import_altair() -> Untyped:
    """The module altair; ChartsMissing without it."""
    try:
        import altair
    except ImportError as error:
        raise ChartsMissing(MISSING) from error
    return altair


def add_titles(svg: str) -> str:
    """What a mark is described with becomes its <title>, which browsers show on hovering."""
    ElementTree.register_namespace("", _SVG.strip("{}"))
    ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    root = ElementTree.fromstring(svg)
    for mark in root.iter(f"{_SVG}path"):
        if mark.get("aria-label") and mark.get("aria-roledescription") == "point":
            ElementTree.SubElement(mark, f"{_SVG}title").text = mark.get("aria-label")
    return ElementTree.tostring(root, encoding="unicode")


def _converter() -> Untyped:
    try:
        import vl_convert
    except ImportError as error:
        raise ChartsMissing(MISSING) from error
    return vl_convert
