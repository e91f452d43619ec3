"""Universities that one text counts and names as those who began a body: “The six that signed were A, B …”, 八校签署……，联盟由此成立.

The count makes the rule safe: an enumeration belongs to the act when it has as many names as the text says there were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.extraction.claims.enumerations import Enumeration, enumerations
from pipeline.extraction.claims.findings import RoleFinding
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.tables import either
from pipeline.model import Mention
from pipeline.sieve import Sifted

_FEWEST = 3  # two names beside the number two may be anybody
_SELECTED = 2  # of those announced
_REACH = 60  # characters between the words of an act and the names
_PATIENCE = 3  # sentences between the act and the names
_SOME_OF_THEM = re.compile(rf"\W*{either('of_those_announced')}", re.IGNORECASE)  # 11 universities signed. Among them are …
_NEWCOMERS = re.compile(either("newcomers"), re.IGNORECASE)


@dataclass(slots=True)
class FoundersReader:
    """Follows the text for acts of foundation with a number of universities."""

    number: int = 0
    body: Mention | None = None
    index: int = -_PATIENCE - 1

    def read(self, statement: Statement, bodies: list[Mention], body: Mention | None) -> Iterator[RoleFinding]:
        """The founding members that a sentence names; `bodies`: the organisations in it, `body`: the one it is about."""
        numbers = [n.value for n in statement.numbers if n.value is not None]
        fewest = _SELECTED if _SOME_OF_THEM.match(statement.text) else _FEWEST
        many = statement.universities if len(statement.universities) >= fewest else ()
        runs = [r for r in enumerations(statement.page, many) if len(r.universities) >= fewest]
        act = bool(runs or numbers) and _acts(statement.language).search(statement.text) is not None
        found = [run for run in runs if self._is_theirs(statement, run, act, numbers)]
        for run in found:
            before = [b for b in bodies if b.end <= run.start]
            yield from _roles(statement, run, (before[-1] if before else body) if act else self.body or body)
        if act and not found and numbers and max(numbers) >= _FEWEST:
            self.number, self.body, self.index = max(numbers), body, statement.index

    def _is_theirs(self, statement: Statement, run: Enumeration, act: bool, numbers: list[int]) -> bool:
        size = len(run.universities)
        near_enough = statement.index - self.index <= _PATIENCE
        if near_enough and size <= self.number and statement.index == self.index + 1 and _SOME_OF_THEM.match(statement.text):
            return True
        if size not in numbers:
            return False
        announced = self.number == size and near_enough
        before = statement.text[: run.start - statement.sentence.start]
        near = statement.text[max(0, len(before) - _REACH) : run.end - statement.sentence.start + _REACH]
        acts = act and _acts(statement.language).search(near) is not None
        return (acts or announced) and _NEWCOMERS.search(before) is None


def _roles(statement: Statement, run: Enumeration, body: Mention | None) -> Iterator[RoleFinding]:
    start, end = statement.sentence.start, statement.sentence.end
    for university in run.universities if body is not None else ():
        yield RoleFinding(body, university, "founding_member", "", "", start, end, f"founders.{statement.language}")  # type: ignore[arg-type]


@lru_cache(maxsize=4)
def _acts(language: str) -> Sifted:
    words = either(f"founding_act_{language}")
    return Sifted(re.compile(words if language == "zh" else rf"(?<!\w){words}(?!\w)", re.IGNORECASE))
