"""Reruns: language work for what is new or concerned only, and the bytes of a run from nothing, whatever happened before."""

from __future__ import annotations

import random
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.flow import run
from pipeline.rulings import append_ruling, make_ruling
from tests.flow_standins import put, read_all

PAGES = {
    "a.txt": "中俄工科大学联盟观察员7所。2020年，中俄工科大学联盟共有成员高校54所。",
    "b.txt": "In 2020 the Association of Sino-Russian Technical Universities had 51 member universities.",
    "c.txt": "В 2020 году членами Ассоциации технических университетов России и Китая являлись 54 университета.",
    "d.txt": "The Russell Group was founded in 1994. Amur and Pacific State Universities sent guests. Greenfeld Technical University came.",
    "e.txt": "Greenfield Technical University is a member of the Russell Group.",
    "f.txt": "GTU chairs nothing. Rectors of GTU, Tongji University and Beihang University are members of the C9 League.",
}
COLUMNS = "id,country,city,name_en,name_zh,name_ru,aliases,short,shared,former,domains,ror,wikidata\n"


def same(first: Path, second: Path) -> bool:
    """The same files but for changes.csv, which tells of the way there."""
    one, two = (read_all(output) for output in (first, second))
    return {k: v for k, v in one.items() if k != "changes.csv"} == {k: v for k, v in two.items() if k != "changes.csv"}


def from_nothing(sources: Path) -> Path:
    output = Path(tempfile.mkdtemp())
    run(sources, output, engine="serial")
    return output


@pytest.fixture
def sources(tmp_path):
    folder = tmp_path / "sources"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_work_for_what_is_new_only(sources, tmp_path):
    assert run(sources, tmp_path / "out", engine="serial").read == 6
    put(sources, **{f"new{n}_txt": f"同济大学第{n}届校友会。" for n in range(3)})
    assert run(sources, tmp_path / "out", engine="serial").read == 3
    assert run(sources, tmp_path / "out", engine="serial").read == 0
    (sources / "b.txt").write_text(PAGES["b.txt"].replace("51", "52"), "utf-8")
    (sources / "c.txt").rename(sources / "renamed.txt")
    (sources / "a.txt").unlink()
    result = run(sources, tmp_path / "out", engine="serial")
    assert (result.read, result.removed) == (2, ("a.txt", "c.txt"))
    assert same(tmp_path / "out", from_nothing(sources))
    assert not any(name in read_all(tmp_path / "out")["claims.csv"].decode() for name in ("a.txt", "c.txt"))


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("uni:new,AU,,Greenfield Technical University,,,,,,,,,\n", 2),  # e by its name, d by a misprint of it
        ("uni:new,RU,,Amur State University,,,,,,,,,\n", 1),  # spelled with a shared head noun
        ("uni:new,AU,,Unheard University,,,,GTU,,,,,\n", 1),  # a short name
        ("uni:new,AU,,Unheard University,,,,,Tongji University,,,,\n", 1),  # a name shared with another
        ("uni:new,AU,,Unheard University,从未听说大学,,,,,,,,\n", 0),
    ],
)
def test_a_row_concerns_the_documents_it_can_stand_in(sources, tmp_path, row, read):
    run(sources, tmp_path / "out", engine="serial")
    for text in (COLUMNS + row, COLUMNS):  # added, then taken away
        (sources / "universities.csv").write_text(text, "utf-8")
        assert run(sources, tmp_path / "out", engine="serial").read == read
        assert same(tmp_path / "out", from_nothing(sources))


def test_a_run_in_between_forgets_nothing(sources, tmp_path):
    """Two changes of the tables with a run of some documents only between them: each is compared with the tables it was read under."""
    run(sources, tmp_path / "out", engine="serial")
    for name in ("Greenfield Technical University", "Amur State University"):
        (sources / "universities.csv").write_text(f"{COLUMNS}uni:new,AU,,{name},,,,,,,,,\n", "utf-8")
        run(sources, tmp_path / "out", engine="serial")
        assert same(tmp_path / "out", from_nothing(sources))


def test_full_gives_the_same_bytes(sources, tmp_path):
    run(sources, tmp_path / "out", engine="serial")
    before = read_all(tmp_path / "out")
    assert run(sources, tmp_path / "out", engine="serial", full=True).read == 6
    assert read_all(tmp_path / "out") == before


def test_a_renamed_file_keeps_its_rulings(sources, tmp_path):
    result = run(sources, tmp_path / "out", engine="serial")
    conflict = result.open_conflicts[0]
    rejected = next(claim for claim in result.outputs.claims if claim.document == "a.txt" and claim.property == "observers")
    said = {"conflicts": result.outputs.conflicts, "claims": result.outputs.claims, "by": "me", "at": "2026", "reason": "why"}
    append_ruling(sources / "rulings.csv", make_ruling(**said, conflict=conflict.conflict, value="54"))
    append_ruling(sources / "rulings.csv", make_ruling(**said, reject=rejected.claim))
    before = run(sources, tmp_path / "out", engine="serial")
    (sources / "a.txt").rename(sources / "z.txt")
    after = run(sources, tmp_path / "out", engine="serial")
    assert not after.orphaned
    assert [(f.property, f.value, f.status) for f in after.facts] == [(f.property, f.value, f.status) for f in before.facts]
    assert [c.state for c in after.outputs.conflicts] == ["ruled"]


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10**6))
def test_the_order_of_arrival_never_matters(seed: int):
    """Documents come in any order and number, some go and come back: the last bytes are those of all at once."""
    chance, leaving = random.Random(seed), 3
    folder = Path(tempfile.mkdtemp())
    sources, output = folder / "sources", folder / "out"
    sources.mkdir()
    waiting = sorted(PAGES)
    chance.shuffle(waiting)
    while waiting:
        for name in [waiting.pop() for _ in range(min(len(waiting), chance.randint(1, 3)))]:
            (sources / name).write_text(PAGES[name], "utf-8")
        run(sources, output, engine="serial")
        if leaving and chance.random() < 0.5:
            leaving -= 1
            gone = chance.choice(sorted(path.name for path in sources.iterdir()))
            (sources / gone).unlink()
            waiting.insert(0, gone)
            if any(sources.iterdir()):
                run(sources, output, engine="serial")
    whole = from_nothing(sources)
    assert same(output, whole)
    shutil.rmtree(folder)
    shutil.rmtree(whole)
