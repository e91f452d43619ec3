"""Chinese words and their parts of speech, from an own jieba tokenizer, which shares neither dictionary nor cache file with
other users of the library."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import jieba


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
        cells = handle.read().decode("utf-8").split()  # word, frequency and tag of each of 350 000 lines
    return dict(zip(cells[::3], cells[2::3], strict=True))


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
    return list(_words(text))


@lru_cache(maxsize=4096)  # name grammars ask for the same few characters before a head noun again and again
def _words(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((word, start, end) for word, start, end in _jieba().tokenize(text, HMM=False))
