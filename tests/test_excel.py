"""The workbook, and the verdicts that come back in it or in a CSV of any Excel."""

import csv
import io
import shutil
import subprocess

import pytest
from openpyxl import load_workbook

from pipeline.cli import main
from pipeline.export.cells import LONGEST, fit_text, guard_text, unguard_text
from pipeline.export.columns import BY_NAME
from pipeline.export.excel import workbook_bytes
from pipeline.export.excel_cells import count_lines
from pipeline.export.files import read_csv
from pipeline.export.returned import ReturnedError, read_returned
from pipeline.rulings import load_rulings

PAGES = {
    "a.txt": "消息\n\nOn 6 March 2011 the Association of Sino-Russian Technical Universities had 54 members.\n",
    "b.txt": "=cmd()\n\nOn 6 March 2011 the Association of Sino-Russian Technical Universities had 51 members.\n",
    "c.txt": "2012年5月1日，中俄工科大学联盟有正式成员57所。\n",
    "d.txt": "2012年5月1日，中俄工科大学联盟有正式成员58所。\n",
}
NEEDS_OFFICE = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed (apt-get install libreoffice-calc)")


@pytest.fixture
def here(tmp_path, monkeypatch):
    (tmp_path / "sources").mkdir()
    for name, text in PAGES.items():
        (tmp_path / "sources" / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["run", "--engine", "serial"]) == 0
    assert main(["export", "--format", "excel", "--to", "a.xlsx"]) == 0
    return tmp_path


def edit(path, verdicts, to=None, sheet="conflicts"):
    """Write verdicts, (row, verdict, reason), as a person would."""
    book = load_workbook(path)
    page = book[sheet]
    header = [cell.value for cell in page[1]]
    for row, verdict, reason in verdicts:
        page.cell(row, header.index("verdict") + 1).value = verdict
        page.cell(row, header.index("verdict_reason") + 1).value = reason
    book.save(to or path)


def cells(path, sheet="conflicts"):
    return [["" if cell is None else str(cell) for cell in row] for row in load_workbook(path)[sheet].iter_rows(values_only=True)]


def save_csv(path, rows, encoding, delimiter):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))


def rule(*words):
    return main(["rule", "--by", "Li Wei", *words])


def office(folder, *words):
    """A fresh profile makes LibreOffice ask for a second start now and then, with a status of its own."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless", *words]
    if subprocess.run(command, check=False, capture_output=True, cwd=folder, timeout=120).returncode:
        subprocess.run(command, check=True, capture_output=True, cwd=folder, timeout=120)


class TestCells:
    @pytest.mark.parametrize("text", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", " =1", "＝1", "=HYPERLINK(1)", "-2+3", "\n=1"])
    def test_formulas_become_text_and_come_back(self, text):
        assert guard_text(text) == f"'{text}"
        assert unguard_text(guard_text(text)) == text

    @pytest.mark.parametrize("text", ["-5", "+7", "-1.5", "", "54", "2011-03", "'quoted'", "a=b", "哈尔滨"])
    def test_numbers_and_words_are_left_alone(self, text):
        assert guard_text(text) == unguard_text(text) == text

    def test_a_cell_takes_no_more_than_excel_allows(self):
        for sign in ("x", "𠮷"):
            cut = fit_text(sign * 50_000)
            assert len(cut.encode("utf-16-le")) // 2 <= LONGEST
            assert cut.endswith("stands in the CSV file)")

    def test_what_the_format_cannot_write_is_marked(self):
        assert fit_text("a\x00b\ud800") == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}"


class TestWorkbook:
    def test_its_sheets(self, here):
        book = load_workbook(here / "a.xlsx")
        assert book.sheetnames == ["README", "table", "conflicts", "claims", "sources", "choices"]
        assert book["choices"].sheet_state == "hidden"
        for name in ("table", "conflicts", "claims", "sources"):
            page = book[name]
            assert (page.freeze_panes, page.auto_filter.ref.split(":")[0]) == ("B2", "A1")
            assert page.column_dimensions["A"].width > 8

    @pytest.mark.parametrize(("sheet", "file"), [("table", "table.csv"), ("claims", "claims.csv"), ("sources", "documents.csv")])
    def test_it_has_what_the_files_have(self, here, sheet, file):
        want = [list(row.values()) for row in read_csv(here / "extracted" / file)]
        assert [[unguard_text(cell) for cell in row] for row in cells(here / "a.xlsx", sheet)[1:]] == want

    def test_dates_and_ids_are_text_and_numbers_are_numbers(self, here):
        page = load_workbook(here / "a.xlsx")["claims"]
        header = [cell.value for cell in page[1]]
        row = dict(zip(header, page[2], strict=True))
        assert {(row[name].data_type, row[name].number_format) for name in ("claim", "as_of", "value", "organisation")} == {("s", "@")}
        assert {row[name].data_type for name in ("lower", "quote_start")} == {"n"}
        assert row["quote"].alignment.wrap_text

    def test_what_people_fill_in_stands_out_and_rows_show_their_quotes(self, here):
        page = load_workbook(here / "a.xlsx")["conflicts"]
        header = [cell.value for cell in page[1]]
        fills = {name: page.cell(2, number).fill.fgColor.rgb for number, name in enumerate(header, 1)}
        assert {name for name, fill in fills.items() if fill == "00FFF3BF"} == {"verdict", "verdict_reason"}
        assert page.row_dimensions[2].height >= 2 * 15  # two quotes
        assert {cell.font.name for cell in page[1]} == {"Calibri"}

    def test_lines_are_counted_as_they_are_shown(self):
        (quote,) = (column for column in BY_NAME["claims.csv"].columns if column.name == "quote")
        assert [count_lines(quote, text) for text in ("", "a" * 89, "a" * 90, "所" * 45, "a\nb\n")] == [1, 1, 2, 2, 3]

    def test_a_printed_sheet_has_all_columns_on_a_page(self, here):
        book = load_workbook(here / "a.xlsx")
        for name in ("README", "table", "conflicts", "claims", "sources"):
            assert book[name].sheet_properties.pageSetUpPr.fitToPage
            assert (book[name].page_setup.orientation, book[name].page_setup.fitToHeight) == ("landscape", 0)

    def test_links_are_web_addresses_only(self):
        header = BY_NAME["documents.csv"].header
        urls = ["https://example.org/a?b=1", "javascript:alert(1)", "=HYPERLINK(1)", "http://[", "file:///etc/passwd"]
        documents = [tuple(url if name == "url" else "0" if name == "characters" else "x" for name in header) for url in urls]
        rows = {name: documents if name == "documents.csv" else [] for name in BY_NAME}
        page = load_workbook(io.BytesIO(workbook_bytes(rows)))["sources"]
        found = [page.cell(row, header.index("url") + 1) for row in range(2, 7)]
        assert [cell.hyperlink.target if cell.hyperlink else None for cell in found] == [urls[0], None, None, None, None]
        assert {cell.data_type for cell in found} == {"s"}

    def test_the_list_of_a_verdict_offers_its_values(self, here):
        book = load_workbook(here / "a.xlsx")
        (first, *_) = book["conflicts"].data_validations.dataValidation
        assert first.formula1 == "=choices!$A$2:$D$2" or first.formula1 == "choices!$A$2:$D$2"
        assert [cell.value for cell in book["choices"][2]][-2:] == ["dismiss", "undo"]

    def test_without_openpyxl_it_says_what_to_install(self, here, monkeypatch, capsys):
        monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
        assert main(["export", "--format", "excel", "--to", "b.xlsx"]) == 2
        assert ".[excel]" in capsys.readouterr().err

    def test_a_wrong_name_is_told(self, here, capsys):
        assert main(["export", "--format", "excel", "--to", "b.ods"]) == 2
        assert ".xlsx" in capsys.readouterr().err

    def test_one_that_is_open_elsewhere_is_written_beside(self, here, monkeypatch, capsys):
        path = here / "a.xlsx"
        replace = type(path).replace

        def held(self, target):
            if target.name == "a.xlsx":
                raise PermissionError
            return replace(self, target)

        path.write_bytes(b"old")
        monkeypatch.setattr("pipeline.export.files.PAUSE", 0)
        monkeypatch.setattr(type(path), "replace", held)
        assert main(["export", "--format", "excel", "--to", str(path)]) == 0
        assert "a.new.xlsx" in capsys.readouterr().out
        assert load_workbook(here / "a.new.xlsx").sheetnames[0] == "README"
        assert not (here / ".rollcall").exists()


class TestReturned:
    def test_verdicts_become_rulings_after_they_were_shown(self, here, capsys):
        edit(here / "a.xlsx", [(2, "54", "the register"), (3, " Dismiss ", "两者皆可")])
        assert rule("--from", "a.xlsx", "--yes") == 0
        told = capsys.readouterr().out
        assert "54" in told
        assert "dismiss" in told
        found = load_rulings(here / "sources" / "rulings.csv")
        assert [(ruling.verdict, ruling.value, ruling.reason, ruling.by) for ruling in found] == [
            ("value", "54", "the register", "Li Wei"),
            ("dismiss", "", "两者皆可", "Li Wei"),
        ]
        assert rule("--from", "a.xlsx", "--yes") == 0
        assert "0 of them new" in capsys.readouterr().out
        assert len(load_rulings(here / "sources" / "rulings.csv")) == 2
        assert main(["run"]) == 0
        assert {row["state"] for row in read_csv(here / "extracted" / "conflicts.csv")} == {"ruled", "dismissed"}

    def test_a_claim_a_number_and_an_undo(self, here):
        claim = read_csv(here / "extracted" / "conflicts.csv")[0]["claims"].split(";")[0]
        edit(here / "a.xlsx", [(2, claim, "it says so"), (3, 60, "counted")])
        assert rule("--from", "a.xlsx", "--yes") == 0
        edit(here / "a.xlsx", [(2, "undo", "no"), (3, "", "")])
        assert rule("--from", "a.xlsx", "--yes") == 0
        assert [ruling.verdict for ruling in load_rulings(here / "sources" / "rulings.csv")] == ["choose", "value", "undo"]
        assert load_rulings(here / "sources" / "rulings.csv")[1].value == "60"

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_every_csv_that_excel_saves_is_read(self, here, encoding, delimiter):
        edit(here / "a.xlsx", [(2, "54", "章程，第3条; 原文")])
        save_csv(here / "b.csv", cells(here / "a.xlsx"), encoding, delimiter)
        (back,) = read_returned(here / "b.csv")
        (same,) = read_returned(here / "a.xlsx")
        assert back == same
        assert (back.row, back.verdict, back.reason) == (2, "54", "章程，第3条; 原文")

    @pytest.mark.parametrize(
        ("change", "told"),
        [
            (lambda rows: rows[1].__setitem__(0, "conflict:none"), "row 2: no conflict 'conflict:none'"),
            (lambda rows: rows.append(rows[1]), "row 4: a second verdict"),
            (lambda rows: rows[1].__setitem__(8, "54;99"), "row 2: conflict:"),
            (lambda rows: rows[1].__setitem__(rows[0].index("verdict"), "many"), "row 2: 'many' is no whole number"),
        ],
        ids=["unknown", "twice", "stale", "nonsense"],
    )
    def test_what_cannot_be_meant_is_refused_with_its_row(self, here, capsys, change, told):
        edit(here / "a.xlsx", [(2, "54", "x"), (3, "57", "y")])
        rows = cells(here / "a.xlsx")
        change(rows)
        save_csv(here / "b.csv", rows, "utf-8", ",")
        assert rule("--from", "b.csv", "--yes") == 2
        error = capsys.readouterr().err
        assert told in error
        assert "nothing was written" in error
        assert not (here / "sources" / "rulings.csv").exists()

    def test_it_asks_before_it_writes(self, here, monkeypatch, capsys):
        edit(here / "a.xlsx", [(2, "54", "x")])
        assert rule("--from", "a.xlsx") == 2
        assert "--yes" in capsys.readouterr().err
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        for answer, count in (("n", 0), ("y", 1)):
            monkeypatch.setattr("builtins.input", lambda _, answer=answer: answer)
            assert rule("--from", "a.xlsx") == 0
            assert len(load_rulings(here / "sources" / "rulings.csv")) == count

    def test_files_that_are_none_of_ours(self, here, capsys):
        (here / "x.csv").write_text("a,b\n1,2\n", "utf-8")
        (here / "x.xlsx").write_bytes(b"no zip")
        for name, told in (("x.csv", "no column conflict"), ("x.xlsx", "save it as"), ("none.csv", "No such file")):
            assert rule("--from", name) == 2
            assert told in capsys.readouterr().err

    def test_a_verdict_without_a_reason_is_told(self, here, capsys):
        edit(here / "a.xlsx", [(2, "54", ""), (3, "57", "y")])
        assert rule("--from", "a.xlsx", "--yes") == 2
        assert "row 2: `verdict_reason` is empty" in capsys.readouterr().err
        assert rule("--from", "a.xlsx", "--yes", "--reason", "the register") == 0
        assert [ruling.reason for ruling in load_rulings(here / "sources" / "rulings.csv")] == ["the register", "y"]

    def test_a_file_without_verdicts_says_where_they_belong(self, here, capsys):
        assert rule("--from", "a.xlsx") == 0
        assert "column `verdict` of the sheet `conflicts`" in capsys.readouterr().out

    @pytest.mark.parametrize("verdict", ["54", "dismiss", "claim"])
    def test_verdicts_that_were_not_read_back_are_not_written_over(self, here, capsys, verdict):
        claim = read_csv(here / "extracted" / "conflicts.csv")[0]["claims"].split(";")[0]
        edit(here / "a.xlsx", [(2, claim if verdict == "claim" else verdict, "x")])
        before = (here / "a.xlsx").read_bytes()
        export = ["export", "--format", "excel", "--to", "a.xlsx"]
        assert main(export) == 2
        assert "a.xlsx: has verdicts that were not read back (row 2): `rollcall rule --from a.xlsx" in capsys.readouterr().err
        assert (here / "a.xlsx").read_bytes() == before
        assert rule("--from", "a.xlsx", "--yes") == 0
        assert main(export) == 0
        assert read_returned(here / "a.xlsx") == []

    def test_a_cut_quote_is_told_and_not_guessed(self, tmp_path):
        (tmp_path / "x.csv").write_bytes(b'conflict,values,verdict,verdict_reason\n"a,b\n')
        with pytest.raises(ReturnedError, match="save it again"):
            read_returned(tmp_path / "x.csv")


@NEEDS_OFFICE
class TestLibreOffice:
    def convert(self, here, delimiter, charset, sheet):
        """The numbers are LibreOffice's: 44 a comma, 59 a semicolon; 76 UTF-8, 85 GB18030; -1 is every sheet into a file."""
        options = f"{delimiter},34,{charset},1,,0,false,true,false,false,false,-1"
        office(here, "--convert-to", f"csv:Text - txt - csv (StarCalc):{options}", "a.xlsx")
        return here / f"a-{sheet}.csv"

    def test_it_reads_the_same_values(self, here):
        self.convert(here, 44, 76, "table")
        for sheet, file in (("table", "table.csv"), ("claims", "claims.csv"), ("sources", "documents.csv")):
            rows = list(csv.reader((here / f"a-{sheet}.csv").open(encoding="utf-8", newline="")))
            want = [list(row.values()) for row in read_csv(here / "extracted" / file)]
            assert [[unguard_text(cell) for cell in row] for row in rows[1:]] == want
        whole = "".join(other.read_text("utf-8") for other in here.glob("a-*.csv"))
        assert "#NAME?" not in whole
        assert "正式成员57所" in whole
        assert "'=cmd()" in whole

    def test_a_workbook_that_it_saved_again_says_the_same(self, here):
        edit(here / "a.xlsx", [(2, "54", "章程"), (3, "dismiss", "两者皆可")])
        (here / "again").mkdir()
        office(here, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "again", "a.xlsx")
        assert read_returned(here / "again" / "a.xlsx") == read_returned(here / "a.xlsx")
        assert cells(here / "again" / "a.xlsx", "claims") == cells(here / "a.xlsx", "claims")

    def test_what_it_saves_in_gb18030_makes_the_same_rulings(self, here):
        edit(here / "a.xlsx", [(2, "54", "章程"), (3, "dismiss", "两者皆可")])
        want = read_returned(here / "a.xlsx")
        path = self.convert(here, 59, 85, "conflicts")
        assert "两者皆可".encode("gb18030") in path.read_bytes()
        assert b";" in path.read_bytes().splitlines()[0]
        assert read_returned(path) == want
        assert rule("--from", str(path), "--yes") == 0
        assert [(ruling.verdict, ruling.reason) for ruling in load_rulings(here / "sources" / "rulings.csv")] == [
            ("value", "章程"),
            ("dismiss", "两者皆可"),
        ]
