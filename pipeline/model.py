"""The data that travels through the stages: frozen, slotted, typed, in the order of the flow. No behaviour beyond views.

Offsets are Unicode code points into `Document.text`; `document.text[x.start:x.end]` is what x quotes, always.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["paragraph", "heading", "item", "row", "caption", "furniture"]
MentionKind = Literal["university", "organisation", "date", "number"]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A row of sources/documents.csv: what the file itself does not say. Empty string where unknown."""

    document: str
    url: str = ""
    published: str = ""
    publisher: str = ""
    language: str = ""
    note: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One file found below sources/: its name (path below sources/, with `/`), its bytes, its row of documents.csv."""

    name: str
    data: bytes
    row: DocumentRow


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the cleaned text that stands as one piece on the page.

    `furniture` (breadcrumb, menu, counter, footer) stays in the text of plain files, where nothing marks it: it may say
    who publishes the page, but carries no claims. Rows have their cells separated by ` | `.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0  # of a heading, 1..6; of a list item, its depth from 1


@dataclass(frozen=True, slots=True)
class Issue:
    """Something the pipeline saw and could not use."""

    stage: str
    code: str
    quote: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned page; offsets are into `text`.

    `surroundings` is text of the page that is not article (title tag, site name, breadcrumb, footer):
    evidence of who publishes it, nothing else. `steps` names what cleaning changed."""

    name: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    language: str = ""
    url: str = ""
    published: str = ""
    published_from: str = ""
    publisher_hint: str = ""  # publisher column of documents.csv
    surroundings: str = ""
    encoding: str = ""
    declared_encoding: str = ""
    replaced_characters: int = 0
    flags: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    spam: tuple[tuple[int, int], ...] = ()  # spans of the text that are gambling / SEO spam: never evidence
    issues: tuple[Issue, ...] = ()
    main_text: Callable[[], str] = field(default=str, compare=False, repr=False)  # gives `body` to those who ask

    @property
    def body(self) -> str:
        """The text without headline, bylines, captions and boxes of facts, one block a line, for comparisons."""
        return self.main_text()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one block. `block` is an index into Document.blocks."""

    start: int
    end: int
    text: str
    language: str
    block: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, date or number found in a text.

    `entity`: registry id, `new:` id or `ambiguous:` id (names). `edtf`: dates. `value`, `lower`, `upper`, `qualifier`:
    numbers. `candidates`: ids that an ambiguous name fits. `rule` names the rule that found it.
    """

    kind: MentionKind
    start: int
    end: int
    text: str
    rule: str
    entity: str = ""
    name: str = ""
    country: str = ""
    edtf: str = ""
    value: int | None = None
    lower: int | None = None
    upper: int | None = None
    qualifier: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement by one document (contract: claims.csv). Empty string = the text gives nothing."""

    claim: str
    document: str
    organisation: str
    organisation_name: str
    organisation_text: str
    university: str
    university_name: str
    property: str
    value: str
    qualifier: str
    lower: int | None
    upper: int | None
    country: str
    as_of: str
    as_of_from: str
    start: str
    end: str
    basis: str
    quote: str
    quote_start: int
    quote_end: int
    rule: str
    place: str = ""
    flags: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()  # registry ids an `ambiguous:` university fits


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document says. `publisher` is the university (registry id) whose page it is, empty where not clear.

    `newest_event` is the newest dated event of the document (EDTF, a moment), which places its undated figures.
    """

    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    issues: tuple[Issue, ...] = ()
    publisher: str = ""
    publisher_name: str = ""
    newest_event: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A row of documents.csv: one for every file found. Also what reconcile knows of a document."""

    document: str
    sha256: str
    url: str = ""
    language: str = ""
    title: str = ""
    published: str = ""
    published_from: str = ""
    publisher: str = ""
    publisher_name: str = ""
    characters: int = 0
    encoding: str = ""
    outcome: str = ""
    reason: str = ""
    duplicate_of: str = ""
    flags: tuple[str, ...] = ()
    newest_event: str = ""
    text: str = field(default="", repr=False)  # of the page; not exported
    sketch: tuple[int, ...] = field(default=(), repr=False)  # of the text, for finding near-copies; made of it where it is missing


@dataclass(frozen=True, slots=True)
class Lines:
    """Rows of one file of extracted/ as they are written: CSV without the header, how many rows, and how many of each kind it tells."""

    text: str = ""
    rows: int = 0
    kinds: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Ruling:
    """A row of sources/rulings.csv. `line` is its line in the file, for messages."""

    conflict: str
    verdict: str
    value: str
    claim: str
    seen: tuple[str, ...]
    by: str
    at: str
    reason: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of table.csv."""

    fact: str
    organisation: str
    organisation_name: str
    university: str
    university_name: str
    university_name_zh: str
    country: str
    property: str
    value: str
    suggested: str
    lower: int | None
    upper: int | None
    as_of: str
    as_of_from: str
    start: str
    end: str
    status: str
    conflict: str
    voices: int
    documents: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A row of conflicts.csv. `reason` says why `suggested` is suggested."""

    conflict: str
    kind: str
    organisation: str
    organisation_name: str
    university: str
    university_name: str
    property: str
    country: str
    as_of: str
    values: tuple[str, ...]
    explanation: str
    suggested: str
    reason: str
    state: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Facts and conflicts, in the order of table.csv and conflicts.csv; the voice (group of copies) of each document."""

    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    voices: dict[str, str] = field(default_factory=dict)
    orphaned: tuple[Ruling, ...] = ()
