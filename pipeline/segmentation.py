"""Document -> sentences with their language, and the tokens of a Chinese stretch.

Sentences never cross a block. English and Russian are split by spaCy's blank pipelines with its rule-based sentencizer (no
model, nothing downloaded), Chinese by its end marks. Chinese words come from an own jieba tokenizer, which shares neither
dictionary nor cache file with other users of the library.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import spacy
from spacy.language import Language

from pipeline.model import BlockKind, Document, Sentence

if TYPE_CHECKING:
    import jieba

_CHINESE_END = re.compile(r"[。！？!?]+[”’」』）)]*|\n")
_ABBREVIATIONS = re.compile(r"\b(?:[A-ZА-ЯЁ]|им|г|гг|ул|пр|проф|акад|St|Dr|Prof|Mr|Mrs|Ms|No|vs|etc|e\.g|i\.e)\.$", re.UNICODE)
_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[а-яёА-ЯЁ]")
_LATIN = re.compile(r"[A-Za-z]")


def language_of(text: str) -> str:
    """`zh`, `ru` or `en` by the script of most letters; one Han character weighs as much as three letters, for it is a word."""
    counts = {"zh": 3 * len(_HAN.findall(text)), "ru": len(_CYRILLIC.findall(text)), "en": len(_LATIN.findall(text))}
    return max(counts, key=lambda language: counts[language])


@lru_cache(maxsize=2)
def _sentencizer(language: str) -> Language:
    nlp = spacy.blank(language)
    nlp.add_pipe("sentencizer")
    nlp.max_length = 10_000_000  # blank pipelines need no memory per character; spaCy's limit is meant for parsers
    return nlp


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
    """spaCy ends a sentence at the full stop of «им.» or an initial; such pieces are joined again."""
    start = 0
    sentences = list(_sentencizer(language)(text).sents)
    for i, sentence in enumerate(sentences):
        end = sentence.end_char
        following = text[end:].lstrip()[:1]
        if i + 1 < len(sentences) and (_ABBREVIATIONS.search(text[start:end]) or following.islower()):
            continue
        yield start, end
        start = end


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


@lru_cache(maxsize=1)
def _jieba() -> jieba.Tokenizer:
    import jieba  # slow to import, and not needed by pages whose names are all registered

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = _private_cache()
    return tokenizer


@lru_cache(maxsize=1)
def _tags() -> dict[str, str]:
    """Parts of speech of jieba's own dictionary, which its tokenizer does not keep."""
    import jieba

    with jieba.get_dict_file() as handle:
        lines = (line.decode("utf-8").split() for line in handle)
        return {word: tag for word, _, tag in lines}


def tag_of(word: str) -> str:
    """jieba's part of speech of a word (`ns` a place, `nr` a person, `v` a verb, ...), empty where its dictionary lacks it."""
    return _tags().get(word, "")


def _private_cache() -> str:
    """A folder of this user only: jieba's cache in the shared temp folder breaks for a second user."""
    from pathlib import Path

    folder = Path.home() / ".cache" / "rollcall"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # a home that cannot be written: a folder that lives as long as the process
        import tempfile

        return tempfile.mkdtemp(prefix="rollcall-")
    return str(folder)


def words(text: str) -> list[tuple[str, int, int]]:
    """The words of a Chinese text as (word, start, end)."""
    return [(word, start, end) for word, start, end in _jieba().tokenize(text, HMM=False)]
