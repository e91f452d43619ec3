"""Alliances of universities that the registry does not know, in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.names import alliances_ru, alliances_zh
from pipeline.extraction.spans import Spans
from pipeline.sieve import Sifted

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’&+–-]*"
_BODY = r"(?:Association|Alliance|League|Network|Consortium|Union|Federation|Forum of Universities|Group)"
_WHAT = r"(?:Universit(?:y|ies)|Higher Education Institutions|Institutions of Higher Education|Colleges|Polytechnics)"
_OF_SCHOOLS = re.compile(
    rf"(?:{_CAPITAL} )*{_BODY} of (?:the )?(?:[\w-]+ ){{0,4}}{_WHAT}(?:(?: of| and| for| in| from| the|,)* {_CAPITAL})*"
)
_SCHOOLS = re.compile(
    rf"(?:{_CAPITAL}(?: and| of| for| &)? ){{1,6}}?{_WHAT}(?:’|'|'s|’s)? (?:Strategic |Research )?(?:{_BODY}|Forum)"
    rf"(?: (?:of|for|in|on) (?:the )?{_CAPITAL}(?: (?:and |in |of )?{_CAPITAL})*)?"
)
_NETWORK = re.compile(rf"(?:{_CAPITAL} )*Network (?:University)(?: of (?:the )?{_CAPITAL}(?: (?:of |and )?{_CAPITAL})*)?")
_ENGLISH = (Sifted(_OF_SCHOOLS), Sifted(_SCHOOLS), Sifted(_NETWORK))


def find_alliances(text: str, taken: Spans) -> Iterator[tuple[int, int]]:
    """Spans of unregistered alliances outside the `taken` spans, by their names alone."""
    for start, end in (*_english(text), *alliances_ru.proven(text), *alliances_zh.proven(text, taken)):
        if not taken.overlaps(start, end):
            yield start, end


def find_unproven(text: str, taken: Spans) -> Iterator[tuple[int, int]]:
    """Spans of names that may be alliances of universities if the page says so."""
    for start, end in (*alliances_ru.unproven(text), *alliances_zh.unproven(text, taken)):
        if not taken.overlaps(start, end):
            yield start, end


def _english(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _ENGLISH:
        for match in pattern.find_in_lines(text):
            name = match.group()
            start = match.start()
            while (lead := re.match(r"(?:The|This|An?|Our|About|Join|In) ", name)) is not None:
                start, name = start + lead.end(), name[lead.end() :]
            if len(name.split()) > 2:
                yield start, match.end()
