"""The value of a Chinese numeral: 五十一, 两百, 二〇一一, 三万五, 1.2亿; and the two values of one that leaves a choice, 七八十."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from pipeline.extraction.quantities.words import numerals

_LONGEST = 20  # characters of a numeral; thousands of figures count nothing, and Python refuses to read them
_UNITS = "十拾百佰千仟万亿兆"
# after a hundred or more a last figure alone counts the next lower unit: 三万五 = 三万五千; 三万零五 says that it does not
_SHORT = re.compile(r"(?P<unit>[百佰千仟万亿])(?P<figure>[一二三四五六七八九1-9])(?P<more>[一二三四五六七八九两])?$")
_CHOICE = re.compile(rf"(?<![〇零一二三四五六七八九两\d])(?P<low>[一二三四五六七八两])(?P<high>[二三四五六七八九])(?=[{_UNITS}]|$)")
_DECIMAL = re.compile(rf"(?P<figures>\d+\.\d+|(?P<whole>[^点{_UNITS}]+)点(?P<part>[〇零一二三四五六七八九]+))(?P<units>[{_UNITS}]+)")


def whole_numeral(run: str) -> str:
    """The numeral that a run of its characters begins with: 两千三一(个月) says 两千三."""
    match = _SHORT.search(run) if len(run) > 2 else None
    return run[: match.end("figure")] if match and match["more"] and not _is_choice(match["figure"], match["more"]) else run


def value_of_han(numeral: str) -> int | None:
    """五十一 = 51, 两百 = 200, 二〇一一 = 2011, 百 = 100, 3万 = 30000; None where it is no whole number."""
    if len(numeral) > _LONGEST or numeral[0] == "兆":  # 兆 alone is an omen
        return None
    if numeral.isdecimal():
        return int(numeral)
    decimal = _DECIMAL.fullmatch(numeral) if "." in numeral or "点" in numeral else None
    if decimal:
        return _value_of_decimal(decimal)
    if choice_of_han(numeral):
        return None
    if "multiplier" not in map(_role, numeral):
        return int("".join(str(_value(c)) if _role(c) == "unit" else c for c in numeral))
    return _sum_of_han(numeral) + _left_out(numeral)


def choice_of_han(numeral: str) -> tuple[int, int] | None:
    """七八十 = 70, 80; 十二三 = 12, 13; 三五 = 3, 5: two figures that follow each other leave a choice. None for all else."""
    match = _CHOICE.search(numeral) if 1 < len(numeral) < _LONGEST and not numeral.isdecimal() else None
    if match is None or not _is_choice(match["low"], match["high"]):
        return None
    low, high = (numeral[: match.start()] + match[end] + numeral[match.end() :] for end in ("low", "high"))
    return _sum_of_han(low), _sum_of_han(high)


def _is_choice(low: str, high: str) -> bool:
    return _value(high) - _value(low) == 1 or (low, high) == ("三", "五")


def _left_out(numeral: str) -> int:
    """What the unsaid unit adds to a last figure: nine tenths of 5000 in 三万五 are not in the sum yet."""
    match = _SHORT.search(numeral)
    if match is None or (match["figure"].isdigit() and not numeral[0].isdigit()):
        return 0
    return _value(match["figure"]) * (_value(match["unit"]) // 10 - 1)


def _value_of_decimal(match: re.Match[str]) -> int | None:
    """1.2亿, 两点五万; None where no whole number comes out."""
    figures = match["figures"]
    if match["part"]:
        figures = f"{_sum_of_han(match['whole'])}.{''.join(str(_value(c)) for c in match['part'])}"
    value = Decimal(figures)
    for unit in match["units"]:
        value *= _value(unit)
    return int(value) if value == value.to_integral_value() else None


@lru_cache(maxsize=256)
def _role(character: str) -> str:
    return numerals()["zh"].get(character, (0, "digit"))[1]


def _value(character: str) -> int:
    return int(character) if character.isdigit() else numerals()["zh"][character][0]


def _sum_of_han(numeral: str) -> int:
    total = section = 0
    digits = ""
    for char in numeral:
        if _role(char) != "multiplier":
            digits += str(_value(char))
            continue
        total, section = _multiplied(total, section, digits, _value(char))
        digits = ""
    return total + section + int(digits or 0)


def _multiplied(total: int, section: int, digits: str, unit: int) -> tuple[int, int]:
    """Close a run of digits by 十, 百, 千, 万, 亿 or 兆; 亿 and 兆 take all before them, 万 the section since the last (万万: all)."""
    if unit >= 100_000_000:
        return (total + section + int(digits or 0) or 1) * unit, 0
    if unit >= 10_000:
        own = section + int(digits or 0)
        return (total + own * unit, 0) if own else ((total or 1) * unit, 0)
    if unit in (20, 30):  # 廿, 卅 are whole tens
        return total, section + unit
    return total, section + (int(digits) if digits else 1) * unit
