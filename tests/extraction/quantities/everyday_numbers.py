"""How many of the Chinese numerals in data/ are read right: `python tests/extraction/quantities/everyday_numbers.py [--errors]`, per kind.

Only the errors of dev are listed; those of held are not to be read.
"""

from __future__ import annotations

import argparse
import csv
import math
import sys
from collections import defaultdict
from pathlib import Path

from pipeline.extraction.quantities import find_numbers

DATA = Path(__file__).parent / "data"
PARTS = ("dev", "held")
Row = dict[str, str]


def cases(part: str) -> list[Row]:
    """The cases of one half: kind, text, mention, and value, lower, upper where they are asked."""
    with (DATA / f"zh-{part}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def is_right(case: Row) -> bool:
    """The first number over the gold mention has the value and bounds asked; none is found where there is none."""
    said = find_numbers(case["text"], language="zh")
    if not case["mention"]:
        return not said
    begin = case["text"].index(case["mention"])
    over = [m for m in said if m.start < begin + len(case["mention"]) and m.end > begin]
    return bool(over) and all(_meets(getattr(over[0], field), case[field]) for field in ("value", "lower", "upper"))


def _meets(said: float | None, asked: str) -> bool:
    if not asked:
        return True
    return said is not None and any(math.isclose(said, float(one), rel_tol=1e-6) for one in asked.split("|"))


def share(part: str) -> float:
    """The share of right cases of one half."""
    own = cases(part)
    return sum(map(is_right, own)) / len(own)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    told = parser.parse_args()
    tallies: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for column, part in enumerate(PARTS):
        for case in cases(part):
            right = is_right(case)
            for row in (case["kind"], "all"):
                tallies[row][2 * column] += right
                tallies[row][2 * column + 1] += 1
            if told.errors and part == "dev" and not right:
                found = [(m.text, m.value, m.lower, m.upper) for m in find_numbers(case["text"], language="zh")]
                sys.stdout.write(" | ".join([*case.values(), str(found)]) + "\n")
    for kind, (dev, of_dev, held, of_held) in tallies.items():
        sys.stdout.write(f"{kind:10} dev {dev:3}/{of_dev:<3} held {held:3}/{of_held:<3}\n")
    sys.stdout.write(f"share dev {share('dev'):.3f} held {share('held'):.3f}\n")


if __name__ == "__main__":
    main()
