"""Abbreviations that a page defines: “Siberian Federal University (SibFU)”, 哈尔滨工业大学（简称“哈工大”）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.extraction.names.chinese import places

_DEFINED = re.compile(
    r"\s*[（(]\s*(?:以下简称为?|下称|简称为?|英文简称|英文缩写为?|又称|hereinafter|далее|сокращенно)?\s*[:：—-]?\s*[“\"«„‘']?"
    r"(?P<short>[A-ZА-ЯЁ][A-Za-zА-Яа-яЁё+]{1,9}|[\u4e00-\u9fff]{2,5})[”\"»“’']?\s*(?:from (?:here|now) on)?[)）]"
)
_WORDS_IN_BRACKETS = re.compile(r"(?:国立大学|华东|北京|武汉|.*(?:大学|学院|省|市|校区))$")


def definitions(text: str, named: Iterable[tuple[int, int, str]]) -> dict[str, str]:
    """short form -> entity, for the entities `named` as (start, end, entity)."""
    found: dict[str, str] = {}
    for _, end, entity in named:
        match = _DEFINED.match(text, end)
        if match and _is_abbreviation(match["short"]):
            found.setdefault(match["short"], entity)
    return found


def _is_abbreviation(short: str) -> bool:
    if "\u4e00" <= short[0] <= "\u9fff":
        return short not in places() and not _WORDS_IN_BRACKETS.fullmatch(short)
    return sum(c.isupper() for c in short) >= 2


def occurrences(text: str, shorts: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Where the short forms stand as whole words."""
    for short in shorts:
        edge = r"" if "\u4e00" <= short[0] <= "\u9fff" else r"(?<![\w])"
        close = r"" if not edge else r"(?![\w])"
        for match in re.finditer(edge + re.escape(short) + close, text):
            yield match.start(), match.end(), short
