"""The corpus, reconciled from its gold facts: what a careful analyst would flag, and nothing else."""

from __future__ import annotations

import csv
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.model import Conflict
from pipeline.reconciliation import reconcile
from tests.reconciliation.gold import CORPUS, Gold

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus lies beside the project, in ../shared")
COLUMNS = ("kind", "organisation", "organisation_name", "property", "values", "explanation", "state", "documents")


@pytest.fixture(scope="module")
def gold() -> Gold:
    return Gold()


def write(conflicts: tuple[Conflict, ...], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(COLUMNS)
        cells = ([getattr(conflict, column) for column in COLUMNS] for conflict in conflicts)
        writer.writerows([";".join(cell) if isinstance(cell, tuple) else cell for cell in row] for row in cells)


def test_conflicts_of_the_corpus(gold: Gold, tmp_path: Path) -> None:
    result = reconcile(gold.claims(), gold.documents(), registry=gold.registry)
    write(result.conflicts, tmp_path / "conflicts.csv")
    program = [sys.executable, str(CORPUS.parent / "score_conflicts.py"), "--expected", str(CORPUS / "conflicts.json")]
    scored = subprocess.run([*program, "--gold", str(CORPUS / "gold"), "--run", str(tmp_path)], capture_output=True, text=True, check=True)
    found, expected, wrong, _, rest = map(int, re.findall(r"\d+", scored.stdout.splitlines()[-1]))
    assert (found, wrong, rest) == (expected, 0, 0), scored.stdout


def test_restatements_of_the_corpus_are_one_voice(gold: Gold) -> None:
    voices = reconcile(gold.claims(), gold.documents(), registry=gold.registry).voices
    copies = {name: voice for name, voice in voices.items() if name != voice}
    assert copies == {"asrtu_zh-007.txt": "asrtu_ru-010.txt", "other_zh-010.txt": "asrtu_ru-012.txt"}


def test_order_of_the_corpus_changes_nothing(gold: Gold) -> None:
    claims, documents = gold.claims(), gold.documents()
    first = reconcile(claims, documents, registry=gold.registry)
    random.Random(7).shuffle(claims)
    assert reconcile(claims, documents[::-1], registry=gold.registry) == first
