"""Proper phrases that may be the name of a body: capitalised words in Latin letters, Russian words in quotes."""

from __future__ import annotations

import re

from pipeline.extraction.countries import find_countries
from pipeline.extraction.tables import words_of

_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w’'&+–-]*|\d+[A-Z+][\w+]*)"
_FIRST = rf"(?:(?:19|20)\d\d(?= [A-Z])|{_WORD})"  # the 1994 Group
_LINK = r"(?: (?:of|for|and|the|in|de|&))*"
_NAME = re.compile(rf"{_FIRST}(?:{_LINK} {_WORD}| \d{{1,2}}(?![\w.,%]))*")
_BEFORE = re.compile(rf"(?<![\w’'.-])(?P<name>{_FIRST}(?:{_LINK} {_WORD}| \d{{1,2}}(?!\w))*)$")
_IN_QUOTES = r"[«“](?P<name>[А-ЯЁA-Z0-9][^«»“”\n]{1,60}|[\u4e00-\u9fff]{2,10})[»”]"
_QUOTED = re.compile(_IN_QUOTES)
_QUOTED_BEFORE = re.compile(rf"{_IN_QUOTES}$")
_SCHOOLS = frozenset(("University", "College", "School", "Academy"))
_POSSESSIVE = re.compile(r"[’']s?$")
_YEAR_LED = re.compile(r"(?:19|20)\d\d ")
_LONGEST = 110  # characters of a name with its links
_LONGEST_WORDS = 10


def name_at(text: str, place: int) -> tuple[int, int] | None:
    """The proper phrase that begins at a place."""
    quoted = _QUOTED.match(text, place)
    if quoted:
        return quoted.span("name")
    found = _NAME.match(text, place)
    return _trimmed(text, *found.span()) if found else None


def name_before(text: str, place: int) -> tuple[int, int] | None:
    """The proper phrase that ends at a place."""
    floor = max(0, place - _LONGEST, text.rfind("\n", 0, place) + 1)
    quoted = _QUOTED_BEFORE.search(text, floor, place)
    if quoted:
        return quoted.span("name")
    found = _BEFORE.search(text, floor, place)
    return _trimmed(text, *found.span("name")) if found else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Without the general words in front; None where what is left is no name of a body."""
    nouns = words_of("en", "body_noun")
    joined = re.search(rf"(?:{'|'.join(nouns)}) and ", text[start:end])
    end = start + joined.end() - len(" and ") if joined else end
    possessive = _POSSESSIVE.search(text, start, end)
    end = possessive.start() if possessive else end
    while (lead := re.match(r"(\S+) ", text[start:end])) and lead.group(1).capitalize() in words_of("en", "generic"):
        start += lead.end()
    return (start, end) if _may_be_body(text[start:end]) else None


def _may_be_body(name: str) -> bool:
    parts = name.split()
    if not parts or len(parts) > _LONGEST_WORDS or name.isdigit() or len(name) < 2 or parts[0] in words_of("en", "generic"):
        return False
    if name in words_of("en", "no_body_alone"):
        return False
    led = parts[-1] in words_of("en", "body_noun")  # Appalachian College Association
    if any(part.strip("’'s") in words_of("en", "no_body") - (_SCHOOLS if led else frozenset()) for part in parts):
        return False
    if all(part in words_of("en", "body_noun") or part in words_of("en", "generic") for part in parts):
        return False
    dated = _YEAR_LED.match(name)  # In 2021 Kenya had 24 members
    bare = name[dated.end() :] if dated else name
    return not any(word.start == 0 and word.end == len(bare) for word in find_countries(bare))
