"""Files: columns as in the contract, bytes as promised, changes with causes, a valid data package."""

import json

import pytest

from pipeline.export.changes import EMPTY, Published, find_changes
from pipeline.export.columns import BY_NAME, FILES
from pipeline.export.files import csv_bytes, read_csv, write_file
from pipeline.export.frames import make_frame
from pipeline.export.outputs import make_cell
from pipeline.export.package import package_bytes

# the contract's own words; candidates (claims) and documents (changes) are ours, at the end
CONTRACT = {
    "documents.csv": (
        "document, sha256, url, language, title, published, published_from, publisher, publisher_name, characters, encoding, outcome, "
        "reason, duplicate_of, flags"
    ),
    "mentions.csv": "document, kind, start, end, text, entity, name, country, edtf, rule, candidates",
    "claims.csv": (
        "claim, document, organisation, organisation_name, organisation_text, university, university_name, property, value, qualifier, "
        "lower, upper, country, as_of, as_of_from, start, end, basis, quote, quote_start, quote_end, rule, place, flags, candidates"
    ),
    "table.csv": (
        "fact, organisation, organisation_name, university, university_name, university_name_zh, country, property, value, suggested, "
        "lower, upper, as_of, as_of_from, start, end, status, conflict, voices, documents, claims"
    ),
    "conflicts.csv": (
        "conflict, kind, organisation, organisation_name, university, university_name, property, country, as_of, values, explanation, "
        "suggested, state, claims, documents, reason"
    ),
    "issues.csv": "document, stage, code, quote, detail",
    "changes.csv": "change, kind, id, what, before, after, cause, documents",
}


def test_columns_are_those_of_the_contract():
    assert {file.name: ", ".join(file.header) for file in FILES} == CONTRACT


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_column_is_described(file):
    assert [column.name for column in file.columns if not column.description] == []


def test_csv_bytes():
    rows = [("a,b", 'say "x"', "two\nlines"), ("", "中文", "d")]
    assert csv_bytes(("x", "y", "z"), rows) == 'x,y,z\n"a,b","say ""x""","two\nlines"\n,中文,d\n'.encode()


@pytest.mark.parametrize(("value", "cell"), [(None, ""), (0, "0"), (("a", "b;c"), "a;b,c"), ((), ""), ("x", "x")])
def test_cells(value, cell):
    assert make_cell(value) == cell


def test_what_cannot_be_unicode_is_written_escaped(tmp_path):
    (tmp_path / "x.csv").write_bytes(csv_bytes(("x",), [("a\ud800",)]))
    assert read_csv(tmp_path / "x.csv") == [{"x": "a\\ud800"}]


def test_a_file_with_the_same_bytes_is_not_touched(tmp_path):
    path = tmp_path / "x.csv"
    assert write_file(path, b"one") == ""
    before = path.stat()
    write_file(path, b"one")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino
    write_file(path, b"two")
    assert path.read_bytes() == b"two"


def test_a_file_held_by_excel_is_written_beside(tmp_path, monkeypatch):
    path = tmp_path / "x.csv"
    path.write_bytes(b"one")
    replace = type(path).replace

    def held(self, target):
        if target == path:
            raise PermissionError
        return replace(self, target)

    monkeypatch.setattr("pipeline.export.files.PAUSE", 0)
    monkeypatch.setattr(type(path), "replace", held)
    assert "x.new.csv" in write_file(path, b"two")
    assert (path.read_bytes(), (tmp_path / "x.new.csv").read_bytes()) == (b"one", b"two")


def test_frames_have_whole_numbers_and_strings():
    header = BY_NAME["table.csv"].header
    row = tuple("54" if name == "lower" else "NA" if name == "country" else "" for name in header)
    frame = make_frame("table.csv", [row])
    assert (str(frame.dtypes["lower"]), str(frame.dtypes["value"])) == ("Int64", "string")
    assert frame.loc[0, "lower"] == 54
    assert frame["upper"].isna().all()
    assert frame.loc[0, "country"] == "NA"
    assert list(make_frame("table.csv", []).columns) == list(header)


def test_the_package_describes_every_file_and_never_changes():
    package = json.loads(package_bytes())
    assert [resource["path"] for resource in package["resources"]] == [file.name for file in FILES]
    assert package_bytes() == package_bytes()


def fact(**cells):
    return {**dict.fromkeys(BY_NAME["table.csv"].header, ""), "organisation_name": "ASRTU", "property": "members", **cells}


def published(facts, documents, **more):
    return Published(facts, {}, documents, **{"registry": "r", "rulings": "u", "program": "p", **more})


OLD = {"f": fact(value="54", status="single", documents="a.txt")}
NEW = {"f": fact(value="56", status="single", documents="a.txt")}


@pytest.mark.parametrize(
    ("before", "after", "cause"),
    [
        (published({}, {}), published(NEW, {"a.txt": "1:1"}), "new document"),
        (published(OLD, {"a.txt": "1:1"}), published({}, {}), "removed document"),
        (published(OLD, {"a.txt": "1:1"}), published(NEW, {"a.txt": "2:1"}), "changed document"),
        (published(OLD, {"a.txt": "1"}), published(NEW, {"a.txt": "1:1"}, program="q"), "program"),
        (published(OLD, {"a.txt": "1:1"}), published(NEW, {"a.txt": "1:1"}, rulings="v"), "ruling"),
        (published(OLD, {"a.txt": "1:1"}), published(NEW, {"a.txt": "1:1"}, registry="s"), "registry"),
        (published(OLD, {"a.txt": "1:1"}), published(NEW, {"a.txt": "1:1", "copy.txt": "3:3"}), "new document"),
        (EMPTY, published(NEW, {"a.txt": "1:1"}), "new document"),
    ],
)
def test_causes(before, after, cause):
    ((_, kind, _, what, _, _, told, _),) = find_changes(before, after)
    assert (kind, what, told) == ("fact", "ASRTU: members", cause)


def test_changes_tell_only_what_differs():
    rows = find_changes(published(OLD, {"a.txt": "1:1"}), published(NEW, {"a.txt": "2:1"}))
    assert rows == [("changed", "fact", "f", "ASRTU: members", "value=54", "value=56", "changed document", "a.txt")]


def test_no_change_without_a_difference_in_what_is_said():
    renamed = {"f": {**OLD["f"], "documents": "b.txt", "claims": "c"}}
    assert find_changes(published(OLD, {"a.txt": "1:1"}), published(renamed, {"b.txt": "1:1"})) == []
