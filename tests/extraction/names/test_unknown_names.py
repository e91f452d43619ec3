"""Names nobody registered, found by grammar, and what must not be a name. The universities here do not exist."""

from __future__ import annotations

import pytest

from pipeline.extraction import find_universities
from pipeline.folding import fold_name

Case = tuple[str, list[str]]

CHINESE: list[Case] = [
    # edges
    ("我校与米尔尼理工大学共建实验室", ["米尔尼理工大学"]),
    ("学校与奥列霍夫联邦大学签署协议", ["奥列霍夫联邦大学"]),
    ("访问了奥列霍夫大学。", ["奥列霍夫大学"]),
    ("以及奥列霍夫大学等高校", ["奥列霍夫大学"]),
    ("由沃罗涅日州技术联邦大学承办", ["沃罗涅日州技术联邦大学"]),
    ("奥列霍夫大学、米尔尼理工大学参加", ["奥列霍夫大学", "米尔尼理工大学"]),
    # a country in front is no part of it
    ("来自白俄罗斯利达国立农业大学的代表", ["利达国立农业大学"]),
]
ENGLISH: list[Case] = [
    ("Lower Orekhov State Technical University opened.", ["Lower Orekhov State Technical University"]),
    ("at the University of Northern Narnia and elsewhere", ["University of Northern Narnia"]),
    ("with Springfield Technical University, which", ["Springfield Technical University"]),
    ("Springfield Institute of Technology opened", ["Springfield Institute of Technology"]),
    ("Other Springfield University and friends", ["Springfield University"]),
    ("Springfield University and Shelbyville University met", ["Springfield University", "Shelbyville University"]),
]
RUSSIAN: list[Case] = [
    ("Сегодня Нижнеореховский государственный технический университет открыл", ["Нижнеореховский государственный технический университет"]),
    ("в Нижнеореховском государственном техническом университете прошла", ["Нижнеореховском государственном техническом университете"]),
    ("в Университете Анкх-Морпорка прошла", ["Университете Анкх-Морпорка"]),
    ("Ореховский технический университет имени А.А. Петрова открыл", ["Ореховский технический университет имени А.А. Петрова"]),
    ("Ореховская медицинская академия открыла", ["Ореховская медицинская академия"]),
]
NO_NAMES: list[Case] = [
    # generic phrases
    ("两国工科大学都参加", []),
    ("世界一流大学建设", []),
    ("该大学和本大学", []),
    ("她在某大学读书", []),
    ("八大学联合", []),
    ("几所俄罗斯大学", []),
    ("other universities of technology", []),
    ("Our University is great. The University also said.", []),
    ("Chinese University students", []),
    ("Российский университет открыл", []),
    ("Технический университет открыл", []),
    ("Наш университет открыл", []),
    # units of a university
    ("机电工程学院举行", []),
    ("学校国际教育学院举行", []),
    ("孔子学院举行", []),
    ("Researchers of the Institute of Physics said so.", []),
    ("институт физики открыл", []),
    # research academies
    ("中国科学院与中国工程院", []),
    ("俄罗斯科学院参加", []),
    ("the Russian Academy of Sciences opened", []),
    ("Российская академия наук открыла", []),
    ("в Академии наук прошла", []),
    # the head noun is part of another word or of another body
    ("北方大学生运动会", []),
    ("北方大学联盟会议", []),
    ("国际大学排名发布", []),
    ("University Presidents' Forum was held", []),
    ("University League met", []),
    ("World University Rankings 2020 appeared", []),
    ("QS World University Rankings appeared", []),
    ("Times Higher Education University Ranking appeared", []),
    ("the Ministry of Education said", []),
]
KNOWN_FAILURES: list[Case] = [
    # 下 is a stop word (a preposition elsewhere), also where a name begins with it
    ("来自下奥列霍夫国立工业大学的代表", ["下奥列霍夫国立工业大学"]),
    # Polytechnic is a head noun of its own: it ends the match before University, Institute
    ("Springfield Polytechnic University opened", ["Springfield Polytechnic University"]),
    ("Springfield Polytechnic Institute opened", ["Springfield Polytechnic Institute"]),
    # Faculty, School, Department of are units
    ("the Faculty of Springfield Technical University opened", ["Springfield Technical University"]),
    # complements of a head noun that the word table lacks
    ("Ореховский институт водного транспорта открыл", ["Ореховский институт водного транспорта"]),
]
# (text, [(mention, mention it stands for)]): abbreviations that the page defines
DEFINED = [
    (
        "Springfield Technical University (SpTU) is here. SpTU is a member.",
        ["Springfield Technical University", "SpTU", "SpTU"],
    ),
    ("奥列霍夫国立技术大学（简称“奥国大”）来访。奥国大是成员。", ["奥列霍夫国立技术大学", "奥国大", "奥国大"]),
    ("奥列霍夫国立技术大学（以下简称奥国大）来访。奥国大是成员。", ["奥列霍夫国立技术大学", "奥国大", "奥国大"]),
    ("Ореховский технический университет (ОрТУ) открыл. В ОрТУ прошла", ["Ореховский технический университет", "ОрТУ", "ОрТУ"]),
]


def said(text: str) -> list[str]:
    return [m.text for m in find_universities(text)]


@pytest.mark.parametrize(("text", "expected"), CHINESE + ENGLISH + RUSSIAN)
def test_unknown(text: str, expected: list[str]) -> None:
    assert said(text) == expected
    assert all(m.entity.startswith("new:") and m.name == m.text for m in find_universities(text))


@pytest.mark.parametrize(("text", "expected"), NO_NAMES)
def test_no_names(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.xfail(strict=True, reason="known failures")
@pytest.mark.parametrize(("text", "expected"), KNOWN_FAILURES)
def test_known_failures(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), DEFINED)
def test_abbreviations_of_the_page(text: str, expected: list[str]) -> None:
    assert said(text) == expected
    assert len({m.entity for m in find_universities(text)}) == 1


# texts whose one unknown university is the same: the id holds against case, inflection and traditional characters
SAME = [
    ("访问了奥列霍夫大学。", "访问了奧列霍夫大學。"),
    ("Springfield Technical University opened", "SPRINGFIELD TECHNICAL UNIVERSITY".title() + " opened"),
    ("Ореховский технический университет открыл", "в Ореховском техническом университете прошла"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_new_ids_are_stable(one: str, other: str) -> None:
    assert [m.entity for m in find_universities(one)] == [m.entity for m in find_universities(other)]


def test_a_page_cut_off_inside_a_name() -> None:
    assert said("代表来自奥列霍夫大学") == []
    assert fold_name("奧列霍夫大學") == fold_name("奥列霍夫大学")
