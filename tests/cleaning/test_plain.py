"""Plain texts: no word changes, each line has a kind."""

import pytest

from pipeline.cleaning import clean

PROSE = "The rectors of nine universities met in Riverton and agreed to found an alliance of their own.\n"


def kinds(text):
    document = clean(text.encode(), name="page.txt")
    return [(block.kind, document.text[block.start : block.end].strip()) for block in document.blocks]


FURNITURE = [
    "Home >> News >> Article",
    "首页 > 新闻 > 正文",
    "当前位置: 首页 > 新闻动态",
    "Contact | FAQ | English",
    "Prev:Another headline of 30 universities",
    "Next: Yet another",
    "上一篇：另一条新闻",
    "打印本页",
    "分享到: 微信 | 微博",
    "点击次数: 12",
    "版权所有 三江大学",
    "© 2021 Riverton University",
    "三ICP备12345678号",
    "地址：三江市大学路1号",
    "邮编:100000",
    "Tel: +7 495 123-45-67",
    "https://a.example/picture.png",
    ">>К новостям",
    "返回顶部",
]
ARTICLE = [
    "The news of the summit spread quickly.",
    "新闻发布会在三江举行,9所大学出席",
    "Next year the alliance will admit five members.",
    "Share of students from abroad",
    "联系我们的9所大学都同意了",
    "2011 | 30 members",
    "Members: 30 universities",
    "地址选在三江市的原因有三个",
    "成员 > 30",
    "University of Home Town",
    "Russian universities: 15; Chinese universities: 15",
    "教育部要求各校科技合作",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line):
    document = clean(f"A headline\n\n{PROSE}\n{line}\n".encode(), name="page.txt")
    assert kinds(f"A headline\n\n{PROSE}\n{line}\n")[-1] == ("furniture", line)
    assert line in document.text
    assert line in document.surroundings


@pytest.mark.parametrize("line", ARTICLE)
def test_article_lines(line):
    assert kinds(f"A headline\n\n{PROSE}\n{line}\n{PROSE}")[2][0] != "furniture"


def test_related_list_ends_with_prose():
    found = kinds(f"A headline\n\n{PROSE}\n相关新闻\n· 一条新闻\n另一条新闻\n\n{PROSE}")
    assert [kind for kind, _ in found] == ["heading", "paragraph", "furniture", "furniture", "furniture", "paragraph"]


def test_kinds():
    text = f"A headline\n2021-10-07\n{PROSE}\n## Members\n- a\n1. b\n（1）c\n2、d\n• e\nName | Town\nA | B\nC\tD\n"
    assert [kind for kind, _ in kinds(text)] == ["heading", "paragraph", "paragraph", "heading", *["item"] * 5, *["row"] * 3]


def test_run_of_short_lines_is_no_run_of_headings():
    names = "".join(f"University {letter}\n" for letter in "ABCD")
    assert {kind for kind, line in kinds(f"{PROSE}\n{names}\n{PROSE}") if line.startswith("University") and line != "University A"} == {
        "paragraph"
    }


def test_words_stay():
    document = clean("\ufeffa\u200bb  c\u00adx \r\n\r\n\r\n\r\nd\re \u3000\n".encode(), name="page.txt")
    assert document.text == "ab  cx\n\nd\ne"
    assert document.steps[-1] == "removed 2 invisible characters"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"A headline\n\n{PROSE}", "A headline"),
        (f"Home >> News\nA headline\n{PROSE}", "A headline"),
        (f"Motto\nA section\nThe long headline of the page\n2021-10-07\n{PROSE}", "The long headline of the page"),
        (f"# Markdown\n{PROSE}", "Markdown"),
        (PROSE, ""),
    ],
)
def test_title(text, title):
    assert clean(text.encode(), name="page.txt").title == title


def test_page_in_a_text_file():
    assert clean(b"<!DOCTYPE html><p>words of the page</p>", name="page.txt").text == "words of the page"
