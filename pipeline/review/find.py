"""Finding an organisation or a university by its id or by part of a name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.review.result import Result


def find_organisation(result: Result, wanted: str) -> str:
    """The id of the one organisation that fits, of the one with most facts for an empty word (empty where there is none at all).

    LookupError, with those that fit, where it is none or several.
    """
    if not wanted:
        counted = Counter(map(str, result.table["organisation"]))
        return min(counted, key=lambda name: (-counted[name], name), default="")
    return _find(result.table, wanted, "organisation", ("organisation_name",))


def find_university(result: Result, wanted: str) -> str:
    """The id of the one university that fits, also by its Chinese name; LookupError as above."""
    return _find(result.table[result.table["university"] != ""], wanted, "university", ("university_name", "university_name_zh"))


def _find(table: pd.DataFrame, wanted: str, column: str, names: tuple[str, ...]) -> str:
    known = {str(row[column]): [str(row[name]) for name in names] for row in table.to_dict("records")}
    word = wanted.casefold()
    exact = [key for key, told in known.items() if word in (key.casefold(), *(name.casefold() for name in told))]
    found = exact or [key for key, told in known.items() if any(word in name.casefold() for name in told)]
    if len(found) != 1:
        fits = ", ".join(f"{known[key][0]} ({key})" for key in found[:8])
        raise LookupError(f"{len(found)} fit {wanted!r}{f': {fits}' if fits else ''}; name one by more of its name or by its id")
    return found[0]
