"""What changed rows of the registry can meet in a document.

Never too few, seldom too many: a document that is left out must read the same under the new rows. So a name counts where all of its
words stand somewhere in the text (`Amur and Pacific State Universities` holds Amur State University), where a name found without the
registry differs from it in one word (a misprint), by the addresses of the row, and by its id.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.folding import fold_name
from pipeline.registry import Organisation, Registry, University
from pipeline.registry.matcher import spellings
from pipeline.store import Traces

Row: TypeAlias = University | Organisation
_WORD = re.compile(r"[^\W_\u3400-\u9fff]+")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_PLURALS = {"university": "universities"}  # heads that several names share in one phrase; Russian ones fold to one stem


@dataclass(frozen=True, slots=True)
class Name:
    """A spelling as it is looked up: its words, which have edges, and its runs of Han characters, which have none."""

    words: frozenset[str]
    runs: tuple[str, ...]
    folded: tuple[str, ...]

    @classmethod
    def of(cls, spelling: str) -> Name:
        folded = fold_name(spelling)
        return cls(frozenset(_WORD.findall(folded)), tuple(_HAN.findall(folded)), tuple(folded.split()))

    def can_stand_in(self, text: str, words: Collection[str]) -> bool:
        """All of it is there, together or apart."""
        return all(run in text for run in self.runs) and all(word in words or _PLURALS.get(word) in words for word in self.words)


@dataclass(frozen=True, slots=True)
class Change:
    """`vocabulary`: words that no other name has, which decide what a misprint may be; `cities`: names of cities whose row changed."""

    ids: frozenset[str]
    names: tuple[Name, ...]
    hosts: tuple[str, ...]
    cities: tuple[Name, ...]
    vocabulary: frozenset[str]

    def concerns(self, traces: Traces) -> bool:
        """The document may read otherwise once the rows have changed."""
        words = set(_WORD.findall(traces.text))
        return (
            not self.ids.isdisjoint(traces.entities)
            or any(name.can_stand_in(traces.text, words) for name in self.names)
            or any(host in traces.hosts for host in self.hosts)
            or any(self._resembles(tuple(name.split())) for name in traces.unsure)
            or (traces.founded and any(city.can_stand_in(traces.text, words) for city in self.cities))
        )

    def _resembles(self, name: tuple[str, ...]) -> bool:
        """One of the names but for one word; or a word of it has become, or is no longer, one that names have."""
        return not self.vocabulary.isdisjoint(name) or any(_differ_by_one(name, other.folded) for other in self.names)


def make_change(pairs: Collection[tuple[Row | None, Row | None]], registry: Registry) -> Change:
    """From rows as they were and as they are; `registry` is the present one, whose other rows say which words are common."""
    rows = [row for pair in pairs for row in pair if row is not None]
    ids = frozenset(row.id for row in rows)
    names = [name for row in rows for name in _names(row) if name.folded]
    others: list[Row] = [*registry.universities.values(), *registry.organisations.values()]
    common = {word for row in others if row.id not in ids for name in _names(row) for word in name.folded} if names else set()
    cities = {city for before, after in pairs if _city(before) != _city(after) for row in (before, after) for city in _city(row) if city}
    return Change(
        ids,
        tuple(names),
        tuple(sorted({domain for row in rows for domain in row.domains})),
        tuple(map(Name.of, sorted(cities))),
        frozenset(word for name in names for word in name.folded) - common,
    )


def _names(row: Row) -> Iterator[Name]:
    return (Name.of(spelling) for spelling, _ in spellings(row))


def _city(row: Row | None) -> tuple[str, ...]:
    return row.city if isinstance(row, University) else ()


def _differ_by_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
