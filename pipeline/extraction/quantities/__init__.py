"""Numbers with their qualifiers, in Chinese, English and Russian."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.quantities.chinese import find_han
from pipeline.extraction.quantities.finders import find_western
from pipeline.folding import simplify
from pipeline.model import Mention

_SCRIPTS = {"zh": re.compile(r"[\u3400-\u9fff]"), "ru": re.compile(r"[а-яёА-ЯЁ]"), "en": re.compile(r"[A-Za-z0-9]")}

__all__ = ["find_numbers"]


def find_numbers(text: str, *, language: str | None = None) -> list[Mention]:
    """Whole numbers in `text`, in order, without overlaps: `.value` as written, `.lower`..`.upper` as meant, `.qualifier`.

    `language` (zh, en, ru) restricts to one grammar; by default each script found in the text is read by its own.
    Ordinals, decimals, percentages, parts of codes (C9, 985-5) and telephone numbers are none.
    """
    languages = [language.split("-")[0]] if language else [name for name, script in _SCRIPTS.items() if script.search(text)]
    found: list[Mention] = []
    simple = simplify(text)
    for name in languages:
        found.extend(find_han(simple) if name == "zh" else find_western(simple, "ru" if name == "ru" else "en"))
    return [_of_original(mention, text) for mention in _without_overlaps(found)]


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, m.start - m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept


def _of_original(mention: Mention, text: str) -> Mention:
    written = text[mention.start : mention.end]
    return mention if mention.text == written else replace(mention, text=written)
