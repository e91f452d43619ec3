"""Parquet: typed columns, nothing lost."""

import io
import sys

import pyarrow
import pytest
from pyarrow import parquet

from pipeline.cli import main
from pipeline.export.columns import BY_NAME, FILES
from pipeline.export.files import read_csv
from pipeline.export.parquet import parquet_bytes

PAGE = "On 6 March 2011 the Association of Sino-Russian Technical Universities had 54 members.\n"


def read(data):
    return parquet.read_table(io.BytesIO(data))


def test_types_and_descriptions():
    header = BY_NAME["table.csv"].header
    row = tuple({"lower": "54", "country": "NA", "as_of": "2011-03"}.get(name, "") for name in header)
    table = read(parquet_bytes("table.csv", [row]))
    assert table.column_names == list(header)
    assert (table.schema.field("lower").type, table.schema.field("as_of").type) == (pyarrow.int64(), pyarrow.string())
    told = table.to_pylist()[0]
    assert (told["lower"], told["upper"], told["country"], told["value"], told["as_of"]) == (54, None, "NA", "", "2011-03")
    assert table.schema.field("lower").metadata[b"description"] == b"the least the figure can mean"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_an_empty_table_has_its_columns(file):
    assert read(parquet_bytes(file.name, [])).column_names == list(file.header)


def test_the_command_writes_what_the_files_have(tmp_path, monkeypatch):
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text(PAGE, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["run", "--engine", "serial"]) == 0
    assert main(["export", "--format", "parquet", "--to", "copies"]) == 0
    for file in FILES:
        rows = read((tmp_path / "copies" / file.name.replace(".csv", ".parquet")).read_bytes()).to_pylist()
        told = [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in rows]
        assert told == read_csv(tmp_path / "extracted" / file.name)
    assert not (tmp_path / "copies" / ".rollcall").exists()


def test_without_pyarrow_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r"\.\[parquet\]"):
        parquet_bytes("table.csv", [])
