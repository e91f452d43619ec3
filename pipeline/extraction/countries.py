"""Countries and sides in three languages: 俄方, Chinese, российских."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from pipeline.extraction.tables import read_table
from pipeline.sieve import Sieve, Source

# endings of Russian nouns and adjectives with those of their other cases; what ends otherwise (Перу, Мали) does not change
_CASES = {
    "ия": "ия|ии|ию|ией",
    "ая": "ая|ой|ую",
    "ое": "ое|ого|ому|ым|ом",
    "ые": "ые|ых|ым|ыми",
    "оа": "оа",
    "а": "а|ы|и|е|у|ой|ей",
    "я": "я|и|е|ю|ей",
    "й": "й|я|ю|ем|е",
    "ь": "ь|и|ью|я|ю|ем|е",
    "о": "о|а|у|ом|е",
    "ы": "ы||ов|ам|ами|ах",
}
_CONSONANT = "|а|у|ом|е"


@dataclass(frozen=True, slots=True)
class CountryWord:
    """A word for a country. `adjective`: it qualifies the noun behind it (Chinese universities)."""

    start: int
    end: int
    code: str
    adjective: bool


@lru_cache(maxsize=1)
def _sieve() -> Sieve[tuple[dict[str, str], bool]]:
    rows = read_table("countries")

    def table(column: str) -> dict[str, str]:
        return {word: row["code"] for row in rows for word in row[column].split(";") if word}

    def pattern(words: dict[str, str], edges: tuple[str, str]) -> Source:
        longest = sorted(words, key=len, reverse=True)
        return Source(edges[0] + "(" + "|".join(re.escape(w) for w in longest) + ")" + edges[1])

    whole = (r"(?<![\w-])", r"(?![\w-])")
    russian = {form: code for word, code in table("russian").items() for form in case_forms(word)}
    adjectives = {word[:-2]: code for word, code in table("russian_adjective").items()}
    return Sieve(
        [
            ((table("english"), False), pattern(table("english"), whole)),
            ((table("adjective"), True), pattern(table("adjective"), whole)),
            ((table("chinese"), False), pattern(table("chinese"), (r"(?<!白)", r"(?![语文人裔])"))),
            ((russian, False), pattern(russian, (r"(?<!\w)", r"(?!\w)"))),
            ((adjectives, True), pattern(adjectives, (r"(?<!\w)(?i:", r")(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|ый|ые|ых|ыми)(?!\w)"))),
        ]
    )


def case_forms(name: str) -> Iterator[str]:
    """A Russian name of a country in its cases, all words of it together: Южная Корея, Южной Кореи; an abbreviation has one form."""
    endings = [next((e for e in _CASES if word.endswith(e)), "") for word in name.split()]
    variants = [
        [word[: len(word) - len(end)] + form for form in _forms(word, end)] for word, end in zip(name.split(), endings, strict=True)
    ]
    return (" ".join(words) for words in product(*variants))


def _forms(word: str, ending: str) -> list[str]:
    if ending:
        return _CASES[ending].split("|")
    return _CONSONANT.split("|") if word[-1:].islower() and word[-1] not in "аеёиоуыэюя" else [""]


def find_countries(text: str) -> list[CountryWord]:
    """All words for one country in a readable text, in order."""
    return sorted(_find(text), key=lambda word: word.start)


def _find(text: str) -> Iterator[CountryWord]:
    for (codes, adjective), pattern in _sieve().sift(text):
        for match in pattern.finditer(text):
            code = codes.get(match.group(1)) or codes.get(match.group(1).lower())
            if code:
                yield CountryWord(match.start(), match.end(), code, adjective)


@lru_cache(maxsize=1)
def chinese_countries() -> tuple[str, ...]:
    """Chinese words for countries, the longest first."""
    return tuple(sorted((w for row in read_table("countries") for w in row["chinese"].split(";")), key=len, reverse=True))


def group_of(text: str) -> tuple[str, ...]:
    """The countries of a group that the text names by number and name, such as the five of BRICS: country_groups.csv."""
    for row in read_table("country_groups"):
        if re.search(row["pattern"], text):
            return tuple(row["codes"].split(";"))
    return ()
