"""No article is lost to the word of a class: the page's prose speaks against it, and doubtful pages are looked at again."""

import pytest
from test_around import PROSE, ZH

from pipeline.cleaning import clean

TITLE = "The meeting in spring"
PARAGRAPHS = [f"{PROSE} It was the {number} year of the alliance." for number in ("first", "second", "third", "fourth", "fifth", "sixth")]
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
MENU = "".join(f"<ul><li><a href=/{n}>A rather long entry of the menu about the department of things {n}</a></li></ul>" for n in range(60))


def read(body, head=f"<h1>{TITLE}</h1>"):
    return clean(f"<html><head><title>{TITLE}</title></head><body>{head}{body}</body></html>".encode())


def lost(document, paragraphs=PARAGRAPHS):
    return [paragraph for paragraph in paragraphs if paragraph not in document.text or paragraph not in document.body]


NAMES = [
    "share_area", "js_img_share_area", "content-with-sidebar", "has-sidebar", "no-comments", "comments-open", "related-layout",
    "share-wrap", "video-page", "comment", "widget widget-text", "popup-gallery", "promo-story", "reply-box", "newsletter-article",
    "recommend-detail", "teaser-full", "rail-article", "login-required", "post subscribe-locked", "paywall", "quiz-article",
    "elementor-section elementor-top-section",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("head", [f"<h1>{TITLE}</h1>", f"<div>{MENU}</div><h1>{TITLE}</h1>"], ids=["plain", "menu"])
def test_block_with_most_of_the_prose_is_the_article(name, head):
    document = read(f'<div class="{name}">{TEXT}</div>', head)
    assert lost(document) == []
    assert "entry of the menu" not in document.text


@pytest.mark.parametrize("name", ["paywall", "subscriber-only share", "premium top", "story-related"])
def test_word_on_each_paragraph_is_void(name):
    each = "".join(f'<div class="{name}"><p>{paragraph}</p></div>' for paragraph in PARAGRAPHS)
    assert lost(read(f"<div>{each}</div>")) == []


def test_article_in_parts_that_all_sound_like_furniture():
    names = ("hot", "related", "recommend", "sidebar", "teaser", "promo")
    parts = "".join(f"<div class={name}><p>{text}</p></div>" for name, text in zip(names, PARAGRAPHS, strict=True))
    assert lost(read(parts)) == []


def test_comments_and_consents_longer_than_the_article_stay_out():
    other = "".join(f"<p>{ZH}</p>" for _ in range(12))
    for name in ("comment-list", "onetrust-consent", "references"):
        document = read(f"<div>{TEXT}</div><div class={name}>{other}</div>")
        assert lost(document) == []
        assert ZH not in document.text


@pytest.mark.parametrize("style", ["display:none", "visibility:hidden", "opacity:0"])
def test_body_that_a_script_shows_on_a_page_of_menus(style):
    assert lost(read(f"<div>{MENU}</div><div style='{style}'>{TEXT}</div>")) == []


@pytest.mark.parametrize("counter", ["<div>No Comments</div>", "<ul><li><a href='#respond'>12 Comments</a></li></ul>"])
def test_counter_of_comments_under_a_lead_ends_nothing(counter):
    rest = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[1:])
    document = read(f"<p>{PARAGRAPHS[0]}</p>{counter}<div>{rest}</div>")
    assert lost(document) == []
    assert "Comments" not in document.text


def section(number, inner):
    names = f"elementor-section elementor-top-section elementor-element elementor-element-{number}a"
    return f'<section class="{names}"><div class="elementor-widget elementor-widget-text-editor">{inner}</div></section>'


def test_sections_of_a_builder_of_pages():
    sections = "".join(section(number, f"<p>{paragraph}</p>") for number, paragraph in enumerate(PARAGRAPHS))
    assert lost(read(f"<div>{section(9, f'<h1>{TITLE}</h1>')}{sections}</div>", head="")) == []


def test_text_that_goes_on_behind_a_picture():
    before, after = ("".join(f"<p>{paragraph}</p>" for paragraph in part) for part in (PARAGRAPHS[:5], PARAGRAPHS[5:]))
    assert lost(read(f"<div class=a>{before}</div><div class=m><img src=a></div><div class=b>{after}</div>")) == []


TEASERS = ["School roofs are repaired", "Clinic stays open late", "Bus line moves again", "Choir wins a prize"]
LISTS = [
    "".join(f"<div class=x><h3><a href=/{n}>{t}</a></h3><p>They say that this is how it ...</p></div>" for n, t in enumerate(TEASERS)),
    "".join(f"<dl><dt><a href=/{n}>{t}</a><dd>They say so.<dd>2021-05-0{n + 1}</dl>" for n, t in enumerate(TEASERS)),
    "".join(f"<b>0{n + 1}.05.2021</b> <a href=/{n}>{t}</a><br>They say that this is how it is.<br><br>" for n, t in enumerate(TEASERS)),
    "<h4>You may also like</h4>" + "".join(f"<h5><a href=/{n}>{t}</a></h5><p>They say so here.</p>" for n, t in enumerate(TEASERS)),
]


@pytest.mark.parametrize("others", LISTS)
def test_teasers_below_the_text(others):
    document = read(f"<div>{TEXT}<div>{others}</div></div>")
    assert lost(document) == []
    assert [teaser for teaser in TEASERS if teaser in document.text] == []


def test_members_with_a_link_and_a_day_stay():
    names = ["Riverton University", "Ashcombe College", "Institute of the North", "Academy of Tides"]
    joined = "".join(f"<div class=m><h3><a href=/{n}>{name}</a></h3><p>Joined on 4 May 199{n}.</p></div>" for n, name in enumerate(names))
    document = read(f"<div>{TEXT}<div>{joined}</div></div>")
    assert [name for name in names if name not in document.text] == []


CODE = [
    "<pre><code class='language-c'><span class='token comment'># boats</span>\n<span class='token title'>import</span> boat</code></pre>",
    "<table><tr><td class=linenos><pre>1\n2\n3</pre></td><td class=code><pre># boats\nimport boat</pre></td></tr></table>",
    "<div class=code-toolbar><pre><code># boats\nimport boat</code></pre><div class=toolbar>Copy</div></div>",
    "<div class=hl><pre><code># boats\nimport boat</code></pre><ul class=pre-numbering><li>1</li><li>2</li></ul></div>",
]


@pytest.mark.parametrize("code", CODE)
def test_listing_is_kept_without_its_line_numbers(code):
    document = read(f"<div>{TEXT}{code}<p>Set <code>boat.speed</code> now.</p></div>")
    assert document.body.split("\n")[-3:] == ["# boats", "import boat", "Set boat.speed now."]


def test_page_of_table_cells_that_nobody_closed():
    menu = "<TD WIDTH=100><A HREF=/a>Front page</A><BR><A HREF=/b>Recipes</A><BR>Sign up!"
    side = "<TD WIDTH=160><B>CLASSIFIEDS</B><P>FOR SALE: a pickup that runs good and has been kept in the barn. Call evenings."
    text = "".join(f"<P>{paragraph}" for paragraph in PARAGRAPHS)
    body = f"<TABLE><TR><TD COLSPAN=3>The Sentinel<TR>{menu}<TD><TABLE><TR><TD><FONT SIZE=5>{TITLE}</FONT>{text}</TABLE>{side}</TABLE>"
    document = read(body, head="")
    assert document.text.split("\n\n") == [TITLE, *PARAGRAPHS]


DAYS = [
    ("<meta name='govuk:first-published-at' content='2018-06-21T00:00:00+00:00'>", "", "2018-06-21"),
    ("<meta name=date content=2018-06-21>", "", "2018-06-21"),
    ('<script type="application/ld+json">{"@id": "x", "pubDate": "2018-06-21T10:00:00"}</script>', "", "2018-06-21"),
    ("", "<span class=news-date-time>21.06.2018</span>", "2018-06-21"),
    ("", "<div>拾柴人 于 2018-06-21 23:48:11 发布</div>", "2018-06-21"),
    ("", "<p>Sentinel Staff -- Thursday, June 21, 2018</p>", "2018-06-21"),
    ("", "<p>Published 21 June 2018</p>", "2018-06-21"),
    ("", "<p>该法于 2018-06-21 发布会上宣布</p>", ""),
]


@pytest.mark.parametrize(("head", "line", "day"), DAYS)
def test_days_that_templates_name(head, line, day):
    page = f"<html><head>{head}<title>{TITLE}</title></head><body><h1>{TITLE}</h1>{line}<div>{TEXT}</div></body></html>"
    assert clean(page.encode()).published == day


def test_days_of_a_diary_are_body():
    entries = "".join(f"<p>{number} May 1999</p><p>{paragraph}</p>" for number, paragraph in enumerate(PARAGRAPHS, 1))
    assert "1 May 1999" in read(entries).body.split("\n")


# lines of tools, counters and giving; none of them is article
TOOLS = [
    "Views: 1,204 | Likes: 12", "1204 views", "Filed under: ferries, harbours", "Sign up for the Harbour Letter, our weekly digest.",
    "We may earn a commission when you buy through links.", "If you liked this story, hold down the button.", "Hide Caption 1 of 12",
    "CLICK HERE TO GET THE NEWS APP", "[ Back to the Front Page ]", "Rate this article: 1 2 3", "3 people found this helpful",
    "From Wikipedia, the free encyclopedia", "Community content is available under CC-BY-SA unless otherwise noted.",
    "字号 超大大标准小", "分享到：微信 微博 QQ空间", "更多精彩内容，请关注港务报微信公众号", "阅读 10万+", "顶 (12) 踩 (3)",
    "觉得不错，点个在看吧",
    "Поделиться в социальных сетях", "Следите за нашими новостями в Telegram", "Голосов: 3 Рейтинг: 5.0", "Мини-чат",
]  # fmt: skip


@pytest.mark.parametrize("line", TOOLS)
def test_line_of_tools_in_a_text(line):
    document = read(f"<div><p>{PARAGRAPHS[0]}</p><p>{line}</p><p>{PARAGRAPHS[1]}</p></div>")
    assert document.text.split("\n\n") == [TITLE, *PARAGRAPHS[:2]]


# sentences that begin or end as such lines do
SENTENCES = [
    "The views of the members differ.",
    "Tagged fish were found near the harbour.",
    "Follow the river to its mouth, they say.",
    "两校关注学生的健康成长。",
    "联盟的关注点在于分享经验。",
    "Рейтинг университетов вырос за год.",
]


@pytest.mark.parametrize("line", SENTENCES)
def test_sentence_is_no_tool(line):
    assert line in read(f"<div><p>{PARAGRAPHS[0]}</p><p>{line}</p><p>{PARAGRAPHS[1]}</p></div>").body.split("\n")
