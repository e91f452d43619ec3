"""add(): a page, from a file or from the web, becomes a document of sources/, once.

A page that is there already, by its bytes or its address, is not added again.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from pipeline.cleaning import CleaningError, clean
from pipeline.fetching.addresses import FetchError
from pipeline.fetching.fetch import Fetched, Limits, fetch
from pipeline.sources import DOCUMENTS_TABLE, SUFFIXES, read_documents_table

FOLDER = "added"
HASH = 10  # hex digits of the file name: enough to tell pages apart, short enough to read
SLUG = 60  # characters of the title in the file name: file systems allow 255 bytes, a Chinese character takes three
_COLUMNS = ("document", "url", "published", "publisher", "language", "note")
_MEDIA = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "": ".html",
}


@dataclass(frozen=True, slots=True)
class Added:
    """The document, and whether it was there before."""

    document: str
    known: bool = False


def is_url(place: str) -> bool:
    """An address, not a file: it names a scheme."""
    return re.match(r"[A-Za-z][\w+.-]+://", place) is not None


def add(sources: Path, place: str, *, at: str, allow_private: bool = False, limits: Limits | None = None) -> Added:
    """Put one page into `sources`; `at` is the day of retrieval. FetchError, OSError or SourcesError where that cannot be."""
    if not is_url(place):
        return _add_file(sources, Path(place))
    known = _by_url(sources, place)
    if known:
        return Added(known, known=True)
    page = fetch(place, allow_private=allow_private, limits=limits)
    known = _by_url(sources, page.url) or _by_bytes(sources, page.data)
    if known:
        return Added(known, known=True)
    document = _write(sources, page.data, _suffix(page), page.url)
    _append_row(sources / DOCUMENTS_TABLE, {"document": document, "url": page.url, "note": f"retrieved {at}"})
    return Added(document)


def _add_file(sources: Path, path: Path) -> Added:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise FetchError(f"{path}: is no {', '.join(sorted(SUFFIXES))} file")
    data = path.read_bytes()
    known = _by_bytes(sources, data)
    return Added(known, known=True) if known else Added(_write(sources, data, suffix, ""))


def _suffix(page: Fetched) -> str:
    if page.media_type not in _MEDIA:
        raise FetchError(f"{page.url}: is {page.media_type}, not a page of text")
    return _MEDIA[page.media_type]


def _by_url(sources: Path, url: str) -> str:
    wanted = _same(url)
    return next(
        (row.document for row in read_documents_table(sources / DOCUMENTS_TABLE).values() if row.url and _same(row.url) == wanted), ""
    )


def _same(url: str) -> str:
    """The address without what does not change the page: scheme, `www.`, fragment, last slash (contract, definition 10)."""
    return re.sub(r"^\w+://(www\.)?|#.*$", "", url.strip()).removesuffix("/")


def _by_bytes(sources: Path, data: bytes) -> str:
    """The document of these bytes, empty where there is none; only files of that size are read."""
    files = (path for path in sorted(sources.rglob("*")) if path.suffix.lower() in SUFFIXES and path.is_file())
    same = (path for path in files if path.stat().st_size == len(data) and path.read_bytes() == data)
    return next((path.relative_to(sources).as_posix() for path in same), "")


def _write(sources: Path, data: bytes, suffix: str, url: str) -> str:
    """The file, in one step, so that a run beside it never sees half a page."""
    name = f"{hashlib.sha256(data).hexdigest()[:HASH]}{_slug(data, suffix, url)}{suffix}"
    path = sources / FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{name}.part")
    unfinished.write_bytes(data)
    unfinished.replace(path)
    return f"{FOLDER}/{name}"


def _slug(data: bytes, suffix: str, url: str) -> str:
    """`-` and the title in letters and digits of any script; nothing where the page has none (or is not one, which the run will say)."""
    try:
        title = clean(data, name=f"page{suffix}", url=url or None).title
    except CleaningError:
        title = ""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", title).casefold().replace("_", " "))
    slug = "-".join(words)[:SLUG].strip("-")
    return f"-{slug}" if slug else ""


def _append_row(path: Path, cells: dict[str, str]) -> None:
    """One row at the end of documents.csv, under the header and with the separator that the file has."""
    text = path.read_text("utf-8-sig") if path.exists() else ""
    first = text.split("\n", 1)[0].rstrip("\r")
    delimiter = max(",;\t", key=first.count) if first else ","
    header = [cell.strip() for cell in next(csv.reader([first], delimiter=delimiter), [])] if first else list(_COLUMNS)
    row = io.StringIO(newline="")
    writer = csv.writer(row, lineterminator="\n", delimiter=delimiter)
    if not first:
        writer.writerow(header)
    elif not text.endswith("\n"):
        row.write("\n")
    writer.writerow([cells.get(name, "") for name in header])
    with path.open("a", encoding="utf-8", newline="") as handle:
        handle.write(row.getvalue())
