"""The word tables of the grammars (data/words.csv) and the reading of numbers, months and weekdays written in words."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

ZH_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2, "兩": 2}
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|-?[а-я]{1,3})?")
_TENS = {"廿": "二十", "卅": "三十"}


@cache
def table(kind: str, language: str) -> dict[str, str]:
    """Word -> value of one kind in one language."""
    return {row["word"]: row["value"] for row in _rows() if (row["kind"], row["language"]) == (kind, language)}


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = files("pipeline.extraction.dates").joinpath("data/words.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def shifts(kind: str, language: str) -> dict[str, int]:
    """Word -> how many units it moves the anchor."""
    return {word: int(value) for word, value in table(kind, language).items()}


def one_of(*words: dict[str, int] | dict[str, str]) -> str:
    """An alternation of all words of the tables, longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted({w for t in words for w in t}, key=lambda w: (-len(w), w))) + ")"


def chinese(text: str) -> int | None:
    """二〇一一 -> 2011, 二十一 -> 21, 十 -> 10, 一百二十 -> 120; None for anything else."""
    hundreds, hundred, rest = text.partition("百")
    if hundred and hundreds in ZH_DIGITS:
        more = chinese(rest.lstrip("零〇")) if rest else 0
        return None if more is None or more > 99 else ZH_DIGITS[hundreds] * 100 + more
    text = "".join(_TENS.get(c, c) for c in text)
    if all(c in ZH_DIGITS for c in text):
        return int("".join(str(ZH_DIGITS[c]) for c in text)) if text else None
    tens, ten, ones = text.partition("十")
    if not ten or len(tens) > 1 or len(ones) > 1 or any(c not in ZH_DIGITS for c in tens + ones):
        return None
    return (ZH_DIGITS[tens] if tens else 1) * 10 + (ZH_DIGITS[ones] if ones else 0)


def number(text: str) -> int | None:
    """A number in digits of any width, as an ordinal, or in Chinese, English or Russian words."""
    text = text.strip().lower()
    digits = _ORDINAL.fullmatch(text)
    if digits:
        return int(digits.group(1))
    for language in ("en", "ru"):
        values = [table("number", language).get(word) for word in (text, *re.split("[ -]", text))]
        if values[0] is not None:
            return int(values[0])
        if len(values) == 3 and values[1] and values[2] and int(values[1]) % 10 == 0:  # twenty-five, двадцать пять
            return int(values[1]) + int(values[2])
    return chinese(text)


def spelled_day(text: str) -> int | None:
    """первого, двадцать пятое: a day of the month as a Russian ordinal."""
    *tens, last = text.lower().replace("ё", "е").split()
    stems = table("day-stem", "ru")
    stem = max((stem for stem in stems if last.startswith(stem)), key=len, default=None)
    return None if stem is None else int(stems[stem]) + (number(tens[0]) or 0 if tens else 0)


def month(text: str) -> int | None:
    """A month in digits, Chinese numerals, or by the first letters of its name."""
    head = text.strip().lower()
    for language in ("en", "ru", "de"):
        if head[:3] in table("month-name", language):
            return int(table("month-name", language)[head[:3]])
    value = int(table("month-name", "zh")[head]) if head in table("month-name", "zh") else number(head)
    return value if value is not None and 1 <= value <= 12 else None


def weekday(text: str) -> int:
    """1 (Monday) .. 7 by the first letters of its name; 0 where it is none."""
    head = text.strip().lower()
    for language in ("zh", "en", "ru"):
        for stem, value in table("weekday", language).items():
            if head.startswith(stem):
                return int(value)
    return 0


def quarter(text: str) -> int | None:
    """1..4 from 一, 3, III, third, третьем."""
    head = text.strip().lower()
    if head in table("quarter", ""):
        return int(table("quarter", "")[head])
    stems = [int(value) for stem, value in table("quarter", "ru").items() if head.startswith(stem)]
    value = stems[0] if stems else number(head)
    return value if value is not None and 1 <= value <= 4 else None


def unit(text: str) -> str:
    """day, week, month, year, quarter or decade, from a word of any of the languages."""
    head = text.strip().lower().removeprefix("个").removeprefix("個")
    return next((table("unit", language)[head] for language in ("zh", "en", "ru") if head in table("unit", language)), "")
