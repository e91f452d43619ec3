"""The main text alone, as other programs compare it: without headline, bylines, captions, infoboxes, which `text` keeps as evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from pipeline.cleaning.byline import is_byline, read_byline
from pipeline.cleaning.credits import is_clock, is_credit, is_name, is_name_and_day, is_pictured
from pipeline.cleaning.headline import fold
from pipeline.cleaning.lines import Line
from pipeline.cleaning.measure import weight

_NEAR = 6  # lines from either end of a text in which bylines stand
_TOP = 3  # lines from the top in which a byline may be set as a part of the headline
_PROSE = 150  # letters (Han three each) of a paragraph that is no label
_CHINESE_DAY = re.compile(r"\s*\S{4}年\S{1,2}月\S{1,3}日\s*")
_DIARY = 3  # days of a diary; a byline has two, published and changed
_FACTS = 20  # rows of the longest box of facts above a text


def body_of(lines: Sequence[Line], title: str) -> str:
    """The lines of the article proper, one block a line."""
    headline = fold(title)
    main = [line for line, after in pairwise([*lines, None]) if line is not None and _is_main(line, after)]
    kept = _without_facts([line for line in main if not (headline and fold(line.text) == headline)])
    last = len(kept) - _NEAR
    entries = _entries(kept)
    told = [not _NEAR <= place < last and id(line) not in entries and _is_signature(line, place) for place, line in enumerate(kept)]
    told[_NEAR:] = [one and not _ends_notice(line) for one, line in zip(told[_NEAR:], kept[_NEAR:], strict=True)]
    return "\n".join(line.text for place, line in enumerate(kept) if not told[place] and not _names_author(place, kept, told))


def _entries(lines: Sequence[Line]) -> set[int]:
    """The days above the entries of a diary or chronicle: three and more, each alone on its line."""
    found = {id(line): byline.edtf for line in lines if (byline := read_byline(line.text)) is not None and byline.sure == 1}
    return {*found} if len({*found.values()}) >= _DIARY else set()


def _is_main(line: Line, after: Line | None) -> bool:
    """No caption but that of a table, no infobox or note, no time of a post."""
    if line.kind == "furniture" or line.beside == "aside" or (line.kind != "row" and is_clock(line.text)):
        return False
    if line.kind == "caption":
        return after is not None and after.kind == "row"
    return line.kind == "row" or not is_pictured(line.text)


def _without_facts(lines: list[Line]) -> list[Line]:
    """Without a table of labels and facts that stands above all prose."""
    before = [*takewhile(lambda line: line.kind != "paragraph" or weight(line.text) < _PROSE, lines)]
    facts = {id(line) for line in before if line.kind == "row" and line.text.count(" | ") in (1, 3)}
    if not 0 < len(facts) <= _FACTS or len(before) == len(lines):
        return lines
    return [line for line in lines if id(line) not in facts]


def _is_signature(line: Line, place: int) -> bool:
    if line.kind == "heading":
        return place < _TOP and read_byline(line.text) is not None
    if line.beside == "byline":
        return True
    return line.kind != "row" and (is_byline(line.text) or is_credit(line.text) or is_name_and_day(line.text))


def _ends_notice(line: Line) -> bool:
    """二〇一二年九月三日 under a notice or charter is a part of it."""
    return line.beside != "byline" and _CHINESE_DAY.fullmatch(line.text) is not None


def _names_author(place: int, lines: Sequence[Line], told: Sequence[bool]) -> bool:
    """Nothing but a name, beside a byline."""
    beside = any(told[max(0, place - 1) : place]) or any(told[place + 1 : place + 2])
    return beside and lines[place].kind == "paragraph" and is_name(lines[place].text)
