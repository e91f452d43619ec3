"""Bodies that only the page's own words tell to be bodies. The bodies here do not exist."""

from __future__ import annotations

import pytest

from pipeline.extraction.names import find_names
from pipeline.registry import load_registry

Case = tuple[str, list[str]]

TOLD: list[Case] = [
    # a definition
    ("Pentagon Tech (P5T) is a strategic alliance of the five technical universities of Narnia.", ["Pentagon Tech", "P5T"]),
    ("All five belong to NORVEX as well, the association of more than 50 universities of technology.", ["NORVEX"]),
    ("The universities known as the Tollgate Group met in May.", ["Tollgate Group"]),
    ("«Полюс 7» — международная сеть вузов и научных центров.", ["Полюс 7"]),
    ("Основан альянс под названием 6NU, в нём пять университетов.", ["6NU"]),
    ("九江湖联盟是由九所高校组成的合作组织。九江湖联盟2013年开会。", ["九江湖联盟", "九江湖联盟"]),
    # two passing words of membership, or one beside an alliance's noun
    ("NORVEX members met. Springfield was admitted to NORVEX.", ["NORVEX", "NORVEX"]),
    ("Springfield is joining the Tollgate Group.", ["Tollgate Group"]),
    ("我校加入翠湖大学联盟。", ["翠湖大学联盟"]),
    # a name like a university's
    ("Университет Полюса — международная сеть вузов.", ["Университет Полюса"]),
    ("奥列霍夫大学并不是一所大学，而是高校和科研机构结成的网络。", ["奥列霍夫大学"]),
]
NOT_TOLD: list[Case] = [
    ("She joined the Labour Party in May.", []),
    ("The Russian Federation has 700 universities.", []),
    ("The Association has 30 members. He is chair of the Group.", []),
    ("He was a member of Vetrov Dynamics.", []),
    ("这标志着高校联盟成立。同类院校组成联盟。", []),
    ("University of Northern Narnia is a member of nothing.", []),
]


@pytest.mark.parametrize(("text", "expected"), [*TOLD, *NOT_TOLD])
def test_bodies_that_the_page_tells_of(text: str, expected: list[str]) -> None:
    found = find_names(text, load_registry())
    assert [m.text for m in found if m.kind == "organisation"] == expected
