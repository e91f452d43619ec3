"""What no page for people has: words of a thousand letters, lines of megabytes, texts longer than books. Bounded, and said so.

Reading a sentence takes time that grows with the square of its length, so that one line of 10 MB would take days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.cleaning.lines import Line

MOST_CHARACTERS = 200_000  # of a text; the longest encyclopaedia articles have some 150,000, and reading takes four seconds at the worst
_LONGEST_LINE = 5000  # characters; paragraphs of charters and laws have up to 3,000, a list of 200 members in one sentence about 5,000
# letters, figures and signs without a blank: encoded pictures and keys. Chinese and its neighbours write without blanks
_DATA = re.compile(r"[^\s\u2e80-\u9fff\uac00-\ud7a3\uff00-\uffef]{1000,}")
_BREAKS = (re.compile(r"[。！？!?；;](?=.)|\.\s"), re.compile(r"[，,、]|\s"))


def bounded(lines: Iterable[Line]) -> tuple[list[Line], int]:
    """The lines within these bounds, and how many characters beyond MOST_CHARACTERS were left out."""
    kept: list[Line] = []
    room, left_out = MOST_CHARACTERS, 0
    for line in lines:
        for piece in _pieces(line):
            if len(piece.text) <= room:
                kept.append(piece)
                room -= len(piece.text) and len(piece.text) + 2  # with the line ends; blank lines are no text
            else:
                left_out, room = left_out + len(piece.text), 0
    return kept, left_out


def _pieces(line: Line) -> Iterator[Line]:
    """The line, without data, in pieces that end where a sentence does, or at least a word."""
    if len(line.text) < 1000:
        yield line
        return
    rest = _DATA.sub("", line.text).strip()
    while len(rest) > _LONGEST_LINE:
        at = _break_before(rest, _LONGEST_LINE)
        yield replace(line, text=rest[:at].rstrip())
        rest = rest[at:].lstrip()
    if rest:
        yield replace(line, text=rest)


def _break_before(text: str, end: int) -> int:
    """The last good place to break a line in the second half of the characters before `end`; `end` where there is none."""
    for pattern in _BREAKS:
        places = [match.end() for match in pattern.finditer(text, end // 2, end)]
        if places:
            return places[-1]
    return end
