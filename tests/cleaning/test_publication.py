"""When a page was published."""

import pytest

from pipeline.cleaning import clean
from pipeline.cleaning.byline import read_byline
from pipeline.cleaning.publication import from_lines
from pipeline.model import DocumentRow

TEXT = "The rectors of nine universities met in Riverton and agreed to found an alliance, which opened on 5 May 1999.\n"

BYLINES = [
    ("2021-10-07", "2021-10-07"),
    ("07 Oct , 2021", "2021-10-07"),
    ("记者:王明 出处:三江日报 日期:2021/10/7 15:51:02", "2021-10-07"),
    ("07.10.2021  11:34", "2021-10-07"),
    ("Thu 7 Oct 2021 12.18 EDT", "2021-10-07"),
    ("7 October 2021 Science 512", "2021-10-07"),
    ("• 07 October 2021", "2021-10-07"),
    ("撰稿:外事处 日期:2021-10-07 阅读次数:", "2021-10-07"),
    ("Release time:October 7, 2021 / Wang Ming", "2021-10-07"),
    ("Дата публикации: 2021.10.07", "2021-10-07"),
    ("Опубликовано 07.10.2021 в 12:00", "2021-10-07"),
    ("7 октября 2021 г.", "2021-10-07"),
    ("发布时间：2021年10月07日 10:20 点击次数：", "2021-10-07"),
    ("Posted on October 7, 2021 by admin", "2021-10-07"),
    ("By Jane Doe | October 7, 2021", "2021-10-07"),
    ("来源:三江网 2021年10月07日 09:10:11", "2021-10-07"),
    ("10/27/2021", "2021-10-27"),
    # cells
    ("7 октября 2021 | Кадры | 3 мин. на чтение", "2021-10-07"),
    ("07.10.2021 09:40 | Отдел новостей", "2021-10-07"),
    ("07.10.2021, 10:15    Просмотров: 1 284", "2021-10-07"),
    ("Общество • 7 октября 2021, 16:40", "2021-10-07"),
    ("Общество — 07.10.2021, 16:40", "2021-10-07"),
    ("Наука и образование · 7 октября 2021 · Иван Петров", "2021-10-07"),
    ("7 октября 2021 г. Рубрика: «Международное дело»", "2021-10-07"),
    ("7 октября 2021 года", "2021-10-07"),
    ("7 октября 2021", "2021-10-07"),
    ("Oct 7, 2021 — 5.00am", "2021-10-07"),
    ("Jane Doe  07 October 2021", "2021-10-07"),
    ("News / 7 October 2021 / Staff", "2021-10-07"),
    ("教育 · 2021年10月7日 · 阅读 123", "2021-10-07"),
    ("《三江日报》\u30002021-10-07\u3000第3版", "2021-10-07"),
    ("2021年10月07日 09:12\u3000来源：三江在线\u3000责编：王明\u3000我要评论(3)", "2021-10-07"),
    ("公告日期：2021/10/07\u3000公告單位：國際處\u3000點閱：914", "2021-10-07"),
    ("三江大学 2021-10-07 18:30", "2021-10-07"),
]
NO_BYLINES = [
    "10月7日",
    "October 7",
    "© 2021 Riverton",
    "- 创立日期:2021年10月7日",
    "时间:2021年10月7日 地点:三江",
    "2021年10月7日至9日",
    "7 October 2021: alliance founded",
    "2021年10月7日 联盟成立",
    "05/06/2021",
    "2021-13-07",
    "31.02.2021",
    "1921-10-07",
    "The alliance was founded on 7 October 2021.",
    "2021年10月7日,联盟在三江成立。",
    '2. ^ "Members". Riverton. Retrieved 7 October 2021.',
    "Riverton Summit 7 October 2021",
    "Founded | 7 October 2021",
    "成立时间 | 2021年10月7日",
    "Дата основания | 7 октября 2021",
    "2021年10月7日 — 2021年10月9日",
    "7 октября 2021 — 9 октября 2021",
]


@pytest.mark.parametrize(("line", "edtf"), BYLINES)
def test_bylines(line, edtf):
    for text in (f"A headline\n{line}\n\n{TEXT}", f"A headline\n\n{TEXT * 3}\n{line}\n"):
        document = clean(text.encode(), name="page.txt")
        found = (document.published, document.published_from)
        assert found == (edtf, "text") or (read_byline(line).sure == 0 and text.endswith(f"{line}\n"))


@pytest.mark.parametrize("line", NO_BYLINES)
def test_no_bylines(line):
    document = clean(f"A headline\n{line}\n\n{TEXT}".encode(), name="page.txt")
    assert (document.published, document.published_from) == ("", "")


def test_timeline_is_not_published():
    text = "Chronicle\n\n" + "".join(f"200{year}-03-01\n{TEXT}\n" for year in range(5))
    assert clean(text.encode(), name="page.txt").published == ""


def page(head="", byline="", url=None, row=None):
    return clean(f"<head>{head}</head><h1>A headline of it</h1><p>{byline}</p><p>{TEXT}</p>".encode(), url=url, row=row)


JSON_LD = '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2001-01-01"},%s]}</script>'


@pytest.mark.parametrize(
    ("head", "edtf"),
    [
        (JSON_LD % '{"@type":"NewsArticle","datePublished":"2021-10-07T08:00:00+08:00"}', "2021-10-07"),
        ('<meta property="article:published_time" content="2021-10-07T08:00:00Z">', "2021-10-07"),
        ('<meta name="PubDate" content="2021-10-07 10:00">', "2021-10-07"),
        ('<meta name="publishdate" content="2021年10月07日">', "2021-10-07"),
        ('<meta itemprop="datePublished" content="Thu, 07 Oct 2021 10:00:00 GMT">', "2021-10-07"),
        ('<meta property="article:modified_time" content="2021-10-07">', ""),
        ('<meta name="PubDate" content="0001-01-01">', ""),
    ],
)
def test_metadata(head, edtf):
    document = page(head)
    assert (document.published, document.published_from) == (edtf, "meta" if edtf else "")


def test_time_element():
    document = page(byline='<time datetime="2021-10-07T10:00">last week</time>')
    assert (document.published, document.published_from) == ("2021-10-07", "meta")


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://a.example/2021/1007/c1.html", "2021-10-07"),
        ("https://a.example/news/20211007/x.htm", "2021-10-07"),
        ("https://a.example/202110/t20211007_123.html", "2021-10-07"),
        ("https://a.example/2021/10/07/title/", "2021-10-07"),
        ("https://a.example/2021/10/title/", "2021-10"),
        ("https://a.example/info/1020/20211.htm", ""),
        ("https://2021-10-07.example/", ""),
        ("https://a.example/2021/1347/c1.html", ""),
    ],
)
def test_url(url, edtf):
    document = page(url=url)
    assert (document.published, document.published_from) == (edtf, "url" if edtf else "")


def test_order_of_sources():
    meta, byline, url = '<meta name="pubdate" content="2021-10-01">', "2021-10-02", "https://a.example/2021/1003/"
    row = DocumentRow("page.html", url=url, published="2021-10", publisher="X University", language="ru")
    assert page(meta, byline, url).published == "2021-10-01"
    assert page("", byline, url).published == "2021-10-02"
    assert page("", "", url).published == "2021-10-03"
    document = page(meta, byline, "https://b.example/", row)
    assert (document.published, document.published_from, document.url) == ("2021-10", "documents.csv", url)
    assert (document.publisher_hint, document.language) == ("X University", "ru")


def test_footer_year_is_no_date():
    assert clean(f"<h1>Headline</h1><p>{TEXT}</p><footer>© 2021-10-07 X</footer>".encode()).published == ""


def test_rows_with_days_are_a_table():
    text = "Chronicle of it\n\nRiverton | 7 October 2021\nSalem | 8 October 2021\n\n" + TEXT
    document = clean(text.encode(), name="page.txt")
    assert [block.kind for block in document.blocks][1:3] == ["row", "row"]
    assert document.published == ""


@pytest.mark.parametrize(("dateline", "edtf"), [("三江10月5日电", "2021-10-05"), ("三江5月10日电", "2021-05-10"), ("三江电", "")])
def test_day_and_month_are_told_apart_by_the_dateline(dateline, edtf):
    text = f"联盟举行论坛\n来源：国际处\u300005-10-2021\u3000供稿：国际处\n{dateline}\u3000九所大学的校长出席了论坛，并签署了协议。\n"
    assert clean(text.encode(), name="page.txt").published == edtf


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("HONG KONG, 29 April 2023 (Wire of Asia) - The presidents met.", "2023-04-29"),
        ("ТОМСК, 24 октября 2017 г. — Агентство. Форум завершил работу.", "2017-10-24"),
        ("MOSCOW, May 4, 2019 – The board met.", "2019-05-04"),
        ("PARIS, 3 May 2020 was a good day - they said.", ""),
        ("IN MAY, 3 universities - of many - met.", ""),
    ],
)
def test_datelines_of_agencies(line, edtf):
    assert from_lines(["A headline", line, "More text."]) == edtf
