"""Figures that count universities: a number with the noun it counts, wherever in the clause the noun stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.extraction.claims.frames import noun_pattern
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.countries import CountryWord, chinese_countries, find_countries
from pipeline.extraction.quantities import find_numbers
from pipeline.extraction.tables import either, words_of
from pipeline.model import Mention

_CLAUSE = {
    "zh": re.compile(r"[，,；;。：:！？、]"),
    "en": re.compile(rf"[;:|]|,(?=\s{either('clause_en')}\b)|\.\s"),
    "ru": re.compile(rf"[;:|]|,\s(?={either('clause_ru')})"),
}
_NO_SCHOOL = re.compile(rf"\s*{either('no_school')}")
_CLASSIFIER = re.compile(r"\s*(?:所(?!属|谓|以|在地|有)|间(?!隔|接)|校(?!长|友|园|区|际|方|庆|史|企|董|名|对))")
_HAN_NOUN_BEHIND = re.compile(r"\s*(?P<class>所|间|家|个)?(?P<adjectives>[^，。；：、,;:.\d（）()|\]\s]{0,14}?)$")
_HAN_NOUN_BEFORE = re.compile(rf"(?:的?总?数量?|总数|数目|规模)?\s*{either('counting_words')}*$")
# Words between an English or Russian figure and its noun: “30 of the two countries' leading technical universities”.
_BETWEEN = re.compile(rf"(?:[\s,]*(?!{either('not_before_noun')}\b)[\w’'“”\"«»().-]+){{0,8}}?[\s,]*")


@dataclass(frozen=True, slots=True)
class Figure:
    """`kind`: observer, founder, member, university, or "" where the figure stands without a noun of its own.

    `start`..`end`: the figure with its noun, in the sentence; `clause`: the clause it stands in; `countries`: codes.
    """

    number: Mention
    start: int
    end: int
    kind: str
    clause: tuple[int, int]
    countries: tuple[str, ...]
    each: bool
    elliptic: bool = False  # its noun stands with the next figure


def find_figures(statement: Statement) -> list[Figure]:
    """The figures of a sentence that may count universities, in order."""
    countries = find_countries(statement.text)
    found: list[Figure] = []
    labelled = _LABELLED.fullmatch(statement.label)
    for number in statement.numbers:
        start, end = statement.local(number)
        span = _with_noun(statement, start, end)
        if labelled and (span is None or span[2] == "university") and not found and not _NO_SCHOOL.match(statement.text, end):
            span = (start, span[1] if span else end, labelled.lastgroup or "")
        if span is not None:
            found.append(_figure(statement, number, span, countries))
    return _with_shared_noun(found)


def _with_shared_noun(figures: list[Figure]) -> list[Figure]:
    """A figure without a noun takes that of the next one, else of the one before; a lone one counts nothing."""
    filled: list[Figure] = []
    for i, figure in enumerate(figures):
        kinds = [f.kind for f in (*figures[i + 1 :], *reversed(filled)) if f.kind]
        if figure.kind or kinds:
            filled.append(figure if figure.kind else replace(figure, kind=kinds[0], elliptic=True))
    return filled


def _figure(statement: Statement, number: Mention, span: tuple[int, int, str], countries: list[CountryWord]) -> Figure:
    first, last, kind = span
    start, end = statement.local(number)
    clause = clause_around(statement.text, start, end, statement.language)
    each = _is_each(statement.text, start, last)
    wide = _with_enumeration(statement, clause) if statement.language == "zh" else clause
    codes = _countries_of(statement, countries, wide, start, first, last)
    return Figure(number, first, last, kind, clause, codes, each)


def clause_around(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """The clause that contains start..end."""
    marks = _CLAUSE[language]
    before = [m.end() for m in marks.finditer(text, 0, start) if not _inside_number(text, m.start())]
    after = marks.search(text, end)
    return (before[-1] if before else 0), (after.start() if after else len(text))


def _with_enumeration(statement: Statement, clause: tuple[int, int]) -> tuple[int, int]:
    """The clause with the names before it, where it is the tail of an enumeration: 中方签字的是甲、乙等15所高校."""
    start = clause[0]
    while start and statement.text[start - 1] == "、":
        start = clause_around(statement.text, start - 1, start - 1, "zh")[0]
    return start, clause[1]


def _inside_number(text: str, place: int) -> bool:
    return text[place] == "," and text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit()


def _with_noun(statement: Statement, start: int, end: int) -> tuple[int, int, str] | None:
    """The figure with its noun as (start, end, kind), None where it counts something else."""
    text = statement.text
    if statement.language == "zh":
        return _chinese_noun(text, start, end)
    return _western_noun(text, start, end, statement.language) or _national(text, start, end)


def _national(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """“18 Chinese and 22 Russian”, “one each in Ethiopia”: the noun stands with another figure or not at all."""
    before = find_countries(text[max(0, start - 30) : start])
    if before and re.fullmatch(r"\s*(?:[—–:-]|\()\s*", text[max(0, start - 30) + before[-1].end : start]):
        return start, end, ""
    words = find_countries(text[end : end + 40])
    if words and ((words[0].adjective and re.fullmatch(r"\s+", text[end : end + words[0].start])) or re.match(r"\s+each in\b", text[end:])):
        return start, end + words[0].end, ""
    return (start, end, "") if re.match(r"\s+(?:от кажд|с кажд|from each|from either)", text[end:]) else None


def _chinese_noun(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    if _NO_SCHOOL.match(text, end):
        return None
    behind = noun_pattern("zh").search(text, end, end + 24)
    school = _CLASSIFIER.match(text, end)
    gap = _HAN_NOUN_BEHIND.fullmatch(text[end : behind.start()]) if behind else None
    if behind and gap and (gap["class"] in ("所", "间") or _qualifies(gap["adjectives"])):
        return start, behind.end(), behind.lastgroup or ""
    before = _noun_before(text, start, "zh", 24)
    if before is not None and (school or re.match(r"\s*(?:家|个|$|[，。；、,;|）)(（])", text[end:])):
        return before[0], max(end, school.end() if school else end), before[1]
    if school and not (school.group().strip() == "校" and (statement_value(text[start:end]) or 0) <= _BOTH_SCHOOLS):
        return start, school.end(), "university"
    return None


def statement_value(written: str) -> int | None:
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


_NUMBERS_THEM = re.compile(
    rf"(?:\b{either('numbering_subjects')}\b[^.;:]{{0,60}}?\b{either('numbering_verbs')}\s+|^\s*{either('numbering_labels')}\s*[:|]?\s*)$",
    re.IGNORECASE,
)
_NO_WESTERN = re.compile(rf"\s*{either('no_western')}(?!\w)", re.IGNORECASE)
_FILLERS = re.compile(rf"(?:\s|{either('counting_words_west')}(?!\w))*", re.IGNORECASE)


def _western_noun_before(text: str, start: int, language: str) -> str:
    """«наблюдателей — четырнадцать», “members now number 51”: the kind of the noun with nothing but counting words between."""
    for noun in reversed(list(noun_pattern(language).finditer(text, max(0, start - 60), start))):
        counted = re.search(r"\d\s*(?:[\w-]+\s+){0,2}$", text[max(0, noun.start() - 30) : noun.start()]) is not None
        if _FILLERS.fullmatch(text[noun.end() : start]) and noun.lastgroup != "university" and not counted:
            return noun.lastgroup or ""
    return ""


_BELONGS = re.compile(r"\b(?:belong|member|join|part of)|член|вход|состо", re.IGNORECASE)
_STRONG = re.compile(r"-strong\b|\s+of (?:them|these|which|whom)\b|\s+(?:из них|из которых|позици\w+)")


def _western_noun(text: str, start: int, end: int, language: str) -> tuple[int, int, str] | None:
    if _NO_WESTERN.match(text, end) or re.match(r"one\b(?! each)", text[start : end + 5], re.IGNORECASE):
        return None
    before_noun = _western_noun_before(text, start, language)
    if before_noun:
        return start, end, before_noun
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


_BOTH_SCHOOLS = 3  # 两校, 三校 speak of the universities just named
_RIGHT_BEHIND = re.compile(r"[^,，;；—–(（]{0,60}")
_SUBJECT = 50  # characters between the country that is the subject of a Western clause and its figure
_BOTH = re.compile(r"两国|双方共|both countries|two countries|two sides|обеих стран|двух стран|обоих государств", re.IGNORECASE)
# Words that, alone in a line or a table's first column, say what the number beside them counts.
_LABELLED = re.compile(f"(?P<member>{either('label_member')})|(?P<observer>{either('label_observer')})", re.IGNORECASE)
_EACH_IN = re.compile(r"[^.;,:]{1,60}? each in (?P<where>[^.;:]{3,80}?)(?=\.|;|:|$|,? and (?:one|two|three|\d))")
_EACH = re.compile(r"各(?:有|占|为|自)?$|均为$|都是$|(?<!\w)по\s$")
_EACH_BEHIND = re.compile(rf"[^.;,—–\d]{{0,40}}?\b{either('each_behind')}")


def _is_each(text: str, start: int, end: int) -> bool:
    """各15所, “15 from each country”, «по 15 вузов от каждой страны»."""
    return bool(_EACH.search(text[max(0, start - 4) : start])) or bool(_EACH_BEHIND.match(text, end))


def _countries_of(
    statement: Statement, words: list[CountryWord], clause: tuple[int, int], start: int, first: int, last: int
) -> tuple[str, ...]:
    """The country a figure is limited to: an adjective of its noun, else the subject of its clause."""
    each_in = _EACH_IN.match(statement.text, first)
    if each_in:
        return tuple(dict.fromkeys(w.code for w in words if each_in.start("where") <= w.start < each_in.end("where")))
    inside = [w for w in words if first <= w.start < last and (w.adjective or statement.language == "zh")]
    if len({w.code for w in inside}) == 1:
        return (inside[0].code,)
    if inside or _from_both(words, last, last + len(_RIGHT_BEHIND.match(statement.text[last : clause[1]]).group())):  # type: ignore[union-attr]
        return ()
    floor = clause[0] if statement.language == "zh" else max(clause[0], start - _SUBJECT, statement.text.rfind(",", 0, start))
    if _BOTH.search(statement.text, clause_around(statement.text, start, start, statement.language)[0], last):
        return ()
    subject = [w for w in words if floor <= w.start and w.end <= start and not _in_name(statement, w)]
    codes = list(dict.fromkeys(w.code for w in subject))
    return (codes[-1],) if len(codes) == 1 or (codes and statement.language == "zh" and subject[-1].end >= start - 3) else ()


def _from_both(words: list[CountryWord], start: int, end: int) -> bool:
    """“68 universities of China and Russia”: several countries right behind the noun."""
    return len({w.code for w in words if start <= w.start < end}) > 1


def _in_name(statement: Statement, word: CountryWord) -> bool:
    place = statement.sentence.start + word.start
    end = statement.sentence.start + word.end
    end += statement.page.text.startswith("的", end)  # 英国的罗素大学集团: the country of a body, not of a figure
    return any(m.start <= place < m.end or m.start == end for m in statement.page.names)
