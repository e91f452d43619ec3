"""The report in a browser: it searches and sorts, reads without scripts, and nothing of a page runs in it."""

import pytest
from glyphs import find_boxes

from pipeline.report import make_report

pytestmark = pytest.mark.short


@pytest.fixture
def address(corpus, tmp_path):
    path = tmp_path / "report.html"
    path.write_text(make_report(corpus)[0], "utf-8")
    return path.as_uri()


def shown(page):
    return page.locator("#table tbody tr:visible").all_inner_texts()


def test_it_searches_and_sorts(page, address, shots):
    page.goto(address)
    rows = shown(page)
    assert len(rows) > 1
    page.get_by_label("search the table").fill("哈尔滨")
    assert 0 < len(shown(page)) < len(rows)
    page.get_by_label("search the table").fill("")
    page.locator("#table th", has_text="property").get_by_role("button").click()
    assert page.locator("#table th[aria-sort=ascending]").count() == 1
    first = page.locator("#table tbody tr td:nth-child(5)").all_inner_texts()
    assert first == sorted(first)
    shots(page, "report")


def test_nothing_of_a_page_runs(page, address):
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.HACKED") is None
    assert page.locator("a[href^='javascript:' i]").count() == 0
    assert page.locator("[onerror], body img, iframe").count() == 0
    assert (page.asked, page.dialogs) == ([], [])
    assert "<script>window.HACKED=1</script>" in page.locator("#s-conflicts").inner_text()


def test_a_bare_card_is_as_harmless(page, corpus, tmp_path):
    (card,) = [corpus.conflict(name) for name in corpus.conflicts["conflict"]][:1]
    (tmp_path / "card.html").write_text(f"<meta charset=utf-8>{card._repr_html_()}", "utf-8")
    page.goto((tmp_path / "card.html").as_uri())
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.HACKED") is None
    assert page.locator("img, script, a[href^='javascript:' i]").count() == 0
    assert "<script>window.HACKED=1</script>" in page.locator("body").inner_text()
    assert find_boxes(page, "mark") == []


@pytest.mark.parametrize("selector", ["#table td", "#s-conflicts mark", "figure svg text"])
def test_chinese_and_russian_are_no_boxes(page, address, selector):
    page.goto(address)
    assert find_boxes(page, selector) == []


def test_a_font_without_chinese_would_be_told(page):
    page.set_content("<p style='font-family:serif'>x</p>")
    assert page.evaluate("document.fonts.check('24px serif')")
    assert find_boxes(page, "p") == []
    assert find_boxes(page, "p", "\U000e0fff\U0010ffff") != []


def test_it_reads_without_scripts(browser, address, shots):
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(address)
    assert plain.locator("#table tbody tr").count() > 1
    assert plain.locator("figure svg").count() >= 1
    assert not plain.get_by_label("search the table").is_visible()
    shots(plain, "report-without-scripts")
    context.close()
