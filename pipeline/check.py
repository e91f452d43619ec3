"""check(): does extracted/ still say what sources/ says? Every quote at its offsets, every file accounted for, every claim there."""

from __future__ import annotations

import codecs
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.cleaning import CleaningError, clean
from pipeline.export.columns import FILES
from pipeline.export.files import csv_bytes, read_csv
from pipeline.export.package import package_bytes
from pipeline.sources import Listing, SourcesError, find_sources, read_source
from pipeline.standing import Rows, idle_rulings

__all__ = ["Finding", "check", "check_rulings"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing verified: how many were looked at, and what is wrong, one line each."""

    what: str
    looked_at: int
    problems: tuple[str, ...] = ()


def check(sources: Path, output: Path) -> list[Finding]:
    """Verify an output folder. SourcesError where sources/ is unusable or the output was never made."""
    missing = [file.name for file in FILES if not (output / file.name).exists()]
    if missing:
        raise SourcesError(f"{output}: {', '.join(missing)} not there; run `rollcall run` first, or name the folder with --output")
    listing, rows = find_sources(sources, leave_out=output), {file.name: read_csv(output / file.name) for file in FILES}
    shape = check_shape(output, rows)
    if shape.problems:
        return [shape]  # with other columns, nothing else can be looked at
    return [shape, check_files(listing, rows), *check_quotes(listing, rows), check_links(rows), check_rulings(sources, rows)]


def check_shape(output: Path, rows: Rows) -> Finding:
    """Every file has exactly its columns, is written as we write, and the data package describes it."""
    problems = []
    for file in FILES:
        data = (output / file.name).read_bytes()
        cells = [[row.get(name) or "" for name in file.header] for row in rows[file.name]]
        if data.removeprefix(codecs.BOM_UTF8).splitlines()[:1] != [",".join(file.header).encode()]:
            problems.append(f"{file.name}: other columns than described; delete it and run again")
        elif data != csv_bytes(file.header, cells):
            problems.append(f"{file.name}: was edited or saved by another program; run again")
    package = output / "datapackage.json"
    if not package.exists() or package.read_bytes() != package_bytes():
        problems.append("datapackage.json: not the one of this program; run again")
    return Finding("files are as they were written, the data package describes them", len(FILES), tuple(problems))


def check_files(listing: Listing, rows: Rows) -> Finding:
    """Every file of sources/ is in documents.csv with its present bytes, and nothing else is."""
    told = {row["document"]: row for row in rows["documents.csv"]}
    problems = [f"{found.name}: not in documents.csv; run again" for found in listing.found if found.name not in told]
    gone = sorted(set(told) - {found.name for found in listing.found})
    problems += [f"{name}: in documents.csv, but no longer in sources; run again" for name in gone]
    changed = [found.name for found in listing.found if found.name in told and found.sha256 != told[found.name]["sha256"]]
    problems += [f"{name}: has changed since it was read; run again" for name in changed]
    return Finding("files are accounted for", len(listing.found), tuple(problems))


def check_quotes(listing: Listing, rows: Rows) -> list[Finding]:
    """Clean every used document again: each mention and each claim's quote stands at its offsets."""
    spans = {"mentions.csv": ("text", "start", "end"), "claims.csv": ("quote", "quote_start", "quote_end")}
    wanted: dict[str, list[tuple[str, dict[str, str]]]] = defaultdict(list)
    for name in spans:
        for row in rows[name]:
            wanted[row["document"]].append((name, row))
    problems: dict[str, list[str]] = {name: [] for name in spans}
    texts = dict(_clean_again(listing, set(wanted)))
    for document, found in wanted.items():
        for name, row in found:
            quote, start, end = (row[column] for column in spans[name])
            if document not in texts or texts[document][int(start) : int(end)] != quote:
                problems[name].append(f"{document}: {name} has {quote[:40]!r} at {start}, the text does not; run again")
    return [Finding(f"quotes of {name} stand at their offsets", len(rows[name]), tuple(problems[name])) for name in spans]


def _clean_again(listing: Listing, names: set[str]) -> Iterator[tuple[str, str]]:
    for found in listing.found:
        if found.name in names and not found.problem:
            try:
                source = read_source(found)
                yield found.name, clean(source.data, name=source.name, url=source.row.url or None, row=source.row).text
            except (CleaningError, OSError):
                continue  # its quotes are then reported as not standing there


def check_links(rows: Rows) -> Finding:
    """The claims and conflicts that facts and conflicts name exist."""
    claims, conflicts = {row["claim"] for row in rows["claims.csv"]}, {row["conflict"] for row in rows["conflicts.csv"]}
    problems = []
    for name, key in (("table.csv", "fact"), ("conflicts.csv", "conflict")):
        for row in rows[name]:
            absent = [claim for claim in row["claims"].split(";") if claim and claim not in claims]
            problems += [f"{name}: {row[key]} rests on claim {claim}, which is not in claims.csv" for claim in absent]
    strays = [row for row in rows["table.csv"] if not set(filter(None, row["conflict"].split(";"))) <= conflicts]
    problems += [f"table.csv: {row['fact']} is part of conflict {row['conflict']}, which is not in conflicts.csv" for row in strays]
    return Finding("facts and conflicts rest on claims that exist", len(rows["table.csv"]) + len(rows["conflicts.csv"]), tuple(problems))


def check_rulings(sources: Path, rows: Rows) -> Finding:
    """Every ruling that was not taken back still does something."""
    looked_at, problems = idle_rulings(sources, rows)
    return Finding("rulings are about something that is there", looked_at, tuple(problems))
