"""The page as a tree of our own, built from the events of lxml's parser; everything after walks plain nodes.

Events have no depth limit (an lxml tree is cut at some 2,000 levels), and nothing here recurses, so that 100,000 nested
elements are a page like any other. A test holds the tree equal to BeautifulSoup's, which takes a third of the whole time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from pipeline.cleaning.errors import CleaningError

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
# the longest member tables have some 10,000 tags; 250,000 take some ten seconds
_MOST_TAGS = 250_000


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """An element. `role` says why it is left out (hidden, furniture, noise), empty while it is article.

    `size`: letters and digits below it, `links`: those inside links, `prose`: those in blocks that read like sentences.
    """

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    parent: Node | None = None
    children: list[Node | str] = field(default_factory=list)
    elements: list[Node] = field(default_factory=list)  # the children that are no strings
    role: str = ""
    own: int = -1  # letters of the strings right below it, which never change; -1 until they are counted
    size: int = 0
    links: int = 0
    prose: float = 0.0
    order: list[Node] = field(default_factory=list)  # of the root: all elements of the page in document order

    def get(self, name: str) -> str:
        return self.attrs.get(name, "")


def parse(markup: str) -> Node:
    """The root node (tag `#root`) of a page; any string is a page. CleaningError for one with too many tags."""
    if markup.count("<") > _MOST_TAGS:
        raise CleaningError(f"more than {_MOST_TAGS:,} tags: a dump or an attack, no page for people; split it or save its text")
    markup = _XML_DECLARATION.sub("", markup)
    if not markup.strip():
        return Node("#root")
    parser = etree.HTMLParser(target=_Builder(), recover=True)
    parser.feed(markup)
    root: Node = parser.close()
    return root


class _Builder:
    """Takes the parser's events: elements opened and closed in balance, text in pieces, no comments."""

    def __init__(self) -> None:
        self._root = Node("#root")
        self._root.order.append(self._root)
        self._open = [self._root]
        self._pieces: list[str] = []

    def start(self, tag: str, attrs: Mapping[str, str]) -> None:
        self._flush()
        parent = self._open[-1]
        node = Node(tag, {name: _attribute(name, value) for name, value in attrs.items()} if attrs else {}, parent)
        parent.children.append(node)
        parent.elements.append(node)
        self._root.order.append(node)
        self._open.append(node)

    def end(self, tag: str) -> None:
        self._flush()
        while len(self._open) > 1 and self._open.pop().tag != tag:
            continue

    def data(self, text: str) -> None:
        self._pieces.append(text)

    def close(self) -> Node:
        self._flush()
        return self._root

    def _flush(self) -> None:
        if self._pieces:
            self._open[-1].children.append("".join(self._pieces))
            self._pieces.clear()


def _attribute(name: str, value: str) -> str:
    return " ".join(value.split()) if name in ("class", "rel") else value


def group(name: str, children: Sequence[Node | str]) -> Node:
    """A node that the page does not have, with children that it has."""
    return Node(name, children=[*children], elements=[child for child in children if isinstance(child, Node)])


def walk(root: Node, *, visible: bool = False) -> Iterator[Node]:
    """The node and all below it, in document order; with `visible`, not what has a role."""
    stack = [root]
    while stack:
        node = stack.pop()
        if visible and node.role:
            continue
        yield node
        if visible and node.role:  # given to it by who asked
            continue
        stack += node.elements[::-1]


def post_order(root: Node) -> list[Node]:
    """All nodes, children before their parents."""
    return (root.order or list(walk(root)))[::-1]


def ancestors(node: Node) -> Iterator[Node]:
    """The node itself, its parent and so on to the root."""
    current: Node | None = node
    while current is not None:
        yield current
        current = current.parent


def text_of(root: Node) -> str:
    """All text below a node that has no role, blanks collapsed."""
    pieces: list[str] = []
    stack: list[Node | str] = [root]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
        elif not item.role:
            pieces.append("" if item.tag in INLINE else " ")
            stack.extend(reversed(item.children))
    return " ".join("".join(pieces).split())


# Word's marks of names, dates and places inside sentences
# fmt: off
SMART_TAGS = (
    "st1:personname", "st1:chsdate", "st1:date", "st1:time", "st1:place", "st1:placename", "st1:placetype", "st1:city",
    "st1:country-region", "st1:state", "st1:chmetcnv", "st1:numconv", "st1:metricconverter", "st1:street", "st1:address",
    "u1:p", "w:sdt",
)
# fmt: on
# elements that add no space and break no line (HTML standard, phrasing content); everything else is a block
# fmt: off
INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "nobr", "o:p", "q", "rb", "ruby", "rt", "rp", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr", "img", "center-inline", *SMART_TAGS,
))
# fmt: on
