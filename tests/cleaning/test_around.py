"""What stands around an article without saying so: readers' comments, lists of other pages, tools; and what only looks like it."""

import pytest

from pipeline.cleaning import clean

PROSE = (
    "The members meet every spring, and talk about teaching, money and the weather in the north, until the last train leaves. "
    "Nobody has ever missed it, though the minutes of the second meeting were left on the platform and came home by post."
)
ZH = (
    "联盟的成员每年春天开会，讨论教学、经费和北方的天气，直到末班火车离开。"
    "从来没有人误过车，尽管第二次会议的纪要曾经忘在站台上，后来由邮局寄了回来，至今保存在秘书处的柜子里。"
)


def lines_of(body, title="The meeting in spring"):
    markup = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"
    return [line for line in clean(markup.encode()).text.split("\n") if line][1:]


# a heading of comments ends the article; the plain word needs a count or a heading's tag
ENDED = [
    (PROSE, "<h3>Comments</h3><p>So true. I was there.</p><p>Nobody asked me.</p>"),
    (PROSE, "<div>Leave a reply</div><p>So true. I was there.</p>"),
    (PROSE, "<div>12 comments</div><p>So true. I was there.</p>"),
    (PROSE, "<div>Обсуждение (26)</div><p>Снегирь: наконец-то дождались.</p>"),
    (PROSE, "<div>Всего комментариев: 17</div><p>Наконец-то дождались.</p>"),
    (ZH, "<div>网友评论：（只显示最新24条）</div><p>转给同学了，期待后续报道。</p>"),
    (ZH, "<div>讀者回應</div><p>終於不用騎車了。</p>"),
]


@pytest.mark.parametrize(("prose", "comments"), ENDED)
def test_comments_go_from_their_heading_on(prose, comments):
    assert lines_of(f"<div><p>{prose}</p>{comments}</div>") == [prose]


@pytest.mark.parametrize("line", ["Comments", "Discussion", "评论", "回复"])
def test_plain_word_without_a_count_ends_nothing(line):
    assert lines_of(f"<div><p>{PROSE}</p><p>{line}</p><p>{PROSE}</p></div>")[-1] == PROSE


def test_tool_bar_above_the_text_ends_nothing():
    assert PROSE in lines_of(f"<div>发表评论</div><div><p>{PROSE}</p><p>{PROSE}</p></div>")


def test_comments_longer_than_the_article():
    many = "<p>So true, and I was there when it happened, in the second row. Nobody asked me.</p>" * 40
    assert lines_of(f"<div><p>{PROSE}</p><p>{PROSE}</p></div><div class='comments-area'>{many}</div>") == [PROSE, PROSE]


def test_excerpts_under_the_heading_of_other_pages():
    others = "<h3>推荐内容</h3><ul><li><a href=/1>食堂</a></li></ul><p>食堂今天开张，现将有关情况报道如下...</p>"
    assert lines_of(f"<div><p>{ZH}</p>{others}</div>") == [ZH]


def test_box_of_other_pages_ends_at_the_next_section():
    box = "<div><p>More from Education</p><a href=/a>School roofs put back again</a></div>"
    assert lines_of(f"<div><p>{PROSE}</p>{box}<h2>Bandwidth first</h2><p>{PROSE}</p></div>") == [PROSE, "Bandwidth first", PROSE]


def test_way_on_at_the_end_of_a_paragraph():
    assert lines_of(f"<div><p>{ZH}</p><p>{ZH}<a href=/>返回首页，查看更多</a></p></div>") == [ZH, ZH]
    kept = "Write to us through the page named <a href=/c>contact</a>"
    assert lines_of(f"<div><p>{PROSE}</p><p>{kept}</p></div>")[-1] == "Write to us through the page named contact"


@pytest.mark.parametrize(
    "around", ["<p><a href=/{n}>Law clinic opens a photo contest {n}</a></p>", "<p><a href=/{n}>校车线路今天调整{n}</a></p>"]
)
def test_run_of_links_below_the_text(around):
    links = "".join(around.format(n=n) for n in range(8))
    assert lines_of(f"<div><p>{PROSE}</p><p>{PROSE}</p>{links}</div>") == [PROSE, PROSE]


def test_members_that_are_links_stay():
    names = ["Riverton University", "Ashcombe College", "Institute of the North", "Academy of Tides", "Polytechnic of Eastfen"]
    links = "".join(f"<p><a href=/{n}>{n}</a></p>" for n in names)
    assert lines_of(f"<div><p>{PROSE}</p><p>{PROSE}</p>{links}</div>")[-5:] == names


def test_form_below_the_text():
    form = "<form><label>First Name</label><input><label>Message</label><textarea></textarea></form>"
    assert lines_of(f"<div><p>{PROSE}</p><p>{PROSE}</p><h2>Get in Touch</h2>{form}</div>") == [PROSE, PROSE]


def test_form_around_the_page_is_the_page():
    assert lines_of(f"<form><input type=hidden><div><p>{PROSE}</p><p>{PROSE}</p></div></form>") == [PROSE, PROSE]


def test_panels_of_tabs_and_accordions():
    tabs = "<ul role=tablist><li><a role=tab aria-controls=a>A</a></li><li><a role=tab aria-controls=b>B</a></li></ul>"
    panels = f"<div id=a><p>{PROSE}</p></div><div id=b style='display:none'><p>{PROSE}</p></div><div id=c hidden><p>{PROSE}</p></div>"
    assert lines_of(f"<div>{tabs}{panels}</div>").count(PROSE) == 2
    button = f"<div class=accordion><h3><button aria-expanded=false>Will fees change?</button></h3><div><p>{PROSE}</p></div></div>"
    assert lines_of(f"<div><p>{PROSE}</p>{button}</div>") == [PROSE, "Will fees change?", PROSE]
    assert "Menu" not in lines_of(f"<div><p>{PROSE}</p><button aria-expanded=false aria-haspopup=true>Menu</button></div>")


def test_sections_of_one_class_stay_together():
    short = "<div class='tab-pane'><dl><dt>Min</dt><dd>Yuquan University</dd></dl></div>"
    long = f"<div class='tab-pane active'>{f'<p>{PROSE}</p>' * 6}</div>"
    assert "Min | Yuquan University" in lines_of(f"<div>{long}{short}</div>")


def test_lead_in_the_box_of_the_headline():
    lead = "Starting this fall, three hundred students in two cities will belong to a single orchestra, with one train pass."
    hero = f"<div class='hero teaser'><h1>The meeting in spring</h1><div class='teaser__text'><p>{lead}</p></div></div>"
    markup = f"<title>The meeting in spring</title><body>{hero}<div>{f'<p>{PROSE}</p>' * 4}</div></body>"
    text = clean(markup.encode()).text
    assert lead in text
    promo = "<div class='promo teaser'><p>Apply for the summer camp, which takes place in July, by the lake, as ever.</p></div>"
    assert "summer camp" not in clean(markup.replace("</body>", f"{promo}</body>").encode()).text


def test_marks_of_word_inside_a_sentence():
    date = "<st1:chsdate><span>2012</span><span>年</span></st1:chsdate>"
    assert lines_of(f"<div><p>定于{date}开会。</p><p>{ZH}</p></div>")[0] == "定于2012年开会。"


BYLINES = [
    ("14.09.2021 Количество показов: 1177", "14.09.2021", "2021-09-14"),
    ("日期：2019年06月18日 16:42 作者：何沛 点击数：[]", "日期：2019年06月18日 16:42 作者：何沛", "2019-06-18"),
    ("2024-01-09来源：联盟秘书处 阅读 5522次", "2024-01-09来源：联盟秘书处", "2024-01-09"),
    ("12 March 2024 · 4 min read", "12 March 2024", "2024-03-12"),
    ("来源:国际合作处 点击: 2024-11-19", "来源:国际合作处 点击: 2024-11-19", "2024-11-19"),
]


@pytest.mark.parametrize(("line", "kept", "day"), BYLINES)
def test_counters_leave_a_byline(line, kept, day):
    document = clean(f"<h1>Headline of it</h1><p>{line}</p><p>{PROSE}</p>".encode())
    assert document.text.split("\n")[2] == kept
    assert document.published == day


DATED = [
    ("<p><time class='entry-date published' datetime='2018-11-05T10:12:41+00:00'>5 Nov</time></p>", "2018-11-05"),
    ("<p><abbr class=published title='2007-06-03T21:14:00+01:00'>9:14</abbr></p>", "2007-06-03"),
    ("<span itemprop=datePublished content=2019-05-07></span>", "2019-05-07"),
    ("<script>var createTime = '2023-05-11 08:00';</script>", "2023-05-11"),
    ("<abbr class=published title=2007-06-03>x</abbr><abbr class=published title=2008-06-03>y</abbr>", ""),  # an index of posts
    ("<table><tr><td>Formation</td><td>4 March 1997</td></tr><tr><td>Seat</td><td>Port Alder</td></tr></table>", ""),
]


@pytest.mark.parametrize(("marked", "day"), DATED)
def test_day_that_elements_and_scripts_are_marked_with(marked, day):
    assert clean(f"<h1>Headline of it</h1>{marked}<p>{PROSE}</p>".encode()).published == day


def test_steps_name_only_what_was_done():
    assert clean(f"<p>{PROSE}</p>".encode()).steps == ()
    assert clean(f"<nav>Menu here</nav><p>{PROSE}</p>".encode()).steps == ("removed furniture",)


@pytest.mark.parametrize("title", ["Untitled Document", "New Page 6", "无标题文档"])
def test_title_that_an_editor_of_pages_put_there(title):
    markup = f"<title>{title}</title><body><p>Minutes of the group</p><p>{PROSE}</p></body>"
    assert clean(markup.encode()).title != title


def test_body_is_the_text_without_headline_byline_and_captions():
    parts = (
        f"<p>14 May 2019</p><figure><figcaption>Gates</figcaption></figure><p>{PROSE}</p><ul><li>Riverton</li></ul><p>Author: Ann Lee</p>"
    )
    document = clean(f"<h1>The meeting in spring</h1>{parts}".encode())
    assert document.body.split("\n") == [PROSE, "- Riverton"]
    assert document.text.startswith("The meeting in spring")
