"""The document half for one source: bytes -> Reading. Runs in any process; the one try/except a document stands here."""

from __future__ import annotations

import hashlib
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType

from pipeline.cleaning import CleaningError, clean
from pipeline.extraction import extract
from pipeline.fingerprint import Fingerprint, fingerprint_run
from pipeline.model import Document, DocumentRecord, Extraction, Issue
from pipeline.registry import load_registry
from pipeline.settings import DocumentSettings
from pipeline.sources import Found, read_source
from pipeline.store import Packed, Reading


class MismatchError(RuntimeError):
    """A worker has another program or other registry tables than the run that sent it work."""


@dataclass(frozen=True, slots=True)
class Reader:
    """The function that engines call for every document: picklable, and what it needs is built once in each process."""

    sources: Path
    settings: DocumentSettings
    expected: Fingerprint

    def __call__(self, found: Found) -> Packed:
        return self._try_to_read(found).pack()

    def _try_to_read(self, found: Found) -> Reading:
        if fingerprint_run(self.sources, self.settings) != self.expected:
            raise MismatchError("this worker has another version of the program or of the registry tables than the run")
        try:
            return self._read(found)
        except CleaningError as error:
            return refuse(found, "quarantined", str(error))
        except Exception as error:  # noqa: BLE001  # one bad page must not stop the run; the reason is kept and shown
            return refuse(found, "failed", f"{type(error).__name__}: {error}".replace("\n", " "))

    def _read(self, found: Found) -> Reading:
        if found.path.stat().st_size > self.settings.max_bytes:
            return refuse(found, "quarantined", f"larger than {self.settings.max_bytes // 1_000_000} MB")
        source = read_source(found)
        with time_limit(self.settings.seconds):
            document = clean(source.data, name=source.name, url=source.row.url or None, row=source.row)
            extraction = drop_numbers(extract(document, load_registry(self.sources)))
        return Reading(make_record(document, extraction, source.data), extraction, document.issues)


def drop_numbers(extraction: Extraction) -> Extraction:
    """Figures are claims or nothing: the contract has no rows for them, so they are not kept."""
    return replace(extraction, mentions=tuple(mention for mention in extraction.mentions if mention.kind != "number"))


def refuse(found: Found, outcome: str, reason: str) -> Reading:
    """The reading of a document that says nothing, with the reason."""
    record = DocumentRecord(found.name, found.sha256, url=found.row.url, outcome=outcome, reason=reason)
    return Reading(record, Extraction(), (Issue("reading", outcome, "", reason),))


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
        flags=document.flags,
        newest_event=extraction.newest_event,
        text=document.text,
    )


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
