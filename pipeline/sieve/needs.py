"""The words without which a regular expression cannot match, read from its own source."""

from __future__ import annotations

import re
import re._parser as parser  # type: ignore[import-not-found]  # the standard library's own reader of patterns
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

Words = frozenset[str]
Item = tuple[Any, Any]  # operation and operands, as the parser gives them


class Source(NamedTuple):
    """A pattern that is compiled when a text first may match it; most of a table's patterns never are."""

    pattern: str
    flags: int = 0


_MOST = 24  # words that a sequence of alternatives is spelled out into
_HAN = 3  # letters that one Han character is worth
_NOTHING: Words = frozenset([""])
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


@lru_cache(maxsize=64)
def fold(text: str) -> str:
    """A text with the letters that re.IGNORECASE takes for one written as one."""
    folded = text.casefold()
    return folded if folded.isascii() else folded.replace("\u0307", "").replace("ı", "i")  # İ is i with a dot of its own


@lru_cache(maxsize=1024)  # what a pattern needs is asked at first, how it begins when a text may match it
def parsed(pattern: re.Pattern[str] | Source) -> tuple[tuple[Item, ...], int]:
    """The parts of a pattern, and the most characters a match can have."""
    parts = parser.parse(pattern.pattern, pattern.flags)
    return tuple(parts), parts.getwidth()[1]


def needed(pattern: re.Pattern[str] | Source) -> Words | None:
    """Folded words of which every match holds one; None where there is no telling."""
    return _of_sequence(parsed(pattern)[0])


def width(pattern: re.Pattern[str] | Source) -> int:
    """The most characters a match can have."""
    return parsed(pattern)[1]


def _of_sequence(items: Iterable[Item]) -> Words | None:
    """The best of what its parts ask for; neighbours that are plain letters are one word."""
    found: list[Words | None] = []
    run = _NOTHING
    for item in items:
        plain = _plain(item)
        joined = frozenset(one + other for one in run for other in plain) if plain else None
        if joined is not None and len(joined) <= _MOST:
            run = joined
            continue
        found += [run, None if plain else _of_part(item)]
        run = plain or _NOTHING
    return max((words for words in (*found, run) if words and "" not in words), key=_worth, default=None)


def _plain(item: Item) -> Words | None:
    """All that a part can match, folded, where that is a few words and nothing else."""
    op, value = str(item[0]), item[1]
    if op == "LITERAL":
        return frozenset([fold(chr(value))])
    if op == "IN" and all(str(member) == "LITERAL" for member, _ in value) and len(value) <= _MOST:
        return frozenset(fold(chr(code)) for _, code in value)
    if op == "SUBPATTERN":
        return _plain_sequence(value[3])
    return _all_of([_plain_sequence(branch) for branch in value[1]]) if op == "BRANCH" else None


def _plain_sequence(items: Iterable[Item]) -> Words | None:
    run = _NOTHING
    for item in items:
        plain = _plain(item)
        if plain is None or len(run) * len(plain) > _MOST:
            return None
        run = frozenset(one + other for one in run for other in plain)
    return run


def _of_part(item: Item) -> Words | None:
    op, value = str(item[0]), item[1]
    if op == "SUBPATTERN":
        return _of_sequence(value[3])
    if op == "ATOMIC_GROUP":
        return _of_sequence(value)
    if op in _REPEATS and value[0] > 0:
        return _of_sequence(value[2])
    return _all_of([_of_sequence(branch) for branch in value[1]]) if op == "BRANCH" else None


def _all_of(branches: Sequence[Words | None]) -> Words | None:
    """The words of all branches; None where one of them has none."""
    return None if None in branches else frozenset().union(*(words for words in branches if words))


def _worth(words: Words) -> tuple[int, int]:
    """Long words are rarer than short ones, few than many."""
    return min(sum(_HAN if "\u3400" <= c <= "\u9fff" else 1 for c in word) for word in words), -len(words)
