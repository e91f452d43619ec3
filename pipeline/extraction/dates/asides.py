"""Expressions that hardly a page has: they open nothing in the scan, the whole text is asked for their words once."""

from __future__ import annotations

from pipeline.extraction.dates import feasts, zh_asides
from pipeline.extraction.dates.guards import is_guarded
from pipeline.extraction.dates.points import Found, Rule
from pipeline.sieve import Sieve

_RULES: Sieve[Rule] = Sieve((rule, rule.pattern) for rule in feasts.RULES + zh_asides.RULES)


def find_asides(text: str) -> list[Found]:
    """Every span that one of the rare rules reads and no guard takes away."""
    found = (rule.at(text, match.start()) for rule, pattern in _RULES.sift(text) for match in pattern.finditer(text))
    return [one for one in found if one is not None and not is_guarded(text, one)]
