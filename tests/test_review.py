"""pipeline.review and the names of `import pipeline`: frames, cards, rulings."""

import subprocess
import sys

import pandas as pd
import pytest

import pipeline
from pipeline import review
from pipeline.review.markup import is_web_address
from pipeline.review.passage import MOST, find_passage
from pipeline.rulings import RulingsError, load_rulings

HOSTILE = "<script>alert(1)</script>"
# A page of two lines that state figures of one day; the address, the title and the note are as hostile as the text.
PAGES = {
    "a.txt": f"ASRTU news {HOSTILE}\n\nOn 6 March 2011 the Association of Sino-Russian Technical Universities {HOSTILE} had 54 members.\n",
    "b.txt": "A report\n\nOn 6 March 2011 the Association of Sino-Russian Technical Universities had 51 members.\n\nMore.\n",
}
DOCUMENTS = f"""document,url,published,publisher,language,note
a.txt,"javascript:alert('{HOSTILE}')",,,,"restated {HOSTILE}"
b.txt,https://example.org/b?a=1&b=2,2011-03-07,,,
"""


@pytest.fixture
def sources(tmp_path):
    folder = tmp_path / "sources"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "documents.csv").write_text(DOCUMENTS, "utf-8")
    return folder


@pytest.fixture
def result(sources, tmp_path):
    return review.run(sources, tmp_path / "out", engine="serial")


@pytest.fixture
def card(result):
    (card,) = review.open_conflicts(result)
    return card


def rerun(result):
    return review.run(result.sources, result.output, engine="serial")


class TestPackage:
    def test_importing_is_quick(self):
        code = "import pipeline, sys; print([m for m in ('pandas', 'spacy', 'jieba', 'lxml', 'bs4') if m in sys.modules])"
        assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"

    def test_every_name_is_there(self):
        assert [name for name in pipeline.__all__ if not hasattr(pipeline, name)] == []
        assert set(pipeline.__all__) <= set(dir(pipeline))

    def test_rooms_are_there_by_name(self):
        code = "import pipeline; print(pipeline.cleaning.clean is pipeline.clean, hasattr(pipeline, 'nonsense'))"
        assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == ["True", "False"]


class TestResult:
    def test_frames_have_their_types(self, result):
        assert {str(dtype) for dtype in result.table.dtypes} == {"string", "Int64", "category"}
        assert result.table["lower"].dtype == "Int64"
        assert result.claims["quote_start"].dtype == "Int64"
        assert "conflict" in result.table["status"].cat.categories
        assert result.conflicts["state"].tolist() == ["open"]
        assert result.documents["document"].tolist() == ["a.txt", "b.txt"]
        assert all(isinstance(getattr(result, name), pd.DataFrame) for name in ("mentions", "conflicts", "changes"))

    def test_the_summary_counts(self, result):
        assert result.summary["documents"] == {"used": 2, "no_claims": 0, "duplicate": 0, "quarantined": 0, "failed": 0}
        assert result.summary["conflicts"] == {"open": 1}
        assert "2 used" in repr(result)

    def test_an_unknown_conflict_is_told(self, result, card):
        with pytest.raises(LookupError, match=card.id):
            result.conflict(card.id[:-1])

    def test_a_loaded_result_shows_the_same_cards(self, result, card):
        loaded = review.load(result.output, result.sources)
        (again,) = review.open_conflicts(loaded)
        assert again._repr_html_() == card._repr_html_()
        assert loaded.summary == result.summary
        pd.testing.assert_frame_equal(loaded.table, result.table)

    def test_a_lost_state_costs_nothing_but_time(self, result, card):
        (result.output / ".rollcall" / "state.sqlite").unlink()
        assert repr(review.load(result.output, result.sources).conflict(card.id)) == repr(card)

    def test_nothing_to_load_is_told(self, tmp_path, sources):
        with pytest.raises(FileNotFoundError, match="run the pipeline first"):
            review.load(tmp_path / "nowhere", sources)

    def test_practice_leaves_the_sources_alone(self, result, card):
        practice = review.practise(result)
        practice.conflict(card.id).rule(value="54", by="me", reason="trial")
        assert not (result.sources / "rulings.csv").exists()
        assert rerun(practice).summary["conflicts"] == {"ruled": 1}


class TestCard:
    def test_sides_have_their_quotes(self, card):
        assert [(side.value, side.voices, [quote.record.document for quote in side.quotes]) for side in card.sides] == [
            ("51", 1, ["b.txt"]),
            ("54", 1, ["a.txt"]),
        ]

    def test_nothing_of_a_page_is_markup(self, card):
        html = card._repr_html_()
        assert "<script" not in html
        assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 4  # title, quote, address, note
        assert "href" not in html.split("a.txt")[-1]

    def test_only_web_addresses_are_links(self, card):
        assert 'href="https://example.org/b?a=1&amp;b=2"' in card._repr_html_()
        good = ["http://example.org", "HTTPS://example.org/a"]
        bad = ["", "javascript:alert(1)", " data:text/html,x", "file:///etc/passwd", "https:", "http://[", "example.org"]
        assert [url for url in good + bad if is_web_address(url)] == good

    def test_the_note_stands_with_the_quote(self, card):
        assert "note: restated &lt;script&gt;" in card._repr_html_()
        assert f"note: restated {HOSTILE}" in repr(card)

    def test_the_quote_is_marked_in_its_lines(self, card):
        (quote,) = card.sides[0].quotes
        assert "".join(piece for piece, _ in quote.passage.quote) == quote.claims[0].quote
        assert ("51", True) in quote.passage.quote
        assert quote.passage.before.startswith("A report")
        assert quote.passage.after.endswith("More.")
        assert "<mark" in card._repr_html_()

    def test_a_page_changed_since_is_told(self, sources, result, card):
        (sources / "a.txt").write_text("Something else.", "utf-8")
        (result.output / ".rollcall" / "state.sqlite").unlink()
        html = review.load(result.output, sources).conflict(card.id)._repr_html_()
        assert html.count("has changed since this run") == 1
        assert "54" in html

    def test_control_characters_stay_out_of_the_terminal(self, card):
        assert all(character.isprintable() or character == "\n" for character in repr(card))


class TestPassage:
    def test_two_lines_on_each_side(self):
        text = "one\ntwo\n\nthree\nlead QUOTE tail\nfour\nfive\nsix"
        start = text.index("QUOTE")
        passage = find_passage(text, start, start + 5)
        assert (passage.before, passage.quote, passage.after) == ("two\nthree\nlead ", (("QUOTE", False),), " tail\nfour\nfive")

    def test_long_lines_are_cut_but_never_the_quote(self):
        text = "前" * 1000 + "引" * 1000 + "后" * 1000
        passage = find_passage(text, 1000, 2000)
        assert (passage.before, passage.after) == ("…" + "前" * MOST, "后" * MOST + "…")
        assert passage.quote == (("引" * 1000, False),)

    def test_accents_outside_or_across_are_left_out(self):
        assert find_passage("abcdef", 1, 5, [(0, 2), (2, 3), (2, 4), (4, 6)]).quote == (("b", False), ("c", True), ("de", False))


class TestRuling:
    def test_a_ruling_is_kept_at_once_and_applied_by_the_next_run(self, result, card):
        claim = card.sides[1].quotes[0].claims[0].claim
        card.rule(choose=claim, by="Li Wei", reason="the newer page")
        (ruling,) = load_rulings(result.sources / "rulings.csv")
        assert (ruling.verdict, ruling.value, ruling.claim, ruling.seen, ruling.by) == ("choose", "54", claim, ("51", "54"), "Li Wei")
        assert "at the next run" in card._repr_html_()
        after = rerun(result)
        assert after.conflict(card.id).conflict.state == "ruled"
        assert after.conflict(card.id).facts[["value", "status"]].to_numpy().tolist() == [["54", "ruled"]]
        assert "Li Wei chose 54" in repr(after.conflict(card.id))
        assert review.open_conflicts(after) == []

    def test_the_same_verdict_again_is_not_written_again(self, result, card):
        first = card.rule(value="54", by="me", reason="the register")
        assert card.rule(value="54", by="me", reason="the register").at == first.at
        card.rule(value="54", by="me", reason="the register, page 3")
        card.rule(value="51", by="me", reason="the register, page 3")
        card.rule(value="54", by="me", reason="the register, page 3")
        assert [ruling.value for ruling in load_rulings(result.sources / "rulings.csv")] == ["54", "54", "51", "54"]

    def test_undo_is_one_row_more(self, result, card):
        card.rule(dismiss=True, by="me", reason="both hold")
        after = rerun(result)
        after.conflict(card.id).undo(by="me", reason="they do not")
        assert "opens again" in repr(after.conflict(card.id))
        assert [ruling.verdict for ruling in load_rulings(result.sources / "rulings.csv")] == ["dismiss", "undo"]
        (again,) = review.open_conflicts(rerun(result))
        assert (again.id, again.ruling, len(again.history)) == (card.id, None, 2)

    def test_nothing_is_written_that_cannot_be_meant(self, result, card):
        wrong = [{}, {"choose": "claim:none"}, {"value": "many"}, {"value": "54", "dismiss": True}]
        for verdict in wrong:
            with pytest.raises(RulingsError):
                card.rule(**verdict, by="me", reason="")
        with pytest.raises(RulingsError, match="by is empty"):
            card.rule(value="54", by=" ", reason="")
        with pytest.raises(RulingsError, match="nothing to undo"):
            card.undo(by="me", reason="")
        assert not (result.sources / "rulings.csv").exists()

    def test_a_new_value_reopens_with_the_old_verdict_beside_it(self, sources, result, card):
        card.rule(value="54", by="Li Wei", reason="checked")
        (sources / "c.txt").write_text(PAGES["b.txt"].replace("51", "49").replace("A report", "Another"), "utf-8")
        (again,) = review.open_conflicts(rerun(result))
        assert (again.conflict.state, again.waiting) == ("reopened", "")
        assert "Li Wei set it to 54" in again._repr_html_()

    def test_rulings_without_effect_are_told(self, sources, result, card):
        card.rule(value="54", by="me", reason="")
        (sources / "a.txt").unlink()
        after = rerun(result)
        assert [ruling.conflict for ruling in after.orphaned] == [card.id]
        assert f"ruling without effect: rulings.csv, line 2: {card.id}" in repr(review.load(after.output, sources))
