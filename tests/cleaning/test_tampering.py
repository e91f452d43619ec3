"""Gambling spam in the visible text, and what only looks like it."""

import pytest

from pipeline.cleaning import clean


def cleaned(text):
    return clean(f"{text}\n".encode(), name="page.txt")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("必发77手机在线官网副校长出席会议。", "必发77手机在线官网"),
        ("澳门威尼斯人官方网站的师生参加了比赛。", "澳门威尼斯人官方网站"),
        ("太阳城娱乐平台召开大会。", "太阳城娱乐平台"),
        ("《新葡京8888下载app教师奖励办法》", "新葡京8888下载app"),
        ("金沙9570官网党委书记讲话", "金沙9570官网"),
        ("彩票app下载最新版", "彩票app下载最新版"),
        ("澳門威尼斯人線上娛樂", "澳門威尼斯人線上娛樂"),
        ("必发77校长,必发77副校长,必发77书记", "必发77"),
    ],
)
def test_tampered(text, phrase):
    document = cleaned(text)
    assert document.flags == ("tampered",)
    assert document.text == text
    assert {document.text[start:end] for start, end in document.spam} == {phrase}
    assert [(issue.stage, issue.code, issue.quote) for issue in document.issues] == [("clean", "spam", phrase)]


@pytest.mark.parametrize(
    "text",
    [
        "该项目由彩票公益金资助。",
        "中国体育彩票官方网站公布了名单。",
        "澳门大学研究博彩业的影响。",
        "代表团访问了威尼斯大学,并登录学校官网查询。",
        "银河系研究中心的官方网站已经上线。",
        "学校位于金沙江畔,体育学院下载中心开放。",
        "学校官网、手机客户端和在线平台同时开通。",
        "太阳城是一座小镇。",
        "The poker club of the university met in Slot Hall.",
    ],
)
def test_not_tampered(text):
    document = cleaned(text)
    assert (document.flags, document.spam, document.issues) == ((), (), ())


def test_hidden_spam_is_hidden_not_tampered():
    page = "<h1>Headline</h1><p>words of the article, and some more.</p><div style='display:none'>必发77手机在线官网</div>"
    assert clean(page.encode()).flags == ("hidden_text",)
