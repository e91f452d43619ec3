"""What of a document a name of the registry can meet, kept with its reading (see flow.relinking, which asks for it)."""

from __future__ import annotations

import re

from pipeline.folding import fold_name, fold_names, readable
from pipeline.model import Document, Extraction
from pipeline.store import Traces

_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)


def make_traces(document: Document, extraction: Extraction) -> Traces:
    """The traces of a document as it was just read."""
    text = readable(document.text).text
    around = f"{document.url} {document.surroundings} {document.publisher_hint}"
    names = [m for m in extraction.mentions if m.kind != "date"]
    said = [entity for claim in extraction.claims for entity in (claim.organisation, claim.university, *claim.candidates)]
    entities = {extraction.publisher, document.publisher_hint, *said, *(e for m in names for e in (m.entity, *m.candidates))}
    return Traces(
        text=fold_names(f"{text}\n{around}").text,
        hosts=" ".join(sorted({host.lower() for host in _HOST.findall(f"{around} {text}")})),
        entities=tuple(sorted(entities - {""})),
        unsure=tuple(sorted({fold_name(m.text) for m in names if m.entity.startswith("new:") or m.rule == "misprint"})),
        founded=any(claim.property == "founded" for claim in extraction.claims),
    )
