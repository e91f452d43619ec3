"""Gambling and search-engine spam in the visible text: pages whose names were overwritten by those who broke into the site.

A phrase is a gambling brand with a web shop's tail (data/spam_stems.csv, spam_tails.csv). Plain tails (官网, 登录) count only
after a strong stem, since lotteries fund welfare, Macau's casinos are studied, and 银河 or 金沙 are ordinary names.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from pipeline.cleaning.script import simplify
from pipeline.cleaning.words import alternatives, of_kind
from pipeline.model import Issue
from pipeline.sieve import Sifted

_REPEATED = 3  # a brand with figures and no tail stands in the slot of a name when it comes back
_LAWFUL = re.compile(r"(?:福利|体育|公益|足球|中国)$")  # 中国体育彩票 is the state's, its web site no spam


def find_spam(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the spam phrases, in order, not overlapping."""
    folded = simplify(text).lower()
    spans = [match.span() for match in _phrases().finditer(folded) if not _is_lawful(folded, match)]
    brands = list(_bare_brands().finditer(folded))
    bare = Counter(match.group() for match in brands)
    taken = {place for start, end in spans for place in range(start, end)}
    for match in brands:
        if (spans or bare[match.group()] >= _REPEATED) and match.start() not in taken:
            spans.append(match.span())
    return tuple(sorted(spans))


def spam_issues(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[Issue, ...]:
    """One issue a distinct phrase, in the order of the text."""
    phrases = Counter(text[start:end] for start, end in spans)
    return tuple(Issue("clean", "spam", phrase, f"gambling spam, {times} times in the text") for phrase, times in phrases.items())


def _is_lawful(folded: str, match: re.Match[str]) -> bool:
    return match.group().startswith("彩票") and _LAWFUL.search(folded[max(0, match.start() - 4) : match.start()]) is not None


@cache
def _phrases() -> Sifted:
    """[澳门] brand [figures] tail...; a weak stem needs a strong tail, or figures and any tail."""
    strong, weak = (alternatives(of_kind("spam_stems", strength)) for strength in ("strong", "weak"))
    strong_tail = alternatives(of_kind("spam_tails", "strong"))
    tail = alternatives((*of_kind("spam_tails", "strong"), *of_kind("spam_tails", "plain")))
    figures, gap = r"[a-z]{0,4}\d{1,6}", r"[\s·-]?"
    return Sifted(
        re.compile(
            rf"(?<![a-zа-я])(?:澳门)?(?:{strong}(?:集团|国际|体育)?{gap}(?:{figures})?{gap}{tail}"
            rf"|{weak}(?:集团|国际)?{gap}(?:{strong_tail}|{figures}{gap}{tail})){tail}*(?![a-zа-я])"
        )
    )


@cache
def _bare_brands() -> Sifted:
    stems = alternatives(stem for stem in of_kind("spam_stems", "strong") if not stem[-1].isdigit())
    return Sifted(re.compile(rf"(?<![a-z])(?:澳门)?{stems}\d{{2,6}}"))
