"""Threads of boards: what others answer goes, what the opener says stays."""

from pipeline.cleaning import clean

LONG = "The league of northern colleges met in the old customs house and took a vote on the new rules of entry. " * 5
SHORT = "Does anybody know who paid for the coffee that day, it was better than ours."


def post(name, text, heading=""):
    box = f'<div class="user-info"><a href="/u">{name}</a><p>Joined 2011</p></div>'
    return f'<li class="post">{box}{heading}<div class="message"><p>{text}</p></div></li>'


def thread(*posts):
    return clean(f"<html><body><h1>Rules of the league</h1><ol>{''.join(posts)}</ol></body></html>".encode()).text


def test_answers_of_others_go():
    assert SHORT not in thread(post("ann", LONG), post("bob", SHORT), post("cid", SHORT))


def test_answer_with_the_title_again_goes():
    assert SHORT not in thread(post("ann", LONG), post("bob", SHORT, "<h2>Re: Rules of the league</h2>"))


def test_what_the_opener_adds_stays():
    text = thread(post("ann", LONG), post("ann", SHORT), post("bob", "Thanks, that explains the bill that we found in the drawer."))
    assert SHORT in text
    assert "Thanks" not in text


def test_long_answers_below_a_question_stay():
    assert LONG.strip() in thread(post("ann", SHORT), post("bob", LONG), post("cid", SHORT))


def test_posts_of_a_blog_stay():
    assert SHORT in thread(post("ann", LONG), post("bob", SHORT, "<h2>Coffee at the customs house</h2>"))


def test_sections_with_a_poster_of_an_event_stay():
    parts = (f'<li class="part"><img class="poster" src="a.png"><p>{text}</p></li>' for text in (LONG, SHORT))
    assert SHORT in thread(*parts)
