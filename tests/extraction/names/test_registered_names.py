"""Names the registry knows, as pages write them: (text, [(mention, id)])."""

from __future__ import annotations

import pytest

from pipeline.extraction import find_universities
from pipeline.extraction.names import find_names
from pipeline.registry import load_registry

HIT = "uni:harbin-institute-of-technology"
URFU = "uni:ural-federal-university"
UPC_EAST = "uni:china-university-of-petroleum-east-china"
UPC_BEIJING = "uni:china-university-of-petroleum-beijing"
YANSHAN = "uni:yanshan-university"
TONGJI = "uni:tongji-university"
BAUMAN = "uni:bauman-moscow-state-technical-university"
SPBPU = "uni:peter-the-great-st-petersburg-polytechnic-university"

Case = tuple[str, list[tuple[str, str]]]

LANGUAGES: list[Case] = [
    ("哈尔滨工业大学是联盟成员。", [("哈尔滨工业大学", HIT)]),
    ("哈爾濱工業大學是聯盟成員。", [("哈爾濱工業大學", HIT)]),
    ("哈爾濱工業(yè)大學(xué)是聯盟成員。", [("哈爾濱工業(yè)大學", HIT)]),
    ("The Harbin Institute of Technology is a member.", [("Harbin Institute of Technology", HIT)]),
    ("Харбинский политехнический университет вошёл в ассоциацию.", [("Харбинский политехнический университет", HIT)]),
    ("Харбинский промышленный университет вошёл в ассоциацию.", [("Харбинский промышленный университет", HIT)]),
]
INFLECTED: list[Case] = [
    ("ректор Уральского федерального университета сказал", [("Уральского федерального университета", URFU)]),
    ("в Уральском федеральном университете прошла встреча", [("Уральском федеральном университете", URFU)]),
    ("вместе с Уральским федеральным университетом работают", [("Уральским федеральным университетом", URFU)]),
    (
        "ректор Санкт-Петербургского политехнического университета Петра Великого сказал",
        [("Санкт-Петербургского политехнического университета Петра Великого", SPBPU)],
    ),
]
ABBREVIATIONS: list[Case] = [
    ("北理工与哈工大共建", [("北理工", "uni:beijing-institute-of-technology"), ("哈工大", HIT)]),
    ("HIT and BMSTU signed", [("HIT", HIT), ("BMSTU", BAUMAN)]),
    (
        "МАИ и МГТУ им. Баумана подписали",
        [("МАИ", "uni:moscow-aviation-institute"), ("МГТУ им. Баумана", BAUMAN)],
    ),
    ("МГТУ им. Н.Э. Баумана открыл", [("МГТУ им. Н.Э. Баумана", BAUMAN)]),
    # in small letters the word means something else
    ("it was a hit with students", []),
    ("в мае, маи", []),
]
SHARED_HEADS: list[Case] = [
    (
        "Шэньчжэньский, Пекинский и Хэйлунцзянский университеты подписали",
        [
            ("Шэньчжэньский", "uni:shenzhen-university"),
            ("Пекинский", "uni:peking-university"),
            ("Хэйлунцзянский университеты", "uni:heilongjiang-university"),
        ],
    ),
]
COUNTRY_PREFIXES: list[Case] = [
    ("中国上海交通大学参加", [("上海交通大学", "uni:shanghai-jiao-tong-university")]),
    ("俄方圣彼得堡彼得大帝理工大学参加", [("圣彼得堡彼得大帝理工大学", SPBPU)]),
]
BRACKETS: list[Case] = [
    # that matter
    ("中国石油大学（华东）和中国石油大学（北京）", [("中国石油大学（华东）", UPC_EAST), ("中国石油大学（北京）", UPC_BEIJING)]),
    ("中国石油大学(华东)参加", [("中国石油大学(华东)", UPC_EAST)]),
    # that do not
    ("哈尔滨工业大学（HIT）参加", [("哈尔滨工业大学", HIT), ("HIT", HIT)]),
    ("Harbin Institute of Technology (HIT) took part", [("Harbin Institute of Technology", HIT), ("HIT", HIT)]),
]
HYPHENS: list[Case] = [
    ("燕山大学-Yanshan University 参加", [("燕山大学-Yanshan University", YANSHAN)]),
    ("Yanshan University – 燕山大学参加", [("Yanshan University – 燕山大学", YANSHAN)]),
    # two universities stay two
    ("同济大学-燕山大学友谊赛", [("同济大学", TONGJI), ("燕山大学", YANSHAN)]),
]
UNITS_AND_WORDS: list[Case] = [
    # a unit is no university, its university is
    ("哈尔滨工业大学材料学院参加", [("哈尔滨工业大学", HIT)]),
    ("Tongji University School of Medicine took part", [("Tongji University", TONGJI)]),
    # students of Beijing, not of Peking University
    ("一群北京大学生来访", []),
    ("北京大学生物系来访", [("北京大学", "uni:peking-university")]),
    # an alliance named like a university
    ("上海合作组织大学的项目院校", []),
    ("University of the Arctic has members", []),
    ("Arctic University of Norway has students", [("Arctic University of Norway", "uni:uit-the-arctic-university-of-norway")]),
]
MISPRINTS: list[Case] = [
    ("Sibirian Federal University opened.", [("Sibirian Federal University", "uni:siberian-federal-university")]),
    ("Сибирский федеральный универсистет открыл", [("Сибирский федеральный универсистет", "uni:siberian-federal-university")]),
    (
        "Belgorod State Technologcal University opened.",
        [("Belgorod State Technologcal University", "uni:belgorod-state-technological-university-named-after-v-g-shukhov")],
    ),
    # a word that other names have is no misprint
    (
        "Kazan National Research Technological University opened",
        [("Kazan National Research Technological University", "uni:kazan-national-research-technological-university")],
    ),
]
# once misread
MENDED: list[Case] = [
    # only 生物 tells 大学 + 生… from 大学生: the school of life sciences is a unit
    ("北京大学生命科学学院来访", [("北京大学", "uni:peking-university")]),
]
KNOWN_FAILURES: list[Case] = [
    # weak short names occupy the places, so that the shared head is not looked up
    ("York and Durham Universities signed", [("York", "uni:university-of-york"), ("Durham", "uni:durham-university")]),
    # the full stop of an initial ends the grammar's match; the misprint is then not looked up
    (
        "Belgorod State Technologcal University named after V.G. Shukhov opened",
        [
            (
                "Belgorod State Technologcal University named after V.G. Shukhov",
                "uni:belgorod-state-technological-university-named-after-v-g-shukhov",
            )
        ],
    ),
    # the misprint of a head noun: only Russian heads are mended
    ("Kazan Federal Universty opened.", [("Kazan Federal Universty", "uni:kazan-federal-university")]),
    # a campus in brackets is taken for an abbreviation: each 威海 on the page becomes the university
    ("哈尔滨工业大学（威海）在威海市举行会议", [("哈尔滨工业大学", HIT)]),
    # the police university of Moscow is another one
    ("Московский университет МВД открыл", [("Московский университет МВД", "new:московск-университет-мвд")]),
    # the closing quotation mark of a name that has quotation marks
    (
        "Национальный исследовательский технологический университет «МИСиС» открыл",
        [("Национальный исследовательский технологический университет «МИСиС»", "uni:national-university-of-science-and-technology-misis")],
    ),
]
ALL = LANGUAGES + INFLECTED + ABBREVIATIONS + SHARED_HEADS + COUNTRY_PREFIXES + BRACKETS + HYPHENS + UNITS_AND_WORDS + MISPRINTS + MENDED


def said(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.entity) for m in find_universities(text)]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_registered(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.xfail(strict=True, reason="known failures")
@pytest.mark.parametrize(("text", "expected"), KNOWN_FAILURES)
def test_known_failures(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize("text", [case[0] for case in ALL + KNOWN_FAILURES])
def test_mentions_quote_the_text(text: str) -> None:
    assert all(text[m.start : m.end] == m.text for m in find_universities(text))


def test_names_and_countries_of_mentions() -> None:
    mention = find_universities("哈工大与乌拉尔联邦大学")[1]
    assert (mention.name, mention.country, mention.kind) == ("Ural Federal University", "RU", "university")


# (text, [(mention, id)]): the bodies that universities join
ORGANISATIONS: list[Case] = [
    ("中俄工科大学联盟（阿斯图）成立", [("中俄工科大学联盟", "org:asrtu"), ("阿斯图", "org:asrtu")]),
    (
        "Ассоциации технических университетов России и Китая (АТУРК)",
        [("Ассоциации технических университетов России и Китая", "org:asrtu"), ("АТУРК", "org:asrtu")],
    ),
    ("the Association of Sino-Russian Technical Universities met", [("Association of Sino-Russian Technical Universities", "org:asrtu")]),
    (
        "Members of the Baltic League of Technical Universities met",
        [("Baltic League of Technical Universities", "new:baltic-league-of-technical-universities")],
    ),
    ("工业大学联盟", []),
]


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_organisations(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.text, m.entity) for m in find_names(text, load_registry()) if m.kind == "organisation"] == expected
