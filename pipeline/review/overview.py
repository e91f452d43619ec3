"""What is in the corpus: documents, organisations, and how far the members named cover the figures stated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.charts.timeline import PROPERTIES
from pipeline.review.find import find_organisation
from pipeline.review.tenure import tell_held
from pipeline.values import PartialDate

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.review.result import Result

# The roles that a figure of each property counts. A chair or founder belongs, so it is a member; a former one does not.
COUNTED = {
    "all": {"member", "founding_member", "founder", "chair", "observer", "associate", "unknown"},
    "members": {"member", "founding_member", "founder", "chair"},
    "observers": {"observer"},
    "founding_members": {"founding_member", "founder"},
}
_COVERAGE = ("property", "country", "stated", "as_of", "named", "nameless", "documents")


def count_documents(result: Result) -> pd.DataFrame:
    """Documents by year of publication and language (rows) and outcome (columns)."""
    import pandas as pd

    frame = result.documents
    years = frame["published"].str.extract(r"^(\d{4})", expand=False).fillna("undated").rename("year")
    languages = frame["language"].where(frame["language"] != "", "unknown")
    return pd.crosstab([years, languages], frame["outcome"].astype("string"), margins=True, margins_name="together")


def list_organisations(result: Result) -> pd.DataFrame:
    """Every organisation with its number of facts, of universities named and of conflicts that wait; most facts first."""
    frame = result.table
    waiting = frame["status"].isin(["conflict", "reopened"])
    groups = frame.assign(waiting=waiting).groupby(["organisation", "organisation_name"], observed=True)
    counted = groups.agg(
        facts=("fact", "size"), universities=("university", lambda ids: ids[ids != ""].nunique()), in_conflict=("waiting", "sum")
    )
    counted = counted.astype("Int64")
    return counted.reset_index().sort_values(["facts", "organisation"], ascending=[False, True], ignore_index=True)


def coverage(result: Result, organisation: str) -> pd.DataFrame:
    """Every figure stated of an organisation beside the universities that pages name with such a role at its time: who is nameless.

    A role that nothing dates may have been held at any time, so `named` is the most that can be covered. Figures in conflict have no
    value yet and are left out.
    """
    import pandas as pd

    wanted = find_organisation(result, organisation)
    facts = result.table[result.table["organisation"] == wanted].to_dict("records")
    rows = [_cover(fact, facts) for fact in facts if fact["property"] in PROPERTIES and str(fact["value"]).isdecimal()]
    frame = pd.DataFrame(rows, columns=list(_COVERAGE))
    return frame.astype({"stated": "Int64", "named": "Int64", "nameless": "Int64"}).sort_values("as_of", ignore_index=True)


def _cover(figure: dict[Any, Any], facts: list[dict[Any, Any]]) -> dict[Any, Any]:
    roles, country, when = COUNTED[str(figure["property"])], str(figure["country"]), _find_time(figure)
    held = [fact for fact in facts if fact["property"] == "role" and (when is None or tell_held(fact, when))]
    named = {fact["university"] for fact in held if _fits(fact, roles, country)}
    stated = int(str(figure["value"]))
    counts = {"stated": stated, "named": len(named), "nameless": max(0, stated - len(named))}
    return {name: figure.get(name) for name in ("property", "country", "as_of", "documents")} | counts


def _find_time(figure: dict[Any, Any]) -> PartialDate | None:
    """The time of a figure; who founded is a question without one."""
    as_of = str(figure["as_of"])
    return PartialDate.parse(as_of) if as_of and figure["property"] != "founding_members" else None


def _fits(fact: dict[Any, Any], roles: set[str], country: str) -> bool:
    """Chinese figures include Hong Kong and Macau (contract, definition 4)."""
    said = str(fact["value"] or fact["suggested"])
    return said in roles and (not country or fact["country"] == country or (country == "CN" and fact["country"] in ("HK", "MO")))
