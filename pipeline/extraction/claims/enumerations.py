"""Enumerations of universities: names in a row with separators between, or list items under a line that introduces them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extraction.claims.page import Page
from pipeline.extraction.tables import either
from pipeline.model import Mention

_GLUE = re.compile(rf"(?:\s|[,，、;；/|（()）]|[（(][^（）()]{{0,30}}[)）]|{either('between_names')})*")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Universities that stand in a row; offsets of the readable copy."""

    universities: tuple[Mention, ...]

    @property
    def start(self) -> int:
        return self.universities[0].start

    @property
    def end(self) -> int:
        return self.universities[-1].end


def enumerations(page: Page, universities: list[Mention] | tuple[Mention, ...]) -> list[Enumeration]:
    """Runs of universities with nothing but separators between; a single one is a run of one. No university twice in a run."""
    runs: list[list[Mention]] = []
    for mention in universities:
        if runs and _GLUE.fullmatch(page.text[runs[-1][-1].end : mention.start]):
            if all(m.entity != mention.entity for m in runs[-1]):
                runs[-1].append(mention)
        else:
            runs.append([mention])
    return [Enumeration(tuple(run)) for run in runs]


def block_lists(page: Page) -> Iterator[tuple[int, Enumeration]]:
    """Lists of items, rows or bare lines that hold a university each: (index of the block that introduces it, the names)."""
    named = [m for m in page.names if m.kind == "university"]
    blocks = page.document.blocks
    run: list[Mention] = []
    first = 0
    for index, block in enumerate(blocks):
        inside = [m for m in named if block.start <= m.start < block.end]
        if inside and _is_entry(page.text[block.start : block.end], inside[0], block.kind):
            first = first if run else index
            run.append(inside[0])
        elif run:
            yield first - 1, Enumeration(tuple(run))
            run = []
    if run:
        yield first - 1, Enumeration(tuple(run))


def _is_entry(line: str, mention: Mention, kind: str) -> bool:
    """The name is all that the line says, but for a mark, a number or a country beside it."""
    rest = line.replace(mention.text, "", 1)
    letters = sum(c.isalpha() for c in rest)
    return kind != "furniture" and letters <= (30 if kind in ("item", "row") else 6)
