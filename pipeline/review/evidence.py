"""What stands behind the claims: the cleaned text of their pages, the voices, the notes. Read when a card first asks for it."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from pipeline.cleaning import clean
from pipeline.export.columns import MENTIONS
from pipeline.export.outputs import Row
from pipeline.model import Claim, DocumentRecord, Reconciliation, Ruling
from pipeline.reconciliation import reconcile
from pipeline.reconciliation.verdicts import standing_rulings
from pipeline.reconciliation.voices import find_voices
from pipeline.registry import load_registry
from pipeline.rulings import load_rulings
from pipeline.sources import RULINGS_TABLE, Found, find_sources, read_source
from pipeline.store import FILE, StoreError, open_store

COMPARED = ("used", "no_claims")  # outcomes of documents that reconcile sees


class Evidence:
    """The pages behind the claims of one result. `records` may lack the texts: they come from the store, or from the sources."""

    def __init__(
        self,
        sources: Path,
        output: Path,
        claims: Sequence[Claim],
        records: Sequence[DocumentRecord],
        mentions: Sequence[Row],
        orphaned: tuple[Ruling, ...] | None = None,
    ) -> None:
        self.sources, self.output = sources, output
        self.claims = {claim.claim: claim for claim in claims}
        self.records = {record.document: record for record in records}
        self._mentions, self._orphaned = mentions, orphaned
        self._cleaned: dict[str, str] = {}

    def rulings(self) -> list[Ruling]:
        """The rulings as they stand in the file now."""
        return load_rulings(self.sources / RULINGS_TABLE)

    def text(self, document: str) -> str:
        """The cleaned text of the document as the run read it, empty where the file has changed or gone since."""
        record = self.records.get(document)
        return self._fill(record).text if record else ""

    def note(self, document: str) -> str:
        """Its note in documents.csv."""
        found = self._found.get(document)
        return found.row.note if found else ""

    @property
    def orphaned(self) -> tuple[Ruling, ...]:
        """Rulings without effect; the files do not say, so a loaded result asks reconcile again."""
        return self._again.orphaned if self._orphaned is None else self._orphaned

    @cached_property
    def voices(self) -> dict[str, str]:
        """The voice of each document, named after its first."""
        rejected = standing_rulings(self.rulings()).rejected
        return find_voices(self._full_records, [claim for claim in self.claims.values() if claim.claim not in rejected])

    @cached_property
    def companions(self) -> dict[str, tuple[str, ...]]:
        """For each document, all of its voice, itself among them."""
        groups: dict[str, list[str]] = {}
        for document, leader in sorted(self.voices.items()):
            groups.setdefault(leader, []).append(document)
        return {document: tuple(groups[leader]) for document, leader in self.voices.items()}

    @cached_property
    def mentions(self) -> dict[str, list[dict[str, str]]]:
        """The mentions of each document, as rows of mentions.csv."""
        found: dict[str, list[dict[str, str]]] = {}
        for row in self._mentions:
            found.setdefault(row[0], []).append(dict(zip(MENTIONS.header, row, strict=True)))
        return found

    @cached_property
    def _again(self) -> Reconciliation:
        """What reconcile makes of the claims."""
        return reconcile(list(self.claims.values()), self._full_records, self.rulings(), registry=load_registry(self.sources))

    @cached_property
    def _full_records(self) -> list[DocumentRecord]:
        """What reconcile saw: records with their text. Where the store is lost, they lack the newest event, a hint for suggestions."""
        return [self._fill(record) for record in self.records.values() if record.outcome in COMPARED]

    def _fill(self, record: DocumentRecord) -> DocumentRecord:
        name = record.document
        return record if record.text else self._stored.get(name) or replace(record, text=self._clean(name))

    @cached_property
    def _stored(self) -> dict[str, DocumentRecord]:
        """Records of the store, of documents whose bytes are those of the files; none where the store is lost or held."""
        if not (self.output / FILE).exists():
            return {}
        try:
            with open_store(self.output) as store:
                found = [store.load(name).record for name in store.keys().keys() & self.records.keys()]
        except StoreError as error:
            warnings.warn(f"{error} The pages are cleaned again instead.", stacklevel=2)
            return {}
        return {record.document: record for record in found if record.sha256 == self.records[record.document].sha256}

    @cached_property
    def _found(self) -> dict[str, Found]:
        return {found.name: found for found in find_sources(self.sources, leave_out=self.output).found}

    def _clean(self, document: str) -> str:
        if document not in self._cleaned:
            self._cleaned[document] = self._clean_anew(document)
        return self._cleaned[document]

    def _clean_anew(self, document: str) -> str:
        found = self._found.get(document)
        if found is None or found.problem or found.sha256 != self.records[document].sha256:
            return ""
        source = read_source(found)
        return clean(source.data, name=source.name, url=source.row.url or None, row=source.row).text
