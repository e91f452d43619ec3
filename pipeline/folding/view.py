"""The copy of a text that the rules read, one writing for what pages write in many ways."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import opencc

# Pages converted to traditional characters by a program carry the reading of some characters in brackets, inside words:
# a bracket with one toned syllable behind a Han character.
_PINYIN = r"(?<=[\u3400-\u9fff][(（])[a-zɡ]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zɡ]{0,4}[)）]"
_DOUBLED = r"(?<=[,，][,，、])[,，、]*(?=[^,，])|(?<=[,，、])[,，、]*(?=[。；;：:？?！!])"
_INVISIBLE = r"\u200b-\u200f\u2060\ufeff\u00ad"
# The first character comes first in the pattern, what it begins behind it: Python then looks at no other character.
_DROPPED = re.compile(rf"[(（,，、{_INVISIBLE}](?:{_PINYIN}|{_DOUBLED}|(?<=[{_INVISIBLE}]))")
_FULL_WIDTH_DIGITS = {ord("０") + i: str(i) for i in range(10)}


@lru_cache(maxsize=1)
def _simplified() -> dict[int, str]:
    """Full width to ASCII digits, traditional to simplified, a character for a character (OpenCC's t2s, asked once for each)."""
    converter = opencc.OpenCC("t2s")
    han = [chr(code) for block in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF)) for code in range(block[0], block[1] + 1)]
    simple = converter.convert("\n".join(han)).split("\n")
    changed = {ord(old): new for old, new in zip(han, simple, strict=True) if old != new and len(new) == 1}
    return changed | _FULL_WIDTH_DIGITS


@lru_cache(maxsize=1)
def _changing() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _simplified()))}]")


def simplify(text: str) -> str:
    """Simplified characters and ASCII digits; the length never changes."""
    return text.translate(_simplified()) if _changing().search(text) else text


@dataclass(frozen=True, slots=True)
class View:
    """`text` to read; `origin[i]` is the place of `text[i]` in the original, `origin[len(text)]` the original's length."""

    text: str
    origin: tuple[int, ...] | None  # None: every character stands where it stood

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's span of a non-empty span of `text`."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


def readable(text: str) -> View:
    """The copy that the rules read."""
    simple = simplify(text)
    if not _DROPPED.search(simple):
        return View(simple, None)
    kept: list[int] = []
    last = 0
    for match in _DROPPED.finditer(simple):
        kept.extend(range(last, match.start()))
        last = match.end()
    kept.extend(range(last, len(simple)))
    return View("".join(simple[i] for i in kept), (*kept, len(text)))
