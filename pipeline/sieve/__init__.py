"""Regular expressions tried only on texts that hold the words without which they cannot match.

Python tries a long alternation at every character. One pass of Aho-Corasick over a text finds the words of all patterns at
once, and most texts then need none of them. What a pattern needs is read from its own source (needs.py), so that nobody keeps
a second list; where no word can be told, the pattern is tried always. Sifting never changes what is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

import ahocorasick

from pipeline.sieve.leads import compiled, led
from pipeline.sieve.needs import Source, Words, fold, needed, width

__all__ = ["Sieve", "Sifted", "Source"]

Key = TypeVar("Key")
_MOST_CHOICES = 4096  # sets of patterns that a sieve remembers
_LINE = re.compile(r"[^\n]+")


def _automaton(needs: Sequence[Words | None]) -> tuple[int, Any]:
    """Bits of what needs no word, by its place; folded word -> bits of what needs it."""
    always, bits = 0, {"\0": 0}  # an automaton of no words cannot be built
    for i, words in enumerate(needs):
        always |= 0 if words else 1 << i
        for word in words or ():
            bits[word] = bits.get(word, 0) | 1 << i
    automaton = ahocorasick.Automaton()
    for word, value in bits.items():
        automaton.add_word(word, value)
    automaton.make_automaton()
    return always, automaton


class Sieve(Generic[Key]):
    """Patterns by key; `sift` gives those that a text can match, in the order given. Built when first used.

    `within`: the texts are so many characters behind a place where the patterns are to match; those that may reach farther are
    always tried. Patterns that are searched for come with a look at their first letter (leads.py).
    """

    def __init__(self, patterns: Iterable[tuple[Key, re.Pattern[str] | Source]], *, within: int | None = None) -> None:
        self._patterns = tuple(patterns)
        self._within = within
        self._chosen: dict[int, tuple[tuple[Key, re.Pattern[str]], ...]] = {}

    @cached_property
    def _automaton(self) -> tuple[int, Any]:
        near = (self._within is None or width(pattern) <= self._within for _, pattern in self._patterns)
        return _automaton([needed(pattern) if is_near else None for (_, pattern), is_near in zip(self._patterns, near, strict=True)])

    def sift(self, text: str) -> tuple[tuple[Key, re.Pattern[str]], ...]:
        """The patterns that may match somewhere in the text."""
        tried, automaton = self._automaton
        for _, bits in automaton.iter(fold(text)):
            tried |= bits
        found = self._chosen.get(tried)
        return found if found is not None else self._choose(tried)

    def _choose(self, tried: int) -> tuple[tuple[Key, re.Pattern[str]], ...]:
        """The patterns of some bits; texts of one kind ask for the same ones again and again."""
        if len(self._chosen) >= _MOST_CHOICES:
            self._chosen.clear()
        kept = (pattern for i, pattern in enumerate(self._patterns) if tried >> i & 1)
        chosen = tuple((key, led(pattern) if self._within is None else compiled(pattern)) for key, pattern in kept)
        return self._chosen.setdefault(tried, chosen)


class Sifted:
    """One pattern that looks for its words first."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern

    @cached_property
    def _automaton(self) -> tuple[int, Any]:
        return _automaton([needed(self.pattern)])

    def may_match(self, text: str) -> bool:
        """The text holds a word that the pattern needs."""
        always, automaton = self._automaton
        return bool(always) or next(automaton.iter(fold(text)), None) is not None

    def search(self, text: str) -> re.Match[str] | None:
        return led(self.pattern).search(text) if self.may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return led(self.pattern).finditer(text) if self.may_match(text) else iter(())

    def find_in_lines(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of a pattern that never crosses the end of a line: only lines that hold its words are read."""
        for line in _LINE.finditer(text) if self.may_match(text) else ():
            if self.may_match(line.group()):
                yield from led(self.pattern).finditer(text, *line.span())
