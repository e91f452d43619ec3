"""How many of the everyday cases in data/ are read right: `python tests/extraction/dates/everyday_dates.py`, per language and kind.

`--errors` lists the dev cases that are not; those of held are not to be read. `--beside` runs dateparser on the same cases.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pipeline.extraction.dates import find_dates
from pipeline.values import PartialDate

DATA = Path(__file__).parent / "data"
LANGUAGES, PARTS = ("zh", "en", "ru"), ("dev", "held")


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence; `starts` are the first days that count as right, none where it has no date."""

    kind: str
    text: str
    mention: str
    starts: tuple[str, ...]
    reference: str


Reader = Callable[[Case, str], list[tuple[int, int, str]]]  # (start, end, first day) of each mention of a case in a language


def cases(language: str, part: str) -> list[Case]:
    """The cases of one table, in its order."""
    with (DATA / f"{language}-{part}.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return [Case(r["kind"], r["text"], r["mention"], tuple(filter(None, r["start"].split("|"))), r["reference"]) for r in rows]


def ours(case: Case, language: str) -> list[tuple[int, int, str]]:
    """What find_dates says, as first days."""
    found = find_dates(case.text, language=language, published=case.reference)
    return [(m.start, m.end, str(PartialDate.parse(m.edtf).first or "")) for m in found]


def theirs(case: Case, language: str) -> list[tuple[int, int, str]]:
    """What dateparser.search says, with the reference date as its base; its places are looked up."""
    from dateparser.search import search_dates

    base = {"RELATIVE_BASE": datetime.fromisoformat(case.reference)}
    said = search_dates(case.text, languages=[language], settings=base) or []
    return [(at, at + len(span), str(when.date())) for span, when in said if (at := case.text.find(span)) >= 0]


def is_right(case: Case, said: list[tuple[int, int, str]]) -> bool:
    """The first mention that overlaps the gold one starts on a right day; nothing is said where there is no date."""
    if not case.mention:
        return not said
    begin = case.text.index(case.mention)
    over = [day for start, end, day in said if start < begin + len(case.mention) and end > begin]
    return bool(over) and over[0] in case.starts


def share(language: str, part: str, reader: Reader = ours) -> float:
    """The share of right cases of one table."""
    own = cases(language, part)
    return sum(is_right(case, reader(case, language)) for case in own) / len(own)


def _report(reader: Reader) -> None:
    for language in LANGUAGES:
        tallies: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        for column, part in enumerate(PARTS):
            for case in cases(language, part):
                right = is_right(case, reader(case, language))
                for row in (case.kind, "all"):
                    tallies[row][2 * column] += right
                    tallies[row][2 * column + 1] += 1
        for kind, (dev, of_dev, held, of_held) in tallies.items():
            sys.stdout.write(f"{language} {kind:10} dev {dev:3}/{of_dev:<3} held {held:3}/{of_held:<3}\n")
        dev, of_dev, held, of_held = tallies["all"]
        sys.stdout.write(f"{language} share dev {dev / of_dev:.3f} held {held / of_held:.3f}\n\n")


def _list_errors() -> None:
    for language in LANGUAGES:
        for case in cases(language, "dev"):
            if not is_right(case, ours(case, language)):
                found = [(m.text, m.edtf, m.rule) for m in find_dates(case.text, language=language, published=case.reference)]
                sys.stdout.write(f"{language} {case.kind}: {case.text} | {case.mention} | {'|'.join(case.starts)} | {found}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--beside", action="store_true")
    told = parser.parse_args()
    _report(theirs if told.beside else ours)
    if told.errors:
        _list_errors()


if __name__ == "__main__":
    main()
