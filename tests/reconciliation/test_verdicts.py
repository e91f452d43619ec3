"""Rulings applied to conflicts: held, withdrawn, reopened, orphaned."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.model import Conflict, Reconciliation, Ruling
from tests.reconciliation.pages import LEAGUE, Page, founded, listed, members, observers, of, page, reconciled, role, term, unclear

TWO = page("a", members(51, as_of="2020")), page("b", members(54, as_of="2020"))


def ruling(verdict: str, conflict: Conflict | None = None, value: str = "", claim: str = "") -> Ruling:
    seen = conflict.values if conflict else ()
    return Ruling(conflict.conflict if conflict else "", verdict, value, claim, seen, "Li", "2026-01-02T03:04:05Z", "asked them")


def only(result: Reconciliation) -> Conflict:
    assert len(result.conflicts) == 1
    return result.conflicts[0]


def table(result: Reconciliation) -> list[tuple[str, str]]:
    return [(fact.value, fact.status) for fact in result.facts]


def after(pages: tuple[Page, ...], verdict: str, value: str = "", claim: str = "") -> Reconciliation:
    """The pages reconciled once, ruled on, and reconciled again."""
    return reconciled(*pages, rulings=(ruling(verdict, only(reconciled(*pages)), value, claim),))


def test_choose() -> None:
    result = after(TWO, "choose", "54", "b#0")
    assert (only(result).state, table(result)) == ("ruled", [("54", "ruled")])
    assert (result.facts[0].lower, result.facts[0].upper, result.orphaned) == (54, 54, ())


def test_choose_without_a_value_takes_the_claims() -> None:
    assert table(after(TWO, "choose", claim="a#0")) == [("51", "ruled")]


def test_value_that_no_page_has() -> None:
    result = after(TWO, "value", "52")
    assert [(fact.value, fact.lower, fact.upper) for fact in result.facts] == [("52", 52, 52)]


def test_dismiss_leaves_each_value_its_row() -> None:
    result = after(TWO, "dismiss")
    assert (only(result).state, table(result)) == ("dismissed", [("51", "single"), ("54", "single")])
    assert {fact.conflict for fact in result.facts} == {only(result).conflict}


def test_reject_leaves_the_claim_out() -> None:
    result = reconciled(*TWO, rulings=(ruling("reject", claim="a#0"),))
    assert (result.conflicts, table(result), result.orphaned) == ((), [("54", "single")], ())


def test_reject_outside_a_conflict() -> None:
    assert reconciled(page("a", members(51)), rulings=(ruling("reject", claim="a#0"),)).facts == ()


def test_latest_wins_and_undo_withdraws_it() -> None:
    conflict = only(reconciled(*TWO))
    first, second, undo = ruling("value", conflict, "51"), ruling("dismiss", conflict), ruling("undo", conflict)
    assert only(reconciled(*TWO, rulings=(first, second))).state == "dismissed"
    assert table(reconciled(*TWO, rulings=(first, second, undo))) == [("51", "ruled")]
    assert only(reconciled(*TWO, rulings=(first, second, undo, undo))).state == "open"
    again = replace(undo, line=4)
    assert reconciled(*TWO, rulings=(first, undo, again)).orphaned == (again,)


def test_undo_of_a_rejection() -> None:
    reject, undo = ruling("reject", claim="a#0"), ruling("undo", claim="a#0")
    assert only(reconciled(*TWO, rulings=(reject, undo))).state == "open"


def test_a_new_value_reopens() -> None:
    verdict = ruling("value", only(reconciled(*TWO)), "54")
    result = reconciled(*TWO, page("c", members(60, as_of="2020")), rulings=(verdict,))
    assert (only(result).state, table(result)) == ("reopened", [("", "reopened")])
    assert "Li ruled 54 (asked them) before 60 was there" in only(result).explanation
    assert result.orphaned == ()


def test_more_of_the_same_does_not_reopen() -> None:
    verdict = ruling("value", only(reconciled(*TWO)), "54")
    result = reconciled(*TWO, page("c", members(51, as_of="2020-05")), rulings=(verdict,))
    assert table(result) == [("54", "ruled")]


def test_a_finer_date_keeps_the_ruling() -> None:
    verdict = ruling("value", only(reconciled(*TWO)), "54")
    assert only(reconciled(*TWO, page("c", members(51, as_of="2020-05-06")), rulings=(verdict,))).state == "ruled"


def test_a_conflict_that_went_away_leaves_an_orphan() -> None:
    verdict = ruling("value", only(reconciled(*TWO)), "54")
    assert reconciled(TWO[0], rulings=(verdict,)).orphaned == (verdict,)


def test_a_rejected_claim_that_went_away_leaves_an_orphan() -> None:
    reject = ruling("reject", claim="gone#0")
    assert reconciled(*TWO, rulings=(reject,)).orphaned == (reject,)


@pytest.mark.parametrize(
    ("pages", "value"),
    [
        (TWO, "many"),
        ((page("a", founded("2011"), founded("2012")),), "spring"),
        ((page("a", role("uni:hit", "member"), role("uni:hit", "observer")),), "friend"),
        ((page("a", unclear("X", "uni:hit", "uni:itmo")),), "Nowhere University"),
    ],
)
def test_an_unusable_value_is_reported_and_settles_nothing(pages: tuple[Page, ...], value: str) -> None:
    result = after(pages, "value", value)
    assert only(result).state == "open"
    assert len(result.orphaned) == 1


def test_identity_ruled() -> None:
    pages = page("a", unclear("X", "uni:hit", "uni:itmo")), page("b", role("uni:itmo", "member", "2012"))
    for value in ("uni:itmo", "ITMO University"):
        result = after(pages, "value", value)
        assert only(result).state == "ruled"
        assert [(f.university, f.value, f.start, f.status, f.voices) for f in result.facts] == [("uni:itmo", "member", "2012", "ruled", 2)]


def test_list_ruled() -> None:
    assert table(after((page("a", observers(9), listed(observers(7))),), "value", "7")) == [("7", "ruled")]


def test_role_ruled() -> None:
    pages = (page("a", role("uni:hit", "member"), role("uni:hit", "observer")),)
    assert table(after(pages, "choose", "observer", "a#1")) == [("observer", "ruled")]


def test_founding_ruled() -> None:
    assert table(after((page("a", founded("2011"), founded("2012")),), "value", "2011-03-06")) == [("2011-03-06", "ruled")]


def test_admission_ruled() -> None:
    pages = page("a", role("uni:hit", "member", "2013")), page("b", role("uni:hit", "member", "2015"))
    fact = after(pages, "choose", "2015", "b#0").facts[0]
    assert (fact.value, fact.start, fact.status) == ("member", "2015", "ruled")


def test_term_ruled() -> None:
    pages = page("a", role("uni:hit", "chair", "2023", "2024")), page("b", role("uni:hit", "chair", "2023", "2025"))
    fact = after(pages, "choose", claim="b#0").facts[0]
    assert (fact.value, fact.start, fact.end, fact.status) == ("chair", "2023", "2025", "ruled")


def test_rule_of_terms_upheld() -> None:
    facts = after((page("a", role("uni:hit", "chair", "2011", "2015"), term("P2Y")),), "value", "P2Y").facts
    assert [(f.value, f.start, f.end, f.status) for f in facts] == [("chair", "2011", "", "ruled"), ("P2Y", "", "", "single")]


def test_seat_ruled() -> None:
    pages = page("a", role("uni:hit", "chair", "2011", "2013")), page("b", role("uni:tongji", "chair", "2012", "2014"))
    facts = after(pages, "choose", claim="b#0").facts
    assert [(f.university, f.value, f.status) for f in facts] == [("uni:hit", "", "ruled"), ("uni:tongji", "chair", "ruled")]


def test_a_ruling_keeps_its_conflict_when_a_like_one_comes_before_it() -> None:
    """Two pages each state and list; the second, smaller one sorts first but must not inherit the ruling."""
    old, new = page("a", observers(9), listed(observers(7))), page("b", observers(5), listed(observers(4)))
    verdict = ruling("value", only(reconciled(old)), "9")
    states = {conflict.values: conflict.state for conflict in reconciled(old, new, rulings=(verdict,)).conflicts}
    assert states == {("9", "7"): "ruled", ("5", "4"): "open"}


def test_a_ruling_without_memory_holds() -> None:
    verdict = replace(ruling("value", only(reconciled(*TWO)), "54"), seen=())
    assert only(reconciled(*TWO, rulings=(verdict,))).state == "ruled"


NAMED_TWICE = (
    page("a", unclear("X", "uni:hit", "uni:tongji")),
    page("b", unclear("X", "uni:hit", "uni:tongji"), *of(LEAGUE, unclear("X", "uni:hit", "uni:tongji"))),
)


def members_of(result: Reconciliation) -> set[tuple[str, str, tuple[str, ...]]]:
    return {(fact.organisation, fact.university, fact.documents) for fact in result.facts if fact.property == "role"}


def test_identity_ruled_everywhere_settles_the_name_in_other_bodies() -> None:
    first = reconciled(*NAMED_TWICE).conflicts
    alliance = next(conflict for conflict in first if conflict.organisation != LEAGUE)
    result = reconciled(*NAMED_TWICE, rulings=(ruling("value", alliance, value="Tongji University"),))
    assert {conflict.state for conflict in result.conflicts} == {"ruled"}
    assert {university for _, university, _ in members_of(result)} == {"uni:tongji"}
    assert not result.orphaned


def test_identity_ruled_on_one_page() -> None:
    alliance = next(conflict for conflict in reconciled(*NAMED_TWICE).conflicts if conflict.organisation != LEAGUE)
    one_page = ruling("value", alliance, value="uni:tongji", claim="a#0")
    result = reconciled(*NAMED_TWICE, rulings=(one_page,))
    assert {conflict.state for conflict in result.conflicts} == {"open"}
    assert {u for _, u, documents in members_of(result) if documents == ("a",)} == {"uni:tongji"}
    assert {u for _, u, documents in members_of(result) if documents == ("b",)} == {"ambiguous:X"}
    both = reconciled(*NAMED_TWICE, rulings=(one_page, ruling("value", alliance, value="uni:hit", claim="b#0")))
    assert {conflict.state for conflict in both.conflicts} == {"ruled"}
    gone = reconciled(NAMED_TWICE[1], rulings=(one_page,))
    assert [lost.claim for lost in gone.orphaned] == ["a#0"]


def test_undo_of_a_ruling_on_one_page() -> None:
    alliance = next(conflict for conflict in reconciled(*NAMED_TWICE).conflicts if conflict.organisation != LEAGUE)
    said = ruling("value", alliance, value="uni:tongji", claim="a#0")
    assert reconciled(*NAMED_TWICE, rulings=(said, ruling("undo", alliance))) == reconciled(*NAMED_TWICE)
