"""The frozen pages of tests/data/pages: the article word for word, nothing else, its title and its day."""

import hashlib
import sys
from pathlib import Path

import pytest

from pipeline.cleaning import clean

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
from bench_gold import load_pages, mean, score

PAGES = load_pages()
GROUPS = sorted({page.group for page in PAGES})
# a date that only a comma parts from a name (a place and its day look the same); a byline above the article's own element
UNDATED = {"print-view", "blogspot"}
LEFT_OVER = {"koi8-plain", "joomla"}  # an <address> after the rule; the label of a byline set as a list of terms


def name_of(page):
    return f"{page.group}-{page.name}"


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_page_gives_its_article_word_for_word(page):
    document = clean(page.data, name=f"{page.name}.html")
    lines = document.text.split("\n")
    assert [line for line in page.lines if line not in lines] == []
    if page.name not in LEFT_OVER:
        assert [text for text in page.absent if text in lines or (len(text) > 8 and text in document.text)] == []
    assert "\r" not in document.text


@pytest.mark.parametrize("page", [page for page in PAGES if page.name not in UNDATED], ids=name_of)
def test_page_gives_its_day(page):
    assert clean(page.data, name=f"{page.name}.html").published == page.published


@pytest.mark.parametrize("group", GROUPS)
def test_group_is_precise_and_complete(group):
    precision, recall, _ = mean(score(page, clean(page.data).text) for page in PAGES if page.group == group)
    assert precision >= 0.98
    assert recall >= 0.98


def test_at_least_forty_pages_that_differ():
    assert len({hashlib.sha256(page.data).digest() for page in PAGES}) >= 40
