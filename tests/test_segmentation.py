"""Sentences with their language, and the words of a Chinese stretch."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from pipeline.cleaning import clean
from pipeline.segmentation import language_of, segment, split, tag_of, words
from pipeline.segmentation.western import sentence_ends

LANGUAGES = [
    ("联盟成员", "zh"),
    ("members", "en"),
    ("члены", "ru"),
    # a Han character is a word, not a letter
    ("联盟 ASRTU", "zh"),
    ("the 联盟 of universities in two countries", "en"),
    ("вузы ASRTU России и Китая", "ru"),
]
SENTENCES = [
    ("中俄联盟成立。有54所高校！好吗？", ["中俄联盟成立。", "有54所高校！", "好吗？"]),
    ("他说：“联盟成立。”会议结束。", ["他说：“联盟成立。”", "会议结束。"]),
    ("第一行\n第二行", ["第一行", "第二行"]),
    ("The league met. It has 54 members.", ["The league met.", "It has 54 members."]),
    ("Prof. Smith of St. Petersburg met Dr. Li. They spoke.", ["Prof. Smith of St. Petersburg met Dr. Li.", "They spoke."]),
    ("It grew by 3.5 percent. Good.", ["It grew by 3.5 percent.", "Good."]),
    ("МГТУ им. Н.Э. Баумана вошёл в ассоциацию. Это важно.", ["МГТУ им. Н.Э. Баумана вошёл в ассоциацию.", "Это важно."]),
    ("В 2011 г. создана ассоциация. В ней 54 вуза.", ["В 2011 г. создана ассоциация.", "В ней 54 вуза."]),
    ("", []),
    ("   \n ", []),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_language_of(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_split(text: str, expected: list[str]) -> None:
    assert [s.text for s in split(text)] == expected


PIECES = ["联盟", "成立。", "The league met. ", "Prof. ", "им. ", "Вузы. ", "\n", "！", "”", " ", "3.5", "e.g. "]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=15).map("".join) | st.text(max_size=40), st.integers(0, 9))
def test_sentences_quote_the_text_in_order(text: str, offset: int) -> None:
    last = offset
    for sentence in split(text, offset):
        assert text[sentence.start - offset : sentence.end - offset] == sentence.text == sentence.text.strip()
        assert last <= sentence.start < sentence.end
        last = sentence.end


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=15).map("".join))
def test_no_word_is_lost(text: str) -> None:
    assert "".join("".join(s.text for s in split(text)).split()) == "".join(text.split())


def test_sentences_never_cross_a_block() -> None:
    document = clean("标题\n\n第一段没有句号\n\n第二段。The end".encode(), name="page.txt")
    for sentence in segment(document):
        block = document.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        assert document.text[sentence.start : sentence.end] == sentence.text
        assert sentence.kind == block.kind


@settings(deadline=None)
@given(st.text(st.sampled_from("与乌拉尔联邦大学共建北京的"), max_size=15))
def test_words_cover_the_text(text: str) -> None:
    found = words(text)
    assert "".join(word for word, _, _ in found) == text
    assert all(text[start:end] == word for word, start, end in found)


def test_tags() -> None:
    assert (tag_of("北京"), tag_of("没有这个词的词")) == ("ns", "")


ODD = [
    *PIECES,
    ".",
    "?!",
    "...",
    "…",
    "“",
    "»",
    ")",
    "(",
    " - ",
    "  ",
    "a.m.",
    "U.S.",
    "т.е.",
    "г.",
    "don't.",
    "www.x.org",
    ":-)",
    "x.Y",
    "_",
    "\u3000",
]


@cache
def sentencizer(language: str) -> Language:
    nlp = spacy.blank(language)
    nlp.add_pipe("sentencizer")
    return nlp


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(ODD), max_size=15).map("".join), st.sampled_from(["en", "ru"]))
def test_western_sentences_end_where_spacy_ends_them(text: str, language: str) -> None:
    nlp = sentencizer(language)
    edges = [0, *sentence_ends(text, language), len(text)]
    assert [piece for a, b in pairwise(edges) if (piece := text[a:b].strip())] == [
        piece for sentence in nlp(text).sents if (piece := sentence.text.strip())
    ]
