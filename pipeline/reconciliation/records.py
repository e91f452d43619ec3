"""What reconcile knows of a document, also where a caller has only the cleaned page and no row of documents.csv."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model import Document, DocumentRecord


def records_of(documents: Iterable[Document | DocumentRecord]) -> list[DocumentRecord]:
    """The records, by name. A cleaned page does not know its publisher and its newest event, which extraction finds: those stay empty,
    so its undated figures are placed nowhere."""
    records = [document if isinstance(document, DocumentRecord) else _record(document) for document in documents]
    return sorted(records, key=lambda record: record.document)


def _record(document: Document) -> DocumentRecord:
    return DocumentRecord(
        document=document.name,
        sha256=document.sha256,
        url=document.url,
        language=document.language,
        title=document.title,
        published=document.published,
        published_from=document.published_from,
        characters=len(document.text),
        encoding=document.encoding,
        flags=document.flags,
        text=document.text,
    )
