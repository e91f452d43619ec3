"""The copy of a text on which names are looked up.

Latin and Cyrillic words: no case, no accents, Cyrillic ones stemmed (Snowball), one space between; Han characters without
spaces; quotes, hyphens and full stops gone; commas, colons and brackets kept, for they part names from their neighbours.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

import snowballstemmer
from rapidfuzz.distance import DamerauLevenshtein

from pipeline.folding.view import simplify

_TOKEN = re.compile(
    r"(?P<han>[\u3400-\u9fff]+)"
    r"|(?P<word>[а-яёА-ЯЁ]+(?:[-‐‑][а-яёА-ЯЁ]+)+|[^\W\d_\u3400-\u9fff]+(?:['’ʼ`](?!s\b)[^\W\d_\u3400-\u9fff]+)*|\d+|&)"
    r"|[,，、;；:：|()（）\n。！？!?…]"
)
_SIGNS = {"，": ",", "；": ";", "：": ":", "（": "(", "）": ")"}
_WORDS = {"st": "saint", "sankt": "saint", "имени": "им", "named": "им", "after": "", "the": "", "&": "and"}
_LOOK_ALIKES = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")  # Latin letters inside a Cyrillic word
# Head nouns whose misprints still say what stands there; a word within one edit of them is taken for them.
_HEADS = ("университет", "университета", "университете", "университету", "университетом", "академия", "академии")
_stemmer = snowballstemmer.stemmer("russian")


@dataclass(frozen=True, slots=True)
class FoldedNames:
    """`text` to match on, in pieces: (where it begins there, start and end in the original, whether it is Han, which stands
    character for character)."""

    text: str
    pieces: tuple[tuple[int, int, int, bool], ...]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The original's span of the characters `first` to `last`: words are taken whole."""
        return self._span_of(first)[0], self._span_of(last)[1]

    def _span_of(self, place: int) -> tuple[int, int]:
        begin, start, end, is_han = self.pieces[bisect_right(self.pieces, place, key=itemgetter(0)) - 1]
        place = start + place - begin
        return (place, place + 1) if is_han else (start, end)


@lru_cache(maxsize=200_000)
def _fold_word(word: str) -> str:
    if re.search(r"[а-яёА-ЯЁ]", word):
        return _fold_cyrillic(word)
    decomposed = unicodedata.normalize("NFKD", word.replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("Ø", "O"))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c) and c not in "'’ʼ`").casefold()
    return _WORDS.get(plain, plain)


def _fold_cyrillic(word: str) -> str:
    plain = re.sub("[-‐‑]", "", word.translate(_LOOK_ALIKES)).casefold().replace("ё", "е")  # Северо-Китайский, Северокитайский
    if plain in _WORDS:
        return _WORDS[plain]
    if sum(c.isupper() for c in word) > 1 and len(word) <= 8:  # МАИ, УрФУ: abbreviations have no endings
        return plain
    stem: str = _stemmer.stemWord(_mend(plain))
    return stem


def _mend(word: str) -> str:
    """A head noun for its misprint: универститет is университет."""
    if len(word) < 8 or word in _HEADS or not word.startswith(("ун", "ак")):
        return word
    near = [head for head in _HEADS if DamerauLevenshtein.distance(word, head, score_cutoff=1) <= 1]
    return near[0] if near else word


def fold_names(text: str) -> FoldedNames:
    """Fold a text for looking up names."""
    parts: list[str] = []
    pieces: list[tuple[int, int, int, bool]] = []
    length, spaced = 0, False
    for match in _TOKEN.finditer(simplify(text)):
        kind, folded = match.lastgroup, match.group()
        start, end = match.span()
        if kind == "word":
            folded = _fold_word(folded)
            if not folded:
                continue
            if spaced:
                folded = " " + folded
        elif kind is None:
            folded = _SIGNS.get(folded, folded)
        parts.append(folded)
        pieces.append((length, start, end, kind == "han"))
        length += len(folded)
        spaced = kind == "word"
    return FoldedNames("".join(parts), tuple(pieces))


@lru_cache(maxsize=100_000)
def fold_name(name: str) -> str:
    """One name as `fold_names` writes it."""
    return fold_names(name).text
