"""Russian names of universities that the registry does not know, inflected or not, and lists that share one head noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.extraction.spans import Spans
from pipeline.extraction.tables import words_of
from pipeline.folding import fold_name
from pipeline.sieve import Sieve, Sifted

_ENDING = r"(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю)"
_PROPER = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*"
_ADJECTIVE = rf"(?:[а-яё-]+{_ENDING})"
_HEAD = r"(?:университет(?:а|у|ом|е)?|универститет(?:а|у|ом|е)?|институт(?:а|у|ом|е)?|академи(?:я|и|ю|ей))"
_NAMED = r"(?:\s+(?:им\.|имени)\s*(?:[А-ЯЁ]\.\s?){0,2}[А-ЯЁ][\w-]+)?"
_WORDS = "|".join(sorted(words_of("ru", "complement") - {"и"}, key=len, reverse=True))
_COMPLEMENTS = rf"(?:\s+(?:и\s+)?(?:{_WORDS})(?!\w))*"
_QUOTED = r"[«\"“][^»\"”\n]{2,40}[»\"”]"
_LED = re.compile(
    rf"(?<!\w)(?P<first>{_PROPER}{_ENDING})(?P<middle>(?:\s+(?:и\s+)?{_ADJECTIVE})*)\s+(?P<head>{_HEAD})(?!\w)"
    rf"{_COMPLEMENTS}(?:\s+{_QUOTED})?{_NAMED}"
)
_PLACE = rf"(?:{_PROPER}(?:[ \xa0]{_PROPER})?|[А-ЯЁ]{{2,6}}(?!\w))"
_FOLLOWED = re.compile(
    rf"(?<!\w)(?P<head>Университет(?:а|у|ом|е)?)[ \xa0](?P<rest>{_QUOTED}|(?:{_WORDS})(?!\w){_COMPLEMENTS}(?:\s+{_PLACE})?|{_PLACE})"
)
_NAMES = Sieve([("led", _LED), ("followed", _FOLLOWED)])
_SHARED = Sifted(
    re.compile(
        rf"(?P<list>{_PROPER}{_ENDING}(?:\s*,\s*{_PROPER}{_ENDING})*(?:\s*,?\s+и\s+{_PROPER}{_ENDING})?)"
        r"\s+(?:\w+(?:ые|ие|ых|их)\s+)*университет(?:ы|ов|ам|ами|ах)(?!\w)"
    )
)


def find_russian(text: str, taken: Spans) -> Iterator[tuple[int, int]]:
    """Spans of unregistered Russian names outside the `taken` spans."""
    for _, pattern in _NAMES.sift(text):
        for match in pattern.finditer(text):
            if not taken.overlaps(*match.span()) and _is_name(match):
                yield match.span()


def _is_name(match: re.Match[str]) -> bool:
    parts = match.groupdict()
    if "rest" in parts:
        return len(parts["rest"].split()) > 1 or parts["rest"] not in words_of("ru", "complement")
    if fold_name(parts["first"]) in _generic() and not parts["middle"].strip():
        return False
    if parts["head"].startswith("унив"):
        return True
    stems = {word[:-2] for word in words_of("ru", "field")}
    return any(word[:-2] in stems or word[:-3] in stems for word in [*parts["middle"].split(), parts["first"].lower()])


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    """Stems of the adjectives that single out no university: Технический, Сетевого."""
    return frozenset(fold_name(word) for word in words_of("ru", "generic"))


def find_shared_heads(text: str) -> Iterator[tuple[int, int, str]]:
    """Members of lists that share a head noun in the plural: (start, end, the name in full, nominative singular).

    «Шэньчжэньский, Цзинаньский, Хэйлунцзянский университеты» names three.
    """
    for match in _SHARED.finditer(text):
        parts = list(re.finditer(rf"{_PROPER}{_ENDING}", match["list"]))
        for part in parts if len(parts) > 1 else []:
            start = match.start("list") + part.start()
            yield start, match.start("list") + part.end(), f"{part.group()} университет"
