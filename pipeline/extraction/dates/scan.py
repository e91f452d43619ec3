"""One pass over a text: where a date can start, which rule reads most of it there, and which spans stay."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from pipeline.extraction.dates import de, en, en_relative, numeric, ru, ru_relative, zh, zh_relative
from pipeline.extraction.dates.damaged import damaged_spans
from pipeline.extraction.dates.guards import is_guarded
from pipeline.extraction.dates.points import Found, Rule
from pipeline.extraction.dates.words import one_of, table
from pipeline.extraction.dates.years import find_year
from pipeline.sieve import Sieve, Sifted

_LATIN, _CYRILLIC = "A-Za-zÀ-ɏ", "А-Яа-яЁё"
_NUMERALS, _OPENING = "〇零○一二三四五六七八九十廿卅", "今去昨明前后後大本上下这這同当當次翌隔来來二周週星礼禮廿"
# a run of digits or letters, or a Chinese character that can open a date; the first letters sift the words
_STARTS = re.compile(
    rf"[\d{_LATIN}{_CYRILLIC}{_NUMERALS}元两兩{_OPENING}]"
    rf"(?:(?P<digits>(?<=\d)(?<!\d\d)\d*)"
    rf"|(?P<latin>(?<=[{_LATIN}])(?<![{_LATIN}].)[{_LATIN}]*)"
    rf"|(?P<cyrillic>(?<=[{_CYRILLIC}])(?<![{_CYRILLIC}].)[{_CYRILLIC}]*)"
    rf"|(?P<zh>(?<=[{_NUMERALS}元两兩])(?<![{_NUMERALS}].)|(?<=[{_OPENING}])))"
)
_URLS = Sifted(re.compile(r"(?:https?://|www\.)[^\s\u3000-\u9fff]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+"))
_RULES: dict[str, tuple[Rule, ...]] = {
    "zh": zh.RULES + zh_relative.RULES,
    "latin": en.RULES + en_relative.RULES + de.RULES,
    "cyrillic": ru.RULES + ru_relative.RULES,
}
_OPENS = table("opens", "")  # rules that need a number, or a word, at their start are tried nowhere else
# 30所, 51 universities: what is counted is no date
_COUNTED = re.compile(rf"[ \xa0]?{one_of(*(table('counted', language) for language in ('zh', 'en', 'ru')))}", re.IGNORECASE)
_WINDOW = 80  # characters from a place on in which the words of its rules are looked for; most rules reach no farther


def _sieve(rules: Iterable[tuple[str, Rule]]) -> Sieve[tuple[str, Rule]]:
    return Sieve((((script, rule), rule.pattern) for script, rule in rules), within=_WINDOW)


_DIGIT_RULES = _sieve(
    [
        *(("", rule) for rule in numeric.RULES),
        *((script, rule) for script, rules in _RULES.items() for rule in rules if _OPENS.get(rule.name) != "word"),
    ]
)
_WORD_RULES = {script: _sieve((script, rule) for rule in rules if _OPENS.get(rule.name) != "digit") for script, rules in _RULES.items()}
# the first three letters of every word that can open an expression, with what must stand there (1: no more than these):
# all other words, and “the” before anything but words of dates, cost one look-up
_HEADS = {
    script: {head: True if gate == "1" else re.compile(gate, re.IGNORECASE) for head, gate in table("head", language).items()}
    for script, language in (("latin", "en"), ("cyrillic", "ru"), ("zh", "zh"))
}
_ROMAN = frozenset({"I", "II", "III", "IV"})  # Roman quarters are written in Latin letters in Russian too
_NEAR = {
    "zh": re.compile(r"[年月日号號天周週星个個礼禮季旬前后後]"),
    "latin": re.compile(r"[A-Za-z'’]"),
    "cyrillic": re.compile(r"[А-Яа-я]"),
}
_REACH = 26  # characters after a number within which its grammar must show a letter


def scan(text: str) -> list[Found]:
    """Every span that some rule reads and no guard takes away, sorted, not overlapping, the longest where rules compete."""
    blocked = [m.span() for m in _URLS.finditer(text)] + list(damaged_spans(text))
    found: list[Found] = []
    for match in _STARTS.finditer(text):
        kind, position = str(match.lastgroup), match.start()
        if kind in _HEADS:
            word = match.group()
            gate = _HEADS[kind].get(word[:3].lower(), kind == "zh" or word in _ROMAN)
            if gate is False or (isinstance(gate, re.Pattern) and not gate.match(text, position)):
                continue
        best = _best(text, position, _rules_for(text, kind, match))
        if best is None and kind == "digits" and match.end() - position == 4:
            best = find_year(text, position)
            best = None if best is not None and is_guarded(text, best) else best
        if best is not None:
            found.append(best)
    return list(longest(_unblocked(found, blocked)))


def _rules_for(text: str, kind: str, match: re.Match[str]) -> Iterable[Rule]:
    """The rules that can read a date at a place, by what stands there and by the words that follow."""
    window = text[match.start() : match.start() + _WINDOW]
    if kind == "digits":
        if _COUNTED.match(text, match.end()):
            return ()
        ahead = text[match.end() : match.end() + _REACH]
        scripts = {"", *(script for script, pattern in _NEAR.items() if pattern.search(ahead))}
        return [rule for (script, rule), _ in _DIGIT_RULES.sift(window) if script in scripts]
    script = "cyrillic" if match.group() in _ROMAN else kind
    return [rule for (_, rule), _ in _WORD_RULES[script].sift(window)]


def _best(text: str, position: int, rules: Iterable[Rule]) -> Found | None:
    best: Found | None = None
    for rule in rules:
        found = rule.at(text, position)
        if found is not None and (best is None or found.end > best.end) and not is_guarded(text, found):
            best = found
    return best


def _unblocked(found: list[Found], blocked: list[tuple[int, int]]) -> list[Found]:
    """Without what stands in an address or a damaged date, or runs on from a damaged one (914日至18日)."""
    if not blocked:
        return found
    blocked.sort()
    return [f for f in found if not any(start < f.end and f.start < end + 2 for start, end in _around(blocked, f))]


def _around(blocked: list[tuple[int, int]], found: Found) -> list[tuple[int, int]]:
    """The spans that start before the end of `found`, of which only the last ones can reach it (addresses do not overlap)."""
    last = bisect_left(blocked, (found.end, 0))
    return blocked[max(0, last - 3) : last]


def longest(found: Iterable[Found]) -> Iterator[Found]:
    """Of spans that overlap the longest, of equal ones the first; in the order of the text."""
    kept: list[Found] = []
    for candidate in sorted(found, key=lambda f: (f.start, f.start - f.end)):
        while kept and candidate.start < kept[-1].end and candidate.end - candidate.start > kept[-1].end - kept[-1].start:
            kept.pop()
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return iter(kept)
