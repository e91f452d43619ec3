"""What the templates of well-known systems put around and into an article: furniture goes, the article stays, the body is the article."""

import pytest
from test_around import PROSE, ZH, lines_of

from pipeline.cleaning import clean

OTHERS = ["School roofs repaired", "Clinic opens late", "Bus line moved", "Choir wins prize", "Ferry runs again", "Library stays open"]
DATED = "".join(f"<li><a href='/{n}'>{other}</a><span>2021-05-0{n + 1}</span></li>" for n, other in enumerate(OTHERS))
THREAD = "".join(f"<tr><td>{n}<td><a href='/{n}'>{other}</a><td>2021-05-0{n + 1}" for n, other in enumerate(OTHERS))

# (what stands in the text, the lines of it that stay)
INSIDE = [
    (f"<ul class=zzz>{DATED}</ul>", []),
    (f"<table>{THREAD}</table>", []),
    ("<ol><li><a href='#a'>Beginnings</a></li><li><a href='#b'>Members</a></li></ol>", []),
    ("<p><a href='#end'>Jump to the vote</a></p>", []),
    ("<ul>" + "".join(f"<li><a href=/{n}>{other}</a></li>" for n, other in enumerate(OTHERS[:3])) + "</ul>", []),
    ("<div class=poll-embed><h4>How many alliances?</h4><div>Fewer than ten</div></div>", []),
    ("<blockquote class=twitter-tweet><p>Ovation in the hall</p>— <a>@row</a></blockquote>", []),
    ("<blockquote><p>“Nobody has ever missed it”</p></blockquote>", []),
    ("<div><p>Every Friday in your box</p><form><input type=email></form></div>", []),
    ("<div><h3>Stay in touch</h3><div><input type=email></div></div>", []),
    ("<p>Follow the Courier on Facebook</p>", []),
    ("<p>1.2K</p>", []),
    ("<p>------分隔线------</p>", []),
    ("<p>“Somebody else said this”</p>", ["“Somebody else said this”"]),
    (
        "<ul><li><a href=/a>Riverton University</a></li><li><a href=/b>Ashcombe College</a></li></ul>",
        ["- Riverton University", "- Ashcombe College"],
    ),
    ("<p>They are:</p><ul><li><a href=/a>Leyden</a></li><li><a href=/b>Upsala</a></li></ul>", ["They are:", "- Leyden", "- Upsala"]),
    ("<p><span class=location>Riverton</span> said yes to all of it.</p>", ["Riverton said yes to all of it."]),
    ("<p>See the note.<sup><a href='#fn2'>[ii]</a></sup></p>", ["See the note."]),
    ("<p>See the note.<a class=footnote-anchor href='#f'>2</a></p>", ["See the note."]),
    ("<p>An area of 9 km<sup>2</sup> is enough.</p>", ["An area of 9 km2 is enough."]),
]


@pytest.mark.parametrize(("inside", "kept"), INSIDE)
def test_what_is_set_into_a_text(inside, kept):
    assert lines_of(f"<div><p>{PROSE}</p>{inside}<p>{ZH}</p></div>") == [PROSE, *kept, ZH]


# lines that the text keeps as evidence, and the body leaves out
ASIDE = [
    "<div class=byline>Ann Lee, in Riverton</div>",
    "<div><span>Ann Lee</span><span>27 August 2020 14:05</span></div>",
    "<p>By ANN LEE, Education Writer</p>",
    "<p>本报记者 李明 通讯员 王芳</p>",
    "<p>（文：李明 图：王芳 审核：张伟）</p>",
    "<p>签约仪式现场。记者 李明 摄</p>",
    "<p>Башня обсерватории. Фото Ивана Петрова</p>",
    "<p style='text-align:center'><img src=a.jpg></p><p style='text-align:center'>大会现场</p>",
    "<div align=center><img src=a.jpg><br><small>The old hall</small></div>",
    "<div class=wrap><img src=a.jpg><span class=img_descr>The old hall</span></div>",
    "<table class=infobox><tr><th>Formation</th><td>1997</td></tr><tr><th>Seat</th><td>Riverton</td></tr></table>",
    "<table><tr><th>Owner</th><td>The board</td></tr><tr><th>Version</th><td>2.1</td></tr></table>",
    "<header><time>19.02</time> <span>BST</span></header>",
]


@pytest.mark.parametrize("aside", ASIDE)
def test_text_keeps_and_body_leaves_out(aside):
    document = clean(f"<h1>The meeting in spring</h1><article>{aside}<p>{PROSE}</p><p>{ZH}</p></article>".encode())
    assert document.body.split("\n") == [PROSE, ZH]
    assert len(document.text) > len(document.body) + len("The meeting in spring\n\n")


def test_title_of_a_table_is_body():
    rows = "<tr><td>Riverton</td><td>1997</td></tr><tr><td>Ashcombe</td><td>1998</td></tr>"
    table = f"<table><caption>Members in 2024</caption>{rows}</table>"
    assert "Members in 2024" in clean(f"<p>{PROSE}</p>{table}<p>{PROSE}!</p>".encode()).body.split("\n")


def test_preformatted_text_wrapped_at_the_edge_of_a_terminal():
    one, other = "周末跟着大家去河边参加了所谓的学生论坛，回来以后同屋都问我到底", "论了什么。"
    wrapped = f"<pre><span>{one}\n{other}\n\n    先说天气。\n--\n随手签名</span></pre>"
    assert lines_of(f"<p>{PROSE}</p>{wrapped}")[1:] == [one + other, "先说天气。"]


def test_headline_in_a_table_of_its_own():
    title = "<table><tr><td>会前的一行小字</td></tr><tr><td><b>The meeting in spring</b></td></tr></table>"
    body = f"<table><tr><td><p>{ZH}</p><p>{ZH}</p></td></tr></table>"
    page = f"<title>The meeting in spring</title><body><table><tr><td>{title}{body}</table>"
    assert "会前的一行小字" in clean(page.encode()).text


def test_page_of_one_row_with_a_side_column():
    row = f"<table><tr><td><a href=/1>Home</a><br><a href=/2>News</a></td><td>{PROSE}<br><br>{PROSE}!</td></tr></table>"
    assert " | " not in clean(row.encode()).text


DAYS = [
    ("<em id=publish_time>2021-05-04</em>", "2021-05-04"),
    ("<div class=pub-date>Published 4 May 2021</div>", "2021-05-04"),
    ("<div><a href=/d>10:15, 4 мая 2021</a> <a href=/s>Россия</a></div>", "2021-05-04"),
    ("<p>2021年05月04日10:20 来源：北方日报</p>", "2021-05-04"),
]


@pytest.mark.parametrize(("marked", "day"), DAYS)
def test_day_of_a_template(marked, day):
    assert clean(f"<h1>The meeting in spring</h1>{marked}<article><p>{PROSE}</p></article>".encode()).published == day


ENDS = [
    ("二〇一二年九月三日", "2012-09-03"),
    ("某省教育厅 2014年5月3日", "2014-05-03"),
    ("一九九八年十一月", "1998-11"),
    ("February 1995", "1995-02"),
    ("Февраль 1995 г.", "1995-02"),
    ("民國90年3月9日", "2001-03-09"),
    ("二〇一二年九月三日，联盟成立。", ""),
    ("五年三月", ""),
]


@pytest.mark.parametrize(("line", "day"), ENDS)
def test_signature_at_the_end(line, day):
    assert clean(f"<h1>The meeting in spring</h1><p>{PROSE}</p><p>{ZH}</p><p align=right>{line}</p>".encode()).published == day


def test_header_of_a_board():
    header = "发信站: 北方站 (Sun Nov 17 23:51:08 2002), 转信"
    assert clean(f"<h1>The meeting in spring</h1><p>{header}</p><p>{ZH}</p>".encode()).published == "2002-11-17"
