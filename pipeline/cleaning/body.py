"""The main text alone, as other programs compare it: without headline, bylines and captions, which `text` keeps as evidence."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.cleaning.byline import is_byline
from pipeline.cleaning.headline import fold
from pipeline.cleaning.lines import Line

_NEAR = 6  # lines from either end of a text in which bylines stand


def body_of(lines: Sequence[Line], title: str) -> str:
    """The lines of the article proper, one block a line."""
    headline = fold(title)
    kept = [line for line in lines if line.kind not in ("caption", "furniture") and not (headline and fold(line.text) == headline)]
    last = len(kept) - _NEAR
    return "\n".join(
        line.text for place, line in enumerate(kept) if _NEAR <= place < last or line.kind == "row" or not is_byline(line.text)
    )
