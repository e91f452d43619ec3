"""Simplified against traditional, character by character, by OpenCC's tables."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from opencc import OpenCC

from pipeline.folding import simplify as plain

_RARE = re.compile("[\U00020000-\U0003ffff]")


@cache
def _converter(direction: str) -> OpenCC:
    return OpenCC(direction)


@lru_cache(maxsize=32768)
def _simplified(char: str) -> str:
    converted: str = _converter("t2s").convert(char)
    return converted if len(converted) == 1 else char


@lru_cache(maxsize=32768)
def _traditional(char: str) -> str:
    converted: str = _converter("s2t").convert(char)
    return converted


def simplify(text: str) -> str:
    """The text with traditional characters as simplified ones, each in its place: offsets stay the same."""
    return text.translate(_SIMPLIFIED) if may_be_traditional(text) else text


def may_be_traditional(text: str) -> bool:
    """Some character of the text may have a simplified form."""
    return not text.isascii() and (plain(text) is not text or _RARE.search(text) is not None)


class _Simplified(dict[int, str]):
    """Code of a character -> its simplified form, filled as characters come; str.translate asks it at the speed of C."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = _simplified(char) if is_han(char) else char
        return self[code]


_SIMPLIFIED = _Simplified()


def is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"


def only_traditional(char: str) -> bool:
    """A character that simplified Chinese writes differently."""
    return _simplified(char) != char


def only_simplified(char: str) -> bool:
    """A character that traditional Chinese writes differently."""
    return _traditional(char) != char and _simplified(char) == char
