"""Showing one document."""

import pytest
from flow_standins import put, stages  # noqa: F401

from pipeline.cli import main
from pipeline.cli.show_page import make_page
from pipeline.show import find_document, show, suggest_names
from pipeline.sources import SourcesError


@pytest.fixture
def sources(tmp_path):
    return put(
        tmp_path / "sources", a_txt="阿斯图\n中国大学 54所", sub__b_txt="b", other__b_txt="c", documents_csv="document,note\na.txt,old\n"
    )


@pytest.mark.usefixtures("stages")
def test_lines_count_characters(sources):
    view = show(sources, "a.txt")
    assert view.lines == [(1, 0, "阿斯图"), (2, 4, "中国大学 54所")]
    assert [view.line_of(claim.quote_start) for claim in view.extraction.claims] == [2]
    assert view.note == "old"


@pytest.mark.parametrize("name", ["a.txt", "./a.txt", "sources/a.txt"])
def test_names_as_people_type_them(sources, name):
    assert find_document(sources, name).name == "a.txt"


@pytest.mark.parametrize(("name", "told"), [("b.txt", "other/b.txt or sub/b.txt"), ("aa.txt", "a.txt"), ("nothing", "rollcall status")])
def test_unknown_names_get_close_ones(sources, name, told):
    with pytest.raises(SourcesError, match=told):
        find_document(sources, name)


def test_suggestions():
    assert suggest_names("新闻", ["旧闻.txt", "a/新闻一.txt"]) == ["a/新闻一.txt"]


@pytest.mark.usefixtures("stages")
def test_page_marks_claims_and_escapes_everything(tmp_path):
    folder = put(tmp_path / "sources", a_txt="<script>alert(1)</script> 阿斯图\n中国大学 54所", documents_csv="document,note\na.txt,old\n")
    page = make_page(show(folder, "a.txt"))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert page.count('<span class="line">') == 2
    assert 'class="claim' in page


@pytest.mark.usefixtures("stages")
def test_html_is_written_where_it_is_told(sources, tmp_path, capsys):
    target = tmp_path / "a.html"
    assert main(["show", "a.txt", "--sources", str(sources), "--html", str(target)]) == 0
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert "written to" in capsys.readouterr().out
