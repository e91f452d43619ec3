"""Pages by a hand that did not know the rules (tests/data/pages-blind). Scored once before the rules were mended on them:
precision 0.815, recall 0.973, F1 0.863. What is still wrong is listed here, and fails when it is mended and not taken off the list."""

import re
import sys
from pathlib import Path

import pytest

from pipeline.cleaning import clean

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
from bench_gold import BLIND, body_score, load_pages, mean, score, tokens

PAGES = load_pages(BLIND)
GROUPS = sorted({page.group for page in PAGES})
_MARKER = re.compile(r"^(?:- |\d+\. )")
FLOOR, BODY_FLOOR = 0.98, 0.97  # precision of the text, F1 of the body: figures that no rule may bring down
# no day that a byline gives: it stands outside the article, is an event's or an edit's, a bare 90.03.09, or only a year
UNDATED = {
    "en-site-04-react-accordion",
    "old-01-font-iso",
    "old-02-big5",
    "old-06-utf16-word",
    "wiki-06-ru-encyclopedia",
    "zh-portal-05-szb",
    "zh-portal-07-zhihu",
}
# a credit that names the paper, contacts in a row, an editor's button in the headline, a pull quote that is no sentence of the text
LEFT_OVER = {
    "en-news-01-longread",
    "en-site-07-aem-news",
    "old-04-unclosed",
    "ru-05-ucoz-wrongcharset",
    "ru-07-interview",
    "zh-cms-05-tabs-charter",
}


def name_of(page):
    return f"{page.group}-{page.name}"


def squeezed(text):
    return "".join(_MARKER.sub("", text.strip()).replace("|", "").split())


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_word_of_the_article_is_lost(page):
    want, got = tokens("\n".join(page.lines)), tokens(clean(page.data, name=f"{page.name}.html").text)
    assert (want - got).total() <= 1  # two characters may form no pair where a mark stood


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_items_and_rows_of_lists_are_all_kept(page):
    text = squeezed(clean(page.data, name=f"{page.name}.html").text)
    rows = [line for line in page.lines if " | " in line or _MARKER.match(line)]
    assert [row for row in rows if not all(squeezed(cell) in text for cell in row.split(" | "))] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_nothing_else_is_kept(page):
    text = clean(page.data, name=f"{page.name}.html").text
    lines = text.split("\n")
    left = [absent for absent in page.absent if absent in lines or (len(absent) > 8 and absent in text)]
    assert (left != []) == (name_of(page) in LEFT_OVER), left


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_day_is_found_or_none_is_given(page):
    published = clean(page.data, name=f"{page.name}.html").published
    assert published == ("" if name_of(page) in UNDATED else page.published)


@pytest.mark.parametrize("group", GROUPS)
def test_group_does_not_fall(group):
    documents = [(page, clean(page.data)) for page in PAGES if page.group == group]
    precision, recall, _ = mean(score(page, document.text) for page, document in documents)
    assert precision >= FLOOR
    assert recall >= 0.99
    assert mean(body_score(page, document.body) for page, document in documents)[2] >= BODY_FLOOR
