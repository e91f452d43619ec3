"""Which documents are one voice (contract, definition 10): the same page, the same announcement, or copies of one text.

Five reprints are not five confirmations, so agreement is counted in voices. A voice is named after its first document.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence

from pipeline.model import Claim, DocumentRecord
from pipeline.reconciliation.copies import near_copies
from pipeline.reconciliation.groups import Groups
from pipeline.reconciliation.reading import COUNTS, grouped
from pipeline.reconciliation.sketches import sketch

# Two texts that make the same statements, all of them, restate one page: below these numbers two writers may agree by chance.
FEWEST_STATEMENTS = 8
FEWEST_FIGURES = 3


def find_voices(documents: Sequence[DocumentRecord], claims: Sequence[Claim]) -> dict[str, str]:
    """Every document with the name of its voice; only documents with claims are compared by text."""
    by_document = grouped(claims, lambda claim: claim.document)
    groups = Groups(sorted({record.document for record in documents} | set(by_document)))
    for names in _same_keys(documents, by_document):
        groups.join(*names)
    for one, other in near_copies({record.document: _sketch(record) for record in documents if record.document in by_document}):
        groups.join(one, other)
    return groups.leaders()


def _sketch(record: DocumentRecord) -> Collection[int]:
    return record.sketch or sketch(record.text)


def _same_keys(documents: Iterable[DocumentRecord], claims: Mapping[str, Sequence[Claim]]) -> Iterator[list[str]]:
    """Groups of documents that share an address, an announcement or all statements."""
    names: dict[Hashable, list[str]] = {}
    for record in documents:
        said = claims.get(record.document, ())
        for key in (_address(record), _announcement(record, said), _statements(record, said), ("copy", record.duplicate_of)):
            if key is not None and key[-1]:
                names.setdefault(key, []).append(record.document)
        if record.duplicate_of:
            names.setdefault(("copy", record.duplicate_of), []).append(record.duplicate_of)
    return (group for group in names.values() if len(group) > 1)


def _address(record: DocumentRecord) -> tuple[Hashable, ...] | None:
    """The url without what does not change the page: scheme, `www.`, fragment, last slash."""
    return "url", re.sub(r"^\w+://(www\.)?|#.*$|/$", "", record.url.strip()).removesuffix("/")


def _announcement(record: DocumentRecord, claims: Sequence[Claim]) -> tuple[Hashable, ...] | None:
    figures = frozenset((c.organisation, c.property, c.country, c.value) for c in claims if c.property in COUNTS)
    publisher = record.publisher or record.publisher_name
    return ("announcement", publisher, record.published, figures) if publisher and record.published else None


def _statements(record: DocumentRecord, claims: Sequence[Claim]) -> tuple[Hashable, ...] | None:
    keys = frozenset((c.organisation, c.university, c.property, c.value, c.country, c.as_of, c.start, c.end) for c in claims)
    figures = {key for key in keys if key[2] in COUNTS}
    return ("statements", record.language, keys) if len(keys) >= FEWEST_STATEMENTS and len(figures) >= FEWEST_FIGURES else None
