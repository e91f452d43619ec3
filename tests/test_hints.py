"""Commands that are shown can be copied: they name the folders of the command that shows them."""

from pipeline.cli import main
from pipeline.cli.hints import tell_number
from pipeline.export.files import read_csv

PAGES = {
    "a.txt": "On 6 March 2011 the Association of Sino-Russian Technical Universities had 54 members.\n",
    "b.txt": "On 6 March 2011 the Association of Sino-Russian Technical Universities had 51 members.\n",
}


def test_a_walk_through_folders_of_ones_own(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "60")
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, "utf-8")
    own = ["--sources", "my pages", "--output", "out"]
    shown = "--sources 'my pages' --output out"
    assert main(["add", "a.txt", "b.txt", *own]) == 0
    assert f"`rollcall run {shown}` reads what is new" in " ".join(capsys.readouterr().out.split())
    assert main(["run", "--engine", "serial", *own]) == 0
    out = capsys.readouterr().out
    told = " ".join(out.split())
    assert "make review SOURCES='my pages' OUTPUT=out" in told
    (conflict,) = [row["conflict"] for row in read_csv(tmp_path / "out" / "conflicts.csv")]
    last = out.rstrip().splitlines()[-1]  # in one piece, however narrow the window
    assert last.strip() == f'rollcall rule {conflict} --value "..." --by NAME --reason "..." {shown}'  # nothing is suggested
    assert main(["rule", conflict, "--value", "54", "--by", "Li Wei", "--reason", "the register", *own]) == 0
    assert f"`rollcall run {shown}` applies it" in " ".join(capsys.readouterr().out.split())


def test_the_usual_folders_are_not_named(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(PAGES["a.txt"], "utf-8")
    assert main(["add", "a.txt"]) == 0
    assert "`rollcall run` reads what is new" in capsys.readouterr().out


def test_numbers():
    assert [tell_number(n, "ruling") for n in (0, 1, 2)] == ["0 rulings", "1 ruling", "2 rulings"]
