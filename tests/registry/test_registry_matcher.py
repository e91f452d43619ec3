"""Finding the names of a small registry: longest first, whole words, acronyms in capitals."""

from __future__ import annotations

import pytest

from pipeline.registry import Organisation, Registry, University
from pipeline.registry.matcher import Matcher

ROWS = [
    University(id="uni:arctic", name_en="Arctic University", name_zh="北极大学", name_ru="Арктический университет", aliases=("АрУ", "ARU")),
    University(id="uni:arctic-medical", name_en="Arctic University of Medicine", name_zh="北极大学医学院", shared=("AUM",)),
    University(id="uni:aum", name_en="Another University of Music", shared=("AUM",), former=("Music Academy [1990-2001]",)),
    University(id="uni:north", name_en="North Institute", short=("北方", "North")),
]
MATCHER = Matcher(Registry({r.id: r for r in ROWS}, {"org:all": Organisation(id="org:all", name_en="League of All", aliases=("all4",))}))

FOUND = [
    # three languages, inflected, other case
    ("is Arctic University here", [("Arctic University", ["uni:arctic"])]),
    ("в Арктическом университете", [("Арктическом университете", ["uni:arctic"])]),
    ("到北極大學去", [("北極大學", ["uni:arctic"])]),
    ("ARCTIC UNIVERSITY", [("ARCTIC UNIVERSITY", ["uni:arctic"])]),
    # the longest of overlapping names
    ("Arctic University of Medicine", [("Arctic University of Medicine", ["uni:arctic-medical"])]),
    # two names of one stretch
    ("the AUM said", [("AUM", ["uni:arctic-medical", "uni:aum"])]),
    # former names without their years
    ("the Music Academy", [("Music Academy", ["uni:aum"])]),
    # whole words only
    ("Subarctic University", []),
    ("Arctic Universityhood", []),
    ("Northern", []),
    # acronyms in capitals
    ("aru and Aru", []),
    ("ARU", [("ARU", ["uni:arctic"])]),
    ("АрУ", [("АрУ", ["uni:arctic"])]),
    ("ару", []),
    # Han names have no edges
    ("在北极大学学习", [("北极大学", ["uni:arctic"])]),
    # commas, brackets and lines part a name
    ("Arctic, University", []),
    ("Arctic\nUniversity", []),
    # organisations
    ("the League of All", [("League of All", ["org:all"])]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_find(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [(text[h.start : h.end], list(h.entities)) for h in MATCHER.find(text)] == expected


def test_weak_names() -> None:
    assert [h.weak for h in MATCHER.find("North and Arctic University")] == [True, False]


def test_lookup_is_whole() -> None:
    assert {n.entity for n in MATCHER.lookup("aum")} == {"uni:arctic-medical", "uni:aum"}
    assert MATCHER.lookup("Arctic") == ()


def test_empty_registry() -> None:
    assert Matcher(Registry()).find("Arctic University") == []
