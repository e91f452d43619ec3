"""THE table of columns: every file, its columns in order, their types and what they mean. Files, frames, data package come from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `type` is a Frictionless type: string or integer; `choices` are all values it can have, where they are few."""

    name: str
    type: str
    description: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """One CSV file. `key` are the columns that name a row; `links` are columns that name a row of another file."""

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()

    @property
    def header(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def _columns(table: str, **choices: str) -> tuple[Column, ...]:
    """Read `name: description` lines; a name with `#` in front is a whole number."""
    pairs = [line.strip().partition(": ") for line in table.strip().splitlines()]
    return tuple(
        Column(name.lstrip("#"), "integer" if name[0] == "#" else "string", told, tuple(choices.get(name, "").split()))
        for name, _, told in pairs
    )


DOCUMENTS = File(
    "documents.csv",
    "One row for every file found",
    _columns(
        """
        document: path below sources/, with /
        sha256: SHA-256 of the bytes of the file
        url: address of the page, where known
        language: zh, zh-Hant, en, ru, mixed, or another ISO 639-1 code
        title: title of the page
        published: publication date (EDTF)
        published_from: where the publication date was found: text, meta, url, documents.csv
        publisher: registry id of the university whose page it is
        publisher_name: official English name of the publisher
        #characters: length of the cleaned text in Unicode code points
        encoding: encoding under which the bytes were read
        outcome: what became of the file
        reason: why it was not used
        duplicate_of: the document with the same bytes that was used instead
        flags: what was noticed about the page, ;-joined (tampered, hidden_text, truncated, mojibake, ...)
        """,
        outcome="used no_claims duplicate quarantined failed",
    ),
    key=("document",),
)
MENTIONS = File(
    "mentions.csv",
    "One row a mention of a university, an organisation or a date",
    _columns(
        """
        document: the document
        kind: university, organisation or date
        #start: offset of the first character in the cleaned text
        #end: offset behind the last character
        text: the mention as written
        entity: registry id, new: id of an unknown name, ambiguous: id of a name that fits several
        name: official English name, or the text itself
        country: ISO 3166-1 alpha-2 code
        edtf: the date (EDTF)
        rule: the rule that found it
        candidates: registry ids an ambiguous name fits, ;-joined
        """,
        kind="university organisation date",
    ),
    links=(("document", "documents.csv"),),
)
CLAIMS = File(
    "claims.csv",
    "One row a claim: what one document says, before reconciling",
    _columns(
        """
        claim: stable id
        document: the document that says it
        organisation: id of the organisation
        organisation_name: its official English name, or as written
        organisation_text: the organisation as written
        university: id of the university, of a role
        university_name: its official English name, or as written
        property: members, observers, all, founding_members, role, founded, term
        value: the value as read
        qualifier: exact, approx, at_least, at_most
        #lower: the least the figure can mean
        #upper: the most the figure can mean
        country: the country a count is limited to (ISO 3166-1 alpha-2), empty = all
        as_of: the time the figure is of (EDTF)
        as_of_from: what gives that time
        start: when a role began (EDTF)
        end: when a role ended (EDTF)
        basis: stated, listed (counted from an enumeration) or derived
        quote: the words of the document that say it
        #quote_start: offset of the quote in the cleaned text
        #quote_end: offset behind the quote
        rule: the rule that read it
        place: where the organisation was founded
        flags: remarks, ;-joined
        candidates: registry ids an ambiguous university fits, ;-joined
        """
    ),
    key=("claim",),
    links=(("document", "documents.csv"),),
)
TABLE = File(
    "table.csv",
    "The normalized table: one row a fact",
    _columns(
        """
        fact: stable id
        organisation: id of the organisation
        organisation_name: its official English name, or as written
        university: id of the university, of a role
        university_name: its official English name, or as written
        university_name_zh: its official Chinese name
        country: country of the university or of the count
        property: members, observers, all, founding_members, role, founded, term
        value: the value; empty in a conflict that waits
        suggested: what the rule would choose in a conflict
        #lower: the least the figure can mean
        #upper: the most the figure can mean
        as_of: the time it is of (EDTF)
        as_of_from: what gives that time: text, published, founding, document
        start: when a role began (EDTF)
        end: when a role ended (EDTF)
        status: how well it stands
        conflict: id of the conflict it is part of
        #voices: how many independent sources say it
        documents: the documents that say it, ;-joined
        claims: the claims behind it, ;-joined
        """,
        status="single agreed undated conflict ruled reopened",
    ),
    key=("fact",),
)
CONFLICTS = File(
    "conflicts.csv",
    "One row a conflict to review",
    _columns(
        """
        conflict: stable id
        kind: what kind of disagreement
        organisation: id of the organisation
        organisation_name: its official English name, or as written
        university: id of the university
        university_name: its official English name, or as written
        property: what the values are of
        country: the country the figures are limited to
        as_of: the time the values are of (EDTF)
        values: the values as read, ;-joined
        explanation: why they cannot both hold
        suggested: what the rule would choose
        state: open, ruled, dismissed, reopened
        claims: the claims in conflict, ;-joined
        documents: their documents, ;-joined
        reason: why it would be chosen
        """,
        kind="value sum list role date term identity",
        state="open ruled dismissed reopened",
    ),
    key=("conflict",),
)
ISSUES = File(
    "issues.csv",
    "What the pipeline saw and could not use",
    _columns(
        """
        document: the document
        stage: the stage that saw it
        code: what kind of thing it is
        quote: the words in question
        detail: more about it
        """
    ),
)
CHANGES = File(
    "changes.csv",
    "What the last run that changed anything changed in the table and the conflicts",
    _columns(
        """
        change: added, removed or changed
        kind: fact or conflict
        id: id of the fact or conflict
        what: what it is about, for people
        before: what it said before
        after: what it says now
        cause: new document, removed document, changed document, registry, ruling or program
        documents: the new, removed or changed documents behind it, ;-joined
        """,
        change="added removed changed",
        kind="fact conflict",
    ),
)
FILES = (DOCUMENTS, MENTIONS, CLAIMS, TABLE, CONFLICTS, ISSUES, CHANGES)
BY_NAME = {file.name: file for file in FILES}
