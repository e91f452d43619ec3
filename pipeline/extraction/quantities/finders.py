"""The grammar that finds numbers with their qualifiers in English and Russian; what it shares with the Chinese one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from pipeline.extraction.quantities.bounds import bounded
from pipeline.extraction.quantities.words import numerals, qualifiers, value_of_words
from pipeline.model import Mention
from pipeline.values import Count

# fifteen figures at most: what is longer counts nothing, and Python refuses to read thousands of them
_DIGITS = r"\d{1,3}(?:[,，]\d{3}){1,4}(?!\d)|\d{1,3}(?:[\u00a0\u202f ]\d{3}){1,4}(?![\d])|\d{1,15}"
_NOT_AFTER = r"(?<![\w.,%$€£№#+×/-])(?<!\d[-–—~])"  # C9, 3.5, 2+2, 020-87110000, №5
NOT_BEFORE = r"(?![\d%％‰×])(?!\s?[%％])(?!\+\d)(?![.,:/-]\d)(?!(?:st|nd|rd|th)\b)(?!-(?:й|го|му|м|е|я|ю|х|ой)\b)"

PROGRAMME = re.compile(r"(?:985|211)(?:[”\"]|工程|高校|院校|大学|建设)")  # no numbers but names
_VERB = 24  # characters in which the verb before its preposition stands
_GROWN = re.compile(
    r"(?<!\w)(?:(?:вы|воз|под)рос|рас(?:тёт|тет|ти)|увелич|сократ|уменьш|сниз|расшир|довед|довел|дош[её]?л)\w*\s+до$", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?:№|No\.|N°|номер)\s*$", re.IGNORECASE)


def alternatives(language: str, place: str) -> str:
    return "|".join(_spaced(phrase) for phrase, _ in qualifiers()[language, place])


def _spaced(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"\s+")


def meaning_of(language: str, place: str, phrase: str) -> str:
    folded = re.sub(r"\s+", " ", phrase.casefold().strip())
    return next(meaning for known, meaning in qualifiers()[language, place] if known == folded)


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
        rf"{_NOT_AFTER}(?:(?P<digits>{_DIGITS}){NOT_BEFORE}(?:\s+(?P<times>{multipliers})(?!\w))?|(?P<words>{run})(?!\w))"
        rf"(?P<after>\s*(?:{alternatives(language, 'after')})(?!\w))?(?P<tail>\+(?!\d))?",
        re.IGNORECASE,
    )


def find_western(text: str, language: str) -> Iterator[Mention]:
    """Numbers in English or Russian text: 5,000; two hundred; more than 60; около ста."""
    folded = text.replace("ё", "е").replace("Ё", "Е")
    for match in _western(language).finditer(folded):
        value = _western_value(match, language)
        written = match.start("digits") if match["digits"] else match.start("words")
        if value is None or _NUMBERED.search(text[max(0, match.start() - 8) : match.start()]) or PROGRAMME.match(text, written):
            continue
        before, after = match["before"], match["after"]
        meaning = meaning_of(language, "before", before) if before else meaning_of(language, "after", after) if after else ""
        meaning = meaning or ("at_least" if match["tail"] else "")
        if before and _GROWN.search(text, max(0, match.start() - _VERB), match.end("before")):  # grown to 29 are 29
            before, meaning = None, ""
        first = match.start("before") if before else match.start("digits" if match["digits"] else "words")
        end = match.end() if after else match.end("times" if match["times"] else "digits" if match["digits"] else "words")
        yield mention(text, first, end, bounded(value, meaning), f"number.{language}")


def _western_value(match: re.Match[str], language: str) -> int | None:
    if match["digits"]:
        times = numerals()[language][match["times"].casefold()][0] if match["times"] else 1
        return int(re.sub(r"\D", "", match["digits"])) * times
    words = [w for w in re.split(r"[\s-]+", match["words"].casefold()) if w != "and"]
    return value_of_words(words, language)


def mention(text: str, start: int, end: int, count: Count, rule: str) -> Mention:
    return Mention(
        "number", start, end, text[start:end], rule, value=count.value, lower=count.lower, upper=count.upper, qualifier=count.qualifier
    )
