"""Boxes and lines around an article, one case of each kind, and what reads like them and stays."""

import pytest

from pipeline.cleaning import clean
from pipeline.cleaning.furniture_lines import is_furniture_line, is_related_heading

PROSE = "<p>Nine colleges of the river towns met on Monday and agreed to share their libraries from the autumn on.</p>" * 3


@pytest.mark.parametrize(
    "line",
    [
        "Скопировать короткую ссылку",
        "Reply With Quote",
        "The following 3 users say thanks to ann for her answer: bob, cid",
        "您需要登录后查看附件内容，请注册",
        "3楼",
        "Register today for free access to all our pages",
        "Our standards: the rules we write by",
        "The full report is available to members at the office",
        "岛城微博 关注@岛城晚报",
        "statutes_2015.pdf (310 KB)",
    ],
)
def test_tools_of_a_page(line):
    assert is_furniture_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "联系人：教务处李明，电话：010-62750000",
        "The full text contains forty articles. The alliance has 40 members.",
        "Our standards are high: nine of ten members were refused.",
        "Register now opens at nine, and members sign it in free order of arrival. The rest wait.",
        "校方在微博发布消息，请关注后续进展。",
        "The statutes (statutes.pdf, 310 KB) name nine members.",
    ],
)
def test_sentences_like_them_stay(line):
    assert not is_furniture_line(line)


def test_word_in_other_dictionaries_heads_a_list():
    assert is_related_heading("Смотреть что такое «лига» в других словарях:")


def test_quotation_in_a_box_named_after_its_looks_stays():
    box = "<div class='quote promo-box'><blockquote>“We asked for one key and were given nine doors,” says the dean.</blockquote></div>"
    assert "nine doors" in clean(f"<h1>Keys</h1><article>{PROSE}{box}{PROSE}</article>".encode()).text


def test_box_with_a_way_elsewhere_takes_no_heading_along():
    box = '<br><br><span class="hint-box"><a href="/x">See also: libraries</a></span>\n'
    box += "<b>Disputes.</b><br>It took two years to settle who pays for the boat."
    text = clean(f"<h1>Libraries</h1><article>{PROSE}<div>{box}</div>{PROSE}</article>".encode()).text
    assert "Disputes." in text
    assert "See also" not in text
