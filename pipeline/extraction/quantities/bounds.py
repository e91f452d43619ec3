"""From a number and its qualifier to the interval it can mean (contract, definition 6)."""

from __future__ import annotations

import math
from collections.abc import Callable

from pipeline.values import APPROX, AT_LEAST, AT_MOST, Count


def _step(value: int) -> int:
    """The size of the last counted digit: 10 for 60, 100 for 300, 1 for 45."""
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    return step


def _some_more(value: int) -> Count:
    """60余 = 61..69, 百余 = 101..199; 45余, which no one rounds, is open above."""
    step = _step(value)
    return Count(value, value + 1, value + step - 1 if step > 1 else None, AT_LEAST)


def _nearly(value: int) -> Count:
    """近70 = 60..70. A power of ten steps by its tenth: 近百 = 90..100."""
    step = _step(value)
    if value == step > 1:
        step //= 10
    return Count(value, value - step, value, APPROX)


def _about(value: int) -> Count:
    """约 N = N ± 10 %."""
    return Count(value, math.ceil(value * 0.9), math.floor(value * 1.1), APPROX)


_MEANINGS: dict[str, Callable[[int], Count]] = {
    "": Count.exact,
    "over": lambda n: Count(n, n + 1, None, AT_LEAST),
    "at_least": lambda n: Count(n, n, None, AT_LEAST),
    "at_most": lambda n: Count(n, None, n, AT_MOST),
    "below": lambda n: Count(n, None, n - 1, AT_MOST),
    "some_more": _some_more,
    "nearly": _nearly,
    "about": _about,
}


def bounded(value: int, meaning: str) -> Count:
    """The count that a number means beside a qualifier of qualifiers.csv (KeyError for a meaning that the table lacks)."""
    return _MEANINGS[meaning](value)


def between(lower: int, upper: int) -> Count:
    """七八十 is 70..80: of two figures said the first is the value."""
    return Count(lower, lower, upper, APPROX)
