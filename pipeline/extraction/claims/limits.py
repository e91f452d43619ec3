"""The country that a figure is limited to, and figures that each of several countries has (contract, definition 4)."""

from __future__ import annotations

import re
from itertools import zip_longest

from pipeline.extraction.claims.clauses import clause_around
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.countries import CountryWord
from pipeline.extraction.tables import either

_RIGHT_BEHIND = re.compile(r"[^,，;；—–(（]{0,60}")
_SUBJECT = 50  # characters between the country that is the subject of a Western clause and its figure
_FROM = re.compile(r"\s+(?:from|in|из|в|во|от)\s+(?:the\s+)?", re.IGNORECASE)
_SHARE = re.compile(r"\s*[(:–—-]\s*\d")
_BESIDE = re.compile(r"\s*[(:–—-]\s*|\s(?:(?:has|had|have|with|имеет)\s)?")  # Russia (24), Russia: 24, Russia has 24, Egypt seven
_AND = re.compile(r"\s*(?:[,/&]|and|or|и|или)+\s*(?:and|и)?\s*(?:from|in|of|из|в|от)?\s*(?:the\s+)?", re.IGNORECASE)
_BOTH = re.compile(r"两国|双方共|both countries|two countries|two sides|обеих стран|двух стран|обоих государств", re.IGNORECASE)
_EACH_IN = re.compile(r"[^.;,:]{1,60}? each in (?P<where>[^.;:]{3,80}?)(?=\.|;|:|$|,? and (?:one|two|three|\d))")
_ROW_LINK = re.compile(r"(?:[方\s、，,]|和|与|及|以及|and|и)+")
_TO_EACH = re.compile(r"[方高校院大学\s]*各(?:有|占|为|自有?)?|\s*(?:[—–-]\s*)?(?:по|имеют по|have|each have|had|with)\s*", re.IGNORECASE)
_EACH = re.compile(r"各(?:有|占|为|自)?$|均为$|都是$|(?<!\w)по\s$")
_EACH_BEHIND = re.compile(rf"[^.;,—–\d]{{0,40}}?\b{either('each_behind')}")


def is_each(text: str, start: int, end: int) -> bool:
    """各15所, “15 from each country”, «по 15 вузов от каждой страны»."""
    return bool(_EACH.search(text[max(0, start - 4) : start])) or bool(_EACH_BEHIND.match(text, end))


def countries_of(
    statement: Statement, words: list[CountryWord], clause: tuple[int, int], start: int, first: int, last: int
) -> tuple[str, ...]:
    """The country a figure is limited to: an adjective of its noun, else the subject of its clause."""
    each_in = _EACH_IN.match(statement.text, first)
    if each_in:
        return tuple(dict.fromkeys(w.code for w in words if each_in.start("where") <= w.start < each_in.end("where")))
    inside = [
        w for w in words if first <= w.start < last and (w.adjective or statement.language == "zh" or _is_placed(statement, first, w))
    ]
    if len({w.code for w in inside}) == 1:
        return (inside[0].code,)
    placed = _placed_behind(statement, words, last)
    if placed and not inside:
        return (placed.code,)
    if inside or _from_both(words, last, last + len(_RIGHT_BEHIND.match(statement.text[last : clause[1]]).group())):  # type: ignore[union-attr]
        return ()
    floor = clause[0] if statement.language == "zh" else max(clause[0], start - _SUBJECT, statement.text.rfind(",", 0, start))
    if _BOTH.search(statement.text, clause_around(statement.text, start, start, statement.language)[0], last):
        return ()
    subject = [w for w in words if floor <= w.start and w.end <= start and not _in_name(statement, w)]
    codes = list(dict.fromkeys(w.code for w in subject))
    if len(codes) > 1 and (row := _row_before_each(statement.text, subject, start)):
        return row
    beside = codes and (
        subject[-1].end >= start - 3 if statement.language == "zh" else _BESIDE.fullmatch(statement.text[subject[-1].end : start])
    )
    return (codes[-1],) if len(codes) == 1 or beside else ()


def _row_before_each(text: str, words: list[CountryWord], start: int) -> tuple[str, ...]:
    """安哥拉和莫桑比克各2所; Кения, Уганда и Танзания — по 4: the countries in a row right before a figure that each has."""
    row: list[CountryWord] = []
    for word in reversed(words):
        gap = text[word.end : row[-1].start if row else start]
        if not (_ROW_LINK if row else _TO_EACH).fullmatch(gap):
            break
        row.append(word)
    return tuple(dict.fromkeys(word.code for word in reversed(row))) if len(row) > 1 else ()


def _placed_behind(statement: Statement, words: list[CountryWord], end: int) -> CountryWord | None:
    """“24 members from China and 27 from Russia”: the one country right behind the noun; not “from China and Russia”."""
    if statement.language == "zh":
        return None
    for word, following in zip_longest(words, words[1:]):
        if word.start >= end and _FROM.fullmatch(statement.text[end : word.start]) and not word.adjective:
            both = following is not None and _AND.fullmatch(statement.text[word.end : following.start])
            shared = both or _SHARE.match(statement.text, word.end)  # from China and Russia; from China (24) and Russia (30)
            return None if shared or _in_name(statement, word) else word
    return None


def _is_placed(statement: Statement, first: int, word: CountryWord) -> bool:
    """“15 in Brazil”: the preposition of a figure without a noun of its own."""
    return re.fullmatch(r"\S+\s+(?:are\s+|is\s+)?(?:in|from|в|во|из)\s+", statement.text[first : word.start]) is not None


def _from_both(words: list[CountryWord], start: int, end: int) -> bool:
    """“68 universities of China and Russia”: several countries right behind the noun."""
    return len({w.code for w in words if start <= w.start < end}) > 1


def _in_name(statement: Statement, word: CountryWord) -> bool:
    place = statement.sentence.start + word.start
    end = statement.sentence.start + word.end
    end += statement.page.text.startswith("的", end)  # 英国的罗素大学集团: the country of a body, not of a figure
    return any(m.start <= place < m.end or m.start == end for m in statement.page.names)
