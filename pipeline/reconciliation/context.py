"""What every step of reconciling needs to know of the world: the registry, the documents, their voices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from pipeline.model import Claim, DocumentRecord
from pipeline.registry import Registry
from pipeline.values import PartialDate


@dataclass(frozen=True, slots=True)
class Context:
    """Read-only; built once a reconciliation."""

    registry: Registry
    documents: Mapping[str, DocumentRecord]
    voices: Mapping[str, str]

    def record(self, document: str) -> DocumentRecord:
        """The record of a document; an empty one for a document nobody recorded."""
        return self.documents.get(document) or DocumentRecord(document=document, sha256="")

    def voice(self, document: str) -> str:
        return self.voices.get(document, document)

    def countries(self, organisation: str) -> tuple[str, ...]:
        """The countries of a body that is of one or two by definition, else ()."""
        row = self.registry.organisations.get(organisation)
        return row.country if row else ()

    def organisation_name(self, claims: Iterable[Claim]) -> str:
        """The registry's name; for a body it does not know, the first of the names in use (any, but always the same one)."""
        claims = list(claims)
        return self.registry.name(claims[0].organisation) or min((c.organisation_name or c.organisation_text for c in claims), default="")

    def university_name(self, claims: Iterable[Claim]) -> str:
        claims = list(claims)
        return self.registry.name(claims[0].university) or min((c.university_name for c in claims), default="")

    def own_page(self, document: str, organisation: str) -> bool:
        """The document stands on the organisation's own site."""
        host = urlsplit(self.record(document).url).hostname or ""
        row = self.registry.organisations.get(organisation)
        return any(host == domain or host.endswith(f".{domain}") for domain in (row.domains if row else ()))

    def newest(self, document: str) -> str:
        """The day (ISO) a document cannot be older than: publication, else its newest dated event; empty where neither is known."""
        record = self.record(document)
        dates = [PartialDate.parse(edtf).last for edtf in (record.published, record.newest_event) if edtf]
        return next((day.isoformat() for day in dates if day is not None), "")
