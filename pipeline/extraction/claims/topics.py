"""Which organisation a stretch of text is about: the one it names, else the one a general noun points back to (联盟, the
Association), else the one the text last spoke of."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from pipeline.extraction.claims.page import Page, Statement
from pipeline.extraction.tables import read_table
from pipeline.model import Mention
from pipeline.registry import Registry
from pipeline.sieve import Sifted


@dataclass(slots=True)
class Topics:
    """Follows the text and answers which organisation a place in it is about. `main` is the page's chief organisation."""

    page: Page
    registry: Registry
    main: Mention | None = None
    current: Mention | None = None
    section: Mention | None = None  # the body that the last heading named
    seen: list[Mention] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.main = chief(self.page)

    def general(self, statement: Statement) -> list[Mention]:
        """General nouns of the sentence (the Association, в неё) as mentions of the body they point back to."""
        found = []
        named = self.page.names_between(statement.sentence.start, statement.sentence.end)
        for match in _GENERAL.finditer(statement.text):
            start, end = statement.sentence.start + match.start(), statement.sentence.start + match.end()
            if any(m.start < end and start < m.end for m in named):
                continue
            body = self._pointed_at(_CONTAINS[int((match.lastgroup or "n0")[1:])], match.group().startswith(_DEMONSTRATIVES))
            if body is not None:
                found.append(replace(body, start=start, end=end, rule="general_noun"))
        return found

    def _pointed_at(self, contains: str, demonstrative: bool) -> Mention | None:
        """The body last spoken of whose name has one of the words; any, where a general noun asks for none."""
        wanted = contains.split("|")
        for body in [*([self.current] if self.current and not demonstrative else []), *reversed(self.seen)]:
            if any(word in f"{body.text} {body.name}".lower() for word in wanted) or (body is self.current and self._fits(body, wanted)):
                return body
        return self.main if self.main and (not wanted[0] or self._fits(self.main, wanted)) else None

    def _fits(self, body: Mention, wanted: list[str]) -> bool:
        row = self.registry.organisations.get(body.entity)
        known = [*row.aliases, row.name_zh, row.name_ru] if row else []
        names = " ".join([body.text, body.name, *known]).lower()
        return any(word in names for word in wanted)

    def enter(self, statement: Statement) -> None:
        """A new paragraph is about the body that its heading names, else about the page's own."""
        block = self.page.document.blocks[statement.sentence.block]
        if statement.sentence.start > block.start + 2 or block.kind in ("item", "row"):
            return
        if block.kind == "heading" or (block.end - block.start <= _HEADING and statement.organisations):
            named = statement.organisations
            self.section = named[0] if named and statement.sentence.start > 0 else (None if block.kind == "heading" else self.section)
        self.current = self.section or self.main

    def move_on(self, statement: Statement, bodies: list[Mention]) -> None:
        """What the next sentence goes on about: the body this one began with, in Western languages the one it ended with."""
        if bodies:
            self.current = bodies[-1] if statement.language != "zh" else bodies[0]

    def bodies(self, statement: Statement) -> list[Mention]:
        """Every organisation the sentence speaks of, general nouns included, in order; remembers them for what follows."""
        found = sorted([*statement.organisations, *self.general(statement)], key=lambda m: m.start)
        self.seen.extend(statement.organisations)
        return found


def chief(page: Page) -> Mention | None:
    """The organisation named most often, the first of equals; a name in the title counts three times."""
    bodies = [m for m in page.names if m.kind == "organisation"]
    if not bodies:
        return None
    weight = Counter(m.entity for m in bodies)
    for body in bodies:
        if body.text in page.document.title:
            weight[body.entity] += 2
    first = {m.entity: i for i, m in reversed(list(enumerate(bodies)))}
    best = min(weight, key=lambda entity: (-weight[entity], first[entity]))
    return bodies[first[best]]


def nearest(bodies: list[Mention], place: int) -> Mention | None:
    """The organisation last named before a place, else the first after it."""
    before = [m for m in bodies if m.start <= place]
    return before[-1] if before else (bodies[0] if bodies else None)


_HEADING = 40  # characters of a line that may be a heading
_DEMONSTRATIVES = ("该", "此", "this", "that", "This", "That")
_NOUNS = sorted(read_table("general_nouns"), key=lambda row: -len(row["noun"]))
_CONTAINS = [row["contains"] for row in _NOUNS]
_GROUPS = [(row["noun"], f"(?P<n{i}>{row['noun']})") for i, row in enumerate(_NOUNS)]
_HAN, _WESTERN = ("|".join(group for noun, group in _GROUPS if ("\u4e00" <= noun[0] <= "\u9fff") == is_han) for is_han in (True, False))
_GENERAL = Sifted(re.compile(rf"{_HAN}|(?<!\w)(?:{_WESTERN})(?!\w)", re.IGNORECASE))
