"""What follows an article in the same block: from a heading such as `Comments (12)` or 网友评论 on, readers speak; signatures; quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.cleaning.headline import fold
from pipeline.cleaning.lines import Line
from pipeline.cleaning.measure import weight
from pipeline.cleaning.script import simplify
from pipeline.cleaning.words import alternatives, of_kind

_LONGEST = 80  # characters of such a heading with its count and remarks
_BEFORE = 150  # letters (Han three each) of article that stand above comments; a tool bar stands under the headline
_LEAD, _LONGER = 600, 2  # letters above at most, and how many times as many below, where such a line stands in a bar of tools
_SIGNATURE = 12  # lines from the dashes to the end
_QUOTED = (20, 500)  # letters (Han three each) of a pull quote
_SENTENCE = re.compile(r"[.。!！?？…]\W*$|^\W*[“”«\"「『].*[“”»\"」』]\W*$")
_COUNT = r"\s*(?:[(（\[]\s*\d{1,6}\s*条?\s*[)）\]]|[:：]?\s*\d{1,6}\s*条?)"
_REMARK = r"\s*[:：]?\s*(?:[(（【].{0,60}[)）】]|\S{2,12}\s*(?:>>|»|›))?\W*"


def mark_comments(lines: Sequence[Line]) -> None:
    """Give a heading of comments and all that follows it the kind furniture; a counter above the text ends nothing."""
    above = 0
    below = sum(weight(line.text) for line in lines if line.kind != "furniture")
    for place, line in enumerate(lines):
        letters = weight(line.text) if line.kind != "furniture" else 0
        below -= letters
        if above >= _BEFORE and is_comment_heading(line):
            ends = not _is_counter(line, above, below)
            for after in lines[place:] if ends else [line]:
                after.kind, after.level = "furniture", 0
            if ends:
                return
        above += letters


def _is_counter(line: Line, above: int, below: int) -> bool:
    """`No comments` in the bar under a lead, a link down to them: the article is still to come."""
    short = above < _LEAD and below > _LONGER * above
    return short and (line.kind == "item" or line.only_link or line.kind != "heading")


def mark_signature(lines: Sequence[Line]) -> None:
    """Two dashes alone end a message (RFC 3676, 4.3); mail and boards put up to a dozen lines of signature and system below."""
    for place, line in enumerate(lines):
        if line.text.strip() == "--" and place > 0 and len(lines) - place <= _SIGNATURE:
            for after in lines[place:]:
                after.kind, after.level = "furniture", 0
            return


def mark_repeated(lines: Sequence[Line]) -> None:
    """A short paragraph, a sentence or in quotation marks, whose words stand in another one: a pull quote."""
    folded = [fold(line.text) if line.kind == "paragraph" else "" for line in lines]
    whole = "\n".join(folded)
    within: dict[str, bool] = {}  # a hostile page has the same line thousands of times
    for line, words in zip(lines, folded, strict=True):
        if words and _QUOTED[0] <= weight(line.text) <= _QUOTED[1] and _SENTENCE.search(line.text):
            if words not in within:
                within[words] = _within(words, whole)
            if within[words]:
                line.kind = "furniture"


def _within(words: str, whole: str) -> bool:
    """The words stand inside a line that has more of them."""
    place = whole.find(words)
    while place >= 0:
        before, after = whole[place - 1 : place], whole[place + len(words) : place + len(words) + 1]
        if before not in ("", "\n") or after not in ("", "\n"):
            return True
        place = whole.find(words, place + len(words))
    return False


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
