"""The newest dated event of a page, which places the figures that carry no date of their own."""

from __future__ import annotations

from pipeline.extraction.claims.page import Page
from pipeline.values import PartialDate


def newest_event(page: Page) -> str:
    """The newest moment the article dates, as EDTF; empty where it dates none. Terms of years are no events, nor is the future."""
    limit = PartialDate.parse(page.document.published).last if page.document.published else None
    moments = []
    for mention in page.dates:
        date = PartialDate.parse(mention.edtf)
        if date.first is None or date.last is None or (not date.single and (date.last - date.first).days > 31):
            continue
        if (limit is None or date.first <= limit) and date.start is not None:
            moments.append((date.first, len(date.start.edtf), date.start.edtf))
    return max(moments)[2] if moments else ""
