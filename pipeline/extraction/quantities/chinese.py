"""The grammar that finds Chinese numbers with their qualifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.extraction.quantities.bounds import between, bounded
from pipeline.extraction.quantities.finders import NOT_BEFORE, PROGRAMME, alternatives, meaning_of, mention
from pipeline.extraction.quantities.han import choice_of_han, value_of_han, whole_numeral
from pipeline.extraction.quantities.words import numerals, qualifiers
from pipeline.model import Mention
from pipeline.values import Count

# 一些, 一流, 十分, 千万 and the like are words
_NO_NUMBER = re.compile(
    r"一(?:[些流般起样定直致旦切再同向贯律]|带一路)|万一(?![一二三四五六七八九十所个名家])|十分(?![钟之])|千万(?=[别不要记小])"
)
_NONE_BEFORE = re.compile(r"(?:[数几]|分之|[〇零一二三四五六七八九十百]点)\Z")  # 数十: some tens
_ENDS_WITH_ONE = re.compile(r"[统同之专逐如]一(?![〇零一二三四五六七八九十百千万亿])")  # 统一, 之一
_PART_BEHIND = re.compile(r"分之|[成折](?=[，。；、,的以左多]|$)|点[〇零一二三四五六七八九]")  # 三分之二, 五成, 三点一四
_MINUS = re.compile(r"(?<![胜自抱欺])负(?=[\d〇零一二三四五六七八九十两])|(?<![\dA-Za-z])[-−](?=\d+[度℃°])")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """A Han character may stand before a numeral; 第 (an ordinal), a letter or a part of a number may not."""
    numeral, classifier = _characters("numeral"), _characters("classifier")
    first = "".join(sorted({phrase[0] for phrase, _ in qualifiers()["zh", "before"]}))
    return re.compile(
        rf"(?=[\d{numeral}{first}])(?:(?P<before>{alternatives('zh', 'before')})\s*)?"  # where neither stands nothing is tried
        rf"(?<![第A-Za-z0-9.%$+×])(?<!\d[-/])(?<![第唯{numeral}])"
        r"(?P<number>\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+(?:\.\d+(?=[百千万亿]))?(?![A-Za-z])(?:[百千万亿]+\d*)*"
        rf"|[{numeral}]+(?:点[〇零一二三四五六七八九]+(?=[百千万亿])[百千万亿]+)?){NOT_BEFORE}"
        rf"(?:(?P<pairs>[{classifier}])(?![一比应待象话外内开手面接击造算破方]))?"
        rf"(?:(?P<after>{alternatives('zh', 'after')})|[个所名家位人岁次天]?(?P<late>以上|以下|左右|上下))?",
    )


def _characters(kind: str) -> str:
    return "".join(word for word, (_, role) in numerals()["zh"].items() if (role == "classifier") == (kind == "classifier"))


def find_han(text: str) -> Iterator[Mention]:
    """Numbers in Chinese text: 五十一, 两百, 60余, 百余, 近70, 3万, 1.2亿, 三万五, 七八十, 负三."""
    for match in _pattern().finditer(text):
        numeral, start = whole_numeral(match["number"]), match.start("number")
        end = start + len(numeral)
        if _is_word(text, start, end):
            continue
        count = _count(match, re.sub("[,，]", "", numeral), alone=end < match.end("number"))
        if count is None:
            continue
        if start and text[start - 1] in "负-−" and _MINUS.match(text, start - 1):
            start, count = start - 1, Count.exact(-count.value)
        elif end == match.end("number"):
            start, end = match.start(), max(end, match.end("pairs"), match.end("after"))
        yield mention(text, start, end, count, "number.zh")


def _is_word(text: str, start: int, end: int) -> bool:
    """The numeral is a part of a word, of a decimal or of a fraction."""
    if _PART_BEHIND.match(text, end) or (PROGRAMME if text[start] in "29" else _NO_NUMBER).match(text, start):
        return True
    return bool(
        _NONE_BEFORE.search(text[max(0, start - 2) : start]) or (text[start] == "一" and start and _ENDS_WITH_ONE.match(text, start - 1))
    )


def _count(match: re.Match[str], numeral: str, *, alone: bool) -> Count | None:
    """What the numeral says with the words around it; without them where it is `alone`."""
    choice, value = choice_of_han(numeral), value_of_han(numeral)
    if choice is not None:
        return between(*choice)
    if value is None:
        return None
    if match["pairs"] and not numeral.isdigit():
        value *= numerals()["zh"][match["pairs"]][0]
    return Count.exact(value) if alone else bounded(value, _meaning(match))


def _meaning(match: re.Match[str]) -> str:
    before, after = match["before"] or "", match["after"] or match["late"] or ""
    said = meaning_of("zh", "after", after) if after else ""
    return meaning_of("zh", "before", before) if before and said in ("", "some_more") else said
