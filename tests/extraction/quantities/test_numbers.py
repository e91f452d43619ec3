"""Numbers as written, with the interval they mean (contract, definition 6)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extraction import find_numbers

Case = tuple[str, list[tuple[int, int | None, int | None, str]]]


def exact(*values: int) -> list[tuple[int, int | None, int | None, str]]:
    return [(v, v, v, "exact") for v in values]


CHINESE: list[Case] = [
    # numerals
    ("五十一所高校", exact(51)),
    ("十四个单位", exact(14)),
    ("两所大学", exact(2)),
    ("两百所大学", exact(200)),
    ("一百零五所", exact(105)),
    ("一千二百人", exact(1200)),
    ("三万名学生", exact(30000)),
    ("3万人", exact(30000)),
    ("二〇一一", exact(2011)),
    ("廿五所", exact(25)),
    ("1,200所", exact(1200)),
    ("１２所", exact(12)),
    ("成员54所，观察员14所", exact(54, 14)),
    # some more
    ("60余所", [(60, 61, 69, "at_least")]),
    ("60多所", [(60, 61, 69, "at_least")]),
    ("二十余所", [(20, 21, 29, "at_least")]),
    ("六十多所", [(60, 61, 69, "at_least")]),
    ("十几所", [(10, 11, 19, "at_least")]),
    ("百余所", [(100, 101, 199, "at_least")]),
    ("三百多所", [(300, 301, 399, "at_least")]),
    ("1200余所", [(1200, 1201, 1299, "at_least")]),
    # nearly, about
    ("近70所", [(70, 60, 70, "approx")]),
    ("近百所", [(100, 90, 100, "approx")]),
    ("约50所", [(50, 45, 55, "approx")]),
    ("50所左右", [(50, 45, 55, "approx")]),
    # bounds
    ("超过60所", [(60, 61, None, "at_least")]),
    ("逾60所", [(60, 61, None, "at_least")]),
    ("至少60所", [(60, 60, None, "at_least")]),
    ("不少于60所", [(60, 60, None, "at_least")]),
    ("三十所以上", [(30, 30, None, "at_least")]),
    ("最多30所", [(30, None, 30, "at_most")]),
    ("不超过30所", [(30, None, 30, "at_most")]),
    ("不足30所", [(30, None, 29, "at_most")]),
]
ENGLISH: list[Case] = [
    # digits and words
    ("54 members", exact(54)),
    ("5,000 students", exact(5000)),
    ("fifty-four members", exact(54)),
    ("two hundred and five schools", exact(205)),
    ("one hundred universities", exact(100)),
    ("a hundred universities", exact(100)),
    ("two thousand five hundred", exact(2500)),
    ("two dozen universities", exact(24)),
    ("Twelve universities", exact(12)),
    ("18 Chinese and 22 Russian universities", exact(18, 22)),
    # bounds
    ("more than 60 universities", [(60, 61, None, "at_least")]),
    ("over sixty universities", [(60, 61, None, "at_least")]),
    ("at least 60 universities", [(60, 60, None, "at_least")]),
    ("up to 60 universities", [(60, None, 60, "at_most")]),
    ("not more than 30", [(30, None, 30, "at_most")]),
    ("fewer than 30", [(30, None, 29, "at_most")]),
    # nearly, about
    ("nearly 70 universities", [(70, 60, 70, "approx")]),
    ("almost 70 universities", [(70, 60, 70, "approx")]),
    ("nearly 100 universities", [(100, 90, 100, "approx")]),
    ("about 50 universities", [(50, 45, 55, "approx")]),
    ("around 40 universities", [(40, 36, 44, "approx")]),
]
RUSSIAN: list[Case] = [
    # digits and words in their cases
    ("54 вуза", exact(54)),
    ("5 000 студентов", exact(5000)),
    ("5\u00a0000 студентов", exact(5000)),
    ("5 тысяч студентов", exact(5000)),
    ("пятьдесят четыре вуза", exact(54)),
    ("пятидесяти четырёх вузов", exact(54)),
    ("двух университетов", exact(2)),
    ("двадцатью одним вузом", exact(21)),
    ("тридцатью вузами", exact(30)),
    ("сорока вузов", exact(40)),
    ("ста вузов", exact(100)),
    ("двести вузов", exact(200)),
    ("Двенадцать вузов", exact(12)),
    # bounds
    ("более 60 вузов", [(60, 61, None, "at_least")]),
    ("свыше шестидесяти вузов", [(60, 61, None, "at_least")]),
    ("больше 60 вузов", [(60, 61, None, "at_least")]),
    ("не менее 60 вузов", [(60, 60, None, "at_least")]),
    ("как минимум 60 вузов", [(60, 60, None, "at_least")]),
    ("до 60 вузов", [(60, None, 60, "at_most")]),
    ("не более 30 вузов", [(30, None, 30, "at_most")]),
    ("менее 30 вузов", [(30, None, 29, "at_most")]),
    ("70 с лишним вузов", [(70, 71, 79, "at_least")]),
    # nearly, about
    ("почти 70 вузов", [(70, 60, 70, "approx")]),
    ("около ста вузов", [(100, 90, 110, "approx")]),
    ("примерно 50 вузов", [(50, 45, 55, "approx")]),
    ("порядка 50 вузов", [(50, 45, 55, "approx")]),
]
NONE: list[Case] = [
    # names and codes
    ("C9联盟", []),
    ("C9 League", []),
    ("проект 5-100", []),
    ("G7联盟", []),
    ("№5 корпус", []),
    # decimals, percentages, sums
    ("50%的高校", []),
    ("3.5分", []),
    ("12.5 percent", []),
    ("3,5 года", []),
    ("2+2项目", []),
    # telephone numbers
    ("电话020-87110000", []),
    ("тел. 020-87110000", []),
    # ordinals
    ("第14个观察员", []),
    ("第十四个观察员", []),
    ("the fourteenth observer", []),
    ("четырнадцатый наблюдатель", []),
    # no number in words
    ("someone often does", []),
    ("столица", []),
    ("", []),
]
# once misread
MENDED: list[Case] = [
    ("数十所高校", []),
    ("几十所高校", []),
    ("一些高校", []),
    ("一流大学", []),
    ("985工程", []),
    ("211高校", []),
    ("the 14th observer", []),
    ("the 21st century", []),
    ("14-й наблюдатель", []),
    ("No. 14", []),
    ("№ 14", []),
    ("50 %", []),
    ("60+ universities", [(60, 60, None, "at_least")]),
]
KNOWN_FAILURES: list[Case] = [
    ("тел. 8 (495) 123-45-67", []),
    ("Tel. 8 800 555-35-35", []),
]


def said(text: str) -> list[tuple[int | None, int | None, int | None, str]]:
    return [(m.value, m.lower, m.upper, m.qualifier) for m in find_numbers(text)]


@pytest.mark.parametrize(("text", "expected"), CHINESE + ENGLISH + RUSSIAN + NONE)
def test_numbers(text: str, expected: object) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), MENDED)
def test_mended(text: str, expected: object) -> None:
    assert said(text) == expected


@pytest.mark.xfail(strict=True, reason="known failures")
@pytest.mark.parametrize(("text", "expected"), KNOWN_FAILURES)
def test_known_failures(text: str, expected: object) -> None:
    assert said(text) == expected


# (text, language, value)
BY_LANGUAGE = [("五所 and six", "zh", [5]), ("五所 and six", "en", [6]), ("пять and six", "ru", [5]), ("五所", "zh-Hant", [5])]


@pytest.mark.parametrize(("text", "language", "values"), BY_LANGUAGE)
def test_language_restricts(text: str, language: str, values: list[int]) -> None:
    assert [m.value for m in find_numbers(text, language=language)] == values


def test_all_scripts_of_a_text() -> None:
    assert [m.value for m in find_numbers("五所 and six, семь")] == [5, 6, 7]


PIECES = [
    "五",
    "十",
    "百",
    "万",
    "第",
    "余",
    "所",
    "60",
    "1,000",
    "1 000",
    " ",
    "-",
    "about ",
    "twenty",
    "более ",
    "сорока",
    ".",
    "%",
    "+",
    "C9",
    "\n",
    "超过",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=30))
def test_mentions_quote_the_text_in_order(text: str) -> None:
    last = 0
    for mention in find_numbers(text):
        assert text[mention.start : mention.end] == mention.text
        assert last <= mention.start < mention.end
        assert mention.lower is None or mention.upper is None or mention.lower <= mention.upper
        last = mention.end


@settings(deadline=None)
@given(st.integers(1, 9999))
def test_digits_are_read_as_written(value: int) -> None:
    assert [m.value for m in find_numbers(f"共有{value}所高校")] == [value]
    assert [m.value for m in find_numbers(f"there are {value} universities")] == [value]
    assert [m.value for m in find_numbers(f"there are {value:,} universities")] == [value]
    assert [m.value for m in find_numbers(f"всего {value} вузов")] == [value]


@settings(deadline=None)
@given(st.integers(1, 9999))
def test_chinese_numerals_are_read_back(value: int) -> None:
    digits, units = "零一二三四五六七八九", ["", "十", "百", "千"]
    figures = str(value)
    numeral = "".join(digits[int(d)] + (units[len(figures) - i - 1] if d != "0" else "") for i, d in enumerate(figures))
    while "零零" in numeral:
        numeral = numeral.replace("零零", "零")
    numeral = numeral.rstrip("零")
    assert [m.value for m in find_numbers(f"共{numeral}所")] == [value]
