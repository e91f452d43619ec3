"""Plain text -> lines: the words stay as they are; each line gets a kind from its look and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from pipeline.cleaning.byline import is_byline, read_byline
from pipeline.cleaning.furniture_lines import is_furniture_line, is_related_heading
from pipeline.cleaning.lines import INVISIBLE, Line
from pipeline.cleaning.measure import weight
from pipeline.sieve import Sifted

_ITEM = re.compile(r"(?P<indent>\s*)(?:[-*•·●○▪■◆–—]\s+|[•·●▪■◆]|\d{1,3}[.)]\s+|[(（]\d{1,3}[)）]|\d{1,3}、|[①-⑳])\s*\S")
_ROW = Sifted(re.compile(r"(?<=\S)\s\|(?:\s|$)|(?<=\S)\t|^[\s|:-]{0,40}-{3}\s?\|"))
_BAR = Sifted(re.compile(r"(?<=\S)\s\|(?:\s|$)|(?<=\S)\t"))
_CAPTION = re.compile(r"\s*(?:图为|图[:：\d]|图片[:：]|photo\s*[:：]|photograph\s*[:：]|фото\s*[:：]|подпись к фото|▲|△)", re.IGNORECASE)
_MARKDOWN = re.compile(r"\s{0,3}(#{1,6})\s+\S")
_SENTENCE_END = re.compile(r"[.。!！?？;；:：,，、…]\s*[)）\]】»”’\"]*\s*$")
_EXCERPT = re.compile(r"(?:\.\.\.|……?|\[…\])\s*$")
_SHORT = 120  # letters (Han three each); headings of news run to a hundred
_TITLE_LINES = 10  # lines from the top in which a title stands


def normalise(text: str) -> tuple[list[str], list[str]]:
    """(lines, steps): one kind of line end, no invisible characters, no trailing blanks; no word is changed."""
    steps: list[str] = []
    unseen = len(INVISIBLE.findall(text))
    if unseen:
        steps.append(f"removed {unseen} invisible characters")
        text = INVISIBLE.sub("", text)
    lines = [line.rstrip() for line in re.split(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", text)]
    return lines, steps


def classify(texts: Sequence[str]) -> list[Line]:
    """Lines with kinds; blank lines only leave their `gap` on the line before."""
    lines: list[Line] = []
    for text in texts:
        if text.strip():
            lines.append(_by_look(text.strip("\ufeff"), gap=False))
        elif lines:
            lines[-1].gap = True
    _mark_dated_rows(lines)
    _unmark_lone_rows(lines)
    mark_related(lines)
    _mark_headings(lines)
    return lines


def _by_look(text: str, *, gap: bool) -> Line:
    heading = _MARKDOWN.match(text)
    if heading:
        return Line(text, "heading", len(heading.group(1)), gap)
    if read_byline(text) is not None:
        return Line(text, "paragraph", 0, gap)
    if is_furniture_line(text):
        return Line(text, "furniture", 0, gap)
    item = _ITEM.match(text)
    if item:
        return Line(text, "item", 1, gap)
    if _CAPTION.match(text):
        return Line(text, "caption", 0, gap)
    return Line(text, "row" if _ROW.search(text) else "paragraph", 0, gap)


def is_caption(text: str) -> bool:
    """A line that says of which picture it speaks."""
    return _CAPTION.match(text) is not None


def _mark_dated_rows(lines: Sequence[Line]) -> None:
    """A line of cells with a date beside another row with as many cells is a row of a table, not a byline."""
    bars = [sum(1 for _ in _BAR.finditer(line.text)) for line in lines]
    for place, line in enumerate(lines):
        near = [other for other in (place - 1, place + 1) if 0 <= other < len(lines) and not lines[min(place, other)].gap]
        if line.kind == "paragraph" and bars[place] and any(bars[other] == bars[place] for other in near):
            line.kind = "row"


def _unmark_lone_rows(lines: Sequence[Line]) -> None:
    """A single line with one bar is a headline with its section, not a table of one row."""
    rows = [line.kind == "row" for line in lines]
    for place, line in enumerate(lines):
        alone = not any(rows[max(0, place - 1) : place]) and not any(rows[place + 1 : place + 2])
        if rows[place] and alone and len(re.findall(r"[|\t]", line.text)) < 2:
            line.kind = "paragraph"


def mark_related(lines: Sequence[Line]) -> None:
    """What follows a heading such as 相关新闻 is furniture, as far as short lines without a full stop go."""
    inside = False
    for line, after in zip(lines, [*lines[1:], None], strict=False):
        if is_related_heading(line.text):
            inside = True
        elif inside:
            inside = _is_listed(line) and not _opens_section(line, after)
        if inside:
            line.kind, line.level = "furniture", 0


def _opens_section(line: Line, after: Line | None) -> bool:
    """A heading of the article itself, with text below it."""
    return line.kind == "heading" and not line.only_link and after is not None and not _is_listed(after)


def _is_listed(line: Line) -> bool:
    """A short line without a full stop; the excerpt of another page ends in the middle, with three dots."""
    if line.only_link:
        return True
    if weight(line.text) > 2 * _SHORT or read_byline(line.text) is not None:
        return False
    return _SENTENCE_END.search(line.text) is None or _EXCERPT.search(line.text) is not None


def _mark_headings(lines: Sequence[Line]) -> None:
    """Short lines without end punctuation that stand alone before text, items or rows."""
    article = [line for line in lines if line.kind != "furniture"]
    for place, line in enumerate(article):
        before = article[place - 1] if place else None
        after = article[place + 1] if place + 1 < len(article) else None
        if _looks_like_heading(line) and _stands_alone(line, before) and after is not None and _begins_text(line, after):
            line.kind, line.level = "heading", 1 if before is None else 2


def find_title(lines: Sequence[Line]) -> str:
    """The first line if it is a heading; else the longest short line before the text begins; empty where a text has none."""
    article = [line for line in lines if line.kind != "furniture"][:_TITLE_LINES]
    if not article or article[0].kind == "heading":
        return article[0].text.strip(" #\t") if article else ""
    leading = [*takewhile(lambda line: _looks_like_heading(line) or line.kind == "heading" or is_byline(line.text), article)]
    titles = [line.text.strip(" #\t") for line in leading if not is_byline(line.text)]
    return max(titles, key=len, default="")


def _looks_like_heading(line: Line) -> bool:
    short = line.kind == "paragraph" and 0 < weight(line.text) <= _SHORT and _SENTENCE_END.search(line.text) is None
    return short and not is_byline(line.text)


def _stands_alone(line: Line, before: Line | None) -> bool:
    """First, after a blank line, or after a line that is no short line of its own: in a run of short lines none is a heading."""
    return before is None or before.gap or not _looks_like_heading(before)


def _begins_text(line: Line, after: Line) -> bool:
    return line.gap or after.kind in ("item", "row") or not _looks_like_heading(after)
