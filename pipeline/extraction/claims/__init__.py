"""Which mention belongs to which: the only place that guesses, every rule named. From a page to its claims."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extraction.claims.assemble import Assembler
from pipeline.extraction.claims.chairs import read_chairs
from pipeline.extraction.claims.counted import named_beside
from pipeline.extraction.claims.countrytables import read_country_tables
from pipeline.extraction.claims.counts import CountReader, part_of_subset
from pipeline.extraction.claims.entries import dates_of_entry, role_of_entry
from pipeline.extraction.claims.findings import RoleFinding
from pipeline.extraction.claims.founders import FoundersReader
from pipeline.extraction.claims.founding import read_founding
from pipeline.extraction.claims.headcounts import read_heads
from pipeline.extraction.claims.labels import read_labelled
from pipeline.extraction.claims.lengths import list_heads, read_lengths
from pipeline.extraction.claims.lists import ListFinding, read_blocks
from pipeline.extraction.claims.page import Page, statements
from pipeline.extraction.claims.roles import RoleReader
from pipeline.extraction.claims.subjects import Subjects
from pipeline.extraction.claims.terms import read_term
from pipeline.extraction.claims.topics import Topics, nearest
from pipeline.extraction.claims.yeartables import read_year_tables
from pipeline.model import Claim, Issue, Mention
from pipeline.registry import Registry

__all__ = ["find_claims"]


def find_claims(page: Page, registry: Registry) -> tuple[list[Claim], list[Issue]]:
    """All claims of a page with what could not be used."""
    topics = Topics(page, registry)
    if topics.main is None:
        return [], []
    subjects = Subjects(page)
    assembler, issues = Assembler(page, registry), list[Issue]()
    founders = FoundersReader()
    counts, roles = CountReader(topics, registry, issues), RoleReader(topics, subjects)
    for statement in statements(page):
        topics.enter(statement)
        bodies = [b for b in topics.bodies(statement) if not part_of_subset(statement, b)]
        for founding in read_founding(statement, bodies, topics, registry):
            assembler.founding(founding)
        counted = list(counts.read(statement, bodies))
        for count in counted:
            assembler.count(count)
        spoken_of = nearest(bodies, statement.sentence.start) or topics.current or topics.main
        for role in (*named_beside(statement, counted), *read_labelled(statement, spoken_of)):
            assembler.role(role)
        for role in founders.read(statement, bodies, spoken_of):
            assembler.role(role)
        for role in (*roles.read(statement, bodies), *read_chairs(statement, bodies, topics, subjects)):
            assembler.role(role)
        for found in read_lengths(statement, list_heads(statement, counted)):
            assembler.length(found, nearest(bodies, found.head_start) or topics.current or topics.main)
        assembler.term(read_term(statement), statement, nearest(bodies, statement.sentence.start) or topics.current)
        topics.move_on(statement, bodies)
    for count in (*read_country_tables(page, topics.main), *read_year_tables(page, topics.main)):
        assembler.count(count)
    for listed in read_blocks(page):
        body = _spoken_of_before(page, listed) or topics.main
        for role in _roles_of(page, listed, body):
            assembler.role(role)
        for count in read_heads(page, listed, body):
            assembler.count(count)
        assembler.length(listed, body)
    return assembler.claims(), issues


def _spoken_of_before(page: Page, listed: ListFinding) -> Mention | None:
    before = [m for m in page.names if m.kind == "organisation" and m.start < listed.end]
    return before[-1] if before else None


def _roles_of(page: Page, listed: ListFinding, body: Mention) -> Iterator[RoleFinding]:
    for name in listed.names:
        role = role_of_entry(page, name, listed.role)
        start, end = dates_of_entry(page, name, role)
        yield RoleFinding(body, name, role, start, end, listed.start, name.end, f"list.{role}")
