"""Lines of a page that are no article though no markup says so: links that stand alone, sections of notes and sources."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from pipeline.cleaning.byline import read_byline
from pipeline.cleaning.lines import Line
from pipeline.cleaning.measure import weight
from pipeline.cleaning.script import simplify
from pipeline.cleaning.words import words

_PROSE = 150  # letters (Han three each) of a paragraph that is no label
_SENTENCE = 24  # of one that ends as a sentence does
_FULL_STOP = re.compile(r"[.。!！?？…][”»\"』」)）\]]*\W*$")
# a name ends with the kind of institution in Chinese; in English and Russian the kind may stand anywhere
_INSTITUTION = re.compile(
    r"(?:大学|学院|学校|研究院|研究所|联盟|协会)\W*(?:[(（].{0,20}[)）]\W*)?$|universit|univ\.|college|institut|academ|polytechn|school|politec|hochschul|[ée]cole|faculty|conservator|\b(?:ETH|TU|KU|MIT)\b"
    r"|универс|институт|академи|консерватор|колледж|техникум",
    re.IGNORECASE,
)
_NOTES, _AUTHOR = 0.8, 0.25  # shares of the letters of a text
_RUN = 4  # links set into a text as teasers; longer lists may be what the text is about
_MOST = 3  # links in a row at the end that lead elsewhere; more are a list, which may be the members


def mark_outside_lines(lines: Sequence[Line]) -> None:
    """Give such lines the kind furniture."""
    _mark_lone_links(lines)
    _mark_first_links(lines)
    _mark_last_links(lines)
    _mark_notes(lines)
    _mark_last_headings(lines)


def _mark_lone_links(lines: Sequence[Line]) -> None:
    """Some links between two paragraphs of prose (or after the last) are teasers set into the text, unless they name institutions."""
    place = 1
    while place < len(lines):
        run = [*takewhile(lambda line: line.only_link and line.kind in ("paragraph", "item"), lines[place : place + _RUN + 1])]
        after = lines[place + len(run)] if place + len(run) < len(lines) else None
        before = lines[place - 1]
        announced = before.text.rstrip().endswith((":", "："))
        if 0 < len(run) <= _RUN and _is_prose(before) and not announced and (after is None or _opens_text(after)):
            for line in run if len(run) == 1 or not _are_names(run) else ():
                line.kind, line.level = "furniture", 0
        place += len(run) + 1


def _opens_text(line: Line) -> bool:
    return line.kind == "heading" or _is_prose(line)


def _is_prose(line: Line) -> bool:
    if line.kind != "paragraph" or line.only_link:
        return False
    letters = weight(line.text)
    return letters >= _PROSE or (letters >= _SENTENCE and _FULL_STOP.search(line.text) is not None)


def _mark_last_links(lines: Sequence[Line]) -> None:
    last = [*lines]
    while last and last[-1].kind == "furniture":
        last.pop()
    count = next((place for place, line in enumerate(reversed(last)) if not _leads_elsewhere(line)), len(last))
    if 0 < count < len(last) and (count <= _MOST or not _are_names(last[-count:])):
        for line in last[-count:]:
            line.kind = "furniture"


def _mark_first_links(lines: Sequence[Line]) -> None:
    """A menu set as lines above the text, of more links than a headline has."""
    article = [line for line in lines if line.kind != "furniture"]
    first = [*takewhile(_leads_elsewhere, article)]
    if _MOST <= len(first) < len(article) and not _are_names(first):
        for line in first:
            line.kind = "furniture"


def _leads_elsewhere(line: Line) -> bool:
    return line.only_link and line.kind == "paragraph" and read_byline(line.text) is None


def _are_names(lines: Sequence[Line]) -> bool:
    """At least half of the lines are names of institutions: the members, each linked to its own site."""
    return 2 * sum(names_institution(line.text) for line in lines) >= len(lines)


def names_institution(text: str) -> bool:
    """A text with the kind of an institution at its end (Chinese) or anywhere in it."""
    return _INSTITUTION.search(simplify(text)) is not None


def _mark_last_headings(lines: Sequence[Line]) -> None:
    """A heading with nothing below it is of something that was left out."""
    article = [line for line in lines if line.kind != "furniture"]
    while len(article) > 1 and article[-1].kind == "heading":
        article.pop().kind = "furniture"


def _mark_notes(lines: Sequence[Line]) -> None:
    """A heading such as References or About the author and the lines below it, up to the next heading; never most of a text."""
    starts = [place for place, line in enumerate(lines) if line.kind == "heading"]
    whole = sum(weight(line.text) for line in lines if line.kind != "furniture")
    for start, end in pairwise([*starts, len(lines)]):
        kind = _note_headings().get(simplify(lines[start].text.strip(" :：[]").lower()))
        if kind and sum(weight(line.text) for line in lines[start:end] if line.kind != "furniture") <= whole * kind:
            for line in lines[start:end]:
                line.kind, line.level = "furniture", 0


@cache
def _note_headings() -> dict[str, float]:
    """Such headings, and how much of a text may stand below: an author needs few lines."""
    notes = dict.fromkeys(map(simplify, words("note_headings")), _NOTES)
    return notes | dict.fromkeys(map(simplify, words("author_headings")), _AUTHOR)
