"""Unregistered names that are misprints of registered ones: one long word differs by an edit or two and is no word of any name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from pipeline.folding import fold_name
from pipeline.model import Mention
from pipeline.registry import Registry
from pipeline.registry.matcher import Matcher, matcher_of

_LONG = 8  # letters: in a shorter word two edits make another word
_EDITS = 2


def registered_for_misprint(mention: Mention, registry: Registry) -> Mention:
    """The mention linked to the one registered name that it misspells, or unchanged."""
    words = tuple(fold_name(mention.text).split())
    index, vocabulary = _index(matcher_of(registry))
    found: set[str] = set()
    for i, word in enumerate(words):
        if len(word) < _LONG or word in vocabulary:
            continue
        for other, entities in index.get((len(words), i, words[:i], words[i + 1 :]), ()):
            if DamerauLevenshtein.distance(word, other, score_cutoff=_EDITS) <= _EDITS:
                found |= entities
    if len(found) != 1:
        return mention
    entity = found.pop()
    return replace(mention, entity=entity, name=registry.name(entity), country=registry.country(entity), rule="misprint")


Index = dict[tuple[int, int, tuple[str, ...], tuple[str, ...]], list[tuple[str, frozenset[str]]]]


@lru_cache(maxsize=4)
def _index(matcher: Matcher) -> tuple[Index, frozenset[str]]:
    """Names by all but one of their words, and every word that stands in a name."""
    index: Index = defaultdict(list)
    vocabulary: set[str] = set()
    for folded, names in matcher.names.items():
        words = tuple(folded.split())
        vocabulary.update(words)
        for i, word in enumerate(words):
            if len(word) >= _LONG:
                entities = frozenset(n.entity for n in names if n.entity.startswith("uni:"))
                index[(len(words), i, words[:i], words[i + 1 :])].append((word, entities))
    return dict(index), frozenset(vocabulary)
