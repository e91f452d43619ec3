"""Simplified against traditional, character by character, by OpenCC's tables."""

from __future__ import annotations

from functools import cache, lru_cache

from opencc import OpenCC


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
    if text.isascii():
        return text
    return "".join(_simplified(char) if is_han(char) else char for char in text)


def is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"


def only_traditional(char: str) -> bool:
    """A character that simplified Chinese writes differently."""
    return _simplified(char) != char


def only_simplified(char: str) -> bool:
    """A character that traditional Chinese writes differently."""
    return _traditional(char) != char and _simplified(char) == char
