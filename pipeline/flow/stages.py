"""The document half for one source: bytes -> Reading, through the stages, in the time a document may take."""

from __future__ import annotations

import hashlib
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType

from pipeline.cleaning import CleaningError, clean
from pipeline.export.outputs import document_lines
from pipeline.extraction import extract
from pipeline.flow.reading import refuse
from pipeline.flow.traces import make_traces
from pipeline.model import Document, DocumentRecord, Extraction
from pipeline.reconciliation.sketches import sketch
from pipeline.registry import load_registry
from pipeline.settings import DocumentSettings
from pipeline.sources import Found, read_source
from pipeline.store import Packed, Reading

__all__ = ["CleaningError", "read"]


def read(found: Found, sources: Path, settings: DocumentSettings) -> Packed:
    """Read, clean and extract one document. Raises whatever goes wrong: CleaningError, TimeoutError, OSError, a defect."""
    if found.path.stat().st_size > settings.max_bytes:
        return refuse(found, "quarantined", f"larger than {settings.max_bytes // 1_000_000} MB").pack()
    source = read_source(found)
    with time_limit(settings.seconds):
        document = clean(source.data, name=source.name, url=source.row.url or None, row=source.row)
        extraction = drop_numbers(extract(document, load_registry(sources)))
        traces = make_traces(document, extraction)
        lines = document_lines(document.name, extraction, document.issues)
    return Reading(make_record(document, extraction, source.data), extraction.claims, lines).pack(traces)


def drop_numbers(extraction: Extraction) -> Extraction:
    """Figures are claims or nothing: the contract has no rows for them, so they are not kept."""
    return replace(extraction, mentions=tuple(mention for mention in extraction.mentions if mention.kind != "number"))


def make_record(document: Document, extraction: Extraction, data: bytes) -> DocumentRecord:
    """The row of documents.csv."""
    return DocumentRecord(
        document=document.name,
        sha256=hashlib.sha256(data).hexdigest(),
        url=document.url,
        language=document.language,
        title=document.title,
        published=document.published,
        published_from=document.published_from,
        publisher=extraction.publisher,
        publisher_name=extraction.publisher_name,
        characters=len(document.text),
        encoding=document.encoding,
        outcome="used" if extraction.claims else "no_claims",
        reason="" if extraction.claims else tell_silence(extraction),
        flags=document.flags,
        newest_event=extraction.newest_event,
        text=document.text,
        sketch=sketch(document.text) if extraction.claims else (),  # documents that claim nothing are no voices
    )


def tell_silence(extraction: Extraction) -> str:
    """Why a page that was read makes no claims."""
    if all(mention.kind != "organisation" for mention in extraction.mentions):
        return "it names no alliance"
    return "it names an alliance, but states no members, roles or founding that could be used (issues.csv has what was seen)"


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """TimeoutError in the body after that many seconds. Needs signals and the main thread; elsewhere (Windows, Dask) no limit holds."""
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _raise_timeout)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _raise_timeout(number: int, frame: FrameType | None) -> None:
    raise TimeoutError("took longer than a document may take")
