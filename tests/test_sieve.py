"""Sifting changes what is tried, never what is found."""

from __future__ import annotations

import re
import sys
from re import _casefix  # what re.IGNORECASE takes for one letter beyond lower()

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sieve import Sieve, Sifted, Source
from pipeline.sieve.leads import first_letters, led
from pipeline.sieve.needs import fold, needed, parsed

CASES = [
    (r"член(?:а|ов)?", {"член"}),
    (r"(?<!\w)(?:join(?:s|ed)?|(?:is|are) members?)(?!\w)", {"join", "is member", "are member"}),
    (r"(?:正式)?(?:加入|加盟)[^，]{0,6}的", {"加入", "加盟"}),
    (r"(?:[Aa]ssociation|Union) of (?:\w+ )?", {"association of ", "union of "}),
    (r"由(?=.*发起)", {"由"}),  # what must stand around a match may lie outside the text that is sifted
    (r"(?:ab){2,}c?", {"ab"}),
    (r"[ab]\d", {"a", "b"}),
    (r"ASRTU", {"asrtu"}),
    (r"a|\d", None),  # a digit needs no word
    (r"(?:joined)?\s+\w+", None),
    (r"[^a]", None),
    (r"(?!not)\w", None),
    (r"(?<=x)\d", None),
]


@pytest.mark.parametrize(("source", "words"), CASES)
def test_words_a_pattern_cannot_do_without(source: str, words: set[str] | None):
    assert needed(re.compile(source, re.IGNORECASE)) == (None if words is None else frozenset(words))


def test_letters_that_ignorecase_takes_for_one_fold_to_one():
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        assert fold(char.lower()) == fold(char), hex(code)
    for code, others in _casefix._EXTRA_CASES.items():
        assert {fold(chr(other)) for other in others} == {fold(chr(code))}, hex(code)


PATTERNS = [re.compile(source, re.IGNORECASE) for source, _ in CASES]


@given(st.text(alphabet="abcjoinedmrsxйчленаЧЛЕНовİıſ 由加入盟发起的，1", max_size=40))
def test_sifted_patterns_find_what_they_find_alone(text: str):
    sifted = Sieve(enumerate(PATTERNS)).sift(text)
    tried = [key for key, _ in sifted]
    assert tried == sorted(tried)
    assert set(tried) >= {i for i, pattern in enumerate(PATTERNS) if pattern.search(text)}
    for pattern in PATTERNS:
        assert [m.span() for m in Sifted(pattern).finditer(text)] == [m.span() for m in pattern.finditer(text)]


def test_a_text_without_the_words_is_not_tried():
    assert Sieve([("join", re.compile("join(?:s|ed)?")), ("member", re.compile("members?"))]).sift("Nothing of the kind.") == ()


def test_a_pattern_that_reaches_beyond_the_text_is_always_tried():
    patterns = [("near", re.compile(r"\d{1,2} May")), ("far", re.compile(r"\d{1,9} May")), ("any", re.compile(r"\d+ May"))]
    assert [key for key, _ in Sieve(patterns, within=6).sift("3 June")] == ["far", "any"]


LEADS = [
    (r"(?<!\w)(?:join|member)", {"j", "m"}),
    (r"(?:的|之)?(?:成员|会员)", {"的", "之", "成", "会"}),
    (r"\b[a-c]x|(?=y)z", {"a", "b", "c", "z"}),
    (r"(?:ab)+|(?>cd)", {"a", "c"}),
    (r"(?:very )*good", {"v", "g"}),
    (r"a?b?", {"a", "b", ""}),  # may be empty
    (r"(?<!x)\w+", None),
    (r"[^a]", None),
    (r".a", None),
]


@pytest.mark.parametrize(("source", "letters"), LEADS)
def test_letters_a_match_can_begin_with(source: str, letters: set[str] | None):
    assert first_letters(parsed(re.compile(source))[0]) == (None if letters is None else frozenset(letters))


@pytest.mark.parametrize("source", ["join", "[ab]c", "(?:join|member)s?", " (?:x|y)", "加入|加盟"])
def test_a_pattern_that_python_leaps_to_is_left_as_it_is(source: str):
    pattern = re.compile(source)
    assert led(pattern) is pattern


@given(st.text(alphabet="abcjoinedmrsxyzйчленаЧЛЕНовİıſK 由加入盟发起的，1\n", max_size=40))
def test_led_patterns_find_what_they_find_alone(text: str):
    for source, _ in [*CASES, *LEADS, (r"(?<!\w)(?i:Sk|ä)s?|x", None), (r"(?:^|,)a", None)]:
        for flags in (0, re.IGNORECASE):
            pattern = re.compile(source, flags)
            spans = [m.span() for m in pattern.finditer(text)]
            assert [m.span() for m in led(pattern).finditer(text)] == spans
            assert [m.span() for m in led(Source(source, flags)).finditer(text)] == spans


@given(st.text(alphabet="joinedmbrs a\n", max_size=40))
def test_lines_are_read_as_the_whole_text_is(text: str):
    pattern = re.compile(r"(?<!\w)join(?:s|ed)?(?! a)|members?\b")
    assert [m.span() for m in Sifted(pattern).find_in_lines(text)] == [m.span() for m in pattern.finditer(text)]
