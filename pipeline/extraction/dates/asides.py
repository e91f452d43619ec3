"""Expressions that hardly a page has: they open nothing in the scan, the whole text is asked for their words once."""

from __future__ import annotations

from functools import cache

import ahocorasick

from pipeline.extraction.dates import feasts, zh_asides
from pipeline.extraction.dates.guards import is_guarded
from pipeline.extraction.dates.points import Found, Rule

_BEFORE = 8  # characters before its word in which an expression may begin: 2017年的, 一百二十

_BEHIND = 80  # characters from its word on in which it ends, and in which the words behind it are looked at


@cache
def _automaton() -> ahocorasick.Automaton:
    """Word -> (its length, the rule that may read it)."""
    triggers: dict[str, Rule] = dict(zh_asides.TRIGGERS)
    triggers |= {name: rule for language, rule in feasts.RULES.items() for name in feasts.names(language)}
    automaton = ahocorasick.Automaton()
    for word, rule in triggers.items():
        automaton.add_word(word, (len(word), rule))
    automaton.make_automaton()
    return automaton


def find_asides(text: str) -> list[Found]:
    """Every span that one of the rare rules reads and no guard takes away; spans may overlap."""
    found = (_read(text, end - length + 1, rule) for end, (length, rule) in _automaton().iter(text))
    return [one for one in found if one is not None and not is_guarded(text, one)]


def _read(text: str, position: int, rule: Rule) -> Found | None:
    match = rule.pattern.search(text, max(0, position - _BEFORE), position + _BEHIND)
    return rule.at(text, match.start()) if match and match.start() <= position else None
