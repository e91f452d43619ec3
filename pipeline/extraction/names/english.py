"""English names of universities that the registry does not know: capitalised words around a head noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.spans import Spans
from pipeline.extraction.tables import words_of
from pipeline.sieve import Sifted

_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ][\w'’-]*|[A-Z]\.)"
_HEAD = (
    r"(?:University|Universität|Universiteit|Universitat|Université|Universidad|Universidade|Università|Uniwersytet|Univerzita"
    r"|Univerzitet|Institute|Academy|College|Polytechnic|Conservatory)"
)
_OF = r"(?: of the| of| for the| for| named after|(?: degli Studi)? di| degli Studi della| de la| de| do| da| van)"
_BEFORE = rf"(?:(?!{_HEAD}\b){_CAPITAL}(?: of| de| and| &| for)?[ ])*"
_LINK = rf"(?: of the| of| and| &| for the| for| in| de)? (?!(?:{_CAPITAL} )*{_HEAD}\b){_CAPITAL}"
_NAME = Sifted(re.compile(rf"(?<![\w-]){_BEFORE}{_HEAD}\b(?:{_OF} {_CAPITAL}(?:{_LINK})*)?"))
_DETERMINERS = frozenset({"The", "Our", "Their", "This", "Its", "Each", "Every"})
_FIRST_HEAD = re.compile(rf"\b{_HEAD}\b")


def find_english(text: str, taken: Spans) -> Iterator[tuple[int, int]]:
    """Spans of unregistered English names outside the `taken` spans."""
    for match in _NAME.find_in_lines(text):
        start = match.start() + _second_of_two(match.group())
        start += _generic_lead(text[start : match.end()])
        if taken.overlaps(start, match.end()):
            continue
        if _is_name(text[start : match.end()]) and not _continues(text, match.end()):
            yield start, match.end()


def _second_of_two(name: str) -> int:
    """Where the second name begins: “Virginia Tech and Warren Wilson College”; Agricultural and Mechanical is of one."""
    head = _FIRST_HEAD.search(name)
    for link in re.finditer(r"(\S+) and (\S+) ", name[: head.start()] if head else ""):
        if not words_of("en", "field").intersection(link.groups()):
            return link.start(2)
    return 0


def _generic_lead(name: str) -> int:
    """How many characters of generic words lead the name: Other, Chinese, Our."""
    lead = 0
    for word in re.finditer(r"\S+ ", name):
        if word.group().strip() not in words_of("en", "generic") or word.start() != lead or _FIRST_HEAD.match(word.group()):
            break
        if re.match(rf"{_HEAD}\b", name[word.end() :]) and word.group().strip() not in _DETERMINERS:
            break
        lead = word.end()
    return lead


def _is_name(name: str) -> bool:
    head = _FIRST_HEAD.search(name)
    if head is None or any(word in name for word in words_of("en", "no_university")):
        return False
    before, behind = name[: head.start()].split(), name[head.end() :].split()
    proper = [word for word in before if word not in words_of("en", "generic") and word[0].isupper()]
    if head.group().startswith("Univers"):
        return bool(proper) or (len(behind) > 1 and any(w[0].isupper() and w not in words_of("en", "generic") for w in behind[1:]))
    if head.group() == "College":
        return bool(proper) and not behind
    fields = [word for word in (*before, *behind) if word in words_of("en", "field")]
    return bool(proper) and bool(fields) and not (head.group() == "Academy" and "Sciences" in behind)


def _continues(text: str, end: int) -> bool:
    """University Presidents' Forum, University League: the head noun names no university."""
    following = re.match(r"(?: [A-Z][\w'’-]*){1,3}", text[end : end + 60])
    return following is not None and any(word in words_of("en", "not_behind") for word in following.group().split())
