"""sources/rulings.csv: read with line numbers, made with what it saw, appended by several at a time."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from pipeline.model import Ruling
from pipeline.rulings import COLUMNS, RulingsError, append_ruling, load_rulings, make_ruling
from tests.reconciliation.pages import claims_of, founded, members, page, reconciled, role, unclear

HEADER = ",".join(COLUMNS)
PAGES = page("a", members(51, as_of="2020")), page("b", members(54, as_of="2020"), role("uni:hit", "chair", "2023", "2024"))
MORE = page("c", role("uni:hit", "chair", "2023", "2025"), unclear("X", "uni:hit", "uni:itmo"), founded("2011"), founded("2012"))
CONFLICTS, CLAIMS = reconciled(*PAGES, MORE).conflicts, claims_of(*PAGES, MORE)
IDS = {conflict.kind: conflict.conflict for conflict in CONFLICTS}
SIGNED = {"conflicts": CONFLICTS, "claims": CLAIMS, "by": "Li", "at": "2026-01-02T03:04:05Z", "reason": "asked"}


def test_no_file_no_rulings(tmp_path: Path) -> None:
    assert load_rulings(tmp_path / "rulings.csv") == []


def test_written_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "rulings.csv"
    first = make_ruling(**SIGNED, conflict=IDS["value"], choose="b#0")
    second = Ruling("", "reject", "", "a#0", (), 'O"Neil, J.', "2026-01-02T03:04:06Z", "两行\nlines")
    append_ruling(path, first)
    append_ruling(path, second)
    data = path.read_bytes()
    assert data.startswith(HEADER.encode() + b"\n")
    assert b"\r" not in data
    read = load_rulings(path)
    assert [ruling.line for ruling in read] == [2, 4]
    assert [(r.conflict, r.verdict, r.value, r.claim, r.seen, r.by, r.at, r.reason) for r in read] == [
        (r.conflict, r.verdict, r.value, r.claim, r.seen, r.by, r.at, r.reason) for r in (first, second)
    ]


@pytest.mark.parametrize(
    "before", [b"", b"\xef\xbb\xbf" + HEADER.encode() + b"\r\n", HEADER.encode()], ids=["empty", "excel", "no newline"]
)
def test_appended_to_what_is_there(tmp_path: Path, before: bytes) -> None:
    path = tmp_path / "rulings.csv"
    path.write_bytes(before)
    append_ruling(path, make_ruling(**SIGNED, conflict=IDS["value"], dismiss=True))
    assert [ruling.verdict for ruling in load_rulings(path)] == ["dismiss"]
    assert path.read_bytes().startswith(before)


def test_a_second_header_is_no_ruling(tmp_path: Path) -> None:
    path = tmp_path / "rulings.csv"
    path.write_text(f"{HEADER}\nconflict:1,dismiss,,,,Li,2026,ok\n{HEADER}\nconflict:2,dismiss,,,,Li,2026,ok\n", "utf-8")
    assert [ruling.conflict for ruling in load_rulings(path)] == ["conflict:1", "conflict:2"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("conflict,verdict\n", "rulings.csv:1: no column value, claim, seen, by, at, reason"),
        (f"{HEADER}\nconflict:1,dismiss,,,,Li,2026,ok\nconflict:2,agree,,,,Li,2026,ok\n", "rulings.csv:3: unknown verdict 'agree'"),
        (f"{HEADER}\nconflict:1,dismiss\n", "rulings.csv:2: 2 cells where 8"),
        (f"{HEADER}\nconflict:1,choose,54,,,Li,2026,ok\n", "rulings.csv:2: verdict choose needs claim"),
        (f"{HEADER}\nconflict:1,value,,,,Li,2026,ok\n", "rulings.csv:2: verdict value needs value"),
        (f"{HEADER}\n,undo,,,,Li,2026,ok\n", "rulings.csv:2: neither conflict nor claim"),
        (f'{HEADER}\nconflict:1,dismiss,,,,Li,2026,"ok\n', "rulings.csv:2: unexpected end of data"),
    ],
)
def test_broken_files(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "rulings.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(RulingsError) as caught:
        load_rulings(path)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "rulings.csv"
    path.write_bytes(HEADER.encode() + b"\n\xd6\xd0\xb9\xfa")
    with pytest.raises(RulingsError, match="not UTF-8"):
        load_rulings(path)


def test_a_ruling_remembers_what_it_saw() -> None:
    ruling = make_ruling(**SIGNED, conflict=IDS["value"], choose="b#0")
    assert (ruling.verdict, ruling.value, ruling.claim, ruling.seen) == ("choose", "54", "b#0", ("51", "54"))
    assert make_ruling(**SIGNED, conflict=IDS["term"], choose="c#0").value == "2023/2025"
    assert make_ruling(**SIGNED, conflict=IDS["value"], value="52").value == "52"
    assert make_ruling(**SIGNED, reject="a#0").seen == ("org:alliance members 51: “members 51”",)
    assert make_ruling(**SIGNED, conflict="conflict:gone", undo=True).verdict == "undo"


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"conflict": IDS["value"]}, "not none"),
        ({"conflict": IDS["value"], "choose": "b#0", "dismiss": True}, "not choose and dismiss"),
        ({"conflict": "conflict:x", "dismiss": True}, "no conflict 'conflict:x'"),
        ({"value": "54"}, "no conflict ''"),
        ({"conflict": IDS["value"], "choose": "z#0"}, "no claim 'z#0'"),
        ({"conflict": IDS["value"], "choose": "c#0"}, "not part of conflict"),
        ({"conflict": IDS["identity"], "choose": "c#1"}, "does not settle"),
        ({"conflict": IDS["value"], "value": "many"}, "no whole number"),
        ({"conflict": IDS["date"], "value": "spring"}, "write it like 2011"),
        ({"conflict": IDS["identity"], "value": "Tongij Universty"}, "did you mean Tongji University"),
        ({"conflict": IDS["identity"], "value": "Tongji University", "document": "nowhere.txt"}, "no claim in 'nowhere.txt'"),
        ({"conflict": IDS["value"], "value": "54", "document": "a"}, "only what a name means"),
        ({"reject": "z#0"}, "no claim 'z#0'"),
        ({"undo": True}, "say which"),
        ({"conflict": IDS["value"], "dismiss": True, "by": " "}, "say who"),
    ],
)
def test_what_cannot_be_ruled(said: dict[str, object], message: str) -> None:
    with pytest.raises(RulingsError, match=message):
        make_ruling(**(SIGNED | said))  # type: ignore[arg-type]


def test_a_row_goes_under_the_columns_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "rulings.csv"
    path.write_text("note,verdict,conflict,value,claim,seen,by,at,reason\nmine,dismiss,conflict:1,,,1;2,Li,2026,ok\n", "utf-8")
    ruling = make_ruling(**SIGNED, conflict=IDS["value"], value="54")
    append_ruling(path, ruling)
    assert [(r.conflict, r.verdict, r.value, r.seen, r.by) for r in load_rulings(path)][1] == (
        *(ruling.conflict, ruling.verdict, ruling.value, ruling.seen, ruling.by),
    )


@pytest.mark.parametrize(
    "broken", [HEADER.encode("utf-16"), f'{HEADER}\nc,dismiss,,,,me,2026,"why\n'.encode(), HEADER.replace(",", ";").encode() + b"\n"]
)
def test_nothing_is_appended_to_a_file_that_cannot_be_read(tmp_path: Path, broken: bytes) -> None:
    path = tmp_path / "rulings.csv"
    path.write_bytes(broken)
    with pytest.raises(RulingsError, match=r"rulings\.csv"):
        append_ruling(path, make_ruling(**SIGNED, conflict=IDS["value"], dismiss=True))
    assert path.read_bytes() == broken


def _append_many(path: Path, name: str) -> None:
    for n in range(40):
        append_ruling(path, Ruling(f"conflict:{n}", "dismiss", "", "", ("1", "2"), name, "2026", "x" * 200))


def test_writers_at_one_time_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "rulings.csv"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_append_many, args=(path, f"writer {n}")) for n in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    rulings = load_rulings(path)
    assert {(ruling.by, ruling.conflict) for ruling in rulings} == {(f"writer {w}", f"conflict:{n}") for w in range(4) for n in range(40)}
    assert len(rulings) == 160
    assert [entry.name for entry in path.parent.iterdir()] == ["rulings.csv"]


def test_all_mistakes_are_told_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "rulings.csv"
    path.write_text(HEADER + "\nc,approve,,,,me,2026,why\nc,dismiss,,,,me,2026,why\nc,value,,,,me,2026,why\nshort\n", "utf-8")
    with pytest.raises(RulingsError) as caught:
        load_rulings(path)
    assert [line.split(":")[1] for line in str(caught.value).replace(str(path), "x").splitlines()] == ["2", "4", "5"]
