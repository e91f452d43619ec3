"""A line of the cleaned text in the making, and lines -> text with blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.model import Block, BlockKind

# zero width space, joiners, marks of direction, word joiner, byte order mark, soft hyphen: they split names unseen
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]")
_BLANKS = re.compile(r"\s+")
# a line end of the source between two characters of Chinese is no space (CSS Text 3, segment break transformation)
_BREAK_IN_CHINESE = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u3000-\u9fff\uff00-\uffef])")


@dataclass(slots=True)
class Line:
    """One line: its text with marker, its kind and level as in Block; `gap`: a blank line may follow."""

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    gap: bool = True
    only_link: bool = False  # nothing but links stands in it
    linked: bool = False  # half of it is a link
    beside: str = ""  # byline, caption or aside: the kind of element it stands in that is not main text


def tidy(text: str) -> str:
    """Text of the page on one line: blanks collapsed, invisible characters gone, nothing else touched."""
    return _BLANKS.sub(" ", _BREAK_IN_CHINESE.sub("", INVISIBLE.sub("", text))).strip()


def assemble(lines: Sequence[Line]) -> tuple[str, tuple[Block, ...]]:
    """The text and its blocks: no blank lines inside lists and tables, one where a block of the page ended."""
    pieces: list[str] = []
    blocks: list[Block] = []
    offset = 0
    for place, line in enumerate(lines):
        blocks.append(Block(offset, offset + len(line.text), line.kind, line.level))
        ending = "" if place + 1 == len(lines) else "\n\n" if _parted(line, lines[place + 1]) else "\n"
        pieces += [line.text, ending]
        offset += len(line.text) + len(ending)
    return "".join(pieces), tuple(blocks)


def _parted(line: Line, after: Line) -> bool:
    return line.gap and not (line.kind == after.kind and line.kind in ("item", "row"))
