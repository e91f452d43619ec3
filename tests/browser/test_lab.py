"""Every notebook in JupyterLab: it runs, nothing of a page runs, a ruling made with a button is kept."""

import time

import pytest

from pipeline.rulings import load_rulings

NOTEBOOKS = ("1-overview.ipynb", "2-review-conflicts.ipynb", "3-explore-table.ipynb")


def run_all(page, address):
    """Open the notebook, run all cells, wait for the last."""
    page.goto(address)
    page.wait_for_selector(".jp-Notebook .jp-CodeCell", timeout=60_000)
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]", timeout=60_000)
    page.wait_for_selector("text=| Idle", timeout=60_000)
    page.wait_for_timeout(1000)  # the menu takes its commands from the notebook a moment later
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.wait_for_timeout(300)
    page.locator(".lm-Menu-itemLabel", has_text="Run All Cells").first.click()
    wait_until(lambda: prompts(page) and all(number.strip("[]: \n").isdigit() for number in prompts(page)), lambda: prompts(page))
    page.wait_for_timeout(1500)  # widgets and charts draw themselves after the reply
    assert page.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.error']").all_inner_texts() == []


def prompts(page):
    return page.locator(".jp-CodeCell .jp-InputPrompt").all_inner_texts()


def wait_until(done, told, seconds=60):
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, told()
        time.sleep(0.3)


def assert_harmless(page):
    """Nothing of a page ran, no link could, and no other machine was asked."""
    assert page.evaluate("window.HACKED") is None
    assert page.locator("a[href^='javascript:' i]").count() == 0
    assert page.locator("[onerror]").count() == 0
    assert (page.asked, page.dialogs) == ([], [])


def show(page, selector):
    page.locator(selector).first.scroll_into_view_if_needed()
    page.wait_for_timeout(300)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_it_runs_and_nothing_of_a_page_does(page, lab, shots, name):
    run_all(page, lab(name))
    shots(page, name)
    assert_harmless(page)


def test_the_chart_is_drawn_with_its_quotes(page, lab, shots):
    run_all(page, lab(NOTEBOOKS[0]))
    page.locator(".vega-embed").first.scroll_into_view_if_needed()
    page.locator(".vega-embed path[aria-roledescription=point]").first.hover(force=True)
    page.wait_for_selector("#vg-tooltip-element.visible", timeout=10_000)
    assert "“" in page.locator("#vg-tooltip-element").inner_text()
    shots(page, "chart")
    assert_harmless(page)


def test_a_ruling_is_kept(page, lab, corpus, shots):
    address, rulings = lab(NOTEBOOKS[1]), corpus.sources / "rulings.csv"
    run_all(page, address)
    box = page.locator(".widget-vbox").last
    box.scroll_into_view_if_needed()
    box.get_by_role("button", name="58", exact=True).click()
    wait_until(lambda: "reason is empty" in box.inner_text(), box.inner_text, 10)
    assert not rulings.exists()
    for label, text in (("by", "李伟"), ("reason", "по уставу")):
        box.get_by_label(label, exact=True).click()
        page.keyboard.type(text)
        page.keyboard.press("Tab")
        page.wait_for_timeout(300)
    box.get_by_role("button", name="58", exact=True).click()
    wait_until(lambda: "saved in rulings.csv" in box.inner_text(), box.inner_text, 10)
    (ruling,) = load_rulings(rulings)
    assert (ruling.value, ruling.by, ruling.reason) == ("58", "李伟", "по уставу")
    shots(page, "ruled")
    run_all(page, address)
    assert "No conflict waits." in page.locator(".jp-Notebook").inner_text()  # the run has applied it
    assert page.locator("td", has_text="ruled").count() >= 1
    assert len(load_rulings(rulings)) == 1
    shots(page, "kept")
    assert_harmless(page)


def test_the_keyboard_is_enough(page, lab, corpus):
    run_all(page, lab(NOTEBOOKS[1]))
    box = page.locator(".widget-vbox").last
    box.get_by_label("by").focus()
    for text in ("Li Wei", "checked"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
        page.wait_for_timeout(200)
    page.keyboard.press("Space")
    wait_until(lambda: "saved in rulings.csv" in box.inner_text(), box.inner_text, 10)
    (ruling,) = load_rulings(corpus.sources / "rulings.csv")
    assert (ruling.verdict, ruling.by, ruling.reason) == ("value", "Li Wei", "checked")
