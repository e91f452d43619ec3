"""Feasts with a date that is fixed or can be computed: Christmas Day, Easter 2017, 今年国庆节, День знаний 2020 года.

Feasts of the Chinese moon are left out: their days need its tables.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from pipeline.extraction.dates import en, ru, zh
from pipeline.extraction.dates.points import Groups, Reading, Rule
from pipeline.extraction.dates.readings import calendar
from pipeline.extraction.dates.settle import at_place

_VALUE = re.compile(r"(?P<m>\d\d)(?:-(?P<d>\d\d)|:(?P<place>.+))")
# names and things that are called after a feast
_NO_NAME = r"(?! [A-Z])(?! (?:holidays?|vacations?|break|part(?:y|ies)|trees?|cards?|presents?|gifts?|markets?|dinner|carols?|eggs?)\b)"


@cache
def names(language: str) -> dict[str, str]:
    """Every form of the name of a feast, with its value."""
    text = files("pipeline.extraction.dates").joinpath("data/feasts.csv").read_text(encoding="utf-8")
    rows = [(row["word"], row["value"]) for row in csv.DictReader(text.splitlines()) if row["language"] == language]
    return {form: value for word, value in rows for case in (word, word.lower()) for form in _forms(case)}


def _forms(name: str) -> list[str]:
    first, space, rest = name.partition(" ")
    if first.lower() == "день":
        return [first[0] + ending + space + rest for ending in ("ень", "ню", "ня", "нём", "нем")]
    return [name, name.replace("'", "’")]


def _one_of(language: str) -> str:
    return "|".join(re.escape(name) for name in sorted(names(language), key=lambda n: (-len(n), n)))


def _rule(language: str, pattern: str) -> Rule:
    def read(groups: Groups) -> Reading | None:
        said = _VALUE.fullmatch(names(language)[groups["feast"]])
        assert said is not None, groups["feast"]
        day = {name: value for name, value in said.groupdict().items() if value and name != "place"}
        whole = (en.calendar if language == "en" else calendar)(groups | day)
        return at_place(whole, said["place"] or "")

    return Rule(f"{language}_feast", re.compile(pattern), read)


RULES = {
    "zh": _rule(
        "zh", rf"(?:(?:(?P<y>{zh.YEAR}){zh.S}年|(?P<ry>{zh.RELATIVE_YEAR}))的?)?(?<![个個届屆])(?P<feast>{_one_of('zh')})(?![晚联聯])"
    ),
    "en": _rule("en", rf"\b(?P<feast>{_one_of('en')})\b(?:,?[ ](?:(?:of|in)[ ])?{en.Y})?{_NO_NAME}"),
    "ru": _rule("ru", rf"\b(?P<feast>{_one_of('ru')})\b(?:,?{ru.S}{ru.Y})?"),
}
