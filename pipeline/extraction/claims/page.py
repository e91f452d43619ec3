"""A page with everything found on it, in the offsets of its readable copy: what the claim rules look at."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.folding import View
from pipeline.model import Block, Document, Mention, Sentence


@dataclass(frozen=True, slots=True)
class Page:
    """`document` is the readable copy (its text and blocks are the view's); `view` maps back to the original."""

    document: Document
    view: View
    sentences: tuple[Sentence, ...]
    names: tuple[Mention, ...]
    dates: tuple[Mention, ...]
    numbers: tuple[Mention, ...]
    publisher: str = ""
    publisher_name: str = ""
    spoken: tuple[Mention, ...] = ()  # 我校, our university: mentions of the publisher, for the claim rules only

    @property
    def text(self) -> str:
        return self.document.text

    def names_between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The names that begin in a stretch of the text."""
        return mentions_between(self.names, start, end)

    def cells(self, block: Block) -> list[str]:
        """The cells of a block; a block that is no row has one."""
        return [cell.strip() for cell in self.text[block.start : block.end].split("|")]

    def block_at(self, place: int) -> int:
        """The index of the block that a place of the text stands in."""
        return bisect_right(self.document.blocks, place, key=_start) - 1


def mentions_between(mentions: tuple[Mention, ...], start: int, end: int) -> tuple[Mention, ...]:
    """Those of some mentions, sorted by place, that begin in a stretch of the text."""
    first, last = (bisect_left(mentions, place, key=_place) for place in (start, end))
    return mentions[first:last]


def _place(mention: Mention) -> int:
    return mention.start


def _start(block: Block) -> int:
    return block.start


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with the mentions inside it and the sentence before it in the same block."""

    page: Page
    sentence: Sentence
    universities: tuple[Mention, ...]
    organisations: tuple[Mention, ...]
    dates: tuple[Mention, ...]
    numbers: tuple[Mention, ...]
    index: int
    label: str = ""  # what a line or cell of its own says this one is: Members, Chair

    @property
    def text(self) -> str:
        return self.sentence.text

    @property
    def language(self) -> str:
        return self.sentence.language

    def local(self, mention: Mention) -> tuple[int, int]:
        """The span of a mention inside the sentence's text."""
        return mention.start - self.sentence.start, mention.end - self.sentence.start


def statements(page: Page) -> Iterator[Statement]:
    """The sentences that may carry claims, in order."""
    named = {kind: [m for m in page.names if m.kind == kind] for kind in ("university", "organisation")}
    kinds = {**named, "university": sorted((*named["university"], *page.spoken), key=lambda m: m.start)}
    for index, sentence in enumerate(page.sentences):
        if sentence.kind != "furniture":
            yield Statement(
                page,
                sentence,
                _inside(kinds["university"], sentence),
                _inside(kinds["organisation"], sentence),
                _inside(page.dates, sentence),
                _inside(page.numbers, sentence),
                index,
                _label(page, sentence),
            )


_LABEL = 24  # characters: a label is a word or two


def _label(page: Page, sentence: Sentence) -> str:
    """The label of a sentence: the first cell of its row, the words before its colon, or a short line above it."""
    before = re.match(r"(?:[-•*]\s*)?([^|:：。.,，\d]{2,24}?)\s*[|:：]", sentence.text)
    if before:
        return before.group(1).strip()
    block = page.document.blocks[sentence.block]
    if sentence.start != block.start or sentence.block == 0:
        return ""
    above = page.document.blocks[sentence.block - 1]
    line = page.text[above.start : above.end].strip()
    return line if len(line) <= _LABEL and line and not re.search(r"[。.!?！？，,:：;]$", line) else ""


def _inside(mentions: list[Mention] | tuple[Mention, ...], sentence: Sentence) -> tuple[Mention, ...]:
    first = bisect_left(mentions, sentence.start, key=_place)
    inside = []
    for mention in mentions[first:]:
        if mention.start >= sentence.end:
            break
        if mention.end <= sentence.end:
            inside.append(mention)
    return tuple(inside)


def readable_document(document: Document, view: View) -> Document:
    """The document as the rules read it: the view's text, its blocks and spam where they stand there."""
    if view.origin is None:
        return replace(document, text=view.text)
    origin = view.origin
    blocks = tuple(replace(b, start=bisect_left(origin, b.start), end=bisect_left(origin, b.end)) for b in document.blocks)
    spam = tuple((bisect_left(origin, a), bisect_left(origin, b)) for a, b in document.spam)
    return replace(document, text=view.text, blocks=blocks, spam=spam)
