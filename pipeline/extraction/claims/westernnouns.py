"""The noun that an English or Russian figure counts: behind it, before it, or shared with another figure."""

from __future__ import annotations

import re

from pipeline.extraction.claims.frames import noun_pattern
from pipeline.extraction.countries import find_countries
from pipeline.extraction.tables import either

# Words between an English or Russian figure and its noun: “30 of the two countries' leading technical universities”.
_BETWEEN = re.compile(rf"(?:[\s,]*(?!{either('not_before_noun')}\b)[\w’'“”\"«»().-]+){{0,8}}?[\s,]*")
_NUMBERS_THEM = re.compile(
    rf"(?:\b{either('numbering_subjects')}\b[^.;:]{{0,60}}?\b{either('numbering_verbs')}\s+|^\s*{either('numbering_labels')}\s*[:|]?\s*)$",
    re.IGNORECASE,
)
_NO_WESTERN = re.compile(rf"\s*{either('no_western')}(?!\w)", re.IGNORECASE)
_FILLERS = re.compile(rf"(?:\s|{either('counting_words_west')}(?!\w))*", re.IGNORECASE)
_BELONGS = re.compile(r"\b(?:belong|member|join|part of|founded|signed|began)|член|вход|состо", re.IGNORECASE)
_STRONG = re.compile(r"-strong\b|\s+of (?:them|these|which|whom)\b|\s+(?:из них|из которых|позици\w+)")


def western_noun(text: str, start: int, end: int, language: str) -> tuple[int, int, str] | None:
    """(start, end, kind) of the figure at start..end with its noun; None where it counts something else."""
    if _NO_WESTERN.match(text, end) or re.match(r"one\b(?! each)", text[start : end + 5], re.IGNORECASE):
        return None
    before_noun = _western_noun_before(text, start, language)
    if before_noun:
        return start, end + _nation_behind(text, end), before_noun
    strong = _STRONG.match(text, end)
    if strong and (strong.group().startswith("-") or _BELONGS.search(text, end, end + 60)):
        return start, strong.end(), "university"
    noun = noun_pattern(language).search(text, end, end + 120)
    if noun and _BETWEEN.fullmatch(text[end : noun.start()]) and not re.search(r"\d", text[end : noun.start()].replace("5-100", "")):
        return start, noun.end(), noun.lastgroup or ""
    before = _NUMBERS_THEM.search(text, max(0, start - 100), start)
    if before:
        kind = "member" if re.search(r"member|член|участник", before.group(), re.IGNORECASE) else "university"
        return start, end, kind
    return None


def _nation_behind(text: str, end: int) -> int:
    """Characters to the end of an adjective right behind a figure: the members were 18 Chinese and 22 Russian."""
    words = find_countries(text[end : end + 40])
    return words[0].end if words and words[0].adjective and text[end : end + words[0].start].isspace() else 0


def _western_noun_before(text: str, start: int, language: str) -> str:
    """«наблюдателей — четырнадцать», “members now number 51”: the kind of the noun with nothing but counting words between."""
    for noun in reversed(list(noun_pattern(language).finditer(text, max(0, start - 60), start))):
        counted = re.search(r"(?<!\d{3})\d\s*(?:[\w-]+\s+){0,2}$", text[max(0, noun.start() - 30) : noun.start()]) is not None
        if _FILLERS.fullmatch(text[noun.end() : start]) and noun.lastgroup != "university" and not counted:
            return noun.lastgroup or ""
    return ""


def national(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """“18 Chinese and 22 Russian”, “one each in Ethiopia”: the noun stands with another figure or not at all."""
    before = find_countries(text[max(0, start - 30) : start])
    if before and re.fullmatch(r"\s*(?:[—–:-]|\()\s*", text[max(0, start - 30) + before[-1].end : start]):
        return start, end, ""
    listed = re.search(
        r"\d\s*(?:\w+\s*)?(?:[,;]\s*(?:and )?|\s(?:and|и)\s)$", text[max(0, start - 60) : start - (len(before) and 30 - before[-1].start)]
    )
    if before and listed and re.fullmatch(r"\s+", text[max(0, start - 30) + before[-1].end : start]):
        return start, end, ""  # “Canada has 36 members, Finland 22, Norway 24”
    words = find_countries(text[end : end + 40])
    if words and (
        (words[0].adjective and re.fullmatch(r"\s+(?:[—–-]\s+|are\s+|is\s+)?", text[end : end + words[0].start]))
        or re.match(r"\s+each in\b", text[end:])
    ):
        return start, end + words[0].end, ""
    if words and re.fullmatch(r"\s+(?:are\s+|is\s+)?(?:in|from|в|во|из)\s+", text[end : end + words[0].start]):
        return start, end + words[0].end, ""  # “41 members: 15 in Brazil, 13 in Argentina”
    return (start, end, "") if re.match(r"\s+(?:от кажд|с кажд|from each|from either)", text[end:]) else None
