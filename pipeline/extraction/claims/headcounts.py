"""Figures in the headings of lists: «Действительные члены (12)», 成员（30所）, “France (10)” under Members."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.claims.blocklists import country_label
from pipeline.extraction.claims.counts import CountFinding
from pipeline.extraction.claims.findings import PROPERTIES_COUNTED
from pipeline.extraction.claims.lists import ListFinding
from pipeline.extraction.claims.page import Page
from pipeline.extraction.tables import either
from pipeline.model import Block, Mention

_FIGURE = re.compile(r"[（(]\s*(?:共|всего|total:?)?\s*(?P<number>\d{1,3})\s*(?:所|家|校|вуз\w*|universities|institutions)?\s*[)）]\s*:?$")
_LONGEST = 60  # characters of a line that heads a list
_AS_OF = re.compile(either("state_of_list"), re.IGNORECASE)


def read_heads(page: Page, listed: ListFinding, body: Mention) -> Iterator[CountFinding]:
    """The figure of the line that heads a list, and those of the countries it is parted by."""
    prop = PROPERTIES_COUNTED.get(listed.role)
    first, last = page.block_at(listed.head_start), page.block_at(listed.last) + 1
    for block in page.document.blocks[first:last] if prop else ():
        if block.end - block.start > _LONGEST:
            continue
        text = page.text[block.start : block.end]
        figure = _FIGURE.search(text)
        country = country_label(page, block)
        if figure and (country or block.start == listed.head_start):
            number = next((n for n in page.numbers if n.start == block.start + figure.start("number")), None)
            if number is not None:
                as_of = _as_of(page, block)
                yield CountFinding(
                    body, prop or "", number, country, as_of, "text" if as_of else "", block.start, block.end, block.end, "count.heading"
                )


def _as_of(page: Page, block: Block) -> str:
    """The date of a line above that says of when the list is."""
    lines = (b for b in page.document.blocks if b.end <= block.start and b.end - b.start <= _LONGEST)
    told = [b for b in lines if _AS_OF.search(page.text, b.start, b.end)]
    dates = [d for b in told for d in page.dates if b.start <= d.start < b.end]
    return dates[-1].edtf if dates else ""
