"""Finding documents and reading documents.csv."""

import hashlib
import os

import pytest
from flow_standins import put

from pipeline.sources import SourcesError, find_sources, read_documents_table, read_source

HEADER = "document,url,published,publisher,language,note\n"


def names(folder, **options):
    return [found.name for found in find_sources(folder, **options).found]


def test_finds_documents_at_any_depth_by_name(tmp_path):
    put(tmp_path, b_txt="b", a__z_html="z", a__b__c_md="c", README_md="no", a__readme_txt="no", table_csv="no", _hidden="no")
    put(tmp_path / ".git", x_txt="no")
    (tmp_path / "D.HTM").write_text("d")
    (tmp_path / ".e.txt").write_text("no")
    assert names(tmp_path) == ["D.HTM", "a/b/c.md", "a/z.html", "b.txt"]


def test_leaves_out_the_output_below_sources(tmp_path):
    put(tmp_path, a_txt="a", out__report_html="made")
    assert names(tmp_path, leave_out=tmp_path / "out") == ["a.txt"]


def test_gives_bytes_and_hash(tmp_path):
    found = find_sources(put(tmp_path, a_txt=b"\xff\x00x")).found[0]
    assert read_source(found).data == b"\xff\x00x"
    assert found.sha256 == hashlib.sha256(b"\xff\x00x").hexdigest()


def test_names_that_differ_only_in_composition_are_both_listed(tmp_path):
    put(tmp_path, **{"\u00e9_txt": "one", "e\u0301_txt": "two"})
    assert names(tmp_path) == ["\u00e9.txt", "\u00e9.txt (2)"]


def test_links_that_lead_out_are_listed_but_not_read(tmp_path):
    secret = put(tmp_path / "elsewhere", secret_txt="secret") / "secret.txt"
    folder = put(tmp_path / "sources", a_txt="a")
    (folder / "out.txt").symlink_to(secret)
    (folder / "folder").symlink_to(secret.parent)
    (folder / "in.txt").symlink_to(folder / "a.txt")
    listing = find_sources(folder)
    problems = {found.name: found.problem for found in listing.found}
    assert set(problems) == {"a.txt", "in.txt", "out.txt"}
    assert "leads out" in problems["out.txt"]
    assert not problems["in.txt"]
    assert [warning for warning in listing.warnings if "folder" in warning]


def test_a_file_that_cannot_be_opened_is_listed_with_the_problem(tmp_path):
    put(tmp_path, a_txt="a")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    problems = {found.name: found.problem for found in find_sources(tmp_path).found}
    assert "cannot be read" in problems["gone.txt"]
    assert problems["pipe.txt"] == "no regular file"


def test_names_that_are_no_unicode_can_be_written(tmp_path):
    put(tmp_path, a_txt="a")
    with open(os.fsencode(tmp_path) + b"/\xff.txt", "wb") as handle:  # noqa: PTH123  # only bytes can name this file
        handle.write(b"x")
    for name in names(tmp_path):
        name.encode()


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir(), lambda path: path.write_text("")])
def test_no_folder_no_documents(tmp_path, make):
    make(tmp_path / "sources")
    with pytest.raises(SourcesError, match="sources: "):
        find_sources(tmp_path / "sources")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_reads_what_excel_writes(tmp_path, encoding, delimiter, newline):
    cells = [["document", "published", "note"], ["新闻.txt", "2011/3/6", '"第一行, ""引""\n第二行; x"']]
    text = newline.join(delimiter.join(row) for row in cells) + newline
    put(tmp_path, documents_csv=text.encode(encoding))
    row = read_documents_table(tmp_path / "documents.csv")["新闻.txt"]
    assert (row.published, row.note, row.url) == ("2011-03-06", '第一行, "引"\n第二行; x', "")


def test_no_table_is_no_rows(tmp_path):
    assert read_documents_table(tmp_path / "documents.csv") == {}


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("document,link\na.txt,x\n", 1, "unknown column 'link'"),
        ("url,note\nx,y\n", 1, "no column document"),
        ("", 1, "no column document"),
        ("document,url,url\na.txt,x,y\n", 1, "column url stands twice"),
        (HEADER + "a.txt\nb.txt\na.txt\n", 4, "stands in line 2 already"),
        (HEADER + "a.txt,,06.03.2011\n", 2, "'06.03.2011' is no date"),
        (HEADER + "a.txt,,2011-13\n", 2, "is no date"),
        (HEADER + "a.txt,,2011/2012\n", 2, "is no date"),
        (HEADER + "a.txt,,XXXX-11-23\n", 2, "is no date"),
        (HEADER + "a.txt,,,,Chinese\n", 2, "language 'Chinese'"),
        (HEADER + ",http://x\n", 2, "document is empty"),
        (HEADER + "a.txt,a,,,,note, with comma\n", 2, "more cells than columns"),
        (HEADER + 'a.txt,,,,,"two\nlines"\n\nb.txt,,soon\n', 5, "'soon' is no date"),
        (HEADER + 'a.txt,"x" y\n', 2, "quotation marks"),
    ],
)
def test_broken_tables_name_file_and_line(tmp_path, text, line, told):
    put(tmp_path, documents_csv=text)
    with pytest.raises(SourcesError) as caught:
        read_documents_table(tmp_path / "documents.csv")
    assert f"documents.csv, line {line}: " in str(caught.value)
    assert told in str(caught.value)


def test_all_problems_are_told_one_a_line(tmp_path):
    put(tmp_path, documents_csv=HEADER + "a.txt,,x\nb.txt,,y,,Q\n")
    with pytest.raises(SourcesError) as caught:
        read_documents_table(tmp_path / "documents.csv")
    assert len(str(caught.value).splitlines()) == 3


def test_bytes_of_no_encoding(tmp_path):
    put(tmp_path, documents_csv=b"document\n\xff\xff\xff\n")
    with pytest.raises(SourcesError, match="neither UTF-8 nor GB18030"):
        read_documents_table(tmp_path / "documents.csv")


def test_a_row_for_an_absent_file_is_a_warning(tmp_path):
    put(tmp_path, a_txt="a", documents_csv=HEADER + "a.txt,http://a\ngone.txt,http://g\n")
    listing = find_sources(tmp_path)
    assert listing.found[0].row.url == "http://a"
    assert "gone.txt" in listing.warnings[0]
