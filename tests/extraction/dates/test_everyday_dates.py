"""The share of everyday dates that start on the right day. The floors are not to be lowered; `held` is never mended on."""

from __future__ import annotations

import pytest
from everyday_dates import share

FLOORS = [
    ("zh", "dev", 0.89),
    ("en", "dev", 0.95),
    ("ru", "dev", 0.92),
    ("zh", "held", 0.87),
    ("en", "held", 0.84),
    ("ru", "held", 0.84),
]


@pytest.mark.parametrize(("language", "part", "floor"), FLOORS)
def test_share(language: str, part: str, floor: float) -> None:
    assert share(language, part) >= floor
