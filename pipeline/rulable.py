"""Can a conflict take a value that somebody means? Said at once, since what it could not take would only be reported at the next run."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from pipeline.model import Conflict
from pipeline.registry import Registry, load_registry
from pipeline.values import PartialDate

FIGURES = ("members", "observers", "all", "founding_members")
ROLES = ("member", "observer", "founding_member", "founder", "chair", "associate", "former", "unknown")
CLOSE = 60  # of 100: below that, a suggested name has little more than `University` in common with what was typed
_DURATION = re.compile(r"P\d+[YM]")


def find_problem(conflict: Conflict, value: str, registry: Registry | None = None) -> str:
    """What is wrong with the value, in one line; empty where the conflict can take it."""
    if value in conflict.values:
        return ""
    if conflict.kind == "identity":
        return _find_unknown(value, conflict, registry)
    if conflict.property in FIGURES:
        return "" if value.isdecimal() else f"{value!r} is no whole number, and {conflict.conflict} is about {conflict.property}"
    if conflict.kind == "role":
        return "" if value in ROLES else f"{value!r} is no role; the roles are {', '.join(ROLES)}"
    if conflict.kind == "term" and _DURATION.fullmatch(value):
        return ""
    return _find_bad_date(value)


def _find_bad_date(value: str) -> str:
    try:
        PartialDate.parse(value)
    except ValueError as error:
        return f"{error}: write it like 2011, 2011-03, 2011-03-06 or 2023/2025"
    return ""


def _find_unknown(value: str, conflict: Conflict, registry: Registry | None) -> str:
    universities = (load_registry() if registry is None else registry).universities
    names = [row.name_en for row in universities.values()]
    if value in universities or value in names:
        return ""
    alike = process.extract(value, [*conflict.values, *names], scorer=fuzz.WRatio, limit=3, score_cutoff=CLOSE)
    close = [name for name, _, _ in alike] or list(conflict.values)
    advice = f"did you mean {' or '.join(dict.fromkeys(close))}?"
    return f"{value!r} is no university of the registry (official English name or id); {advice}"
