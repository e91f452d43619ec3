"""Patterns that look at one letter before they try their alternatives.

Where a pattern begins with a literal or a set, Python's search leaps to it. Where it begins with the edge of a word or an optional
part, each place of the text costs a try of every alternative; a set of all letters that a match can begin with refuses most
places at once. What is found stays the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from pipeline.sieve.needs import Item, Source, parsed

_NO_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_WIDEST = 80  # letters of a range that is spelled out


@cache
def led(pattern: re.Pattern[str] | Source) -> re.Pattern[str]:
    """The pattern with a look at its first letter, or as it is where that would not help."""
    items = parsed(pattern)[0]
    leaps = _leaps(items, ignoring_case=bool(pattern.flags & re.IGNORECASE))
    letters = None if leaps else first_letters(items)
    if not letters or "" in letters:
        return compiled(pattern)
    one_of = "".join(map(re.escape, sorted(letters)))
    return re.compile(f"(?=(?i:[{one_of}]))(?:{pattern.pattern})", pattern.flags)


def compiled(pattern: re.Pattern[str] | Source) -> re.Pattern[str]:
    """The pattern as `re` runs it."""
    return re.compile(pattern.pattern, pattern.flags) if isinstance(pattern, Source) else pattern


def first_letters(items: Iterable[Item]) -> frozenset[str] | None:
    """The letters that a match can begin with, in either case, "" among them where it may be empty; None where there is no telling."""
    found: frozenset[str] = frozenset()
    for item in items:
        letters = frozenset([""]) if str(item[0]) in _NO_WIDTH else _of_item(item)
        if letters is None:
            return None
        found |= letters - {""}
        if "" not in letters:
            return found
    return found | {""}


def _of_item(item: Item) -> frozenset[str] | None:
    op, value = str(item[0]), item[1]
    if op == "LITERAL":
        return frozenset([chr(value)])
    if op == "IN":
        return _of_set(value)
    if op == "SUBPATTERN":
        return first_letters(value[3])
    if op == "BRANCH":
        return _of_any([first_letters(branch) for branch in value[1]])
    if op in _REPEATS:
        return _of_any([first_letters(value[2]), *([frozenset([""])] if value[0] == 0 else [])])
    return first_letters(value) if op == "ATOMIC_GROUP" else None


def _of_set(members: Iterable[Item]) -> frozenset[str] | None:
    letters: set[str] = set()
    for kind, value in members:
        first, last = value if str(kind) == "RANGE" else (value, value)
        if str(kind) not in ("LITERAL", "RANGE") or last - first > _WIDEST:
            return None
        letters.update(map(chr, range(first, last + 1)))
    return frozenset(letters)


def _of_any(branches: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    return None if None in branches else frozenset[str]().union(*(letters for letters in branches if letters))


def _leaps(items: Sequence[Item], *, ignoring_case: bool) -> bool:
    """Python finds the beginnings of such a pattern by itself: it begins with a literal, a set, or alternatives of literals."""
    while items and str(items[0][0]) == "SUBPATTERN" and not items[0][1][1]:
        items = tuple(items[0][1][3])
    heads = [branch[0] for branch in items[0][1][1] if branch] if items and str(items[0][0]) == "BRANCH" else items[:1]
    plain = ("LITERAL",) if len(heads) > 1 else ("LITERAL", "IN")
    letters = [_of_item(head) if str(head[0]) in plain else None for head in heads]
    cased = any(one is None or any(c.lower() != c.upper() for c in one) for one in letters)
    return bool(heads) and None not in letters and not (ignoring_case and cased)
