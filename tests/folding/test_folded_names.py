"""The copy on which names are looked up: spellings of one name fold to one form."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.folding import fold_name, fold_names, simplify

SAME = [
    # case, spaces, traditional
    ("Harbin Institute of Technology", "HARBIN  INSTITUTE OF\u00a0TECHNOLOGY"),
    ("哈尔滨工业大学", "哈爾濱 工業大學"),
    # accents
    ("Université de Liège", "Universite de Liege"),
    ("Łódź University", "Lodz University"),
    # the, Saint, &
    ("The University of York", "University of York"),
    ("St. Petersburg State University", "Saint Petersburg State University"),
    ("Science & Technology", "Science and Technology"),
    # quotes and hyphens
    ("Xi'an Jiaotong University", "Xi’an Jiaotong University"),
    ("Xi'an Jiaotong University", "Xian Jiaotong University"),
    ("North-Eastern Federal University", "North Eastern Federal University"),
    ("МГТУ им. Н.Э. Баумана", "МГТУ имени Н. Э. Баумана"),
    ("МИСиС «Сталь»", "МИСиС Сталь"),
    # brackets
    ("中国石油大学（华东）", "中国石油大学(华东)"),
    # Russian cases
    ("Уральский федеральный университет", "Уральского федерального университета"),
    ("Уральский федеральный университет", "Уральским федеральным университетом"),
    ("Уральский федеральный университет", "УРАЛЬСКОМ ФЕДЕРАЛЬНОМ УНИВЕРСИТЕТЕ"),
    ("Российская академия музыки", "Российской академии музыки"),
    # ё, and a hyphen inside a Russian word
    ("Королёва", "Королева"),
    ("Северо-Восточный", "Северовосточный"),
    # Latin look-alikes inside a Cyrillic word
    ("Московский", "Мocкoвский"),
    ("университет", "yнивеpситeт"),
    # misprints of the head noun
    ("Синьцзянский университет", "Синьцзянский универститет"),
    ("Синьцзянский университет", "Синьцзянский униврситет"),
]
DIFFERENT = [
    ("中国石油大学（华东）", "中国石油大学（北京）"),
    ("University of York", "York University"),
    ("Технический университет", "Технологический университет"),
    ("universal", "university"),
    ("Durham, York", "Durham York"),
    ("九校", "八校"),
]
KNOWN_FAILURES = [
    ("Северо-Западный", "Северо-Зaпадный"),  # a Latin а behind the hyphen cuts the word in two
    ("Северо-Западный", "Ceверо-Западный"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_names(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@pytest.mark.xfail(strict=True, reason="known failures")
@pytest.mark.parametrize(("one", "other"), KNOWN_FAILURES)
def test_known_failures(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


PIECES = [
    "Ural",
    "the",
    "St.",
    "Université",
    "ﬁ",
    "İ",
    "ß",
    "Уральского",
    "Северо-Восточный",
    "工業",
    "大学",
    "（",
    ")",
    "&",
    " ",
    "-",
    "2011",
    "\n",
    "’s",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=20).map("".join) | st.text(max_size=40)


@settings(deadline=None)
@given(TEXTS)
def test_every_character_has_its_place(text: str) -> None:
    folded = fold_names(text)
    spans = [folded.span(place, place) for place in range(len(folded.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    for char, (start, end) in zip(folded.text, spans, strict=True):
        assert simplify(text[start:end]) == char or not "\u3400" <= char <= "\u9fff"


@settings(deadline=None)
@given(TEXTS)
def test_same_text_same_fold(text: str) -> None:
    assert fold_names(text) == fold_names(text)
