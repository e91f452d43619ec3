"""Enumerations of universities: names in a row with nothing but separators between."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extraction.claims.page import Page
from pipeline.extraction.countries import chinese_countries
from pipeline.extraction.tables import either
from pipeline.model import Mention

_COUNTRIES = "|".join(chinese_countries())
_GLUE = re.compile(rf"(?:\s|[,，、;；/|（()）]|[（(][^（）()]{{0,30}}[)）]|{either('between_names')}|{_COUNTRIES})*")


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
