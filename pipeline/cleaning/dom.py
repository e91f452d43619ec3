"""The page as a tree of our own: BeautifulSoup on lxml reads the markup, everything after walks plain nodes.

BeautifulSoup's lxml builder takes the parser's events, which have no depth limit (an lxml tree is cut at some 2,000
levels), and nothing here recurses, so that 100,000 nested elements are a page like any other.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import Tag

from pipeline.cleaning.errors import CleaningError

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
# the longest member tables have some 10,000 tags; 210,000 take some seven seconds
_MOST_TAGS = 210_000
_TEXT_TYPES = frozenset({"NavigableString", "CData", "Script", "Stylesheet"})  # not comments, doctypes, templates


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """An element. `role` says why it is left out (hidden, furniture, noise), empty while it is article.

    `size`: letters and digits below it, `links`: those inside links, `prose`: those in blocks that read like sentences,
    `running`: those outside links in blocks long enough to be sentences.
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
    running: int = 0
    order: list[Node] = field(default_factory=list)  # of the root: all elements of the page in document order

    def get(self, name: str) -> str:
        return self.attrs.get(name, "")


def parse(markup: str) -> Node:
    """The root node (tag `#root`) of a page; any string is a page. CleaningError for one with too many tags."""
    if markup.count("<") > _MOST_TAGS:
        raise CleaningError(f"more than {_MOST_TAGS:,} tags: a dump or an attack, no page for people; split it or save its text")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bs4 warns of text that looks like a file name or XML: no news for a reader of pages
        soup = BeautifulSoup(_XML_DECLARATION.sub("", markup), "lxml")
    root = Node("#root")
    root.order.append(root)
    nodes = {id(soup): root}
    for element in soup.descendants:
        parent = nodes[id(element.parent)]
        if isinstance(element, Tag):
            nodes[id(element)] = node = _node(element, parent)
            root.order.append(node)
        elif type(element).__name__ in _TEXT_TYPES:
            parent.children.append(str(element))
    return root


def _node(element: Tag, parent: Node) -> Node:
    attrs = {name.lower(): " ".join(value) if isinstance(value, list) else str(value) for name, value in element.attrs.items()}
    node = Node(element.name.lower(), attrs, parent)
    parent.children.append(node)
    parent.elements.append(node)
    return node


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
