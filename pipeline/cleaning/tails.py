"""What follows an article in the same block: from a heading such as `Comments (12)` or 网友评论 on, readers speak."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.cleaning.lines import Line
from pipeline.cleaning.measure import weight
from pipeline.cleaning.script import simplify
from pipeline.cleaning.words import alternatives, of_kind

_LONGEST = 80  # characters of such a heading with its count and remarks
_BEFORE = 150  # letters (Han three each) of article that stand above comments; a tool bar stands under the headline
_COUNT = r"\s*(?:[(（\[]\s*\d{1,6}\s*条?\s*[)）\]]|[:：]?\s*\d{1,6}\s*条?)"
_REMARK = r"\s*[:：]?\s*(?:[(（【].{0,60}[)）】]|\S{2,12}\s*(?:>>|»|›))?\W*"


def mark_comments(lines: Sequence[Line]) -> None:
    """Give a heading of comments and all that follows it the kind furniture."""
    above = 0
    for place, line in enumerate(lines):
        if above >= _BEFORE and is_comment_heading(line):
            for after in lines[place:]:
                after.kind, after.level = "furniture", 0
            return
        above += weight(line.text) if line.kind != "furniture" else 0


def is_comment_heading(line: Line) -> bool:
    """A short line with one of the phrases; the plain words (comments, 评论) need a count, or to be marked as a heading."""
    if len(line.text) > _LONGEST or line.kind == "row":
        return False
    text = simplify(line.text.strip()).lower()
    return _pattern("always").fullmatch(text) is not None or (
        _pattern("counted").fullmatch(text) is not None and (line.kind == "heading" or re.search(r"\d", text) is not None)
    )


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    phrases = alternatives(of_kind("comment_headings", kind))
    return re.compile(rf"[\W_]*(?:\d{{1,6}}\s*)?{phrases}(?:{_COUNT})?{_REMARK}")
