"""Where the article stands: the block that holds most of the prose, its headline, and what belongs between and after them.

A scoring of the tree in the manner of Readability (Arc90, 2009): descend while one child holds nearly all prose. Readability
then keeps that block alone; member tables and infoboxes stand beside it as often, so that siblings are judged one by one.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from pipeline.cleaning.byline import is_byline, read_byline
from pipeline.cleaning.classes import class_words
from pipeline.cleaning.dom import Node, ancestors, text_of, walk
from pipeline.cleaning.layout import is_data_table
from pipeline.cleaning.measure import measure
from pipeline.cleaning.plain import is_caption
from pipeline.cleaning.render import render

_DOMINANT = 0.75  # share of the prose that makes a child the place to look; lower loses sections, higher keeps side columns
_SEMANTIC = 0.5  # share of the page's prose that an <article> needs to be the article, not a teaser
_COLUMNS, _COLUMN = 5, 0.35  # cells of such a row, and the share of its prose in the one with the article
_LINKED = 0.5  # share of letters in links from which a sibling block is a list of links
_SENTENCE = re.compile(r"[.。!！?？]\W*$")
_STAMP = 60  # letters of a day that is itself a link, to the posts of that day
_LABEL = 250  # letters (Han three each): bylines and leads between headline and text are about this long
# fmt: off
_FLOW = frozenset((
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "figure", "figcaption", "br", "hr", "span",
    "b", "strong", "em", "i", "font", "details",
))
# fmt: on
# parts of one text, whose neighbours of the same class are parts too, but for the state of being shown
_SECTIONS = frozenset(("section", "tab", "pane", "tabpane", "panel", "chapter", "part", "text", "paragraph", "component", "block"))
_STATES = frozenset(("active", "in", "show", "current", "first", "last", "selected", "open", "even", "odd"))
_RUNNING, _PLAIN = 0.7, 0.1  # shares of the letters of such a part: in sentences at least, in links at most
_LONG, _PIECE = 80, 0.1  # letters (Han three each) of a part of another class, and their share of the article's
_CONTAINERS = frozenset(("div", "section", "article"))
_CLOSED = _FLOW | {"li", "a", "caption"}


def mark_outside(root: Node, title: Node | None) -> Node:
    """Mark what is not article as furniture; the element that holds all of the article."""
    content = _centre(root, title)
    content_line = {id(node) for node in ancestors(content)}
    title_line = {id(node) for node in ancestors(title)} if title is not None else set()
    top = next((node for node in ancestors(content) if id(node) in title_line), _surrounding(content))
    if title is not None:
        _drop_mastheads(title, top, content)
    if top is not content:
        lines = (_path(content, top), _path(title, top) if title is not None else [])
        for node in {id(node): node for line in lines for node in line}.values():
            _judge_children(node, content, title_line, content_line)
    measure(root)
    return top


def _path(node: Node, top: Node) -> list[Node]:
    """The elements above `node` up to `top`, which is one of them or the node itself."""
    return list(takewhile(lambda above: above is not top.parent, ancestors(node)))[1:]


def _centre(root: Node, title: Node | None) -> Node:
    node = _semantic(root) or root
    title_line = {id(above) for above in ancestors(title)} if title is not None else set()
    while (child := _dominant(node) or _column(node, title_line)) is not None:
        node = child
    return node


def _column(row: Node, title_line: set[int]) -> Node | None:
    """The cell with the headline, if it has the most prose of the row: the cells beside it are columns of the page."""
    cells = [cell for cell in row.elements if cell.tag == "td" and not cell.role]
    if len(cells) < 2 or len(cells) > _COLUMNS:
        return None
    most = max(cells, key=lambda cell: cell.running)
    return most if id(most) in title_line and most.running >= row.running * _COLUMN else None


def _semantic(root: Node) -> Node | None:
    found = [node for node in walk(root, visible=True) if _says_article(node) and node.prose >= root.prose * _SEMANTIC]
    return min(found, key=lambda node: node.prose, default=None)


def _says_article(node: Node) -> bool:
    return node.tag in ("article", "main") or node.get("role").lower() == "main" or node.get("itemprop").lower() == "articlebody"


def _dominant(node: Node) -> Node | None:
    for child in node.elements:
        if not child.role and child.prose > 0 and child.prose >= node.prose * _DOMINANT:
            return None if child.tag in _CLOSED or _is_data(child) else child
    return None


def _is_data(node: Node) -> bool:
    return node.tag == "table" and is_data_table(node)


def _judge_children(parent: Node, content: Node, title_line: set[int], content_line: set[int]) -> None:
    """Mark the children of `parent`, an element above content or headline, that do not belong to them."""
    if id(parent) in title_line and _is_title_block(parent):
        return
    between = bool(title_line) and id(parent) not in title_line  # beside the content, below the headline
    for child in parent.elements:
        if child.role:
            continue
        if id(child) in content_line:
            between = False
        elif id(child) in title_line:
            between = True
        elif child.tag in ("td", "th") or not _belongs(child, content, between=between):
            child.role = "furniture"


def _surrounding(content: Node) -> Node:
    """Without a headline to anchor it: as far up as hardly anything is added, so that a byline in the row above is seen."""
    top = content.parent or content
    while top.parent is not None and top.parent.size <= content.size + 2 * _LABEL:
        top = top.parent
    return top


def _drop_mastheads(title: Node, top: Node, content: Node) -> None:
    """Mark what stands above the headline beside its line of elements."""
    content_line = {id(node) for node in ancestors(content)}
    for child, parent in pairwise(takewhile(lambda above: above is not top.parent, ancestors(title))):
        if _is_title_block(parent):
            continue
        above = takewhile(lambda node: node is not child, parent.children)  # noqa: B023  # used up before the next round
        for node in above:
            if isinstance(node, Node) and not node.role and id(node) not in content_line and _is_masthead(node):
                node.role = "furniture"


def _is_title_block(node: Node) -> bool:
    """A table of the headline's own, with lines above and below it and no links, as newspapers online set it."""
    return node.tag in ("table", "tbody") and node.size <= _LABEL and not node.links


def _is_masthead(node: Node) -> bool:
    """Short, no sentence, above the headline: the site's name, a way back; a date there is a blog's byline. Or a menu."""
    if node.size > _LABEL and node.links > node.size * _LINKED:
        return True
    if node.size > _LABEL or _is_data(node):
        return False
    text = text_of(node)
    return not _SENTENCE.search(text) and not is_byline(text)


def _is_next_section(node: Node, content: Node) -> bool:
    """A panel, tab or section beside that of the content, of the same tag and class; prose of nearly the same class; or much prose."""
    beside = next((above for above in ancestors(content) if above.parent is node.parent), None)
    if beside is None or node.size <= 0:
        return False
    names, others = (frozenset(one.get("class").lower().split()) - _STATES for one in (node, beside))
    if beside.tag == node.tag and names == others and class_words(node) & _SECTIONS:
        return True
    return _is_prose(node) and (_is_alike(node, beside) or (beside is content and _continues(node, content)))


def _is_prose(node: Node) -> bool:
    if node.running < node.size * _RUNNING or node.links > node.size * _PLAIN:
        return False
    return not any(below.tag in ("form", "input") for below in walk(node))


def _is_alike(node: Node, other: Node) -> bool:
    """Builders of pages give each section numbers of its own: most words are the same."""
    one, two = class_words(node), class_words(other)
    return node.tag == other.tag and 2 * len(one & two) >= len(one | two) > 0


def _continues(node: Node, content: Node) -> bool:
    """The text goes on behind a picture or an advertisement: as much as a paragraph, no day or name of a reader."""
    if node.running < max(_LONG, content.running * _PIECE) or node.tag not in _CONTAINERS:
        return False
    return not any(is_byline(line.text) for line in render(node))


def _belongs(node: Node, content: Node, *, between: bool) -> bool:
    """A sibling that flows like text or is data; between headline and text also a lead; anywhere a byline."""
    if node.size and node.links > node.size * _LINKED:
        return node.size <= _STAMP and read_byline(text_of(node)) is not None
    if node.tag in _FLOW or _is_data(node) or _is_next_section(node, content):
        return True
    if between and (node.size <= _LABEL or node.prose >= content.prose * 0.1):
        return True
    if node.size > _LABEL:
        return False
    text = text_of(node)
    return is_byline(text) or is_caption(text)
