"""sources/rulings.csv: people's verdicts, append-only. Read, checked, made, appended; what they do is reconcile's business."""

from __future__ import annotations

import csv
import io
import os
import time
from collections.abc import Sequence
from pathlib import Path

from pipeline.evidence import evidence_of
from pipeline.model import Claim, Conflict, Ruling
from pipeline.registry import Registry
from pipeline.rulable import find_problem

COLUMNS = ("conflict", "verdict", "value", "claim", "seen", "by", "at", "reason")
VERDICTS = ("choose", "value", "dismiss", "reject", "undo")
SEPARATOR = ";"
PAUSE = 0.05  # seconds: a row is written in far less
_NEEDED = {"choose": ("conflict", "claim"), "value": ("conflict", "value"), "dismiss": ("conflict",), "reject": ("claim",), "undo": ()}


class RulingsError(ValueError):
    """A ruling that cannot be read or made; one line, with file and line number where there is a file."""


def load_rulings(path: Path) -> list[Ruling]:
    """All rows in the order of the file; [] where it does not exist. A BOM (Excel writes one) is no matter.

    Raises RulingsError, a line for each mistake, for a missing column, a row of the wrong length, an unknown verdict or one without
    what it needs.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError as error:
        raise RulingsError(f"{path}: not UTF-8 at byte {error.start}; save it as CSV UTF-8, with commas") from error
    return _parse(text, path)


def _parse(text: str, path: Path) -> list[Ruling]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rulings: list[Ruling] = []
    problems: list[str] = []
    try:
        header = next(reader, None)
        places = _places(header, path) if header else {}
        for cells in (cells for cells in reader if cells and cells != header):
            ruling, problem = _row(cells, places, reader.line_num)
            rulings += [ruling] if ruling else []
            problems += [f"{path}:{reader.line_num}: {problem}"] if problem else []
    except csv.Error as error:
        problems.append(f"{path}:{reader.line_num}: {error}")
    if problems:
        raise RulingsError("\n".join(problems))
    return rulings


def _places(header: Sequence[str], path: Path) -> dict[str, int]:
    """Where each column stands; further columns at the end are somebody's notes."""
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        hint = f"(expected {','.join(COLUMNS)} in the first line, with commas between)"
        raise RulingsError(f"{path}:1: no column {', '.join(missing)} {hint}")
    return {column: header.index(column) for column in COLUMNS}


def _row(cells: Sequence[str], places: dict[str, int], line: int) -> tuple[Ruling | None, str]:
    """The ruling, or what is wrong with the row."""
    if len(cells) <= max(places.values()):
        return None, f"{len(cells)} cells where {max(places.values()) + 1} are expected"
    row = {column: cells[place].strip() for column, place in places.items()}
    problem = _problem(row)
    if problem:
        return None, problem
    seen = tuple(value for value in row.pop("seen").split(SEPARATOR) if value)
    return Ruling(**row, seen=seen, line=line), ""


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
    write the header: `load_rulings` passes over the second. RulingsError for a file that cannot be read: the row would be lost in it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    cells = {**{column: str(getattr(ruling, column)) for column in COLUMNS}, "seen": SEPARATOR.join(ruling.seen)}
    row = _line([cells.get(column, "") for column in _columns_of(path)])
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o666)
    try:
        os.write(handle, _lead(handle) + row)
        os.fsync(handle)
    finally:
        os.close(handle)


def _columns_of(path: Path) -> Sequence[str]:
    """The columns of the file, which somebody may have put in another order."""
    for last in (False, False, True):
        try:
            load_rulings(path)
        except RulingsError:  # perhaps somebody is writing just now
            if last:
                raise
            time.sleep(PAUSE)
        else:
            break
    text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    return next(csv.reader(io.StringIO(text, newline="")), None) or COLUMNS


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
    document: str = "",
    registry: Registry | None = None,
) -> Ruling:
    """A ruling as somebody means it, with the values it saw. `choose` and `reject` are claim ids, `at` is ISO 8601 in UTC; `document`
    limits the value of an identity conflict to one page, `registry` (default: the built-in one) knows the universities it may be.

    Raises RulingsError unless exactly one verdict is meant about a conflict or claim that exists. An undo may name what exists no more.
    """
    meant = {"choose": bool(choose), "value": bool(value), "dismiss": dismiss, "reject": bool(reject), "undo": undo}
    chosen = [verdict for verdict, is_meant in meant.items() if is_meant and not (verdict == "reject" and undo)]
    if len(chosen) != 1:
        raise RulingsError(f"say one of choose, value, dismiss, reject and undo, not {' and '.join(chosen) or 'none'}")
    if not by.strip():
        raise RulingsError("say who rules: by is empty")
    verdict = chosen[0]
    about = next((row for row in conflicts if row.conflict == conflict), None)
    claim = choose or reject or _claim_on_page(document, about, claims)
    picked = next((row for row in claims if row.claim == claim), None)
    _check(verdict, conflict, about, claim, picked)
    if verdict == "value" and about:
        problem = find_problem(about, value, registry)
        if problem:
            raise RulingsError(problem)
    said = _reading(about, picked) if verdict == "choose" and about and picked else value
    seen = _seen(verdict, about, picked)
    return Ruling(conflict=conflict, verdict=verdict, value=said, claim=claim, seen=seen, by=by, at=at, reason=reason)


def _claim_on_page(document: str, about: Conflict | None, claims: Sequence[Claim]) -> str:
    """The first claim of the conflict in the document: what an identity ruling for one page names."""
    if not document or about is None:
        return ""
    if about.kind != "identity":
        raise RulingsError(f"{about.conflict} is a conflict of kind {about.kind}; only what a name means can be ruled for one page")
    found = next((claim.claim for claim in claims if claim.claim in about.claims and claim.document == document), "")
    if not found:
        raise RulingsError(f"{about.conflict} has no claim in {document!r}; its documents are {', '.join(about.documents)}")
    return found


def _seen(verdict: str, about: Conflict | None, picked: Claim | None) -> tuple[str, ...]:
    """The values of the conflict; and where a verdict is about one claim, the claim's own words, by which it is known in a renamed file."""
    values = about.values if about and verdict != "reject" else ()
    if picked is None or verdict not in ("reject", "value"):
        return values
    c = picked
    words = evidence_of(organisation=c.organisation, university=c.university, property=c.property, value=c.value, quote=c.quote)
    return (*values, words)


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


def _reading(conflict: Conflict, claim: Claim) -> str:
    """Which of the conflict's values the claim stands for: a figure or role, a term, a start, or the university itself."""
    term = f"{claim.start or '..'}/{claim.end or '..'}"
    readings = [value for value in (claim.value, claim.university_name, term, claim.start) if value and value in conflict.values]
    if not readings:
        raise RulingsError(
            f"claim {claim.claim!r} does not settle conflict {conflict.conflict!r}: give a value ({'; '.join(conflict.values)})"
        )
    return readings[0]
