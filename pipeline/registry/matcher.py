"""Finds the registry's names in a text: all of them in one pass, longest first, on the folded copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import ahocorasick

from pipeline.folding import fold_name, fold_names
from pipeline.registry.rows import Organisation, University
from pipeline.registry.tables import Registry

NameKind = Literal["name", "alias", "former", "short", "shared"]
_YEARS = re.compile(r"\s*\[[^\]]*\]$")


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of one entity. `acronym`: capitals that must stand in capitals in the text."""

    entity: str
    spelling: str
    kind: NameKind
    acronym: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of text that is a spelling of one or more entities."""

    start: int
    end: int
    names: tuple[Name, ...]

    @property
    def entities(self) -> tuple[str, ...]:
        return tuple(sorted({name.entity for name in self.names}))

    @property
    def weak(self) -> bool:
        """Every reading of it needs other evidence on the page."""
        return all(name.kind == "short" for name in self.names)


def spellings(row: University | Organisation) -> Iterator[tuple[str, NameKind]]:
    """All the names of a row with their kind."""
    yield from ((name, "name") for name in (row.name_en, row.name_zh, row.name_ru) if name)
    yield from ((name, "alias") for name in row.aliases)
    yield from ((name, "short") for name in row.short)
    if isinstance(row, University):
        yield from ((name, "shared") for name in row.shared)
        yield from ((_YEARS.sub("", name), "former") for name in row.former)


def _is_acronym(spelling: str) -> bool:
    """Capitals only or nearly so (HIT, УрФУ, SPbPU, BRICS NU): in small letters the word may mean something else."""
    letters = [c for c in spelling if c.isalpha()]
    if not letters or "\u4e00" <= letters[0] <= "\u9fff" or len(letters) > 10:
        return False
    return sum(c.isupper() for c in letters) >= max(2, len(letters) // 2)


class Matcher:
    """Looks up names; built once a process from a registry."""

    def __init__(self, registry: Registry) -> None:
        names: dict[str, list[Name]] = {}
        rows: list[University | Organisation] = [*registry.universities.values(), *registry.organisations.values()]
        for row in rows:
            for spelling, kind in spellings(row):
                names.setdefault(fold_name(spelling), []).append(Name(row.id, spelling, kind, _is_acronym(spelling)))
        names.pop("", None)
        self.names = {folded: tuple(found) for folded, found in names.items()}
        self._acronyms = {folded for folded, found in self.names.items() if any(name.acronym for name in found)}
        self._automaton = ahocorasick.Automaton()
        for folded in self.names:
            self._automaton.add_word(folded, folded)
        if self.names:
            self._automaton.make_automaton()

    def find(self, text: str) -> list[Hit]:
        """All names in the text, the longest of overlapping ones, in order."""
        if not self.names:
            return []
        folded = fold_names(text)
        found: list[Hit] = []
        for last, key in self._automaton.iter(folded.text):
            first = last - len(key) + 1
            if _on_edges(folded.text, first, last):
                start, end = folded.span(first, last)
                names = self.names[key]
                if key in self._acronyms:
                    names = tuple(n for n in names if not n.acronym or _stands_in_capitals(n.spelling, text[start:end]))
                if names:
                    found.append(Hit(start, end, names))
        return _longest(found)

    def lookup(self, name: str) -> tuple[Name, ...]:
        """The names spelled like this, whole."""
        return self.names.get(fold_name(name), ())


def _stands_in_capitals(spelling: str, text: str) -> bool:
    wanted = [c for c in spelling if c.isalpha()]
    written = [c for c in text if c.isalpha()]
    return len(wanted) == len(written) and all(w.isupper() <= c.isupper() for w, c in zip(wanted, written, strict=True))


def _on_edges(text: str, first: int, last: int) -> bool:
    """Latin and Cyrillic words are matched whole; Han characters have no edges."""
    if first and _is_letter(text[first]) and _is_letter(text[first - 1]):
        return False
    return last + 1 >= len(text) or not (_is_letter(text[last]) and _is_letter(text[last + 1]))


def _is_letter(char: str) -> bool:
    return char.isalnum() and not "\u3400" <= char <= "\u9fff"


def _longest(hits: list[Hit]) -> list[Hit]:
    """Of overlapping hits the longest, then the first: decided cluster by cluster, since hits apart never compete."""
    kept: list[Hit] = []
    cluster: list[Hit] = []
    reach = -1
    for hit in sorted(hits, key=lambda h: h.start):
        if hit.start >= reach:
            kept += _longest_of(cluster)
            cluster = []
        cluster.append(hit)
        reach = max(reach, hit.end)
    return kept + _longest_of(cluster)


def _longest_of(cluster: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(cluster, key=lambda h: (h.start - h.end, h.start)):
        if all(hit.end <= other.start or hit.start >= other.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)


_matchers: dict[int, tuple[Registry, Matcher]] = {}


def matcher_of(registry: Registry) -> Matcher:
    """The matcher of a registry, built once a process."""
    known = _matchers.get(id(registry))
    if known is None or known[0] is not registry:
        known = _matchers[id(registry)] = (registry, Matcher(registry))
    return known[1]
