"""The grammars that find numbers with their qualifiers: one for Chinese, one for English and Russian."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from pipeline.extraction.quantities.bounds import bounded
from pipeline.extraction.quantities.words import numerals, qualifiers, value_of_han, value_of_words
from pipeline.model import Mention
from pipeline.values import Count

# fifteen figures at most: what is longer counts nothing, and Python refuses to read thousands of them
_DIGITS = r"\d{1,3}(?:[,，]\d{3}){1,4}(?!\d)|\d{1,3}(?:[\u00a0\u202f ]\d{3}){1,4}(?![\d])|\d{1,15}"
_NOT_AFTER = r"(?<![\w.,%$€£№#+×/-])(?<!\d[-–—~])"  # C9, 3.5, 2+2, 020-87110000, №5
_NOT_BEFORE = r"(?![\d%％‰×])(?!\s?[%％])(?!\+\d)(?![.,:/-]\d)(?!(?:st|nd|rd|th)\b)(?!-(?:й|го|му|м|е|я|ю|х|ой)\b)"


# 一些, 一流 and the like are words; 985工程 and 211高校 are names of programmes.
_NO_NUMBER = re.compile(r"一(?:[些流般起样定直致旦切再同向贯律]|带一路)|(?:985|211)(?:[”\"]|工程|高校|院校|大学|建设)")
_VERB = 24  # characters in which the verb before its preposition stands
_GROWN = re.compile(
    r"(?<!\w)(?:(?:вы|воз|под)рос|рас(?:тёт|тет|ти)|увелич|сократ|уменьш|сниз|расшир|довед|довел|дош[её]?л)\w*\s+до$", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?:№|No\.|N°|номер)\s*$", re.IGNORECASE)


def _alternatives(language: str, place: str) -> str:
    return "|".join(_spaced(phrase) for phrase, _ in qualifiers()[language, place])


def _spaced(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"\s+")


def _meaning(language: str, place: str, phrase: str) -> str:
    folded = re.sub(r"\s+", " ", phrase.casefold().strip())
    return next(meaning for known, meaning in qualifiers()[language, place] if known == folded)


@lru_cache(maxsize=1)
def _han() -> re.Pattern[str]:
    """A Han character may stand before a numeral; 第 (an ordinal), a letter or a part of a number may not."""
    numeral = "".join(numerals()["zh"])
    first = "".join(sorted({phrase[0] for phrase, _ in qualifiers()["zh", "before"]}))
    return re.compile(
        rf"(?=[\d{numeral}{first}])(?:(?P<before>{_alternatives('zh', 'before')})\s*)?"  # where neither stands nothing is tried
        rf"(?<![第A-Za-z0-9.%$+×])(?<!\d-)(?<![第唯{numeral}])"
        rf"(?P<number>\d{{1,3}}(?:[,，]\d{{3}})+(?!\d)|\d+(?![A-Za-z])(?:[百千万亿]+\d*)*|[{numeral}]+){_NOT_BEFORE}"
        rf"(?:(?P<after>{_alternatives('zh', 'after')})|[个所名家位]?(?P<late>以上|左右))?",
    )


def find_han(text: str) -> Iterator[Mention]:
    """Numbers in Chinese text: 五十一, 两百, 60余, 百余, 近70, 3万."""
    for match in _han().finditer(text):
        value = value_of_han(re.sub(r"[,，]", "", match["number"]))
        written = match.start("number")
        if value is None or _NO_NUMBER.match(text, written) or text[written - 1 : written] in ("数", "几"):  # 数十: some tens
            continue
        before, after = match["before"] or "", match["after"] or match["late"] or ""
        meaning = _meaning("zh", "after", after) if after else _meaning("zh", "before", before) if before else ""
        if after and before and meaning == "some_more":
            meaning = _meaning("zh", "before", before)
        start = match.start() if before else match.start("number")
        end = match.end("after") if match["after"] else match.end("number")
        yield _mention(text, start, end, bounded(value, meaning), "number.zh")


def _by_letter(phrases: Iterable[str]) -> str:
    """The phrases as alternatives in their order, those of one first letter together: Python tries one alternative after the other."""
    letters: dict[str, list[str]] = {}
    for phrase in phrases:
        letters.setdefault(phrase[0], []).append(_spaced(phrase[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in letters.items())


@lru_cache(maxsize=2)
def _western(language: str) -> re.Pattern[str]:
    known = sorted(numerals()[language], key=len, reverse=True)
    qualifying = [phrase for phrase, _ in qualifiers()[language, "before"]]
    first = "".join(sorted({phrase[0] for phrase in (*known, *qualifying)}))
    words = _by_letter(known)
    run = rf"(?:{words})(?:(?:\s+and\s+|[\s-]+)(?:{words}))*"
    multipliers = "|".join(word for word, (_, role) in numerals()[language].items() if role == "multiplier")
    return re.compile(
        # both beginnings ask for the edge of a word: inside words, and before other letters, nothing else is tried
        rf"(?<!\w)(?=[\d{first}])(?:(?P<before>{_by_letter(qualifying)})\s+(?:(?:a|the|all|in)\s+)?)?"
        rf"{_NOT_AFTER}(?:(?P<digits>{_DIGITS}){_NOT_BEFORE}(?:\s+(?P<times>{multipliers})(?!\w))?|(?P<words>{run})(?!\w))"
        rf"(?P<after>\s*(?:{_alternatives(language, 'after')})(?!\w))?(?P<tail>\+(?!\d))?",
        re.IGNORECASE,
    )


def find_western(text: str, language: str) -> Iterator[Mention]:
    """Numbers in English or Russian text: 5,000; two hundred; more than 60; около ста."""
    folded = text.replace("ё", "е").replace("Ё", "Е")
    for match in _western(language).finditer(folded):
        value = _western_value(match, language)
        written = match.start("digits") if match["digits"] else match.start("words")
        if value is None or _NUMBERED.search(text[max(0, match.start() - 8) : match.start()]) or _NO_NUMBER.match(text, written):
            continue
        before, after = match["before"], match["after"]
        meaning = _meaning(language, "before", before) if before else _meaning(language, "after", after) if after else ""
        meaning = meaning or ("at_least" if match["tail"] else "")
        if before and _GROWN.search(text, max(0, match.start() - _VERB), match.end("before")):  # grown to 29 are 29
            before, meaning = None, ""
        first = match.start("before") if before else match.start("digits" if match["digits"] else "words")
        end = match.end() if after else match.end("times" if match["times"] else "digits" if match["digits"] else "words")
        yield _mention(text, first, end, bounded(value, meaning), f"number.{language}")


def _western_value(match: re.Match[str], language: str) -> int | None:
    if match["digits"]:
        times = numerals()[language][match["times"].casefold()][0] if match["times"] else 1
        return int(re.sub(r"\D", "", match["digits"])) * times
    words = [w for w in re.split(r"[\s-]+", match["words"].casefold()) if w != "and"]
    return value_of_words(words, language)


def _mention(text: str, start: int, end: int, count: Count, rule: str) -> Mention:
    return Mention(
        "number", start, end, text[start:end], rule, value=count.value, lower=count.lower, upper=count.upper, qualifier=count.qualifier
    )
