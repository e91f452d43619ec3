"""Places that stand for their universities: “its members were Cambridge, Geneva, Leiden and Oxford”.

A place alone is no university. In an enumeration whose items mostly name one, in a sentence about members, it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.registry.matcher import Matcher
from pipeline.sieve import Sifted

_ITEM = r"(?:the )?[A-ZÀ-Þ][\w'’-]+(?: (?:of |the |de |in )?[A-ZÀ-Þ(][\w'’)-]*){0,6}"
_LIST = Sifted(re.compile(rf"{_ITEM}(?:, {_ITEM})*,? and {_ITEM}"))
_PARTS = re.compile(r",? and |, ")
_ABOUT = re.compile(
    r"\b(?:members?|membership|universit\w+|belong\w*|founded|formed|joined|consists?|group|alliance|league|network|brought in|club)\b",
    re.I,
)
_SHORTEST = 3  # items of an enumeration; two places are a journey
_SHARE = 0.7  # of its items must name a university
_AROUND = 160  # characters before an enumeration in which it is said what it enumerates


def find_short_forms(text: str, matcher: Matcher, taken: list[tuple[int, int, bool]]) -> Iterator[tuple[int, int, str]]:
    """(start, end, entity) of places that name universities; `taken`: names found before, with their weakness."""
    for match in _LIST.finditer(text):
        before = text[max(0, match.start() - _AROUND) : match.end() + 60]
        items = _items(match)
        if len(items) < _SHORTEST or not _ABOUT.search(before):
            continue
        known = [any(a <= start and end <= b and not weak for a, b, weak in taken) for start, end in items]
        named = [_university(text[start:end], matcher) for start, end in items]
        if sum(k or bool(n) for k, n in zip(known, named, strict=True)) >= _SHARE * len(items):
            for (start, end), is_known, entity in zip(items, known, named, strict=True):
                if entity and not is_known:
                    yield start, end, entity


def _items(match: re.Match[str]) -> list[tuple[int, int]]:
    items, start = [], match.start()
    for part in _PARTS.finditer(match.group()):
        items.append((start, match.start() + part.start()))
        start = match.start() + part.end()
    return [*items, (start, match.end())]


def _university(place: str, matcher: Matcher) -> str:
    """The one university that is the University of the place or the place's University, empty where there is none or several."""
    entities: set[str] = set()
    for spelling in (f"University of {place}", f"{place} University"):
        entities |= {n.entity for n in matcher.lookup(spelling) if n.entity.startswith("uni:") and n.kind != "shared"}
    entities |= {n.entity for n in matcher.lookup(place) if n.kind == "short" and n.entity.startswith("uni:")} if not entities else set()
    return entities.pop() if len(entities) == 1 else ""
