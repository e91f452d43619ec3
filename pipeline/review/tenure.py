"""Whether a role was held at a time, or began in it, as far as its dates can say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from pipeline.values import PartialDate

SURE, MAYBE, UNDATED = "yes", "perhaps", "undated"


def tell_held(role: Mapping[Any, Any], when: PartialDate) -> str:
    """Whether the role, a row of the table, was held then: yes, perhaps (dates not precise enough), undated; empty where it was not."""
    start, end = str(role["start"]), str(role["end"])
    began, ended = (PartialDate.parse(edtf) if edtf else None for edtf in (start, end))
    first, last = when.first or date.min, when.last or date.max
    if (began and began.first and began.first > last) or (ended and ended.last and ended.last < first) or role["value"] == "former":
        return ""
    if began is None or began.last is None:
        return UNDATED
    return SURE if began.last <= first and (ended is None or (ended.first or date.min) >= last) else MAYBE


def tell_began(start: str, first: date, last: date) -> str:
    """Whether a role that began at `start` (EDTF) did so between the two days: yes, perhaps; empty where it did not or nobody knows."""
    began = PartialDate.parse(start) if start else None
    if began is None or began.first is None or began.last is None or began.last < first or began.first > last:
        return ""
    return SURE if first <= began.first and began.last <= last else MAYBE
