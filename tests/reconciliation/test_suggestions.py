"""Every suggestion is explained by its reason, and every reason holds: in all conflict cases and on the bundled pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.flow import run
from pipeline.reconciliation import reconcile
from pipeline.reconciliation.records import records_of
from tests.reconciliation.explained import doubt, evidence_of
from tests.reconciliation.pages import claims_of, founded, members, page, reconciled, role
from tests.reconciliation.test_conflict_cases import CASES, NAMES, read_case

SOURCES = Path(__file__).parents[2] / "sources"


@pytest.mark.parametrize("name", NAMES)
def test_reasons_hold_in_the_cases(name: str) -> None:
    documents, claims = read_case(CASES / name)
    found = reconcile(claims, documents)
    evidence = evidence_of(claims, records_of(documents), found.voices)
    assert [doubt(conflict, evidence) for conflict in found.conflicts if doubt(conflict, evidence)] == []


def test_reasons_hold_on_the_bundled_pages(tmp_path: Path) -> None:
    done = run(SOURCES, tmp_path, engine="serial")
    records = [record for record in done.records if record.outcome in ("used", "no_claims")]
    evidence = evidence_of(done.outputs.claims, records, reconcile(done.outputs.claims, records).voices)
    assert done.outputs.conflicts
    assert [doubt(conflict, evidence) for conflict in done.outputs.conflicts if doubt(conflict, evidence)] == []


def test_a_false_reason_is_doubted() -> None:
    pages = [page("a", members(54, as_of="2020"), published="2021"), page("b", members(51, as_of="2020"), published="2020")]
    found = reconciled(*pages)
    evidence = evidence_of(claims_of(*pages), [p.record for p in pages], found.voices)
    (conflict,) = found.conflicts
    assert (conflict.suggested, conflict.reason, doubt(conflict, evidence)) == ("54", "its page is the newest", "")
    assert doubt(replace(conflict, suggested="51"), evidence)
    assert doubt(replace(conflict, reason="more independent voices say so"), evidence)
    assert doubt(replace(conflict, reason="because"), evidence)


def test_every_step_of_a_reason_is_told() -> None:
    """Two of three values stand on the own site, and the newest page of all says the third: the newest of the two is meant, and said so."""
    own = {"url": "https://alliance.org/x"}
    pages = [
        page("a", founded("2011-03"), published="2015", **own),
        page("b", founded("2012"), published="2016", **own),
        page("c", founded("2013"), published="2020"),
    ]
    (conflict,) = reconciled(*pages).conflicts
    assert (conflict.suggested, conflict.reason) == (
        "2012",
        "it stands on the organisation's own site; of those, its page is the newest",
    )


def test_nothing_is_suggested_without_a_reason() -> None:
    (conflict,) = reconciled(page("a", role("uni:hit", "member"), role("uni:hit", "observer"))).conflicts
    assert (conflict.suggested, conflict.reason) == ("", "nothing tells member and observer apart")


def test_an_undated_page_is_not_taken_for_an_old_one() -> None:
    (conflict,) = reconciled(page("a", founded("2011"), published="2015"), page("b", founded("2012"))).conflicts
    assert conflict.suggested == ""
