"""Document -> sentences with their language, and the tokens of a Chinese stretch.

Sentences never cross a block. English and Russian are split as spaCy's rule-based sentencizer does (western.py), Chinese by
its end marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model import BlockKind, Document, Sentence
from pipeline.segmentation.chinese import tag_of, words
from pipeline.segmentation.western import sentence_ends

__all__ = ["language_of", "segment", "split", "tag_of", "words"]

_CHINESE_END = re.compile(r"[。！？!?]+[”’」』）)]*|\n")
_ABBREVIATION = re.compile(r"\b(?:[A-ZА-ЯЁ]|им|г|гг|ул|пр|проф|акад|St|Dr|Prof|Mr|Mrs|Ms|No|vs|etc|e\.g|i\.e)\.$")
_LONGEST = 5  # characters of an abbreviation with its full stop
_BLANKS = re.compile(r"\s*")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_CYRILLIC = re.compile(r"[а-яёА-ЯЁ]+")
_LATIN = re.compile(r"[A-Za-z]+")


def language_of(text: str) -> str:
    """`zh`, `ru` or `en` by the script of most letters; one Han character weighs as much as three letters, for it is a word."""
    if text.isascii():
        return "en" if _LATIN.search(text) else "zh"
    counts = {"zh": 3 * _count(_HAN, text), "ru": _count(_CYRILLIC, text), "en": _count(_LATIN, text)}
    return max(counts, key=lambda language: counts[language])


def _count(script: re.Pattern[str], text: str) -> int:
    return sum(map(len, script.findall(text)))


def _spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    if language == "zh":
        last = 0
        for match in _CHINESE_END.finditer(text):
            yield last, match.end()
            last = match.end()
        yield last, len(text)
    else:
        yield from _joined_at_abbreviations(text, language)


def _joined_at_abbreviations(text: str, language: str) -> Iterator[tuple[int, int]]:
    """What ends at the full stop of «им.» or an initial, or before a small letter, is no sentence yet."""
    start = 0
    for end in sentence_ends(text, language):
        following = _BLANKS.match(text, end).end()  # type: ignore[union-attr]  # matches always
        if not text[following : following + 1].islower() and not _is_abbreviation(text[start:end]):
            yield start, end
            start = end
    yield start, len(text)


def _is_abbreviation(piece: str) -> bool:
    return _ABBREVIATION.search(piece, max(0, len(piece) - _LONGEST)) is not None


def split(text: str, offset: int = 0, block: int = 0, kind: BlockKind = "paragraph") -> Iterator[Sentence]:
    """The sentences of one block whose text starts at `offset` of the document."""
    language = language_of(text)
    for start, end in _spans(text, language):
        piece = text[start:end]
        left = len(piece) - len(piece.lstrip())
        stripped = piece.strip()
        if stripped:
            begin = offset + start + left
            yield Sentence(begin, begin + len(stripped), stripped, language, block, kind)


def segment(document: Document) -> list[Sentence]:
    """All sentences of a document in order, furniture included (its kind says so)."""
    found: list[Sentence] = []
    for i, block in enumerate(document.blocks):
        found.extend(split(document.text[block.start : block.end], block.start, i, block.kind))
    return found
