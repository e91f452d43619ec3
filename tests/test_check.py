"""check finds what does not fit, and nothing where all fits."""

import pytest
from flow_standins import put, stages  # noqa: F401

from pipeline.check import check
from pipeline.flow import run
from pipeline.sources import SourcesError

pytestmark = pytest.mark.usefixtures("stages")


@pytest.fixture
def made(tmp_path):
    sources = put(tmp_path / "sources", a_txt="阿斯图 中国大学 54所", b_txt="阿斯图 北京大学 56所", empty_txt="")
    run(sources, tmp_path / "out", engine="serial")
    return sources, tmp_path / "out"


def problems(made):
    return [problem for finding in check(*made) for problem in finding.problems]


def edit(path, old, new):
    path.write_text(path.read_text().replace(old, new))


def test_a_fresh_run_is_fine(made):
    assert problems(made) == []
    assert all(finding.looked_at for finding in check(*made) if "rulings" not in finding.what)


def test_nothing_made(tmp_path):
    with pytest.raises(SourcesError, match="rollcall run"):
        check(put(tmp_path, a_txt="a"), tmp_path / "out")


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("claims.csv", "54所", "55所", "'55所' at"),
        ("mentions.csv", "北京大学,new", "北方大学,new", "'北方大学' at"),
        ("table.csv", "c:a.txt", "c:z.txt", "rests on claim c:z.txt"),
        ("table.csv", "x:1", "x:2", "part of conflict x:2"),
        ("table.csv", "fact,", "facts,", "other columns"),
        ("table.csv", "\n", "\r\n", "edited or saved by another program"),
        ("documents.csv", "empty.txt", "full.txt", "empty.txt: not in documents.csv"),
        ("datapackage.json", "rollcall", "other", "datapackage.json: not the one"),
    ],
)
def test_damage_is_found(made, name, old, new, told):
    path = made[1] / name
    path.write_bytes(path.read_bytes().replace(old.encode(), new.encode()))
    assert [problem for problem in problems(made) if told in problem]


def test_sources_that_changed_since(made):
    put(made[0], a_txt="上海大学", new_txt="x")
    (made[0] / "b.txt").unlink()
    told = "\n".join(problems(made))
    assert "a.txt: has changed" in told
    assert "new.txt: not in documents.csv" in told
    assert "b.txt: in documents.csv, but no longer" in told


def test_orphaned_rulings(made):
    head = "conflict,verdict,value,claim,seen,by,at,reason\n"
    verdicts = (("x:9", "dismiss"), ("x:8", "dismiss"), ("x:8", "undo"), ("x:1", "dismiss"))
    put(made[0], rulings_csv=head + "".join(f"{conflict},{verdict},,,,me,2026,why\n" for conflict, verdict in verdicts))
    why = "x:9 is orphaned, the pages raise no such conflict any more; withdraw it: rollcall rule x:9 --undo"
    told = f"{made[0] / 'rulings.csv'}, line 2: {why}"
    assert [problem for problem in problems(made) if "rulings.csv" in problem] == [told]
