"""Names that fit several universities, with and without evidence; short names with and without company."""

from __future__ import annotations

import pytest

from pipeline.extraction import find_universities
from pipeline.extraction.names import find_names
from pipeline.registry import load_registry

UPC_EAST = "uni:china-university-of-petroleum-east-china"
UPC_BEIJING = "uni:china-university-of-petroleum-beijing"
SHENYANG, BOSTON = "uni:northeastern-university", "uni:northeastern-university-boston"

# nothing settles it: (text, mention, candidates)
OPEN = [
    ("Northeastern University signed.", "Northeastern University", (SHENYANG, BOSTON)),
    ("中国石油大学参加会议。", "中国石油大学", (UPC_BEIJING, UPC_EAST)),
    ("Китайский нефтяной университет подписал", "Китайский нефтяной университет", (UPC_BEIJING, UPC_EAST)),
    # both are named: neither is meant more than the other
    ("中国石油大学（华东）、中国石油大学（北京）都来了。中国石油大学参加会议。", "中国石油大学", (UPC_BEIJING, UPC_EAST)),
    # the city of its own name is no evidence
    ("Китайский нефтяной университет (КНУ) подписал", "Китайский нефтяной университет", (UPC_BEIJING, UPC_EAST)),
]
# (text, mention, id)
SETTLED = [
    # a city
    ("Northeastern University in Shenyang signed.", "Northeastern University", SHENYANG),
    ("Northeastern University of Boston signed.", "Northeastern University", BOSTON),
    ("Китайский нефтяной университет, г. Циндао, подписал", "Китайский нефтяной университет", UPC_EAST),
    # the full name elsewhere on the page
    ("中国石油大学（华东）来访。中国石油大学参加会议。", "中国石油大学", UPC_EAST),
    ("中国石油大学（北京）来访。中国石油大学参加会议。", "中国石油大学", UPC_BEIJING),
    # a domain in the text
    ("Northeastern University (www.neu.edu.cn) signed.", "Northeastern University", SHENYANG),
]


def named(text: str, mention: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(m.entity, m.candidates) for m in find_universities(text) if m.text == mention]


@pytest.mark.parametrize(("text", "mention", "candidates"), OPEN)
def test_open(text: str, mention: str, candidates: tuple[str, ...]) -> None:
    entity, found = named(text, mention)[-1]
    assert entity.startswith("ambiguous:")
    assert found == tuple(sorted(candidates))


@pytest.mark.parametrize(("text", "mention", "entity"), SETTLED)
def test_settled(text: str, mention: str, entity: str) -> None:
    assert named(text, mention) == [(entity, ())]


def test_the_url_of_a_page_settles() -> None:
    text = "Northeastern University signed."
    found = find_names(text, load_registry(), url="https://english.neu.edu.cn/news/1.html")
    assert [m.entity for m in found] == [SHENYANG]


def test_the_surroundings_of_a_page_settle() -> None:
    found = find_names("Northeastern University signed.", load_registry(), surroundings="contact: office@neu.edu.cn")
    assert [m.entity for m in found] == [SHENYANG]


def test_spam_is_no_name() -> None:
    text = "哈尔滨工业大学参加会议。同济大学彩票"
    found = find_names(text, load_registry(), spam=[(12, len(text))])
    assert [m.entity for m in found] == ["uni:harbin-institute-of-technology"]


def test_an_ambiguous_name_joins_no_other() -> None:
    mention = find_universities("Northeastern University signed.")[0]
    assert (mention.name, mention.country) == ("Northeastern University", "")


# (text, short names found)
COMPANY = [
    # alone they are words
    ("York said yes", []),
    ("清华是成员", []),
    ("科大来访", []),
    ("人大代表来访", []),
    # three in a row vouch for one another
    ("York, Durham and Exeter joined.", ["York", "Durham", "Exeter"]),
    ("清华、北大、复旦都是成员", ["清华", "北大", "复旦"]),
    # beside a full name
    ("Newcastle University and York joined.", ["Newcastle University", "York"]),
    ("同济大学、清华都是成员", ["同济大学", "清华"]),
    # named in full elsewhere
    ("The University of York joined. York is happy.", ["University of York", "York"]),
    ("清华大学来访。清华是成员", ["清华大学", "清华"]),
    # an abbreviation of three characters needs no company
    ("兰理工参加", ["兰理工"]),
]


@pytest.mark.parametrize(("text", "expected"), COMPANY)
def test_short_names(text: str, expected: list[str]) -> None:
    assert [m.text for m in find_universities(text)] == expected
