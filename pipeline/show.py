"""One document as the pipeline sees it: its cleaned text, its mentions, its claims. Always read anew, nothing is written."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path

from pipeline.cleaning import clean
from pipeline.extraction import extract
from pipeline.model import Document, Extraction
from pipeline.registry import load_registry
from pipeline.sources import Found, SourcesError, find_sources, read_source


@dataclass(frozen=True, slots=True)
class View:
    """A document with what it says and the note on it in documents.csv."""

    document: Document
    extraction: Extraction
    note: str = ""

    @property
    def lines(self) -> list[tuple[int, int, str]]:
        """Number (from 1), offset of the first character, text of every line."""
        lines, offset = [], 0
        for number, line in enumerate(self.document.text.split("\n"), start=1):
            lines.append((number, offset, line))
            offset += len(line) + 1
        return lines

    def line_of(self, offset: int) -> int:
        """The number of the line an offset stands in."""
        return self.document.text.count("\n", 0, offset) + 1


def show(sources: Path, name: str) -> View:
    """Clean and extract one document of `sources`. SourcesError for an unknown name (with the closest ones), CleaningError for a
    page that cannot be used."""
    found = find_document(sources, name)
    if found.problem:
        raise SourcesError(f"{name}: {found.problem}")
    source = read_source(found)
    document = clean(source.data, name=source.name, url=source.row.url or None, row=source.row)
    return View(document, extract(document, load_registry(sources)), source.row.note)


def find_document(sources: Path, name: str) -> Found:
    """The document of that name, or the only one whose path ends so. SourcesError with the closest names where there is none."""
    by_name = {found.name: found for found in find_sources(sources).found}
    wanted = name.replace("\\", "/").removeprefix("./").removeprefix(f"{sources.name}/")
    exact = by_name.get(name) or by_name.get(wanted)
    ends = [found for key, found in by_name.items() if key.endswith(f"/{wanted}")]
    if exact or len(ends) == 1:
        return exact or ends[0]
    close = [found.name for found in ends] or suggest_names(wanted, list(by_name))
    advice = f"did you mean {' or '.join(close)}?" if close else "see `rollcall status`"
    raise SourcesError(f"{name}: no such document in {sources}; {advice}")


def suggest_names(wanted: str, names: list[str]) -> list[str]:
    """Up to three names that are close, by the whole path or by the file name alone."""
    files = {Path(name).name: name for name in names}
    containing = [name for name in names if wanted.casefold() in name.casefold()]
    close = difflib.get_close_matches(wanted, names, 3, 0.6)
    alike = [files[file] for file in difflib.get_close_matches(Path(wanted).name, files, 3, 0.6)]
    return list(dict.fromkeys([*containing, *close, *alike]))[:3]
