"""Each kind of conflict: pages that must raise it, with the values, and look-alikes that must raise nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.model import Claim
from tests.reconciliation.pages import (
    LEAGUE,
    Page,
    everybody,
    figure,
    founded,
    listed,
    members,
    observers,
    of,
    over,
    page,
    reconciled,
    role,
    term,
    unclear,
)


def near(*claims: Claim) -> tuple[Claim, ...]:
    """Claims whose quotes follow one another in one sentence."""
    return tuple(replace(claim, quote_start=n * 12, quote_end=n * 12 + 6) for n, claim in enumerate(claims))


LONG = "The alliance has "  # quotes lie in this text, for the words between them

RAISED: dict[str, tuple[str, tuple[str, ...], tuple[Page, ...]]] = {
    # value: times are bounded and overlap, no number satisfies all
    "two pages of one day": (
        "value",
        ("51", "54"),
        (page("a", members(51, as_of="2020-09-04")), page("b", members(54, as_of="2020-09-04"))),
    ),
    "a day in a year": ("value", ("51", "54"), (page("a", members(51, as_of="2020")), page("b", members(54, as_of="2020-09-04")))),
    "one page, no dates": ("value", ("51", "54"), (page("a", members(51), members(54)),)),
    "a bound that excludes": ("value", ("54", "60"), (page("a", over(members(60, as_of="2020"))), page("b", members(54, as_of="2020")))),
    "three at once": (
        "value",
        ("51", "52", "54"),
        (page("a", members(51, as_of="2020")), page("b", members(52, as_of="2020-03")), page("c", members(54, as_of="2020-03"))),
    ),
    "national figures": ("value", ("24", "25"), (page("a", members(24, "CN", "2020")), page("b", members(25, "CN", "2020")))),
    # sum: parts that are complete by definition
    "members and observers": ("sum", ("54", "14", "70"), (page("a", members(54), observers(14), everybody(70)),)),
    "two countries": ("sum", ("24", "27", "54"), (page("a", members(24, "CN"), members(27, "RU"), members(54)),)),
    "parts on other pages": (
        "sum",
        ("24", "27", "54"),
        (page("a", members(24, "CN", "2020"), members(27, "RU", "2020")), page("b", members(54, as_of="2020"))),
    ),
    "parts exceed the whole": (
        "sum",
        ("30", "25", "50"),
        (page("a", *of(LEAGUE, everybody(30, "CN"), everybody(25, "KZ"), everybody(50))),),
    ),
    "all countries in one sentence": (
        "sum",
        ("10", "7", "16", "34"),
        (page("a", *near(*of(LEAGUE, everybody(34), everybody(16, "RU"), everybody(10, "CN"), everybody(7, "KG"))), text=LONG),),
    ),
    # list
    "states nine, lists seven": ("list", ("9", "7"), (page("a", observers(9), listed(observers(7))),)),
    "national list": ("list", ("24", "23"), (page("a", members(24, "CN"), listed(members(23, "CN"))),)),
    "lists for each country": ("list", ("51", "24", "26"), (page("a", members(51), listed(members(24, "CN")), listed(members(26, "RU"))),)),
    "over forty, lists thirty": ("list", ("40", "30"), (page("a", over(members(40)), listed(members(30))),)),
    "dated statement, its list": ("list", ("15", "14"), (page("a", everybody(15, "CN", "2010"), listed(everybody(14, "CN"))),)),
    # role
    "on both lists": ("role", ("member", "observer"), (page("a", role("uni:hit", "member"), role("uni:hit", "observer")),)),
    "terms that overlap": (
        "role",
        ("member", "observer"),
        (page("a", role("uni:hit", "member", "2012", "2016")), page("b", role("uni:hit", "observer", "2013", "2015"))),
    ),
    "one admission told twice": (
        "role",
        ("member", "observer"),
        (page("a", role("uni:hit", "member", "2020-08~")), page("b", role("uni:hit", "observer", "2020-09-01"))),
    ),
    "left, and is a member": ("role", ("former", "member"), (page("a", role("uni:hit", "member"), role("uni:hit", "former")),)),
    "left in the midst": (
        "role",
        ("former", "member"),
        (page("a", role("uni:hit", "member", "2012", "2016")), page("b", role("uni:hit", "former", "", "2014"))),
    ),
    # date
    "two years": ("date", ("2011", "2012"), (page("a", founded("2011")), page("b", founded("2012")))),
    "two months": ("date", ("2011-03", "2011-05"), (page("a", founded("2011-03")), page("b", founded("2011-05")))),
    "a third agrees": ("date", ("2011", "2011-03", "2012"), (page("a", founded("2011")), page("b", founded("2011-03"), founded("2012")))),
    "yearless day of another month": ("date", ("2014-09", "XXXX-10-22"), (page("a", founded("2014-09")), page("b", founded("XXXX-10-22")))),
    "two admissions": (
        "date",
        ("2013", "2015"),
        (page("a", role("uni:hit", "member", "2013")), page("b", role("uni:hit", "member", "2015"))),
    ),
    # term
    "another end": (
        "term",
        ("2023/2024", "2023/2025"),
        (page("a", role("uni:hit", "chair", "2023", "2024")), page("b", role("uni:hit", "chair", "2023", "2025"))),
    ),
    "another start": (
        "term",
        ("2013/2015", "2014/2015-10"),
        (page("a", role("uni:hit", "chair", "2013", "2015")), page("b", role("uni:hit", "chair", "2014", "2015-10"))),
    ),
    "two of one seat": (
        "term",
        ("Harbin Institute of Technology", "Tongji University", "2011/2013", "2012/2014"),
        (page("a", role("uni:hit", "chair", "2011", "2013")), page("b", role("uni:tongji", "chair", "2012", "2014"))),
    ),
    "longer than the rule": ("term", ("P2Y", "2011/2015"), (page("a", role("uni:hit", "chair", "2011", "2015"), term("P2Y")),)),
    "shorter than the rule": ("term", ("P4Y", "2011/2013"), (page("a", role("uni:hit", "chair", "2011", "2013"), term("P4Y")),)),
    # identity
    "an ambiguous member": (
        "identity",
        ("Harbin Institute of Technology", "Tongji University"),
        (page("a", unclear("工业大学", "uni:hit", "uni:tongji")),),
    ),
    "an ambiguous observer": (
        "identity",
        ("Harbin Institute of Technology", "Tongji University"),
        (page("a", unclear("工业大学", "uni:hit", "uni:tongji", value="observer")),),
    ),
    "on two pages": (
        "identity",
        ("ITMO University", "Ural Federal University"),
        (page("a", unclear("ГУ", "uni:urfu", "uni:itmo")), page("b", unclear("ГУ", "uni:urfu", "uni:itmo"))),
    ),
    "a candidate nobody registered": ("identity", ("Tongji University", "new:x"), (page("a", unclear("X", "uni:tongji", "new:x")),)),
}

LOOK_ALIKES: dict[str, tuple[Page, ...]] = {
    # value
    "another date": (page("a", members(51, as_of="2017")), page("b", members(54, as_of="2020-09-04"))),
    "undated on two pages": (page("a", members(51)), page("b", members(54))),
    "dated and undated": (page("a", members(51, as_of="2020")), page("b", members(54))),
    "open times": (page("a", members(51, as_of="2017-02/..")), page("b", members(54, as_of="2018/.."))),
    "another scope": (page("a", members(54, as_of="2020"), everybody(68, as_of="2020")),),
    "compatible bounds": (page("a", over(members(50, as_of="2020"))), page("b", members(54, as_of="2020"))),
    "another body": (page("a", members(51, as_of="2020")), page("b", *of(LEAGUE, members(54, as_of="2020")))),
    "founders and members": (page("a", figure("founding_members", 30, as_of="2011"), members(51, as_of="2011")),),
    # sum
    "54 and 14 are 68": (page("a", members(54), observers(14), everybody(68)),),
    "all are the members": (page("a", members(18), observers(3), everybody(18)),),
    "some of the countries": (page("a", *of(LEAGUE, everybody(62), everybody(16, "RU"), everybody(15, "CN"))),),
    "one country of two": (page("a", members(24, "CN"), members(54)),),
    "members counted with observers": (
        page("a", members(50), members(22, "RU"), members(21, "CN"), observers(3, "RU"), observers(4, "CN")),
    ),
    "among them": (
        page(
            "a",
            *near(*of(LEAGUE, everybody(62), everybody(16, "RU"), everybody(10, "CN"), everybody(7, "KG"))),
            text="62 in all, including 16 + 10 + 7 of these three",
        ),
    ),
    "about 50": (page("a", members(24, "CN"), members(27, "RU"), members(50, qualifier="approx", lower=45, upper=55)),),
    "parts of another time": (page("a", members(24, "CN", "2017"), members(27, "RU", "2017"), members(54, as_of="2020")),),
    "parts of two times": (
        page("a", members(24, "CN", "2020-01")),
        page("b", members(27, "RU", "2020-11")),
        page("c", members(54, as_of="2020")),
    ),
    # list
    "list as long as stated": (page("a", observers(7), listed(observers(7))),),
    "two lists make it": (page("a", members(51), listed(members(24, "CN")), listed(members(27, "RU"))),),
    "list in two pieces": (page("a", members(10), listed(members(6)), listed(members(4))),),
    "another page's list": (page("a", observers(9)), page("b", listed(observers(7)))),
    "cut off": (page("a", observers(9), replace(listed(observers(7)), flags=("truncated",))),),
    "list of one of two dates": (page("a", everybody(10, as_of="2009"), everybody(15, as_of="2010"), listed(everybody(15))),),
    # role
    "an observer that became a member": (page("a", role("uni:hit", "observer", "2013", "2014"), role("uni:hit", "member", "2014")),),
    "founder and member": (page("a", role("uni:hit", "founding_member"), role("uni:hit", "member"), role("uni:hit", "founder")),),
    "chair and member": (page("a", role("uni:hit", "chair"), role("uni:hit", "member")),),
    "undated on two pages, roles": (page("a", role("uni:hit", "member")), page("b", role("uni:hit", "observer"))),
    "leaves one, enters another": (page("a", role("uni:hit", "member"), *of(LEAGUE, role("uni:hit", "former"))),),
    "one year": (page("a", role("uni:hit", "observer", "2013")), page("b", role("uni:hit", "member", "2013"))),
    # date
    "precision": (page("a", founded("2011")), page("b", founded("2011-03")), page("c", founded("2011-03-06"))),
    "yearless day": (page("a", founded("2014-09")), page("b", founded("XXXX-09-22"))),
    "meeting of two days": (page("a", founded("2014-06-30/2014-07-01")), page("b", founded("2014-07"))),
    "about": (page("a", founded("2008~")), page("b", founded("2007-08"))),
    "recently": (page("a", role("uni:hit", "observer", "2020-08~")), page("b", role("uni:hit", "observer", "2020"))),
    "left and came back": (page("a", role("uni:hit", "member", "2011", "2013"), role("uni:hit", "member", "2015")),),
    "dates of two lists": (page("a", role("uni:hit", "unknown", "2010")), page("b", role("uni:hit", "unknown", "2012"))),
    # term
    "terms that touch": (page("a", role("uni:hit", "chair", "2011", "2013"), role("uni:tongji", "chair", "2013", "2015")),),
    "one of each country": (page("a", role("uni:hit", "chair", "2011", "2013"), role("uni:itmo", "chair", "2011", "2013")),),
    "2023-2024 of two years": (page("a", role("uni:hit", "chair", "2023", "2024"), term("P2Y")),),
    "school years": (page("a", role("uni:hit", "chair", "2023-09", "2025-06"), term("P2Y")),),
    "permanent and rotating": (page("a", role("uni:hit", "chair"), role("uni:tongji", "chair", "2011", "2013")),),
    "two chairs without terms": (page("a", role("uni:hit", "chair")), page("b", role("uni:tongji", "chair"))),
    "finer bounds": (page("a", role("uni:hit", "chair", "2023", "2025")), page("b", role("uni:hit", "chair", "2023-03", "2025-05"))),
    "chaired twice": (page("a", role("uni:hit", "chair", "2011", "2013"), role("uni:hit", "chair", "2015", "2017")),),
    "chairs together": (
        page("a", role("uni:hit", "chair", "2011", "2013", quote="both"), role("uni:tongji", "chair", "2011", "2013", quote="both")),
    ),
    # identity
    "names of one university": (page("a", role("uni:hit", "member", university_name="ХПУ")), page("b", role("uni:hit", "member"))),
    "an unknown name": (page("a", role("new:abc", "member")),),
    "ambiguous in a figure's sentence only": (page("a", members(51)),),
    "nothing at all": (page("a"),),
}


@pytest.mark.parametrize("case", RAISED)
def test_raised(case: str) -> None:
    kind, values, pages = RAISED[case]
    conflicts = reconciled(*pages).conflicts
    assert [(conflict.kind, conflict.values) for conflict in conflicts] == [(kind, values)]
    assert conflicts[0].state == "open"
    assert set(conflicts[0].documents) <= {p.record.document for p in pages}
    assert all(value in conflicts[0].explanation for value in values)


@pytest.mark.parametrize("case", LOOK_ALIKES)
def test_look_alike(case: str) -> None:
    assert reconciled(*LOOK_ALIKES[case]).conflicts == ()


@pytest.mark.parametrize("case", RAISED)
def test_rows_in_conflict_show_no_value(case: str) -> None:
    result = reconciled(*RAISED[case][2])
    disputed = [fact for fact in result.facts if fact.status == "conflict"]
    assert disputed
    assert all(not fact.value and fact.lower is None and fact.conflict for fact in disputed)


def test_every_kind_has_four_raising_cases() -> None:
    kinds = [kind for kind, _, _ in RAISED.values()]
    assert all(kinds.count(kind) >= 4 for kind in ("value", "sum", "list", "role", "date", "term", "identity"))
