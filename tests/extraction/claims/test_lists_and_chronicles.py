"""Lists whose entries say since when, figures in their headings, chronicles under years, founders that a text counts and names."""

from __future__ import annotations

import pytest

from pipeline.cleaning import clean
from pipeline.extraction import extract
from pipeline.model import Claim


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract(clean(text.encode(), name="page.txt")).claims


def roles(text: str) -> set[tuple[str, str, str]]:
    return {(c.university_name, c.value, c.start) for c in claims_of(text) if c.property == "role"}


def counts(text: str) -> set[tuple[str, str, str]]:
    return {(c.property, c.value, c.country) for c in claims_of(text) if c.basis == "stated"}


ENTRIES = """The Tollgate Group

The Tollgate Group is a network of universities. Founders are marked with an asterisk.

Members (4)
* Lund University *
* University of Warwick, since 1998
* Keio University (2005)
* Yale University, founded in 1701
"""


def test_entries_say_since_when_and_who_founded() -> None:
    found = roles(ENTRIES)
    assert ("Lund University", "founding_member", "") in found
    assert ("University of Warwick", "member", "1998") in found
    assert ("Keio University", "member", "2005") in found
    assert ("Yale University", "member", "") in found  # founded then, not joined


def test_the_figure_of_a_heading_counts() -> None:
    assert ("members", "4", "") in counts(ENTRIES)


TABLE = """翠湖大学联盟

翠湖大学联盟是由高校组成的合作组织。

学校 | 所在地 | 加入年份
北京大学 | 北京 | 2014
复旦大学 | 上海 | 2021
南京大学 | 南京 | 2021
"""


def test_a_table_with_a_column_of_entry_is_one_of_members() -> None:
    assert {("Peking University", "member", "2014"), ("Fudan University", "member", "2021")} <= roles(TABLE)


def test_country_figures_in_items() -> None:
    text = "Консорциум «Полюс» — объединение вузов.\n\n"
    text += "Членами консорциума являются 25 университетов, в том числе:\n— Россия — 16;\n— Казахстан — 9.\n"
    assert {("members", "16", "RU"), ("members", "9", "KZ")} <= counts(text)


CHRONICLE = """翠湖大学联盟大事记

2015年

5月22日,联盟在昆明成立。

2018年

4月,理事会召开。清华大学成为首个观察员。

2021年

5月,理事会召开。清华大学转为正式成员。
"""


def test_a_chronicle_under_years() -> None:
    claims = claims_of(CHRONICLE)
    assert [c.value for c in claims if c.property == "founded"] == ["2015-05-22"]
    told = {(c.value, c.start, c.end) for c in claims if c.property == "role"}
    assert told == {("observer", "2018-04", "2021-05"), ("member", "2021-05", "")}


@pytest.mark.parametrize("years", [("2018",), ("2018", "2018"), ("2019", "2017", "2018")])
def test_numbers_alone_in_a_line_are_no_years_of_a_chronicle(years: tuple[str, ...]) -> None:
    text = "".join(f"{year}\n\n5月22日,联盟开会。\n\n" for year in years)
    dates = [m.edtf for m in extract(clean(text.encode(), name="page.txt")).mentions if m.kind == "date"]
    assert "XXXX-05-22" in dates or not dates


FOUNDERS = [
    "The Tollgate Group was founded in 2001. The four that signed were Lund University, Keio University, Yale University and ETH Zurich.",
    "2001年，清华大学、北京大学、复旦大学、南京大学四校在昆明签署协议，翠湖大学联盟由此成立。",
]
NOT_FOUNDERS = [
    "The Tollgate Group was founded in 2001. Four joined it later: Lund University, Keio University, Yale University and ETH Zurich.",
    "The Tollgate Group signed a treaty with five cities. Lund University, Keio University, Yale University and ETH Zurich met.",
]


@pytest.mark.parametrize("text", FOUNDERS)
def test_founders_that_a_text_counts_and_names(text: str) -> None:
    assert sum(role == "founding_member" for _, role, _ in roles(text)) == 4


@pytest.mark.parametrize("text", NOT_FOUNDERS)
def test_others_are_no_founders(text: str) -> None:
    assert not any(role == "founding_member" for _, role, _ in roles(text))


def test_ids_depend_on_the_quote() -> None:
    one, other = (claims_of(f"翠湖大学联盟是由高校组成的合作组织。\n\n翠湖大学联盟{words}成员30所。\n") for words in ("现有", "共有"))
    assert {c.claim for c in one if c.value == "30"}.isdisjoint(c.claim for c in other if c.value == "30")
