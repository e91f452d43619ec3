"""Where English and Russian sentences end: spaCy's rule-based sentencizer, asked only about the words beside an end mark.

spaCy's blank tokenizers (no model, nothing downloaded) read a text word by word, so that a word with a full stop is the same
tokens wherever it stands. Most words have none, and are never tokenised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.pipeline import Sentencizer

_MARKS = frozenset(Sentencizer.default_punct_chars)
_MARK = re.compile(f"[{re.escape(''.join(sorted(_MARKS)))}]")
_ASCII_MARK = re.compile(r"[.!?]")
_WORD = re.compile(r"\S+")
_WORDS = 20_000  # words kept with their tokens; a page has some dozen with an end mark, most of them seen before
Token = tuple[int, bool, bool]  # where it ends in its word, whether it is an end mark, whether punctuation of any kind


def sentence_ends(text: str, language: str) -> Iterator[int]:
    """The ends of all sentences but the last: behind an end mark and the punctuation that follows it."""
    word = _word_with_mark(text, 0)
    end, ended = 0, False  # of the last token; a mark was seen and only punctuation since
    while word is not None:
        for stop, is_mark, is_punctuation in _tokens(word.group(), language):
            if ended and not is_mark and not is_punctuation:
                yield end
                ended = False
            ended, end = ended or is_mark, word.start() + stop
        following = _WORD.search(text, word.end()) if ended else _word_with_mark(text, word.end())
        if ended and following is not None and text[word.end() : following.start()] != " ":  # spaCy makes a token of more than a blank
            yield end
            ended, following = False, _word_with_mark(text, word.end())
        word = following


def _word_with_mark(text: str, place: int) -> re.Match[str] | None:
    """The first word behind `place`, which no word crosses, that has an end mark in it."""
    mark = (_ASCII_MARK if text.isascii() else _MARK).search(text, place)
    if mark is None:
        return None
    before = text[place : mark.start()]
    start = mark.start() if not before or before[-1].isspace() else mark.start() - len(before.rsplit(None, 1)[-1])
    return _WORD.match(text, start)


@lru_cache(maxsize=_WORDS)
def _tokens(word: str, language: str) -> tuple[Token, ...]:
    return tuple((token.idx + len(token), token.text in _MARKS, token.is_punct) for token in _blank(language).tokenizer(word))


@lru_cache(maxsize=2)
def _blank(language: str) -> Language:
    return spacy.blank(language)
