"""Lists: roles from lists under a heading or behind a colon, and the lengths of complete lists as figures of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extraction.claims.enumerations import Enumeration, block_lists, enumerations
from pipeline.extraction.claims.page import Page, Statement
from pipeline.extraction.countries import find_countries
from pipeline.extraction.tables import either
from pipeline.model import Mention

_ROLES = ("observer", "founding_member", "former", "associate", "member")  # the first whose words stand in the head wins
_HEADS = tuple((role, re.compile(either(f"head_{role}"), re.IGNORECASE)) for role in _ROLES)
_SHORTEST = 3  # two names in a row are a phrase, three under a heading are a list
_INCOMPLETE = re.compile(r"^\s*(?:等|、?\s*等等|etc|,? and others|,? among (?:them|others)|и др|и другие|и т)", re.IGNORECASE)
_SELECTED = re.compile(r"其中有|例如|比如|such as|for example|including|among them|среди них|в том числе|например", re.IGNORECASE)
_NEWCOMERS = re.compile(either("newcomers"), re.IGNORECASE)
_LOOK_BACK = 4  # blocks above a list that may introduce it: a heading, a sentence, a table's head


@dataclass(frozen=True, slots=True)
class ListFinding:
    """A list of universities with a role. `complete`: nothing says that more belong to it; `country`: of all its members."""

    names: tuple[Mention, ...]
    role: str
    complete: bool
    country: str
    start: int
    end: int
    head_start: int


def read_blocks(page: Page) -> Iterator[ListFinding]:
    """Lists of items, rows or lines under a heading or sentence that gives them a role."""
    for head, run in block_lists(page):
        if len(run.universities) < _SHORTEST:
            continue
        role, place = _introduced(page, head)
        if role:
            start = page.document.blocks[place].start
            complete = _NEWCOMERS.search(_line(page, place)) is None
            yield ListFinding(run.universities, role, complete, _country(_line(page, place)), start, page.document.blocks[place].end, start)


def _introduced(page: Page, head: int) -> tuple[str, int]:
    for place in range(head, max(-1, head - _LOOK_BACK), -1):
        line = _line(page, place)
        for role, pattern in _HEADS:
            if pattern.search(line[-160:]):
                return role, place
    return "", -1


def _line(page: Page, index: int) -> str:
    block = page.document.blocks[index]
    return page.text[block.start : block.end]


def read_lengths(statement: Statement, role_heads: list[tuple[int, int, str]]) -> Iterator[ListFinding]:
    """The length of an enumeration that a list cue introduces, unless the text says that it is a selection.

    `role_heads`: (start, end, role) of the cues, in the sentence.
    """
    base = statement.sentence.start
    for start, end, role in role_heads:
        run = _behind(statement, end)
        if run is None or len(run.universities) < _SHORTEST:
            continue
        rest = statement.page.text[run.end : run.end + 12]
        head = statement.text[start : run.start - base]
        complete = not (_INCOMPLETE.match(rest) or _SELECTED.search(head) or _NEWCOMERS.search(head))
        country = _country(statement.text[max(0, start - 16) : end])
        yield ListFinding(run.universities, role, complete, country, base + start, run.end, base + start)


def _behind(statement: Statement, place: int) -> Enumeration | None:
    base = statement.sentence.start
    runs = [r for r in enumerations(statement.page, statement.universities) if 0 <= r.start - base - place <= 8]
    return runs[0] if runs else None


def _country(head: str) -> str:
    codes = {word.code for word in find_countries(head)}
    return codes.pop() if len(codes) == 1 else ""
