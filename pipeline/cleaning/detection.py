"""The codec of bytes that declare none, or a wrong one: charset-normalizer proposes, a plausibility count decides.

charset-normalizer alone errs on short pages (it takes Chinese for Korean or Cyrillic), so that its proposal competes with
the codecs that our three languages are written in.
"""

from __future__ import annotations

import re
from functools import lru_cache

from charset_normalizer import from_bytes

from pipeline.cleaning.binary import unmarked_utf16

_OURS = ("gb18030", "big5hkscs", "cp1251", "koi8_r", "cp1252", "shift_jis", "euc_kr")
_SAMPLE = 20000  # bytes; enough for a stable count, and charset-normalizer is slow
_NON_ASCII = re.compile(r"[^\x00-\x7f]")
_CYRILLIC_WORD = re.compile(r"\b[А-ЯЁ]?[а-яё]+\b|\b[А-ЯЁ]{2,}\b")
_ACCENTED_WORD = re.compile(r"\b[A-Za-z]+[À-ÿ][a-z]*\b|\b[À-ß][a-z]{2,}\b")
_PUNCTUATION = re.compile("[\u2010-\u2026\u00a0«»©°№·\u3000-\u3011，；：！？（）]")
_KANA_HANGUL = re.compile("[\u3040-\u30ff\uac00-\ud7a3]")


def detect(data: bytes) -> tuple[str, str]:
    """(text, encoding) of the most plausible codec; characters that fit none are replaced."""
    wide = unmarked_utf16(data)
    if wide is not None:
        return data.decode(wide, "replace"), wide
    sample = data[:_SAMPLE]
    scored = [(plausibility(sample.decode(name, "replace")), -place, name) for place, name in enumerate(_candidates(sample))]
    encoding = max(scored)[2]
    return data.decode(encoding, "replace"), encoding


def _candidates(sample: bytes) -> list[str]:
    proposed = from_bytes(sample).best()
    names = [proposed.encoding] if proposed is not None else []
    names = ["gb18030" if name in ("gb2312", "gbk", "hz") else name for name in names]
    return [*_OURS, *(name for name in names if name not in _OURS and not name.startswith("utf"))]


def plausibility(text: str) -> float:
    """The share of the non-ASCII characters that occur as a language would use them, 0..1; 1 for ASCII text."""
    foreign = len(_NON_ASCII.findall(text))
    if foreign == 0:
        return 1.0
    natural = sum(map(_common_han, text)) + len(_PUNCTUATION.findall(text)) + 0.9 * len(_KANA_HANGUL.findall(text))
    natural += sum(len(_NON_ASCII.findall(word)) for word in _CYRILLIC_WORD.findall(text))
    natural += sum(len(_NON_ASCII.findall(word)) for word in _ACCENTED_WORD.findall(text))
    return (natural - 2 * text.count("\ufffd")) / foreign


@lru_cache(maxsize=32768)
def _common_han(char: str) -> bool:
    """One of the 3,755 characters of GB 2312 level 1 or the 5,401 of Big5 level 1: the frequent ones of either script."""
    if not "\u4e00" <= char <= "\u9fff":
        return False
    simplified, traditional = char.encode("gb2312", "ignore"), char.encode("big5", "ignore")
    return b"\xb0" <= simplified[:1] <= b"\xd7" or b"\xa4" <= traditional[:1] <= b"\xc6"
