"""Chinese names of universities that the registry does not know: their right edge is a head noun, their left edge the last
word that cannot stand inside a name (与乌拉尔联邦大学共建 gives 乌拉尔联邦大学)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.extraction.countries import chinese_countries
from pipeline.extraction.spans import Spans
from pipeline.extraction.tables import words_of
from pipeline.registry import load_registry
from pipeline.segmentation import tag_of, words

_HEAD = re.compile(r"(?:大学|学院|高等专科学校)(?:[（(](?:[\u4e00-\u9fff]{2,4})[)）])?")
_BARRIER = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9·.\-]|\n")
_ONE_WORD = "合作组织"  # jieba takes it for two, of which neither can stand in a name
_LONGEST = 24  # characters before the head noun; the longest registered Chinese name has 27
_SHORTEST = 2
_NOT_IN_NAMES = frozenset(["v", "d", "p", "c", "u", "r", "m", "q", "y", "e", "o", "a", "ad", "f"])  # jieba's tags of words that no name has
_PROPER_TAGS = frozenset(["ns", "nr", "nrt", "nrfg", "nz", "nt"])
_NUMERALS = frozenset("一二三四五六七八九十两几百数0123456789")  # 八大学 are eight universities


def find_chinese(text: str, taken: Spans) -> Iterator[tuple[int, int]]:
    """Spans of unregistered Chinese names outside the `taken` spans."""
    for match in _HEAD.finditer(text):
        if taken.overlaps(match.start(), match.end()) or _continues(text, match.end()):
            continue
        start = _left_edge(text, match.start(), taken)
        if start is None or taken.ends_at(start):  # right behind a name stands a unit of it
            continue
        if _is_name(text[start : match.start()], match.group()):
            yield start, match.end()


def _continues(text: str, end: int) -> bool:
    """大学生, 大学联盟, 大学城: the head noun is part of another word."""
    return text.startswith(tuple(words_of("zh", "not_behind")), end)


def _left_edge(text: str, head: int, taken: Spans) -> int | None:
    floor = max(head - _LONGEST, 0, taken.end_before(head))
    segment = text[floor:head]
    barriers = list(_BARRIER.finditer(segment))
    if barriers:
        floor += barriers[-1].end()
        segment = text[floor:head]
    edge = None
    for word, start, _ in reversed(words(segment)):
        if _ends_name(word) and not segment.startswith(_ONE_WORD, max(0, start - 2)) and not segment.startswith(_ONE_WORD, start):
            break
        edge = floor + start
    return None if edge is None else edge + _country_in_front(text[edge:head])


def _ends_name(word: str) -> bool:
    """A word that cannot stand inside a name. A single character may be part of a transliteration, whatever its part of speech."""
    if word in words_of("zh", "stop") or word.isdigit():
        return True
    return len(word) > 1 and tag_of(word) in _NOT_IN_NAMES and word not in words_of("zh", "field")


def _country_in_front(modifier: str) -> int:
    """How much of a name is a country in front of it: 乌克兰文尼察国立技术大学, but 白俄罗斯国立大学 is whole."""
    for country in chinese_countries():
        if modifier.startswith(country):
            return len(country) if _proper(modifier[len(country) :]) else 0
    return 0


def _proper(modifier: str) -> bool:
    """A word that only a name has: a place, a person, or a transliteration (single characters in a row)."""
    single = 0
    for word, _, _ in words(modifier):
        if word in words_of("zh", "generic") or word in chinese_countries():
            single = 0
        elif len(word) == 1:
            single = 0 if tag_of(word) in ("m", "q") or word == "国" else single + 1
        elif tag_of(word) in _PROPER_TAGS:
            return True
        if single > 1:
            return True
    return False


def _is_name(modifier: str, head: str) -> bool:
    """A proper word stands before the head noun; a 学院 must begin with a place, or it is a unit of a university."""
    national = modifier.endswith("国立") and modifier.removesuffix("国立") in chinese_countries()  # 东帝汶国立大学 is one
    if len(modifier) < _SHORTEST or modifier[-1] in _NUMERALS or not (national or _proper(modifier)):
        return False
    return not head.startswith("学院") or tag_of(words(modifier)[0][0]) == "ns" or modifier.startswith(tuple(places()))


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Chinese names of the cities of the registry: places that have universities."""
    names = (name for row in load_registry().universities.values() for name in row.city)
    return frozenset(name for name in names if re.fullmatch(r"[\u4e00-\u9fff]{2,8}", name))
