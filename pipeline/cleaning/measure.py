"""How much text stands below each element, how much of it in links, how much in blocks that read like sentences."""

from __future__ import annotations

import re

from pipeline.cleaning.dom import INLINE, Node, post_order

# The text of a block below this many letters is a label as often as prose (justext calls blocks of up to 70 Latin characters
# short; a Han character says about three times as much, hence its weight here)
_SHORT = 60
_HAN_WEIGHT = 3
_NO_LETTERS = {code: None for code in range(128) if not chr(code).isalnum()}
_LETTERS = re.compile(r"[^\W_]+")
_WIDE = re.compile("[\u3400-\u9fff\uac00-\ud7a3\U00020000-\U0003ffff]+")
_SHORT_VALUE, _LINK_VALUE = 0.3, 0.1  # so that a page that is but a list of members, all links, still has a centre


def measure(root: Node) -> None:
    """Set size, links, prose and running text of all nodes; what has a role counts nothing."""
    loose: dict[int, tuple[int, int]] = {}  # letters outside and inside links not yet closed by a block, by node
    for node in post_order(root):
        node.links = 0
        node.prose = 0.0
        node.running = 0
        plain, linked = _own(node, loose)
        if node.tag == "a" or node.role:
            plain, linked = 0, (0 if node.role else plain + linked)
            node.links = 0 if node.role else node.size
        if node.tag in INLINE and not node.role:
            loose[id(node)] = (plain, linked)
        else:
            node.prose += _value(plain, linked)
            node.running += plain if plain + linked >= _SHORT and plain > linked else 0
        if node.role:
            node.size, node.links, node.prose, node.running = 0, 0, 0.0, 0


def _own(node: Node, loose: dict[int, tuple[int, int]]) -> tuple[int, int]:
    if node.own < 0:
        node.own = sum(weight(child) for child in node.children if isinstance(child, str))
    plain, linked = node.own, 0
    node.size = plain
    for child in node.elements:
        more_plain, more_linked = loose.pop(id(child), (0, 0))
        plain, linked = plain + more_plain, linked + more_linked
        node.size, node.links, node.prose = node.size + child.size, node.links + child.links, node.prose + child.prose
        node.running += child.running
    return plain, linked


def weight(text: str) -> int:
    """The letters and digits of a text, a Han character counting three."""
    if text.isascii():
        return 0 if text.isspace() else len(text.translate(_NO_LETTERS))
    return sum(map(len, _LETTERS.findall(text))) + (_HAN_WEIGHT - 1) * sum(map(len, _WIDE.findall(text)))


def _value(plain: int, linked: int) -> float:
    whole = plain + linked
    factor = 1.0 if whole >= _SHORT else _SHORT_VALUE
    return plain * factor + linked * _LINK_VALUE
