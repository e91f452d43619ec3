"""What people put in: the documents below sources/ and the table documents.csv beside them. Nothing here writes.

A document's name is its path below sources/ with `/`. Links that leave sources/ are never followed; a file that cannot be
read is still listed, with the problem, so that every file is accounted for.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

from pipeline.model import DocumentRow, Source
from pipeline.values import PartialDate

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".docx"})
DOCUMENTS_TABLE = "documents.csv"
RULINGS_TABLE = "rulings.csv"
_COLUMNS = tuple(f.name for f in fields(DocumentRow))
_LANGUAGE = re.compile(r"[a-z]{2}(-[A-Za-z]{2,4})?|mixed")
_SLASHED_DATE = re.compile(r"(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?")  # what Excel makes of 2011-03-06; the year first, so not ambiguous


class SourcesError(ValueError):
    """Something in sources/ that only its owner can put right: one line a problem, each naming file and line."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file found below sources/. `problem` says why it cannot be used; `refused` tells refused (a link that leads out) from failed."""

    name: str
    path: Path
    row: DocumentRow
    sha256: str = ""
    problem: str = ""
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything found, by name; warnings are one line each."""

    found: tuple[Found, ...]
    warnings: tuple[str, ...] = ()


def find_sources(folder: Path, *, leave_out: Path | None = None) -> Listing:
    """List the documents below `folder` with their rows of documents.csv, leaving out the folder `leave_out` (the output).

    Raises SourcesError for a missing folder, a folder without documents and a broken documents.csv.
    """
    _check_folder(folder)
    if leave_out is not None and leave_out.resolve() == folder.resolve():
        raise SourcesError(f"{leave_out}: is the folder with the sources, whose documents.csv a run would overwrite; name another output")
    warnings: list[str] = []
    paths: dict[str, Path] = {}
    for path in sorted(_walk(folder, leave_out, warnings)):
        name = document_name(path, folder)
        paths[name if name not in paths else f"{name} (2)"] = path  # two names that differ only in how their accents are composed
    rows = read_documents_table(folder / DOCUMENTS_TABLE)
    if not paths:
        raise SourcesError(f"{folder}: no documents here; put {', '.join(sorted(SUFFIXES))} files into it (README files do not count)")
    absent = sorted(set(rows) - set(paths))
    warnings += [f"{folder / DOCUMENTS_TABLE}: names {name}, which is not in {folder}" for name in absent]
    return Listing(tuple(_look_at(name, paths[name], folder, rows.get(name)) for name in sorted(paths)), tuple(warnings))


def read_source(found: Found) -> Source:
    """Read the bytes of a listed file; OSError where that is not possible."""
    return Source(found.name, found.path.read_bytes(), found.row)


def document_name(path: Path, folder: Path) -> str:
    """The path below `folder` with `/`, composed (NFC, as macOS decomposes names) and printable whatever bytes the name has."""
    name = path.relative_to(folder).as_posix()
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "backslashreplace"))


def _check_folder(folder: Path) -> None:
    if not folder.exists():
        raise SourcesError(f"{folder}: no such folder; create it and put pages into it, or name another with --sources")
    if not folder.is_dir():
        raise SourcesError(f"{folder}: is no folder; name the folder with the pages with --sources")


def _walk(folder: Path, leave_out: Path | None, warnings: list[str]) -> Iterator[Path]:
    output = leave_out.resolve() if leave_out else None

    def warn(error: OSError) -> None:
        warnings.append(f"{error.filename}: {error.strerror}; left out")

    for place, folders, files in os.walk(folder, onerror=warn):
        here = Path(place)
        links = [name for name in folders if (here / name).is_symlink() and not name.startswith(".")]
        warnings.extend(f"{here / name}: a link to a folder, not followed" for name in links)
        folders[:] = [name for name in folders if not name.startswith(".") and name not in links and (here / name).resolve() != output]
        yield from (here / name for name in files if _is_document(name))


def _is_document(name: str) -> bool:
    path = Path(name)
    return path.suffix.lower() in SUFFIXES and path.stem.upper() != "README" and not name.startswith(".")


def _look_at(name: str, path: Path, folder: Path, row: DocumentRow | None) -> Found:
    found = Found(name, path, row or DocumentRow(name))
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        return replace(found, problem="a link that leads out of the sources folder; copy the file itself", refused=True)
    try:
        if path.exists() and not path.is_file():  # a pipe or a device would keep the run waiting for ever
            return replace(found, problem="no regular file", refused=True)
        with path.open("rb") as handle:
            return replace(found, sha256=hashlib.file_digest(handle, "sha256").hexdigest())
    except OSError as error:
        return replace(found, problem=f"cannot be read: {error.strerror or error}")


def read_documents_table(path: Path) -> dict[str, DocumentRow]:
    """The rows of documents.csv by document; {} where there is no such file. SourcesError lists all problems at once."""
    if not path.exists():
        return {}
    rows: dict[str, DocumentRow] = {}
    lines: dict[str, int] = {}
    problems: list[str] = []
    for line, cells in read_table(path, known=_COLUMNS, required=("document",)):
        row, found = _read_row(cells)
        if row.document in rows:
            found.append(f"{row.document} stands in line {lines[row.document]} already; keep one of the two rows")
        problems += [f"{path}, line {line}: {problem}" for problem in found]
        rows.setdefault(row.document, row)
        lines.setdefault(row.document, line)
    if problems:
        raise SourcesError("\n".join(problems))
    return rows


def _read_row(cells: dict[str, str]) -> tuple[DocumentRow, list[str]]:
    document = unicodedata.normalize("NFC", cells["document"].replace("\\", "/").removeprefix("./"))
    published, problems = _read_date(cells.get("published", ""))
    language = cells.get("language", "")
    if not document:
        problems.append("the column document is empty; name the file")
    if language and not _LANGUAGE.fullmatch(language):
        problems.append(f"language {language!r} is none of zh, zh-Hant, en, ru, mixed or another two-letter code")
    return DocumentRow(**{**cells, "document": document, "published": published}), problems


def _read_date(cell: str) -> tuple[str, list[str]]:
    slashed = _SLASHED_DATE.fullmatch(cell)
    edtf = "-".join(part.zfill(2) for part in slashed.groups() if part) if slashed else cell
    try:
        good = not edtf or (PartialDate.parse(edtf).single and not PartialDate.parse(edtf).yearless)
    except ValueError:
        good = False
    return edtf, [] if good else [f"published {cell!r} is no date; write 2011, 2011-03 or 2011-03-06"]


def read_table(path: Path, *, known: tuple[str, ...], required: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table that people keep, with their line numbers, cells stripped, blank rows left out.

    Takes what Excel writes: UTF-8 with or without BOM, UTF-16 with BOM, GB18030; `,` `;` or tab. SourcesError otherwise.
    """
    text = _decode(path)
    header_line = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header_line.count)  # the first of equals: a header of one column has none of them
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [cell.strip() for cell in next(reader, [])]
        _check_header(path, header, known, required)
        start = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield start, _pair(path, start, header, cells)
            start = reader.line_num + 1
    except csv.Error as error:
        raise SourcesError(f"{path}, line {reader.line_num}: {error}; check the quotation marks of this row") from error


def _check_header(path: Path, header: list[str], known: tuple[str, ...], required: tuple[str, ...]) -> None:
    problems = [f"no column {name}; the first line must name the columns" for name in required if name not in header]
    problems += [f"unknown column {name!r}; the columns are {', '.join(known)}" for name in header if name and name not in known]
    problems += [f"column {name} stands twice" for name in sorted({name for name in header if name and header.count(name) > 1})]
    if problems:
        raise SourcesError("\n".join(f"{path}, line 1: {problem}" for problem in problems))


def _pair(path: Path, line: int, header: list[str], cells: list[str]) -> dict[str, str]:
    extra = [cell for cell in cells[len(header) :] if cell.strip()]
    if extra:
        raise SourcesError(f"{path}, line {line}: more cells than columns ({extra[0]!r}); put quotation marks around a cell with commas")
    return {name: cell.strip() for name, cell in zip(header, cells, strict=False) if name}


def _decode(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourcesError(f"{path}: cannot be read: {error.strerror or error}") from error
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue  # the next encoding may fit; none fitting is an error below
    raise SourcesError(f"{path}: is neither UTF-8 nor GB18030; save it as CSV UTF-8")
