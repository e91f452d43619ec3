"""Listings of programs: their colours have classes like `token comment` or `language-c`, which say nothing of the page."""

from __future__ import annotations

from itertools import islice

from pipeline.cleaning.classes import class_words
from pipeline.cleaning.dom import Node, walk

CODE_TAGS = frozenset({"pre", "code", "listing", "xmp", "kbd", "samp"})
CODE_WORDS = frozenset({"codetoolbar", "codeblock", "codebox", "codewrapper", "highlight", "syntaxhighlighter"})
_GUTTERS = frozenset({"pre", "ul", "ol", "td", "div", "span", "code"})
_LONGEST = 5000  # digits of the numbers of some thousand lines
_NAMED = frozenset({"numbering", "linenos", "lineno", "linenumbers", "linenums", "gutter", "linenumber"})
_BESIDE = 5  # elements beside a listing: its numbers, a button
_NODES = 3000  # elements in a gutter: one a line


def below_code(root: Node) -> set[int]:
    """The elements of listings, themselves too."""
    found: set[int] = set()
    for node in root.order:
        if node.tag in CODE_TAGS or (node.parent is not None and id(node.parent) in found):
            found.add(id(node))
    return found


def is_gutter(node: Node, code: set[int]) -> bool:
    """The numbers of the lines in, beside or in the cell before a listing: 1 2 3 and nothing else, at least two."""
    if node.tag not in _GUTTERS or not 1 < node.size <= _LONGEST or node.parent is None:
        return False
    if not code or not (id(node) in code or node.tag == "td" or class_words(node) & _NAMED or _is_beside(node.parent, code)):
        return False
    below = [*islice(walk(node), min(_NODES, 3 * node.size))]
    numbers = [word for one in below for child in one.children if isinstance(child, str) for word in child.split()]
    return len(numbers) > 1 and numbers == [str(number) for number in range(1, len(numbers) + 1)]


def _is_beside(parent: Node, code: set[int]) -> bool:
    return any(id(beside) in code for beside in islice(parent.elements, _BESIDE))
