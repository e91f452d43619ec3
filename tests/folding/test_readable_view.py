"""The copy that the rules read, and its way back to the original."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.folding import readable, simplify

READ = [
    # traditional characters, also inside names
    ("哈爾濱工業大學", "哈尔滨工业大学"),
    ("臺灣聯盟與澳門大學", "台湾联盟与澳门大学"),
    # nothing to do
    ("哈尔滨工业大学 and УрФУ", "哈尔滨工业大学 and УрФУ"),
    ("", ""),
    # pinyin fragments of a converter
    ("工業(yè)大學", "工业大学"),
    ("哈爾濱工業(yè)大學(xué)", "哈尔滨工业大学"),
    ("聯(lián)盟成員（yuán）單位", "联盟成员单位"),
    ("重慶(qìng)大學", "重庆大学"),
    # brackets that are no pinyin
    ("中国石油大学(华东)", "中国石油大学(华东)"),
    ("哈工大(HIT)与", "哈工大(HIT)与"),
    ("联盟(ASRTU)", "联盟(ASRTU)"),
    ("café (où)", "café (où)"),
    # doubled punctuation
    ("成员，，观察员", "成员，观察员"),
    ("成员,,观察员", "成员,观察员"),
    ("成员，。观察员", "成员。观察员"),
    ("成员、；观察员", "成员；观察员"),
    # invisible characters
    ("中俄\u200b工科\u200d大学\ufeff联盟", "中俄工科大学联盟"),
    ("uni\u00adversity", "university"),
    # full-width digits
    ("２０１１年，５４所", "2011年，54所"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_readable(text: str, expected: str) -> None:
    assert readable(text).text == expected


# (text, part of the copy, what it quotes)
QUOTED = [
    ("是哈爾濱工業(yè)大學(xué)。", "哈尔滨工业大学", "哈爾濱工業(yè)大學"),
    ("成员，，观察员", "观察员", "观察员"),
    ("中\u200b俄联盟", "中俄", "中\u200b俄"),
    ("\ufeff联盟", "联盟", "联盟"),
    ("５４所", "54", "５４"),
]


@pytest.mark.parametrize(("text", "part", "expected"), QUOTED)
def test_a_quote_is_what_the_page_says(text: str, part: str, expected: str) -> None:
    view = readable(text)
    start = view.text.index(part)
    first, last = view.span(start, start + len(part))
    assert text[first:last] == expected


PIECES = [
    "工",
    "業",
    "(yè)",
    "（xué）",
    "，",
    ",",
    "、",
    "。",
    "\u200b",
    "\ufeff",
    "\u00ad",
    "A",
    "ё",
    "７",
    " ",
    "\n",
    "(",
    "é",
    "𠀀",
    "😀",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=40)


@settings(deadline=None)
@given(TEXTS)
def test_simplify_keeps_the_length(text: str) -> None:
    assert len(simplify(text)) == len(text)


@settings(deadline=None)
@given(TEXTS, st.data())
def test_spans_quote_inside_the_original(text: str, data: st.DataObject) -> None:
    view = readable(text)
    if not view.text:
        return
    start = data.draw(st.integers(0, len(view.text) - 1))
    end = data.draw(st.integers(start + 1, len(view.text)))
    first, last = view.span(start, end)
    assert 0 <= first < last <= len(text)
    quote = simplify(text[first:last])
    assert quote[0] == view.text[start]
    assert quote[-1] == view.text[end - 1]
    rest = iter(quote)
    assert all(char in rest for char in view.text[start:end])  # the copy leaves out, it never adds or moves


@settings(deadline=None)
@given(TEXTS)
def test_places_go_up(text: str) -> None:
    view = readable(text)
    spans = [view.span(i, i + 1) for i in range(len(view.text))]
    assert all(last - first == 1 for first, last in spans)
    assert all(a < b for a, b in itertools.pairwise(spans))


@settings(deadline=None)
@given(TEXTS)
def test_reading_twice_is_reading_once(text: str) -> None:
    once = readable(text).text
    assert simplify(once) == once
