"""Copies and restatements count once; pages that merely resemble each other count each."""

from __future__ import annotations

import pytest

from tests.reconciliation.pages import Page, everybody, members, observers, page, reconciled, role

STORY = (
    "The alliance of technical universities held its yearly meeting in Harbin, where the rectors of both countries spoke about energy, "
    "medicine and the education of engineers; a new university was admitted and the chair passed from one side to the other."
)
OTHER = (
    "Students of mechanics met in Kazan for the summer school. Lectures on robots, drones and bridges filled ten days, and teams from "
    "many faculties built models which a jury of professors judged on the last evening beside the river."
)
CHINESE = "中俄工科大学联盟年会在哈尔滨举行，两国高校校长围绕能源、医学和工程教育发言，会上接纳一所新成员，轮值主席单位完成交接。" * 2
TRADITIONAL = "中俄工科大學聯盟年會在哈爾濱舉行,兩國高校校長圍繞能源、醫學和工程教育發言,會上接納一所新成員,輪值主席單位完成交接。" * 2
MANY = [members(54), observers(14), everybody(68), *(role(f"uni:{n}", "member") for n in range(6))]

ONE_VOICE: dict[str, tuple[Page, Page]] = {
    "same url": (page("a", members(5), url="http://x.org/1"), page("b", members(5), url="https://www.x.org/1/#top")),
    "one announcement": (
        page("a", members(5), publisher="p", published="2020-01-02"),
        page("b", members(5), publisher="p", published="2020-01-02"),
    ),
    "another layout": (page("a", members(5), text=STORY), page("b", members(5), text=STORY.replace(" ", "\n").upper())),
    "inside a longer page": (page("a", members(5), text=STORY), page("b", members(5), text=OTHER * 2 + STORY + OTHER)),
    "traditional and simplified": (page("a", members(5), text=CHINESE), page("b", members(5), text=TRADITIONAL)),
    "all statements alike": (page("a", *MANY, language="en"), page("b", *MANY, language="en")),
    "a duplicate": (page("a", members(5)), page("b", members(5), duplicate_of="a")),
}
TWO_VOICES: dict[str, tuple[Page, Page]] = {
    "no url": (page("a", members(5)), page("b", members(5))),
    "other figures on one day": (
        page("a", members(5), publisher="p", published="2020-01-02"),
        page("b", observers(5), publisher="p", published="2020-01-02"),
    ),
    "other texts": (page("a", members(5), text=STORY), page("b", members(5), text=OTHER)),
    "a quoted sentence": (page("a", members(5), text=STORY), page("b", members(5), text=OTHER + STORY[:70])),
    "statements in another language": (page("a", *MANY, language="en"), page("b", *MANY, language="ru")),
    "few statements alike": (page("a", *MANY[:4], language="en"), page("b", *MANY[:4], language="en")),
    "short texts": (page("a", members(5), text="54 members"), page("b", members(5), text="54 members")),
}


@pytest.mark.parametrize("case", ONE_VOICE)
def test_one_voice(case: str) -> None:
    assert reconciled(*ONE_VOICE[case]).voices == {"a": "a", "b": "a"}


@pytest.mark.parametrize("case", TWO_VOICES)
def test_two_voices(case: str) -> None:
    assert reconciled(*TWO_VOICES[case]).voices == {"a": "a", "b": "b"}


def test_reprints_do_not_agree() -> None:
    reprint = [page(name, members(5, as_of="2020"), text=STORY) for name in "abcde"]
    assert [(fact.status, fact.voices) for fact in reconciled(*reprint).facts] == [("single", 1)]


def test_a_crowd_of_reprints_is_one_voice() -> None:
    reprints = [page(f"{n:03}", members(5), text=STORY) for n in range(60)]
    assert set(reconciled(*reprints).voices.values()) == {"000"}
