"""Dates in Chinese, English and Russian text: scan (grammars) -> join (ranges) -> resolve (anchors) -> Mentions with EDTF.

Nothing is invented: each part of a date stands in its span or in the anchor it is counted from.
"""

from __future__ import annotations

from pipeline.extraction.dates.asides import find_asides
from pipeline.extraction.dates.damaged import find_damaged_dates
from pipeline.extraction.dates.joins import join
from pipeline.extraction.dates.resolve import Resolver
from pipeline.extraction.dates.scan import longest, scan
from pipeline.model import Mention

__all__ = ["find_damaged_dates", "find_dates"]


def find_dates(text: str, *, language: str | None = None, published: str | None = None) -> list[Mention]:
    """Every date mention of a cleaned text, sorted, not overlapping; `edtf` is the bare expression.

    Relative dates, and days without a year, are resolved against `published` (EDTF) and the dates before them only;
    without an anchor the former are left out and the latter keep XXXX. `language` is not needed: the script of each
    expression chooses its grammar, since pages mix languages.
    """
    asides = find_asides(text)
    found = join(text, list(longest([*scan(text), *asides])) if asides else scan(text))
    resolver = Resolver(text, found, published)
    mentions = []
    for item in found:
        edtf = resolver.edtf(item)
        if edtf:
            mentions.append(Mention("date", item.start, item.end, text[item.start : item.end], item.rule, edtf=edtf))
    return mentions
