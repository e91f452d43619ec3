"""What holds for any text."""

from __future__ import annotations

import re
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extraction.dates import find_damaged_dates, find_dates
from pipeline.values import PartialDate

WORDS = [
    "2011", "年", "月", "日", "3", "6", "22", "31", "13", "-", "–", "至", "到", "to", ".", "/", ",", "，", "。", "(", ")",
    "\n", "二〇一一", "十", "May", "june", "5th", "of", "in", "next", "last", "Monday", "ago", "days", "week", "3", "天前",
    "上周五", "去年", "同年", "сентября", "года", "г.", "с", "по", "в", "прошлом", "году", "назад", "дня", "Q3", "上半年",
    "第三季度", "1990s", "~", "‘", "２０", "９", "٣", "²", "№", "©", "every", "号", "初", "底", "90年代", "the", "year", "from",
    "since",
]  # fmt: skip
PIECES = st.sampled_from(WORDS)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=14).map(" ".join))
PUBLISHED = st.sampled_from(
    [None, "2016-06-01", "2016-02-29", "2016-06", "2016", "0001-01-01", "9999-12-31", "XXXX-01-02", "2015/2016", "nonsense", ""]
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, PUBLISHED)
def test_offsets_order_and_edtf(text: str, published: str | None) -> None:
    last = 0
    for mention in find_dates(text, published=published):
        assert text[mention.start : mention.end] == mention.text
        assert mention.text
        assert mention.start >= last
        assert PartialDate.parse(mention.edtf).edtf == mention.edtf
        assert mention.kind == "date"
        assert mention.rule
        last = mention.end


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_without_an_anchor_every_year_stands_in_the_text(text: str) -> None:
    """No publication date: a year comes from digits or Chinese numerals of the text, so without four of them there is none."""
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in text)
    if not re.search(r"\d{4}|[〇零○一二三四五六七八九]{4}|[2-9]0|十年代", plain):
        assert all(re.match("XXXX", mention.edtf) for mention in find_dates(text))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_day_in_the_date_is_a_number_in_the_text(text: str) -> None:
    for mention in find_dates(text):
        if re.fullmatch(r"[\dX]{4}-\d\d-\d\d", mention.edtf) and text.isascii() and "same" not in text:
            assert mention.edtf[-2:].lstrip("0") in re.sub(r"\D+", " ", mention.text) or not re.search(r"\d", mention.text)


@settings(max_examples=300, deadline=None)
@given(TEXTS, PUBLISHED)
def test_damaged_spans_carry_no_date(text: str, published: str | None) -> None:
    quotes = [issue.quote for issue in find_damaged_dates(text)]
    assert all(quote in text for quote in quotes)
    assert not {mention.text for mention in find_dates(text, published=published)} & set(quotes)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_repeated_calls_agree(text: str) -> None:
    assert find_dates(text, published="2016-06-01") == find_dates(text, published="2016-06-01")


def test_a_long_page() -> None:
    page = "2014年9月22日，学校与 the university 签约 on 5 May 2016. Встреча прошла 22–24 сентября 2014 года. " * 1000
    assert len(find_dates(page, published="2019-01-01")) == 3000


def test_hostile_runs_are_linear() -> None:
    for run in (
        "2011" * 20000,
        "2011年" * 20000,
        "May " * 20000,
        " " * 80000,
        "3 " * 40000,
        "в " * 40000,
        "1 day " * 20000,
        "2011、" * 20000,
    ):
        before = time.perf_counter()
        find_dates(run, published="2019-01-01")
        assert time.perf_counter() - before < 30, run[:10]  # a guard against hanging, not a benchmark
