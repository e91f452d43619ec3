"""sources/rulings.csv: people's verdicts, append-only. Read, checked, made, appended; what they do is reconcile's business."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Sequence
from pathlib import Path

from pipeline.model import Claim, Conflict, Ruling
from pipeline.values import PartialDate

COLUMNS = ("conflict", "verdict", "value", "claim", "seen", "by", "at", "reason")
VERDICTS = ("choose", "value", "dismiss", "reject", "undo")
SEPARATOR = ";"
_FIGURES = ("members", "observers", "all", "founding_members")
_NEEDED = {"choose": ("conflict", "claim"), "value": ("conflict", "value"), "dismiss": ("conflict",), "reject": ("claim",), "undo": ()}


class RulingsError(ValueError):
    """A ruling that cannot be read or made; one line, with file and line number where there is a file."""


def load_rulings(path: Path) -> list[Ruling]:
    """All rows in the order of the file; [] where it does not exist. A BOM (Excel writes one) is no matter.

    Raises RulingsError for a missing column, a row of the wrong length, an unknown verdict or one without what it needs.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError as error:
        raise RulingsError(f"{path}: not UTF-8 at byte {error.start}") from error
    return _parse(text, path)


def _parse(text: str, path: Path) -> list[Ruling]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, None)
        places = _places(header, path) if header else {}
        return [_row(cells, places, f"{path}:{reader.line_num}", reader.line_num) for cells in reader if cells and cells != header]
    except csv.Error as error:
        raise RulingsError(f"{path}:{reader.line_num}: {error}") from error


def _places(header: Sequence[str], path: Path) -> dict[str, int]:
    """Where each column stands; further columns at the end are somebody's notes."""
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        raise RulingsError(f"{path}:1: no column {', '.join(missing)} (expected {','.join(COLUMNS)})")
    return {column: header.index(column) for column in COLUMNS}


def _row(cells: Sequence[str], places: dict[str, int], where: str, line: int) -> Ruling:
    if len(cells) <= max(places.values()):
        raise RulingsError(f"{where}: {len(cells)} cells where {max(places.values()) + 1} are expected")
    row = {column: cells[place].strip() for column, place in places.items()}
    problem = _problem(row)
    if problem:
        raise RulingsError(f"{where}: {problem}")
    seen = tuple(value for value in row.pop("seen").split(SEPARATOR) if value)
    return Ruling(**row, seen=seen, line=line)


def _problem(row: dict[str, str]) -> str:
    if row["verdict"] not in VERDICTS:
        return f"unknown verdict {row['verdict']!r} (one of {', '.join(VERDICTS)})"
    missing = [column for column in _NEEDED[row["verdict"]] if not row[column]]
    if missing:
        return f"verdict {row['verdict']} needs {' and '.join(missing)}"
    return "" if row["conflict"] or row["claim"] else "neither conflict nor claim is named"


def append_ruling(path: Path, ruling: Ruling) -> None:
    """Add one row, the header before it where the file is new or empty. Writers at one time lose nothing.

    A row is one write to a file opened for appending, which the system puts at its end. Two writers that both find the file empty both
    write the header: `load_rulings` passes over the second.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    row = _line([SEPARATOR.join(ruling.seen) if column == "seen" else str(getattr(ruling, column)) for column in COLUMNS])
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o666)
    try:
        os.write(handle, _lead(handle) + row)
        os.fsync(handle)
    finally:
        os.close(handle)


def _lead(handle: int) -> bytes:
    """What must stand before a new row: the header, or the line break that a row typed by hand lacks."""
    size = os.lseek(handle, 0, os.SEEK_END)
    if size == 0:
        return _line(COLUMNS)
    os.lseek(handle, size - 1, os.SEEK_SET)
    return b"" if os.read(handle, 1) == b"\n" else b"\n"


def _line(cells: Sequence[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode()


def make_ruling(
    *,
    conflicts: Sequence[Conflict],
    claims: Sequence[Claim],
    by: str,
    at: str,
    reason: str,
    conflict: str = "",
    choose: str = "",
    value: str = "",
    dismiss: bool = False,
    reject: str = "",
    undo: bool = False,
) -> Ruling:
    """A ruling as somebody means it, with the values it saw. `choose` and `reject` are claim ids, `at` is ISO 8601 in UTC.

    Raises RulingsError unless exactly one verdict is meant about a conflict or claim that exists. An undo may name what exists no more.
    """
    meant = {"choose": bool(choose), "value": bool(value), "dismiss": dismiss, "reject": bool(reject), "undo": undo}
    chosen = [verdict for verdict, is_meant in meant.items() if is_meant and not (verdict == "reject" and undo)]
    if len(chosen) != 1:
        raise RulingsError(f"say one of choose, value, dismiss, reject and undo, not {' and '.join(chosen) or 'none'}")
    if not by.strip():
        raise RulingsError("say who rules: by is empty")
    verdict, claim = chosen[0], choose or reject
    about = next((row for row in conflicts if row.conflict == conflict), None)
    picked = next((row for row in claims if row.claim == claim), None)
    _check(verdict, conflict, about, claim, picked)
    if verdict == "value" and about:
        _check_value(about, value)
    said = _reading(about, picked) if verdict == "choose" and about and picked else value
    seen = about.values if about and verdict != "reject" else ()
    return Ruling(conflict=conflict, verdict=verdict, value=said, claim=claim, seen=seen, by=by, at=at, reason=reason)


def _check(verdict: str, conflict: str, about: Conflict | None, claim: str, picked: Claim | None) -> None:
    if verdict == "undo":
        if not conflict and not claim:
            raise RulingsError("say which conflict or claim the undone ruling is about")
        return
    if (conflict or verdict != "reject") and about is None:
        raise RulingsError(f"no conflict {conflict!r}")
    if claim and picked is None:
        raise RulingsError(f"no claim {claim!r}")
    if verdict == "choose" and about and claim not in about.claims:
        raise RulingsError(f"claim {claim!r} is not part of conflict {conflict!r}")


def _check_value(conflict: Conflict, value: str) -> None:
    """A figure for figures, a date for dates: what the conflict could not take would only be reported at the next run."""
    if value in conflict.values:
        return
    if conflict.property in _FIGURES and not value.isdecimal():
        raise RulingsError(f"{value!r} is no whole number, and {conflict.conflict} is about {conflict.property}")
    if conflict.kind == "date" or conflict.property == "founded":
        try:
            PartialDate.parse(value)
        except ValueError as error:
            raise RulingsError(f"{error}: write it like 2011, 2011-03 or 2011-03-06") from error


def _reading(conflict: Conflict, claim: Claim) -> str:
    """Which of the conflict's values the claim stands for: a figure or role, a term, a start, or the university itself."""
    term = f"{claim.start or '..'}/{claim.end or '..'}"
    readings = [value for value in (claim.value, claim.university_name, term, claim.start) if value and value in conflict.values]
    if not readings:
        raise RulingsError(
            f"claim {claim.claim!r} does not settle conflict {conflict.conflict!r}: give a value ({'; '.join(conflict.values)})"
        )
    return readings[0]
