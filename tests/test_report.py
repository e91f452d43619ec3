"""The report and its charts: self-contained, escaped, the same as the table; the dictionary and the data package beside it."""

import json
import re
import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pipeline import review
from pipeline.charts import ChartsMissing, Point, draw_timeline
from pipeline.charts.points import find_span, make_records
from pipeline.cli import main
from pipeline.export.dictionary import dictionary_text
from pipeline.report import make_report

ROOT = Path(__file__).parent.parent
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"
PAGES = {
    "a.txt": f"ASRTU 消息 {HOSTILE}\n\nOn 6 March 2011 the Association of Sino-Russian Technical Universities {HOSTILE} had 54 members.\n",
    "b.txt": "Отчёт\n\nOn 6 March 2011 the Association of Sino-Russian Technical Universities had 51 members.\n",
    "c.txt": "2012年5月1日，中俄工科大学联盟有正式成员60余所。\n",
    "d.txt": "The Association of Sino-Russian Technical Universities had 40 members.\n",
}
TABLE = f"document,url,licence\na.txt,\"javascript:alert('{HOSTILE}')\",\nb.txt,https://example.org/b?a=1&b=2,CC BY 4.0\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """One run for all tests, which only read it."""
    folder = tmp_path_factory.mktemp("report")
    (folder / "sources").mkdir()
    for name, text in PAGES.items():
        (folder / "sources" / name).write_text(text, "utf-8")
    (folder / "sources" / "documents.csv").write_text(TABLE, "utf-8")
    return review.run(folder / "sources", folder / "extracted", engine="serial")


@pytest.fixture(scope="module")
def page(made):
    return make_report(made)[0]


class Tags(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


class TestPage:
    def test_nothing_comes_from_elsewhere(self, page):
        tags = Tags(page).found
        assert [tag for tag, _ in tags if tag in ("link", "iframe", "img", "object", "embed", "base")] == []
        assert [attributes for _, attributes in tags if "src" in attributes] == []
        assert "url(http" not in page
        assert "@import" not in page

    def test_only_its_own_script_is_there(self, page):
        tags = Tags(page).found
        assert len([tag for tag, _ in tags if tag == "script"]) == 1
        assert [name for _, attributes in tags for name in attributes if name.startswith("on")] == []
        policy = next(attributes["content"] for _, attributes in tags if attributes.get("http-equiv") == "Content-Security-Policy")
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy.partition("script-src")[2]

    def test_links_are_web_addresses_or_places_in_the_page(self, page):
        links = [attributes["href"] for tag, attributes in Tags(page).found if tag == "a"]
        assert "https://example.org/b?a=1&b=2" in links
        assert [link for link in links if not link.startswith(("https://", "#s-"))] == []

    def test_it_has_all_rows_and_cards(self, page, made):
        rows = re.findall(r"<tr><td", page)
        assert len(rows) == len(made.table) + len(made.documents)
        assert "4 documents, 3 facts, 1 conflict." in page
        assert page.count("To rule: ") == len(review.open_conflicts(made)) == 1
        assert "消息" in page
        assert "Отчёт" in page

    def test_without_altair_it_has_all_but_the_charts(self, made, monkeypatch):
        monkeypatch.setitem(sys.modules, "altair", None)
        page, warning = make_report(made)
        assert ".[charts]" in warning
        assert "<svg" not in page
        assert "<table" in page

    def test_the_command(self, made, capsys):
        where = ["--sources", str(made.sources), "--output", str(made.output)]
        to = made.output.parent / "r.html"
        assert main(["report", *where, "--to", str(to)]) == 0
        assert to.read_text("utf-8").startswith("<!DOCTYPE html>")
        assert main(["report", *where, "--to", "r.pdf"]) == 2
        assert main(["report", *where, "--chart", "r.gif"]) == 2
        assert main(["report", *where, "--chart", "r.svg", "--organisation", "nobody"]) == 2
        assert all(line.startswith("rollcall: ") for line in capsys.readouterr().err.splitlines())


def point(value, as_of, **more):
    facts = {"lower": value, "upper": value, "country": "", "at_odds": False, "voice": "a.txt", "quote": "所", "property": "members"}
    return Point("联盟", value=value, as_of=as_of, **{**facts, **more})


class TestTimeline:
    def test_every_voice_is_a_point(self, made):
        svg = review.timeline(made).svg()
        titles = re.findall(r"<title>([^<]*)</title>", svg)
        assert sorted(title.split(":")[0] for title in titles) == [
            "40 members, undated, members",
            "51 members, 2011-03-06, in conflict",
            "54 members, 2011-03-06, in conflict",
            "60 members (61 to 69), 2012-05-01, members",
        ]
        assert "中俄工科大学联盟有正式成员60余所" in svg
        assert "<script" not in svg

    def test_undated_and_open_figures_are_in_the_strip(self):
        points = [point(1, "2011"), point(2, ""), point(3, "2017-02/.."), point(4, "XXXX-11-23")]
        dated, undated = make_records(points, find_span(points))
        assert [row["value"] for row in dated] == [1]
        assert sorted(row["value"] for row in undated) == [2, 3, 4]
        assert (dated[0]["from"], dated[0]["to"]) == ("2011-01-01", "2011-12-31")

    def test_voices_that_agree_stand_side_by_side(self):
        points = [point(54, "2011-03-06"), point(54, "2011-03-06", voice="b.txt"), point(60, "2022")]
        dated, _ = make_records(points, find_span(points))
        assert len({row["at"] for row in dated}) == 3
        assert [row["label"] for row in dated] == ["54", "", "60"]

    def test_conflicts_have_a_colour_and_a_shape_of_their_own(self):
        told = json.dumps(draw_timeline([point(54, "2011", at_odds=True)]).spec)
        assert "#D00000" in told
        assert '"cross"' in told

    def test_pictures(self, tmp_path):
        chart = draw_timeline([point(54, "2011", quote="阿斯图")])
        assert chart.save(tmp_path / "x.png").read_bytes().startswith(b"\x89PNG")
        assert "阿斯图" in chart.save(tmp_path / "x.svg").read_text("utf-8")
        with pytest.raises(ValueError, match="must be"):
            chart.save(tmp_path / "x.gif")

    def test_a_notebook_gets_what_it_can_draw_without_a_network(self):
        bundle = draw_timeline([point(54, "2011")])._repr_mimebundle_()
        assert set(bundle) == {"application/vnd.vegalite.v5+json", "image/svg+xml", "text/plain"}
        assert "v5" in bundle["application/vnd.vegalite.v5+json"]["$schema"]

    def test_no_years_are_drawn_where_no_figure_has_one(self):
        assert ">2000<" not in draw_timeline([point(54, "")]).svg()

    def test_no_figures_is_no_failure(self):
        assert "no figures" in draw_timeline([]).svg()

    def test_without_altair_it_says_what_to_install(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "altair", None)
        with pytest.raises(ChartsMissing, match=r"\.\[charts\]"):
            draw_timeline([])


def test_the_dictionary_is_current():
    assert (ROOT / "notebooks" / "DICTIONARY.md").read_text("utf-8") == dictionary_text(), "run: make dictionary"


def test_the_copied_package_names_its_sources(made, tmp_path):
    from frictionless import validate

    where = ["--sources", str(made.sources), "--output", str(made.output)]
    assert main(["export", *where, "--format", "csv", "--to", str(tmp_path / "copy")]) == 0
    package = json.loads((tmp_path / "copy" / "datapackage.json").read_text("utf-8"))
    assert [source["document"] for source in package["sources"]] == list(PAGES)
    assert [source.get("path") for source in package["sources"]][:2] == [None, "https://example.org/b?a=1&b=2"]
    assert [source.get("licence") for source in package["sources"]] == [None, "CC BY 4.0", None, None]
    assert "names no licence" in package["description"]
    assert shutil.copy(tmp_path / "copy" / "datapackage.json", tmp_path / "x.json")
    assert validate(str(tmp_path / "copy" / "datapackage.json")).valid
