"""Every notebook in JupyterLab: it runs, nothing of a page runs, a ruling made with a button is kept."""

import time

import pytest
from glyphs import find_boxes

from pipeline.rulings import load_rulings

OVERVIEW, REVIEW, EXPLORE = "1-overview.ipynb", "2-review-conflicts.ipynb", "3-explore-table.ipynb"
# What is drawn last, after the kernel has answered.
DRAWN = {OVERVIEW: ".vega-embed svg", REVIEW: ".widget-vbox button, .widget-html", EXPLORE: ".jp-OutputArea-output table"}
HOSTILE_WORDS = "<script>window.HACKED=1</script>"


def run_all(page, lab, name):
    """Open the notebook, run all cells, wait for the last and for what it draws."""
    page.goto(lab.address(name))
    page.wait_for_selector(".jp-Notebook .jp-CodeCell")
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]")
    page.wait_for_selector("text=| Idle")
    press_run_all(page)
    wait_until(lambda: all(number.strip("[]: \n").isdigit() for number in prompts(page)), lambda: prompts(page))
    assert page.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.error']").all_inner_texts() == []
    page.wait_for_selector(DRAWN[name], state="attached")


def press_run_all(page):
    """Until a cell has begun: the menu takes its commands from the notebook, and that its kernel, a moment after they show."""
    entry = page.locator(".lm-Menu-item[data-command='runmenu:run-all']")
    end = time.monotonic() + 60
    while time.monotonic() < end:
        page.get_by_role("menuitem", name="Run", exact=True).click()
        entry.wait_for()
        if "lm-mod-disabled" in entry.get_attribute("class"):
            page.keyboard.press("Escape")
        else:
            entry.click()
        page.wait_for_timeout(500)
        if any(number.strip("[]: \n") for number in prompts(page)):
            return
    raise TimeoutError("Run All Cells begins nothing")


def prompts(page):
    return page.locator(".jp-CodeCell .jp-InputPrompt").all_inner_texts()


def wait_until(done, told, seconds=120):
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, told()
        time.sleep(0.2)


def assert_harmless(page):
    """Nothing of a page ran, no link could, and no other machine was asked."""
    assert page.evaluate("window.HACKED") is None
    assert page.locator("a[href^='javascript:' i]").count() == 0
    assert page.locator("[onerror]").count() == 0
    assert (page.asked, page.dialogs) == ([], [])


def fill(page, box, **words):
    """Type into the fields and leave each, which sends it: the kernel hears of them before any button pressed later."""
    for label, text in words.items():
        box.get_by_label(label, exact=True).click()
        page.keyboard.type(text)
        page.keyboard.press("Tab")


def desk(page):
    """The card with its buttons."""
    box = page.locator(".widget-vbox").last
    box.scroll_into_view_if_needed()
    return box


def told(box, words):
    wait_until(lambda: words in box.inner_text(), box.inner_text)


@pytest.mark.parametrize("name", [OVERVIEW, pytest.param(REVIEW, marks=pytest.mark.short), EXPLORE])
def test_it_runs_and_nothing_of_a_page_does(page, lab, shots, name):
    run_all(page, lab, name)
    shots(page, name)
    assert_harmless(page)
    assert find_boxes(page, DRAWN[name]) == []  # Chinese and Russian
    if name == REVIEW:  # the words are there, and only words
        shown = page.locator(".jp-Notebook").inner_text()
        assert [words for words in (HOSTILE_WORDS, "中俄工科大学联盟有正式成员", "членами Ассоциации") if words not in shown] == []


def test_the_chart_is_drawn_with_its_quotes(page, lab, shots):
    run_all(page, lab, OVERVIEW)
    page.locator(".vega-embed").first.scroll_into_view_if_needed()
    page.locator(".vega-embed path[aria-roledescription=point]").first.hover(force=True)
    page.wait_for_selector("#vg-tooltip-element.visible")
    assert "“" in page.locator("#vg-tooltip-element").inner_text()
    shots(page, "chart")
    assert_harmless(page)


@pytest.mark.short
def test_a_ruling_is_kept(page, lab, shots):
    rulings = lab.corpus.sources / "rulings.csv"
    run_all(page, lab, REVIEW)
    box = desk(page)
    box.get_by_role("button", name="58", exact=True).click()
    told(box, "reason is empty")
    assert not rulings.exists()
    fill(page, box, by="李伟", reason="по уставу")
    box.get_by_role("button", name="58", exact=True).click()
    told(box, "saved in rulings.csv")
    (ruling,) = load_rulings(rulings)
    assert (ruling.value, ruling.by, ruling.reason) == ("58", "李伟", "по уставу")
    shots(page, "ruled")
    lab.server.end_kernels()  # as if it had died: what was pressed is in the file
    page.reload()
    run_all(page, lab, REVIEW)
    assert "No conflict waits." in page.locator(".jp-Notebook").inner_text()  # the run has applied it
    assert page.locator("td", has_text="ruled").count() >= 1
    assert len(load_rulings(rulings)) == 1
    shots(page, "kept")
    assert_harmless(page)


def test_the_keyboard_is_enough(page, lab):
    run_all(page, lab, REVIEW)
    box = desk(page)
    box.get_by_label("by").focus()
    for text in ("Li Wei", "checked"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    told(box, "saved in rulings.csv")
    (ruling,) = load_rulings(lab.corpus.sources / "rulings.csv")
    assert (ruling.verdict, ruling.by, ruling.reason) == ("value", "Li Wei", "checked")


def test_other_value_dismiss_undo_and_a_double_click(page, lab):
    run_all(page, lab, REVIEW)
    box, rulings = desk(page), lab.corpus.sources / "rulings.csv"
    fill(page, box, by="Li Wei", reason="counted")
    fill(page, box, **{"other value": "many"})
    box.get_by_role("button", name="take other value").click()
    told(box, "not saved: 'many' is no whole number")
    assert not rulings.exists()
    box.get_by_role("button", name="57", exact=True).dblclick()
    told(box, "saved in rulings.csv")
    box.get_by_role("button", name="undo").click()
    told(box, "Li Wei withdrew the verdict")
    box.get_by_role("button", name="dismiss").click()
    told(box, "Li Wei dismissed it")
    assert [ruling.verdict for ruling in load_rulings(rulings)] == ["value", "undo", "dismiss"]
