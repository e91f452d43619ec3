"""Questions to the table: who belonged on a day, the history of a university, who joined between two days.

Dates are EDTF, as in the table (`2020`, `2020-09`). A role that nothing dates is never left out: it is marked as undated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.review.find import find_organisation, find_university
from pipeline.review.tenure import tell_began, tell_held
from pipeline.values import PartialDate

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.review.result import Result

_SHOWN = ["university_name", "university_name_zh", "country", "value", "start", "end", "sure", "status", "documents", "university"]
_ORDER = ["sure", "university_name"]


def members_on(result: Result, organisation: str, day: str) -> pd.DataFrame:
    """The roles in an organisation on a day: `sure` is yes, perhaps (the dates are not precise enough), or undated."""
    import pandas as pd

    roles, when = _roles(result, organisation), _read(day)
    sure = [tell_held(row, when) for row in roles.to_dict("records")]
    found = roles.assign(sure=pd.array(sure, dtype="string"))[_SHOWN]
    return found[found["sure"] != ""].sort_values(_ORDER, ignore_index=True)


def history(result: Result, university: str) -> pd.DataFrame:
    """All that the table says of a university, earliest first; rows that nothing dates come last."""
    rows = result.table[result.table["university"] == find_university(result, university)]
    shown = ["organisation_name", "value", "suggested", "start", "end", "as_of", "status", "documents"]
    return rows.assign(undated=rows["start"] == "").sort_values(["undated", "start", "organisation_name"])[shown].reset_index(drop=True)


def joined_between(result: Result, organisation: str, first: str, last: str) -> pd.DataFrame:
    """The roles that began between two days, both included: `sure` is yes, or perhaps where the start is only known roughly.

    Chairs are left out: who takes the chair belonged already.
    """
    import pandas as pd

    roles, (begin, end) = _roles(result, organisation).query("value != 'chair'"), (_read(first), _read(last))
    if begin.first is None or end.last is None or begin.first > end.last:
        raise ValueError(f"from {first} to {last} is no span of time")
    sure = [tell_began(str(row["start"]), begin.first, end.last) for row in roles.to_dict("records")]
    found = roles.assign(sure=pd.array(sure, dtype="string"))[_SHOWN]
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
