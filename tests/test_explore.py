"""Questions to the table: members on a day, who joined, a university's history, who is still nameless; and frames for reading."""

import pandas as pd
import pytest

from pipeline import review
from pipeline.review.explore import _read
from pipeline.review.tenure import tell_began, tell_held
from pipeline.values import PartialDate

PAGES = {
    "a.txt": "News\n\nIn 2013 Tongji University became a member of the Association of Sino-Russian Technical Universities.\n",
    "b.txt": "新闻\n\n2020年8月29日，燕山大学成为中俄工科大学联盟观察员。\n",
    "c.txt": "News\n\nZhejiang University is a member of the Association of Sino-Russian Technical Universities.\n",
    "d.txt": "On 1 May 2012 the Association of Sino-Russian Technical Universities had 40 members. On 1 May 2020 it had 54 members.\n",
    "e.txt": "The weather was fine.\n",
    "f.txt": "The Association of Sino-Russian Technical Universities held a concert.\n",
}
ASRTU = "Sino-Russian Technical"


@pytest.fixture(scope="module")
def result(tmp_path_factory):
    folder = tmp_path_factory.mktemp("explore")
    (folder / "sources").mkdir()
    for name, text in PAGES.items():
        (folder / "sources" / name).write_text(text, "utf-8")
    return review.run(folder / "sources", folder / "out", engine="serial")


def told(frame):
    return {(row["university_name"], row["value"], row["sure"]) for row in frame.to_dict("records")}


def test_members_on_a_day(result):
    assert told(review.members_on(result, ASRTU, "2012-01-01")) == {("Zhejiang University", "member", "undated")}
    assert told(review.members_on(result, ASRTU, "2013")) == {
        ("Tongji University", "member", "perhaps"),
        ("Zhejiang University", "member", "undated"),
    }
    assert ("Yanshan University", "observer", "yes") in told(review.members_on(result, ASRTU, "2021"))
    assert {str(dtype) for dtype in review.members_on(result, ASRTU, "2021").dtypes} == {"string", "category"}


def test_who_joined(result):
    assert told(review.joined_between(result, "", "2012", "2019")) == {("Tongji University", "member", "yes")}
    assert told(review.joined_between(result, "", "2013-06", "2020-08-29")) == {
        ("Tongji University", "member", "perhaps"),
        ("Yanshan University", "observer", "yes"),
    }
    assert len(review.joined_between(result, "", "2021", "2025")) == 0


def test_history(result):
    (row,) = review.history(result, "同济大学").to_dict("records")
    assert (row["value"], row["start"], row["documents"]) == ("member", "2013", "a.txt")


def test_coverage_counts_who_belonged_at_the_time_of_the_figure(result):
    rows = review.coverage(result, ASRTU).set_index("as_of")[["stated", "named", "nameless"]]
    assert rows.loc["2012-05-01"].tolist() == [40, 1, 39]  # the undated one
    assert rows.loc["2020-05-01"].tolist() == [54, 2, 52]
    assert {str(dtype) for dtype in rows.dtypes} == {"Int64"}


@pytest.mark.parametrize("wrong", ["yesterday", "2017-02/..", "XXXX-11-23"])
def test_a_day_that_is_none_is_told(result, wrong):
    with pytest.raises(ValueError, match="write it like"):
        review.members_on(result, ASRTU, wrong)


def test_a_span_backwards_or_an_unknown_name_is_told(result):
    with pytest.raises(ValueError, match="no span"):
        review.joined_between(result, ASRTU, "2020", "2019")
    with pytest.raises(LookupError, match="0 fit"):
        review.members_on(result, "nowhere", "2020")
    with pytest.raises(LookupError, match=r"Tongji.*Zhejiang|Zhejiang.*Tongji"):
        review.history(result, "University")


@pytest.mark.parametrize(
    ("start", "end", "value", "when", "want"),
    [
        ("2011", "2013", "chair", "2012", "yes"),
        ("2011", "2013", "chair", "2013", "perhaps"),
        ("2011", "2013", "chair", "2014", ""),
        ("2014", "", "member", "2013", ""),
        ("2014", "", "member", "2017-02/..", "yes"),
        ("", "2013", "member", "2012", "undated"),
        ("2011", "", "former", "2012", ""),
    ],
)
def test_a_role_at_a_time(start, end, value, when, want):
    assert tell_held({"start": start, "end": end, "value": value}, PartialDate.parse(when)) == want


def test_a_start_between_two_days():
    first, last = _read("2013-03").first, _read("2013-09").last
    assert [tell_began(start, first, last) for start in ("2013-05", "2013", "2012", "")] == ["yes", "perhaps", "", ""]


def test_alliances_are_listed_with_whole_numbers(result):
    frame = review.list_organisations(result)
    assert frame[["facts", "universities", "in_conflict"]].to_numpy().tolist() == [[5, 3, 0]]
    assert {str(frame[name].dtype) for name in ("facts", "universities", "in_conflict")} == {"Int64"}


def test_a_page_without_claims_says_why(result):
    reasons = result.documents.set_index("document")["reason"]
    assert reasons["e.txt"] == "it names no alliance"
    assert reasons["f.txt"].startswith("it names an alliance, but")
    assert reasons["a.txt"] == ""


class TestShow:
    def test_text_is_whole_and_escaped(self):
        frame = pd.DataFrame(
            {"name": ["<script>x</script> " * 9], "n": pd.array([54], "Int64"), "list": ["a.txt;b.txt"], "more": ["1;2;3;<4>"]}
        )
        html = review.show(frame)._repr_html_()
        assert "<script" not in html
        assert html.count("&lt;script&gt;x&lt;/script&gt;") == 9
        assert "a.txt; b.txt" in html
        assert "1; 2; <details><summary>2 more</summary>3; &lt;4&gt;</details>" in html
        assert html.count("text-align:right") == 2  # the head and the cell of n

    def test_named_rows_become_columns(self, result):
        counted = review.show(review.count_documents(result))
        assert list(counted.frame.columns)[:2] == ["year", "language"]
        assert "undated" in repr(counted)

    def test_an_empty_frame_says_so(self, result):
        empty = review.show(result.conflicts)
        assert repr(empty) == "no rows"
        assert "no rows" in empty._repr_html_()
