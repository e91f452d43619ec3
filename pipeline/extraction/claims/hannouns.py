"""The noun that a Chinese figure counts, behind it or before it."""

from __future__ import annotations

import re

from pipeline.extraction.claims.frames import noun_pattern
from pipeline.extraction.countries import chinese_countries
from pipeline.extraction.quantities import find_numbers
from pipeline.extraction.tables import either, words_of

_CLASSIFIER = re.compile(r"\s*(?:所(?!属|谓|以|在地|有)|间(?!隔|接)|校(?!长|友|园|区|际|方|庆|史|企|董|名|对))")
_HAN_NOUN_BEHIND = re.compile(r"\s*(?P<class>所|间|家|个)?(?P<adjectives>[^，。；：、,;:.\d（）()|\]\s]{0,14}?)$")
_HAN_NOUN_BEFORE = re.compile(rf"(?:的?总?数量?|总数|数目|规模)?\s*{either('counting_words')}*$")
_BOTH_SCHOOLS = 3  # 两校, 三校 speak of the universities just named
NO_SCHOOL = re.compile(rf"\s*{either('no_school')}")


def chinese_noun(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """(start, end, kind) of the figure at start..end with its noun; None where it counts something else."""
    if NO_SCHOOL.match(text, end):
        return None
    behind = noun_pattern("zh").search(text, end, end + 24)
    school = _CLASSIFIER.match(text, end)
    gap = _HAN_NOUN_BEHIND.fullmatch(text[end : behind.start()]) if behind else None
    if behind and gap and (gap["class"] in ("所", "间") or _qualifies(gap["adjectives"])):
        return start, behind.end(), behind.lastgroup or ""
    before = _noun_before(text, start, "zh", 24)
    if before is not None and (school or re.match(r"\s*(?:家|个|$|[，。；、,;|）)(（])", text[end:])):
        return before[0], max(end, school.end() if school else end), before[1]
    if school and not (school.group().strip() == "校" and (_value(text[start:end]) or 0) <= _BOTH_SCHOOLS):
        return start, school.end(), "university"
    return None


def _value(written: str) -> int | None:
    """The value of a written number."""
    found = find_numbers(written)
    return found[0].value if found else None


def _qualifies(adjectives: str) -> bool:
    """Only countries and general words stand between a figure and its noun: 30个中俄工科院校."""
    rest = adjectives
    for word in (*chinese_countries(), *sorted(words_of("zh", "generic"), key=len, reverse=True), "来自", "的", "国家"):
        rest = rest.replace(word, "")
    return not rest


def _noun_before(text: str, start: int, language: str, reach: int) -> tuple[int, str] | None:
    """The last noun before the figure with nothing but counting words between."""
    floor = max(0, start - reach)
    last = None
    for match in noun_pattern(language).finditer(text, floor, start):
        if _HAN_NOUN_BEFORE.fullmatch(text[match.end() : start]):
            last = (match.start(), match.lastgroup or "")
    return last
