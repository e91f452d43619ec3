"""The tools of `make quality` themselves: sums of scores, rows taken out of the registry, tables."""

from __future__ import annotations

import pytest
from gold_sets import organisations_of
from leave_out import forget, only_about, remove, rows_of
from scoring import Tally, add_up

from pipeline.registry import load_registry, matcher

GOLD = {
    "counts": [{"organisation": "A"}, {"organisation": "B"}],
    "memberships": [{"organisation": "A"}],
    "events": [{"organisation": None}],
}


def test_sums_of_counts_are_pooled():
    total = add_up([{"counts": Tally(3, 1, 0)}, {"counts": Tally(1, 0, 3), "dates": Tally(1, 0, 0)}])
    assert total == {"counts": Tally(4, 1, 3), "dates": Tally(1, 0, 0)}
    assert total["counts"].f1 == pytest.approx(8 / 12)
    assert total["counts"].recall == pytest.approx(4 / 7)


def test_clusterings_are_averaged_by_their_items():
    total = add_up([{"linking": Tally(3, fixed=1.0)}, {"linking": Tally(1, fixed=0.6)}, {"linking": Tally(fixed=None)}])
    assert total["linking"].f1 == pytest.approx(0.9)


def test_nothing_scored_is_no_zero():
    assert (Tally().f1, Tally().recall) == (None, None)


def test_a_row_is_taken_out_and_its_names_with_it():
    full = load_registry()
    rows = rows_of("ASRTU", ["中俄工科大学联盟"], full)
    smaller = remove(full, rows)
    assert len(rows) == 1
    assert set(full.organisations) - set(smaller.organisations) == rows
    assert [hit.entities for hit in matcher.matcher_of(full).find("中俄工科大学联盟")] == [tuple(rows)]
    assert matcher.matcher_of(smaller).find("中俄工科大学联盟") == []
    forget(smaller)


def test_gold_of_one_organisation():
    assert organisations_of(GOLD) == {"A", "B"}
    assert only_about(GOLD, "B") == {"counts": [{"organisation": "B"}], "memberships": [], "events": [{"organisation": None}]}
