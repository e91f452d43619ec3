"""Lines of a text that are furniture by themselves: breadcrumbs, menus, counters, neighbours, rights, addresses.

The patterns are in data/furniture_lines.csv (`;` stands for the comma of a quantifier there) and data/navigation.txt. They ask
for a whole line of the kind, since an article line taken for furniture is lost to everything after.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.cleaning.script import simplify
from pipeline.cleaning.words import alternatives, of_kind, table, words
from pipeline.sieve import Sieve, Sifted

# more of one kind; what a dictionary has of the same word elsewhere
_MORE_FROM = re.compile(r"more (?:from|in|about|on|by) [^.,;:!?]{2,40}|смотрет[ьи],? что такое .{2,80}")
_BLANKS = re.compile(r"\s{2,}")
_LONGEST = 400  # characters; notes on copyright run to 300
_SEGMENT = 24  # characters of one step of a breadcrumb or menu
_TRAIL = re.compile(r"\s*(?:>+|›|»|→|＞|&gt;)\s*")
_ARROW = re.compile(r"[>›»→＞&]")  # what every step of a trail has
_SENTENCE_END = re.compile(r"[。！？!?；;]|[.,，]\s|\.$")
_NOTICE_WORDS = ("版权", "转载", "转自", "本站", "本网", "来信告知", "仅为参考", "仅供参考", "取自互联网", "侵权", "原作者")
_READING = re.compile(r"(?<=[\u4e00-\u9fff])\([a-zà-ǿǎǐǒǔǖǘǚǜ]{1,6}\)")  # pinyin that converters leave behind rare characters
_NOTICE_MOST = 250  # characters of a notice without a heading of its own
_MENU_SHARE = 0.25  # of the letters of a menu line may be words that no table has


def is_furniture_line(text: str) -> bool:
    """True for a line that is no part of an article wherever it stands."""
    line = _READING.sub("", simplify(text.strip()))
    if not line or len(line) > _LONGEST:
        return False
    patterns = _patterns().sift(line)
    return any(pattern.search(line) for _, pattern in patterns) or _is_breadcrumb(line) or _is_menu(line) or _is_notice(line)


@cache
def _patterns() -> Sieve[str]:
    return Sieve((kind, _compile(source)) for source, kind in table("furniture_lines") if kind != "inline")


def _compile(source: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{(\d+);(\d+)\}", r"{\1,\2}", source), re.IGNORECASE)


def without_counters(byline: str) -> str:
    """A byline without the views, the minutes and the letter sizes that stand in its line."""
    rest, found = _counters().subn(" ", byline)
    return _BLANKS.sub(" ", rest).strip(" |·•/") if found else byline


@cache
def _counters() -> re.Pattern[str]:
    return _compile("|".join(of_kind("furniture_lines", "inline")))


def _is_breadcrumb(line: str) -> bool:
    """Two steps or more, all short, no sentence: `Home >> News >> Article`."""
    if _ARROW.search(line) is None:
        return False
    steps = [step for step in _TRAIL.split(line) if step.strip(" |")]
    trail = len(_TRAIL.findall(line)) >= 2 and len(steps) >= 2
    return trail and all(len(step) <= _SEGMENT * 2 for step in steps) and not _SENTENCE_END.search(line)


def _is_menu(line: str) -> bool:
    """Nothing but words of menus and tools, with some words of the site's own if there are two and more."""
    if len(line) > 120 or not _navigation().may_match(line) or _SENTENCE_END.search(line.rstrip(" .。")):
        return False
    rest, found = _navigation().pattern.subn(" ", line)
    if not found:
        return False
    letters, left = (sum(char.isalpha() for char in part) for part in (line, rest))
    return left == 0 or (found >= 3 and left <= letters * _MENU_SHARE)


@cache
def _navigation() -> Sifted:
    return Sifted(re.compile(rf"(?<![^\W\d_a-zа-яё一-鿿]|[a-zа-яё]){alternatives(words('navigation'))}(?![a-zа-яё])", re.IGNORECASE))


def _is_notice(line: str) -> bool:
    return len(line) <= _NOTICE_MOST and sum(word in line for word in _NOTICE_WORDS) >= 2


def is_related_heading(text: str) -> bool:
    """A line after which other pages are listed (data/related_headings.txt)."""
    heading = simplify(" ".join(text.lower().split())).strip(" :：»>#*")
    return heading in _related() or _MORE_FROM.fullmatch(heading) is not None


@cache
def _related() -> frozenset[str]:
    return frozenset(map(simplify, words("related_headings")))
