"""The share of everyday Chinese numerals that are read right. The floors are not to be lowered; `held` is never mended on."""

from __future__ import annotations

import pytest
from everyday_numbers import cases, is_right

from pipeline.extraction import find_numbers

# of kinds that find_numbers says it reads; 几十, 数百 count nothing certain and are none, which is what approx lacks
WHOLE = {"plain", "digits", "short", "financial", "approx", "none"}


@pytest.mark.parametrize(("part", "floor"), [("dev", 0.95), ("held", 0.86)])
def test_whole_numbers(part: str, floor: float) -> None:
    own = [case for case in cases(part) if case["kind"] in WHOLE]
    assert sum(map(is_right, own)) / len(own) >= floor


NEW = [
    ("三万五", [35000]),
    ("三万零五", [30005]),
    ("一百二", [120]),
    ("四万万", [400000000]),
    ("1.2亿", [120000000]),
    ("两点五万", [25000]),
    ("十二三", [12]),
    ("七八十", [70]),
    ("三分之二", []),
    ("三点一四", []),
    ("百分之三十", []),
    ("负三", [-3]),
    ("负责三", [3]),
    ("两打", [24]),
    ("成员之一", []),
]


@pytest.mark.parametrize(("text", "values"), NEW)
def test_forms(text: str, values: list[int]) -> None:
    assert [m.value for m in find_numbers(text)] == values
