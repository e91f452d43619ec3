"""The words of classes and ids. `side-bar`, `sideBar` and `side_bar` are side + bar, so that `presidential` or `inside` name nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from pipeline.cleaning.dom import Node

# what the page around it has or allows, not what the element is: has-sidebar, no-comments, content-with-sidebar, comments-open
_STATE = re.compile(r"(?:^|[-_])(?:has|no|not|with|without|is)[-_](?!print).*|^.*[-_](?:open|closed|enabled|disabled|none|off)$", re.I)
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_USUAL_NAMES = 200  # characters of a class and id worth remembering


def class_words(node: Node) -> frozenset[str]:
    """The words of an element's class and id, lower case, with neighbours joined too (`side-bar` gives sidebar)."""
    names = f"{node.get('class')} {node.get('id')}"
    return _split(names) if len(names) <= _USUAL_NAMES else _split.__wrapped__(names)


@lru_cache(maxsize=4096)  # a page has the same few hundred everywhere, and is asked several times
def _split(names: str) -> frozenset[str]:
    found: set[str] = set()
    for name in names.split():
        name = _STATE.sub("", name)
        parts = [part.lower() for part in _PARTS.findall(name)]
        found.update(parts)
        found.update(one + other for one, other in pairwise(parts))
    return frozenset(found)


def last_words(node: Node) -> frozenset[str]:
    """The last word of each class and id, which says what it is: `page-top` is a top, `top-section` a section."""
    return _lasts(f"{node.get('class')} {node.get('id')}"[:_USUAL_NAMES])


@lru_cache(maxsize=4096)
def _lasts(names: str) -> frozenset[str]:
    found = (_PARTS.findall(_STATE.sub("", name)) for name in names.split())
    return frozenset(parts[-1].lower() for parts in found if parts)
