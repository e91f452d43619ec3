"""Questions to the table: who belonged on a day, the history of a university, who joined between two days.

Dates are EDTF, as in the table (`2020`, `2020-09`). A role that nothing dates is never left out: it is marked as undated.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pipeline.review.find import find_organisation, find_university
from pipeline.values import PartialDate

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.review.result import Result

_SHOWN = ["university_name", "university_name_zh", "country", "value", "start", "end", "status", "documents", "university"]
_ORDER = ["sure", "university_name"]
SURE, MAYBE, UNDATED = "yes", "perhaps", "undated"


def members_on(result: Result, organisation: str, day: str) -> pd.DataFrame:
    """The roles in an organisation on a day: `sure` is yes, perhaps (the dates are not precise enough), or undated."""
    roles, when = _roles(result, organisation), _read(day)
    sure = [_held(row, when) for row in roles.to_dict("records")]
    found = roles[_SHOWN].assign(sure=sure)
    return found[found["sure"] != ""].sort_values(_ORDER, ignore_index=True)


def history(result: Result, university: str) -> pd.DataFrame:
    """All that the table says of a university, earliest first; rows that nothing dates come last."""
    rows = result.table[result.table["university"] == find_university(result, university)]
    shown = ["organisation_name", "value", "suggested", "start", "end", "as_of", "status", "documents"]
    return rows.assign(undated=rows["start"] == "").sort_values(["undated", "start", "organisation_name"])[shown].reset_index(drop=True)


def joined_between(result: Result, organisation: str, first: str, last: str) -> pd.DataFrame:
    """The roles that began between two days, both included: `sure` is yes, or perhaps where the start is only known roughly."""
    roles, (begin, end) = _roles(result, organisation), (_read(first), _read(last))
    if begin.first is None or end.last is None or begin.first > end.last:
        raise ValueError(f"from {first} to {last} is no span of time")
    sure = [_began(str(row["start"]), begin.first, end.last) for row in roles.to_dict("records")]
    found = roles[_SHOWN].assign(sure=sure)
    return found[found["sure"] != ""].sort_values(["start", "university_name"], ignore_index=True)


def _roles(result: Result, organisation: str) -> pd.DataFrame:
    table = result.table
    return table[(table["organisation"] == find_organisation(result, organisation)) & (table["property"] == "role")]


def _read(edtf: str) -> PartialDate:
    """ValueError, with how to write it, for what is no date with a year."""
    try:
        when = PartialDate.parse(edtf)
    except ValueError as error:
        raise ValueError(f"{error}: write it like 2011, 2011-03 or 2011-03-06") from error
    if not when.bounded:
        raise ValueError(f"{edtf} has no beginning or no end: write it like 2011, 2011-03 or 2011-03-06")
    return when


def _held(row: dict[object, object], when: PartialDate) -> str:
    """Whether the role was held then; empty where it was not."""
    start, end = str(row["start"]), str(row["end"])
    began, ended = (PartialDate.parse(edtf) if edtf else None for edtf in (start, end))
    first, last = when.first or date.min, when.last or date.max
    if (began and began.first and began.first > last) or (ended and ended.last and ended.last < first) or row["value"] == "former":
        return ""
    if began is None or began.last is None:
        return UNDATED
    return SURE if began.last <= first and (ended is None or (ended.first or date.min) >= last) else MAYBE


def _began(start: str, first: date, last: date) -> str:
    began = PartialDate.parse(start) if start else None
    if began is None or began.first is None or began.last is None or began.last < first or began.first > last:
        return ""
    return SURE if first <= began.first and began.last <= last else MAYBE
