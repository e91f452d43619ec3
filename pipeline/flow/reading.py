"""The function that engines call for one document; the one try/except a document stands here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.export.outputs import document_lines
from pipeline.fingerprint import Fingerprint, fingerprint_run
from pipeline.model import DocumentRecord, Extraction, Issue
from pipeline.settings import DocumentSettings
from pipeline.sources import Found
from pipeline.store import Packed, Reading

MISMATCH = "a worker has another version of the program or of the registry tables than this run; start the run (and the workers) again"


@dataclass(frozen=True, slots=True)
class Reader:
    """The function that engines call for every document: picklable, and what it needs is built once in each process."""

    sources: Path
    settings: DocumentSettings
    expected: Fingerprint  # of the run: a worker elsewhere, or one started while somebody edits, must not mix in other results

    def __call__(self, found: Found) -> Packed:
        """The reading of one document, packed for the store."""
        from pipeline.flow.stages import CleaningError, read  # a second of imports: not for the process that only hands out work

        if fingerprint_run(self.sources, self.settings) != self.expected:
            raise RuntimeError(MISMATCH)
        try:
            return read(found, self.sources, self.settings)
        except CleaningError as error:
            return refuse(found, "quarantined", str(error)).pack()
        except Exception as error:  # noqa: BLE001  # one bad page must not stop the run; the reason is kept and shown
            return refuse(found, "failed", f"{type(error).__name__}: {error}".replace("\n", " ")).pack()


def refuse(found: Found, outcome: str, reason: str) -> Reading:
    """The reading of a document that says nothing, with the reason."""
    record = DocumentRecord(found.name, found.sha256, url=found.row.url, outcome=outcome, reason=reason)
    return Reading(record, (), document_lines(found.name, Extraction(), [Issue("reading", outcome, "", reason)]))
