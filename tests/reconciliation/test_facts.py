"""What the table shows: agreement, series, undated figures, what a conflict leaves open, and that nothing depends on order."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Claim
from pipeline.reconciliation import reconcile
from tests.reconciliation.pages import (
    REGISTRY,
    Page,
    claims_of,
    figure,
    founded,
    listed,
    members,
    observers,
    over,
    page,
    reconciled,
    role,
    rows,
    term,
    unclear,
)

FIGURES: list[tuple[str, tuple[Page, ...], list[tuple[str, str, str]]]] = [
    ("one page", (page("a", members(54, as_of="2020")),), [("54", "2020", "single")]),
    (
        "two pages agree",
        (page("a", members(54, as_of="2020")), page("b", members(54, as_of="2020-09-04"))),
        [("54", "2020-09-04", "agreed")],
    ),
    (
        "a series",
        (page("a", members(51, as_of="2017")), page("b", members(54, as_of="2020"))),
        [("51", "2017", "single"), ("54", "2020", "single")],
    ),
    (
        "exact beats bound",
        (page("a", over(members(50, as_of="2020-09"))), page("b", members(54, as_of="2020"))),
        [("54", "2020-09", "agreed")],
    ),
    ("undated", (page("a", members(51)),), [("51", "", "undated")]),
    ("undated on two pages", (page("a", members(51)), page("b", members(51))), [("51", "", "undated")]),
    (
        "undated beside the series",
        (page("a", members(51)), page("b", members(51, as_of="2017"))),
        [("51", "", "undated"), ("51", "2017", "single")],
    ),
    ("placed by the newest event", (page("a", members(51), newest_event="2017-02"),), [("51", "2017-02/..", "undated")]),
    ("the last of an event's days", (page("a", members(51), newest_event="2016-05-23/2016-05-28"),), [("51", "2016-05-28/..", "undated")]),
    ("an event without a year", (page("a", members(51), newest_event="XXXX-07-10"),), [("51", "", "undated")]),
    (
        "not before the newest of two",
        (page("a", members(51), newest_event="2017-02"), page("b", members(51), newest_event="2018")),
        [("51", "2018/..", "undated")],
    ),
    ("over 50 and 54 on one page", (page("a", over(members(50)), members(54)),), [("54", "", "undated")]),
    ("a conflict shows nothing", (page("a", members(51, as_of="2020")), page("b", members(54, as_of="2020"))), [("", "2020", "conflict")]),
]


@pytest.mark.parametrize(("case", "pages", "expected"), FIGURES, ids=[case for case, _, _ in FIGURES])
def test_figures(case: str, pages: tuple[Page, ...], expected: list[tuple[str, str, str]]) -> None:
    assert rows(reconciled(*pages)) == expected


def test_founding_figures_are_not_placed_by_later_events() -> None:
    result = reconciled(page("a", figure("founding_members", 30), newest_event="2017-02"))
    assert rows(result, "founding_members") == [("30", "", "undated")]


def test_bounds_narrow() -> None:
    between = members(60, as_of="2020", qualifier="approx", lower=54, upper=66)
    fact = reconciled(page("a", over(members(57, as_of="2020"))), page("b", between)).facts[0]
    assert (fact.value, fact.lower, fact.upper, fact.voices) == ("60", 58, 66, 2)


ROLES: list[tuple[str, tuple[Page, ...], list[tuple[str, str, str, str]]]] = [
    (
        "finest start",
        (page("a", role("uni:hit", "member", "2014")), page("b", role("uni:hit", "member", "2014-09"))),
        [("member", "2014-09", "", "agreed")],
    ),
    (
        "undated joins",
        (page("a", role("uni:hit", "member", "2014")), page("b", role("uni:hit", "member"))),
        [("member", "2014", "", "agreed")],
    ),
    (
        "member absorbs unknown",
        (page("a", role("uni:hit", "member")), page("b", role("uni:hit", "unknown"))),
        [("member", "", "", "agreed")],
    ),
    (
        "an observer that became a member",
        (page("a", role("uni:hit", "observer", "2013", "2014"), role("uni:hit", "member", "2014")),),
        [("member", "2014", "", "single"), ("observer", "2013", "2014", "single")],
    ),
    (
        "permanent and rotating chair on one page",
        (page("a", role("uni:hit", "chair"), role("uni:hit", "chair", "2011", "2013")),),
        [("chair", "", "", "single"), ("chair", "2011", "2013", "single")],
    ),
    (
        "a disputed end",
        (page("a", role("uni:hit", "chair", "2023", "2024")), page("b", role("uni:hit", "chair", "2023", "2025"))),
        [("", "2023", "", "conflict")],
    ),
]


@pytest.mark.parametrize(("case", "pages", "expected"), ROLES, ids=[case for case, _, _ in ROLES])
def test_roles(case: str, pages: tuple[Page, ...], expected: list[tuple[str, str, str, str]]) -> None:
    facts = reconciled(*pages).facts
    assert [(fact.value, fact.start, fact.end, fact.status) for fact in facts] == expected
    assert {(fact.university_name, fact.university_name_zh, fact.country) for fact in facts} == {
        ("Harbin Institute of Technology", "哈尔滨工业大学", "CN")
    }


def test_founding_at_its_finest() -> None:
    assert rows(reconciled(page("a", founded("2011")), page("b", founded("2011-03-06"))), "founded") == [("2011-03-06", "", "agreed")]


def test_order_of_the_table() -> None:
    kinds = [
        f.property for f in reconciled(page("a", term("P2Y"), role("uni:hit", "member"), observers(9), members(51), founded("2011"))).facts
    ]
    assert kinds == ["founded", "members", "observers", "role", "term"]


def test_a_disputed_list_leaves_another_page_alone() -> None:
    result = reconciled(page("a", observers(9), listed(observers(7))), page("b", observers(9)))
    assert rows(result, "observers") == [("", "", "conflict"), ("9", "", "undated")]


def test_parts_of_a_false_sum_keep_their_values() -> None:
    result = reconciled(page("a", members(24, "CN"), members(27, "RU"), members(54)))
    assert [(f.value, f.suggested, f.status) for f in result.facts] == [
        ("", "54", "conflict"),
        ("24", "", "undated"),
        ("27", "", "undated"),
    ]
    assert len({f.conflict for f in result.facts}) == 1


SUGGESTED = [
    (
        "own site",
        (page("a", members(51, as_of="2020"), url="https://www.alliance.org/x"), page("b", members(54, as_of="2020"), published="2024")),
        "51",
    ),
    ("newest page", (page("a", members(51, as_of="2020"), published="2020"), page("b", members(54, as_of="2020"), published="2021")), "54"),
    (
        "more voices",
        (page("a", members(54, as_of="2020")), page("b", members(54, as_of="2020")), page("c", members(51, as_of="2020"))),
        "54",
    ),
    (
        "the sum",
        (page("a", members(51, as_of="2020")), page("b", members(54, as_of="2020"), members(25, "CN", "2020"), members(29, "RU", "2020"))),
        "54",
    ),
    (
        "the rule of terms",
        (page("a", role("uni:hit", "chair", "2023", "2024"), term("P2Y")), page("b", role("uni:hit", "chair", "2023", "2025"))),
        "2023/2025",
    ),
    (
        "the candidate that is not on the list already",
        (page("a", unclear("X", "uni:hit", "uni:itmo"), role("uni:hit", "member")),),
        "ITMO University",
    ),
    ("no evidence, no suggestion", (page("a", unclear("X", "uni:hit", "uni:itmo")),), ""),
]


@pytest.mark.parametrize(("case", "pages", "expected"), SUGGESTED, ids=[case for case, _, _ in SUGGESTED])
def test_suggestions(case: str, pages: tuple[Page, ...], expected: str) -> None:
    conflict = next(c for c in reconciled(*pages).conflicts if c.kind != "sum")
    assert conflict.suggested == expected
    assert conflict.reason


claim_pool = st.sampled_from(
    [
        members(51, as_of="2020"),
        members(54, as_of="2020-09-04"),
        members(54, as_of="2020-09"),
        over(members(50, as_of="2020")),
        members(51),
        members(53),
        observers(9),
        listed(observers(7)),
        members(24, "CN"),
        members(27, "RU"),
        founded("2011"),
        founded("2011-03"),
        founded("2012"),
        role("uni:hit", "member", "2014"),
        role("uni:hit", "observer"),
        role("uni:hit", "unknown"),
        role("uni:hit", "chair", "2023", "2024"),
        role("uni:hit", "chair", "2023", "2025"),
        role("uni:tongji", "chair", "2023", "2025"),
        unclear("X", "uni:hit", "uni:tongji"),
        term("P2Y"),
    ]
)


@given(st.lists(st.lists(claim_pool, max_size=5), max_size=5), st.randoms())
def test_order_of_arrival_changes_nothing(contents: list[list[Claim]], rng: random.Random) -> None:
    pages = [page(f"{n}.txt", *claims, published=f"20{20 + n}") for n, claims in enumerate(contents)]
    claims, records = claims_of(*pages), [p.record for p in pages]
    first = reconcile(claims, records, registry=REGISTRY)
    rng.shuffle(claims)
    rng.shuffle(records)
    again = reconcile(claims, records, registry=REGISTRY)
    assert again == first
    assert len({fact.fact for fact in first.facts}) == len(first.facts)
    assert len({conflict.conflict for conflict in first.conflicts}) == len(first.conflicts)
    assert {claim for fact in first.facts for claim in fact.claims} == {claim.claim for claim in claims}


def test_a_renamed_file_keeps_its_ids() -> None:
    pages = page("a", members(51), members(54), observers(9)), page("b", founded("2011"), founded("2012"))
    renamed = [
        Page(replace(p.record, document=f"z/{p.record.document}"), tuple(replace(c, document=f"z/{c.document}") for c in p.claims))
        for p in pages
    ]
    before, after = reconciled(*pages), reconciled(*renamed)
    assert [c.conflict for c in before.conflicts] == [c.conflict for c in after.conflicts]
    assert [f.fact for f in before.facts] == [f.fact for f in after.facts]
