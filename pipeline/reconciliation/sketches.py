"""The sketch of a text: a sample of its runs of characters by which copies are known, whatever their layout. Kept with its reading."""

from __future__ import annotations

import unicodedata
import zlib
from functools import lru_cache

from opencc import OpenCC

LENGTH = 12  # characters: a clause in Chinese, two words in English or Russian; shorter runs recur in unrelated texts
SAMPLE = 4


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return OpenCC("t2s")


def fold(text: str) -> str:
    """Letters and digits only, simplified characters, lower case: what survives a new layout."""
    return "".join(filter(str.isalnum, _converter().convert(unicodedata.normalize("NFKC", text).casefold())))


def sketch(text: str) -> tuple[int, ...]:
    """The kept hashes of a text: one in `SAMPLE` of its runs of `LENGTH` characters, by size."""
    data = fold(text).encode("utf-32-le")  # four bytes a character: windows are cut from the bytes, which is twice as fast
    hashes = (zlib.crc32(data[at : at + 4 * LENGTH]) for at in range(0, len(data) - 4 * LENGTH + 1, 4))
    return tuple(sorted({value for value in hashes if value % SAMPLE == 0}))
