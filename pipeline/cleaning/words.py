"""The word tables of cleaning, read once a process from pipeline/cleaning/data.

A table is data, so that a new class word or byline label is a line in a file and not a change of code.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def words(name: str) -> tuple[str, ...]:
    """The lines of data/<name>.txt, without blank lines and lines that begin with `#`."""
    lines = (line.strip() for line in (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("# "))


@cache
def table(name: str) -> tuple[tuple[str, str], ...]:
    """The rows of data/<name>.csv, a table of two columns, without its header."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    return tuple((row[0], row[1]) for row in rows[1:] if row)


def of_kind(name: str, kind: str) -> tuple[str, ...]:
    """The first column of data/<name>.csv where the second is `kind`."""
    return tuple(word for word, its_kind in table(name) if its_kind == kind)


def alternatives(phrases: Iterable[str]) -> str:
    """A regular expression for any of the phrases, the longest first; a blank in a phrase is any run of blanks."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered) + ")"
