"""When a page was published."""

import pytest

from pipeline.cleaning import clean
from pipeline.cleaning.byline import read_byline
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
