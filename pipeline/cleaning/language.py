"""The language of a text from its scripts; words decide only between languages of one script.

Mixed is a page that speaks two languages: a considerable share of the words, or lines of its own (a byline, links) in the second
script. Names in another script, even many, stand inside lines of the first.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.cleaning.lines import Line
from pipeline.cleaning.script import may_be_traditional, only_simplified, only_traditional
from pipeline.cleaning.words import table

# letters a word takes: Chinese about 1.7 characters, English 5, Russian 6 (with inflection)
_LETTERS_A_WORD = {"han": 1.7, "latin": 5.0, "cyrillic": 6.0, "kana": 3.0, "hangul": 3.0, "arabic": 5.0}
_SHARE = 0.2  # of the words; Chinese pages that give names in English too stay below
_LINES, _LINE_SHARE = 3, 0.12  # lines wholly in the second script: three labels or links and an eighth of all lines
_SCRIPTS = (  # in runs
    ("han", re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]+")),  # as is_han
    ("latin", re.compile(r"[A-Za-zÀ-ɏ]+")),
    ("cyrillic", re.compile(r"[Ѐ-ӿ]+")),
    ("kana", re.compile(r"[ぁ-ヿ]+")),
    ("hangul", re.compile(r"[가-힣]+")),
    ("arabic", re.compile(r"[؀-ۿ]+")),
)
_LATIN = tuple(one for one in _SCRIPTS if one[0] == "latin")
_ALONE = {"kana": "ja", "hangul": "ko", "arabic": "ar"}
_KANA_SHARE = 0.1  # of Han and kana: Japanese prose has over half, Chinese a brand name
_WORD = re.compile(r"[^\W\d_]+")


def find_language(lines: Sequence[Line]) -> str:
    """zh, zh-Hant, en, ru, mixed or another ISO 639-1 code; empty for a text without letters. Furniture counts as lines only."""
    article = [line for line in lines if line.kind != "furniture"]
    whole = "\n".join(line.text for line in lines)
    written = [one for one in _SCRIPTS if one[1].search(whole)]
    if len(written) == 1 and written[0][0] not in _ALONE and any(written[0][1].search(line.text) for line in article):
        return _of_script(written[0][0], "\n".join(line.text for line in article))
    scripts = [_scripts(line.text, written) for line in lines]
    total: dict[str, float] = defaultdict(float)
    for line, counts in zip(lines, scripts, strict=True):
        for script in counts if line.kind != "furniture" else ():
            total[script] += counts[script]
    ranked = sorted(total, key=lambda script: (-total[script], script))
    if not ranked:
        return ""
    if total["kana"] > _KANA_SHARE * (total["han"] + total["kana"]):
        return "ja"
    first, second = ranked[0], (ranked[1] if len(ranked) > 1 else "")
    considerable = second and total[second] >= _SHARE * (total[first] + total[second])
    if considerable or _speaks_two(first, [counts for line, counts in zip(lines, scripts, strict=True) if line.kind != "row"]):
        return "mixed"
    return _ALONE.get(first) or _of_script(first, "\n".join(line.text for line in article))


def _scripts(text: str, written: Sequence[tuple[str, re.Pattern[str]]]) -> dict[str, float]:
    """About how many words of each script stand in a text; `written`: the scripts of the page."""
    scripts = _LATIN if text.isascii() else written
    letters = {script: sum(map(len, pattern.findall(text))) for script, pattern in scripts}
    return {script: count / _LETTERS_A_WORD[script] for script, count in letters.items() if count}


def _speaks_two(first: str, lines: Sequence[Mapping[str, float]]) -> bool:
    """Some script other than `first` has lines of its own."""
    own = Counter(script for line in lines if len(line) == 1 for script in line if script != first)
    return any(count >= _LINES and count >= _LINE_SHARE * len(lines) for count in own.values())


def _of_script(script: str, text: str) -> str:
    if script == "han":
        if not may_be_traditional(text):
            return "zh"
        traditional, simplified = (
            sum(times for char, times in Counter(text).items() if is_only(char)) for is_only in (only_traditional, only_simplified)
        )
        return "zh-Hant" if traditional > simplified else "zh"
    found = Counter(_WORD.findall(text.lower()))
    usual = {"latin": "en", "cyrillic": "ru"}[script]
    codes = [code for code in _stopwords() if (code in ("ru", "uk", "be", "kk")) == (script == "cyrillic")]
    scores: Counter[str] = Counter()
    for word, times in found.items():
        for code in _codes_of().get(word, ()):
            scores[code] += times
    return max(codes, key=lambda code: (scores[code], code == usual))


@cache
def _codes_of() -> dict[str, tuple[str, ...]]:
    """Stop word -> the languages that have it."""
    words = {word for stop in _stopwords().values() for word in stop}
    return {word: tuple(code for code, stop in _stopwords().items() if word in stop) for word in words}


@cache
def _stopwords() -> dict[str, frozenset[str]]:
    return {code: frozenset(stop.split()) for code, stop in table("stopwords")}
