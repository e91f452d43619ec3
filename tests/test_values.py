"""Dates as precise as their words, counts with their bounds."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.values import APPROX, AT_LEAST, AT_MOST, Count, Moment, PartialDate, common_interval

# every form of the contract: (EDTF, first day, last day)
FORMS = [
    ("2011", date(2011, 1, 1), date(2011, 12, 31)),
    ("2011-03", date(2011, 3, 1), date(2011, 3, 31)),
    ("2011-03-06", date(2011, 3, 6), date(2011, 3, 6)),
    ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
    ("1900-02", date(1900, 2, 1), date(1900, 2, 28)),
    ("0988", date(988, 1, 1), date(988, 12, 31)),
    ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    # intervals
    ("2013/2015", date(2013, 1, 1), date(2015, 12, 31)),
    ("2011-11-06/2011-11-09", date(2011, 11, 6), date(2011, 11, 9)),
    ("2011-11-06/2011-12", date(2011, 11, 6), date(2011, 12, 31)),
    ("2011/2011", date(2011, 1, 1), date(2011, 12, 31)),
    # about
    ("2020-09~", date(2020, 9, 1), date(2020, 9, 30)),
    ("2020~", date(2020, 1, 1), date(2020, 12, 31)),
    # open
    ("2017-02/..", date(2017, 2, 1), None),
    ("../2020", None, date(2020, 12, 31)),
    # no year: a 29 February may exist
    ("XXXX-11-23", None, None),
    ("XXXX-02-29", None, None),
    ("XXXX-11", None, None),
    ("XXXX-11-06/XXXX-11-09", None, None),
]

BAD = [
    "",
    " ",
    "..",
    "../..",
    "/",
    "2011/",
    "/2011",
    "2011//2012",
    "2011/2012/2013",
    # no such month or day
    "2011-00",
    "2011-13",
    "2011-02-30",
    "2019-02-29",
    "1900-02-29",
    "XXXX-02-30",
    "XXXX-13",
    "2011-03-00",
    "0000",
    # other writings
    "11",
    "20111",
    "2011-3",
    "2011-03-6",
    "2011/03",
    "2011.03",
    "2011-03-06T10:00",
    " 2011",
    "2011\n",
    "2011?",
    "~2011",
    "2011~~",
    "2011年",
    # backwards
    "2015/2013",
    "2011-03/2011-02",
    "2011-03-06/2011-03-05",
]

# (wider, narrower)
CONTAINED = [
    ("2011", "2011"),
    ("2011", "2011-03"),
    ("2011", "2011-03-06"),
    ("2011-03", "2011-03-06"),
    ("2013/2015", "2014"),
    ("2013/2015", "2013-01-01/2015-12-31"),
    ("2011-11-06/2011-11-09", "2011-11-06"),
    ("2020-09~", "2020-09-05"),
]
NOT_CONTAINED = [
    ("2011-03", "2011"),
    ("2011-03-06", "2011-03"),
    ("2011", "2012"),
    ("2013/2015", "2015/2016"),
    ("2011-11", "2011-10-31/2011-11-01"),
    # an unknown bound contains nothing but itself
    ("2017-02/..", "2018"),
    ("../2020", "2018"),
    ("XXXX-11-23", "2011-11-23"),
]
# (one, other, some day is common to both)
OVERLAPPING = [
    ("2011", "2011-12-31", True),
    ("2013/2015", "2015/2017", True),
    ("2013-06/2015-06", "2015", True),
    ("2011", "2012", False),
    ("2011-03-06", "2011-03-07", False),
    ("2013/2014", "2015", False),
    ("2017-02/..", "2018", False),  # one unknown moment is no stretch of time
    ("../2020", "2018", False),
    ("XXXX-11-23", "2011-11-23", False),
]
# (one, other, neither contradicts the other)
AGREEING = [
    ("2011", "2011-03-06", True),
    ("2011-03", "2011-03-06", True),
    ("2011-03-06", "2011-03-06", True),
    ("2013/2015", "2014-05", True),
    ("2020-09~", "2020-09-05", True),
    ("2011-03", "2011-04", False),
    ("2011", "2012", False),
    ("2011-03-06", "2011-03-07", False),
    ("2013/2015", "2014/2016", False),
    # a date without a year fits where month and day do
    ("XXXX-11-23", "2011-11-23", True),
    ("XXXX-11-23", "2011-11", True),
    ("XXXX-11-23", "2011", True),
    ("XXXX-11", "2011-11-23", True),
    ("XXXX-11-23", "XXXX-11", True),
    ("XXXX-11-23", "2011-11-24", False),
    ("XXXX-11-23", "2011-12", False),
    ("XXXX-11-23", "XXXX-10-23", False),
    ("XXXX-06", "2013/2015", True),
    ("XXXX-11-20", "2011-11-06/2011-11-09", False),
]
# Cases that the program gets wrong: (test, values)
KNOWN_FAILURES_AGREE = [
    ("XXXX-11-08", "2011-11-06/2011-11-09", True),  # only the interval's first day is compared
    ("XXXX-05", "2011-03/2011-07", True),
]
KNOWN_FAILURES_BAD = ["２０１１", "٢٠١١-٠٣"]  # digits of other scripts match \d


@pytest.mark.parametrize(("edtf", "first", "last"), FORMS)
def test_round_trip(edtf: str, first: date | None, last: date | None) -> None:
    parsed = PartialDate.parse(edtf)
    assert (parsed.edtf, parsed.first, parsed.last) == (edtf, first, last)
    assert parsed.bounded == (first is not None and last is not None)
    assert parsed.single == ("/" not in edtf)
    assert parsed.yearless == ("XXXX" in edtf)


@pytest.mark.parametrize("edtf", BAD)
def test_bad_input(edtf: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(edtf)


@pytest.mark.xfail(strict=True, reason="known failures")
@pytest.mark.parametrize("edtf", KNOWN_FAILURES_BAD)
def test_bad_input_known_failures(edtf: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(edtf)


@pytest.mark.parametrize(("wide", "narrow", "expected"), [(*c, True) for c in CONTAINED] + [(*c, False) for c in NOT_CONTAINED])
def test_contains(wide: str, narrow: str, expected: bool) -> None:
    assert PartialDate.parse(wide).contains(PartialDate.parse(narrow)) is expected


@pytest.mark.parametrize("edtf", [form[0] for form in FORMS])
def test_contains_and_agrees_with_itself(edtf: str) -> None:
    parsed = PartialDate.parse(edtf)
    assert parsed.contains(parsed)
    assert parsed.agrees(parsed)


@pytest.mark.parametrize(("one", "other", "expected"), OVERLAPPING)
def test_overlaps(one: str, other: str, expected: bool) -> None:
    a, b = PartialDate.parse(one), PartialDate.parse(other)
    assert (a.overlaps(b), b.overlaps(a)) == (expected, expected)


@pytest.mark.parametrize(("one", "other", "expected"), AGREEING)
def test_agrees(one: str, other: str, expected: bool) -> None:
    a, b = PartialDate.parse(one), PartialDate.parse(other)
    assert (a.agrees(b), b.agrees(a)) == (expected, expected)


@pytest.mark.xfail(strict=True, reason="known failures")
@pytest.mark.parametrize(("one", "other", "expected"), KNOWN_FAILURES_AGREE)
def test_agrees_known_failures(one: str, other: str, expected: bool) -> None:
    a, b = PartialDate.parse(one), PartialDate.parse(other)
    assert (a.agrees(b), b.agrees(a)) == (expected, expected)


def moments() -> st.SearchStrategy[Moment]:
    whole = st.dates(min_value=date(1, 1, 1))
    return st.tuples(whole, st.integers(1, 3), st.booleans()).map(
        lambda t: Moment(t[0].year, t[0].month if t[1] > 1 else None, t[0].day if t[1] > 2 else None, t[2])
    )


@settings(deadline=None)
@given(moments())
def test_any_moment_round_trips(moment: Moment) -> None:
    assert Moment.parse(moment.edtf) == moment
    assert moment.first is not None
    assert moment.last is not None
    assert moment.first <= moment.last


@settings(deadline=None)
@given(moments(), moments())
def test_contained_dates_overlap_and_agree(one: Moment, other: Moment) -> None:
    a, b = PartialDate.parse(one.edtf), PartialDate.parse(other.edtf)
    if a.contains(b):
        assert a.overlaps(b)
        assert a.agrees(b)
    assert a.overlaps(b) == b.overlaps(a)
    assert a.agrees(b) == b.agrees(a)


# (counts, what satisfies all of them)
COMMON = [
    ([], (None, None)),
    ([Count.exact(54)], (54, 54)),
    ([Count.exact(54), Count.exact(54)], (54, 54)),
    ([Count.exact(54), Count.exact(55)], None),
    # 百余 and 108
    ([Count(100, 101, 199, AT_LEAST), Count.exact(108)], (108, 108)),
    # 60余 and nearly 70
    ([Count(60, 61, 69, AT_LEAST), Count(70, 60, 70, APPROX)], (61, 69)),
    # more than 60, and 60
    ([Count(60, 61, None, AT_LEAST), Count.exact(60)], None),
    # at least 60, and 60
    ([Count(60, 60, None, AT_LEAST), Count.exact(60)], (60, 60)),
    ([Count(60, 60, None, AT_LEAST), Count(50, None, 50, AT_MOST)], None),
    ([Count(60, 60, None, AT_LEAST), Count(70, None, 70, AT_MOST)], (60, 70)),
    ([Count(60, 61, None, AT_LEAST), Count(70, 71, None, AT_LEAST)], (71, None)),
    # any two may agree while all three do not
    ([Count(10, None, 10, AT_MOST), Count(5, 5, None, AT_LEAST), Count.exact(11)], None),
]


@pytest.mark.parametrize(("counts", "expected"), COMMON)
def test_common_interval(counts: list[Count], expected: tuple[int | None, int | None] | None) -> None:
    assert common_interval(counts) == expected


def counts() -> st.SearchStrategy[Count]:
    bounds = st.tuples(st.none() | st.integers(0, 30), st.none() | st.integers(0, 30))
    return bounds.filter(lambda b: None in b or b[0] <= b[1]).map(lambda b: Count(b[0] or b[1] or 0, *b))  # type: ignore[operator]


def _holds(count: Count, number: int) -> bool:
    return (count.lower is None or number >= count.lower) and (count.upper is None or number <= count.upper)


@settings(deadline=None)
@given(st.lists(counts(), max_size=5))
def test_common_interval_is_what_every_count_allows(said: list[Count]) -> None:
    allowed = {n for n in range(-1, 33) if all(_holds(count, n) for count in said)}
    interval = common_interval(said)
    if interval is None:
        assert not allowed
    else:
        assert allowed == {n for n in range(-1, 33) if _holds(Count(0, *interval), n)}


@settings(deadline=None)
@given(counts(), counts())
def test_shares_point_both_ways(one: Count, other: Count) -> None:
    assert one.shares_point(other) == other.shares_point(one) == any(_holds(one, n) and _holds(other, n) for n in range(-1, 33))
