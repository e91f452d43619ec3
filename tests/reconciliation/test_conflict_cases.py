"""Conflicts of pages: small sets of pages in three languages that must raise a conflict of a kind, and look-alikes that must not.

A case is a folder `tests/data/conflict-cases/<kind>/<case>` with its pages and expected.json; look-alikes begin with `not-`. The
pages go through clean, extract and reconcile. `known-failures.csv` lists cases that fail and where; they are strict: one that
begins to pass must leave the list.
"""

from __future__ import annotations

import csv
import json
from functools import lru_cache
from pathlib import Path

import pytest

from pipeline.cleaning import clean
from pipeline.extraction import extract
from pipeline.model import Claim, Conflict, Document
from pipeline.reconciliation import reconcile

CASES = Path(__file__).parents[1] / "data" / "conflict-cases"
KINDS = ("value", "sum", "list", "role", "date", "term", "identity")
FEWEST = 6
NAMES = sorted(path.parent.relative_to(CASES).as_posix() for path in CASES.glob("*/*/expected.json"))


@lru_cache(maxsize=1)
def known_failures() -> dict[str, str]:
    with (CASES / "known-failures.csv").open(encoding="utf-8", newline="") as handle:
        return {row["case"]: f"{row['stage']}: {row['why']}" for row in csv.DictReader(handle)}


@lru_cache(maxsize=128)
def read_case(case: Path) -> tuple[list[Document], list[Claim]]:
    documents = [clean(path.read_bytes(), name=path.name) for path in sorted(case.glob("*.txt"))]
    return documents, [claim for document in documents for claim in extract(document).claims]


def conflicts_of(case: Path) -> tuple[Conflict, ...]:
    documents, claims = read_case(case)
    return reconcile(claims, documents).conflicts


def marked(name: str):
    known = known_failures().get(name)
    return pytest.param(name, marks=pytest.mark.xfail(reason=known, strict=True)) if known else name


@pytest.mark.parametrize("name", [marked(name) for name in NAMES])
def test_case(name: str) -> None:
    expected = json.loads((CASES / name / "expected.json").read_text("utf-8"))["conflicts"]
    raised = sorted((conflict.kind, sorted(conflict.values)) for conflict in conflicts_of(CASES / name))
    assert raised == sorted((conflict["kind"], sorted(conflict["values"])) for conflict in expected)


@pytest.mark.parametrize("name", NAMES)
def test_explanations_are_sentences(name: str) -> None:
    for conflict in conflicts_of(CASES / name):
        assert conflict.reason
        assert conflict.explanation.endswith(".")


@pytest.mark.parametrize("kind", KINDS)
def test_enough_cases_in_three_languages(kind: str) -> None:
    """Of cases that pass: those known to fail do not count."""
    mine = [name for name in NAMES if name.startswith(f"{kind}/") and name not in known_failures()]
    alike = [name for name in mine if name.startswith(f"{kind}/not-")]
    assert min(len(alike), len(mine) - len(alike)) >= FEWEST
    pages = {page.stem[-2:] for name in mine for page in (CASES / name).glob("*.txt")}
    assert pages >= {"zh", "en", "ru"}


def test_known_failures_are_cases() -> None:
    assert set(known_failures()) <= set(NAMES)
