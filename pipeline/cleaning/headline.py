"""The element that holds the headline: the anchor of the article on its page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pipeline.cleaning.classes import class_words
from pipeline.cleaning.dom import Node, ancestors, text_of, walk
from pipeline.cleaning.furniture import FURNITURE_TAGS

_LONGEST = 300  # characters; a longer "title" is a wrapper
_WRAPPED = 12  # elements in a headline that no heading tag marks: fonts, bold, cells
_LEAST = 6  # letters of a headline that no heading tag marks
_MOST = 60  # headings looked at; hostile pages have thousands
_RANK = {"h1": 3, "h2": 2, "h3": 1}
_ARTICLE_TITLES = frozenset(("newstitle", "arttitle", "articletitle", "posttitle", "entrytitle", "contenttitle"))
_SEPARATOR = re.compile(r"\s+[|\-–—_·»:]\s+|\s*[|_]\s*")  # between a page's name, its section and its site
_NOT_WORDS = re.compile(r"[\W_]+")


def find_headline(root: Node, page_title: str) -> Node | None:
    """The heading whose words stand in `page_title` (og:title or title tag), the longest first; else the first h1; else None."""
    candidates = list(islice(_candidates(root), _MOST))
    folded = fold(page_title)
    named = [node for node in candidates if len(fold(text_of(node))) > 1 and fold(text_of(node)) in folded]
    if named:
        return max(named, key=lambda node: (len(fold(text_of(node))), _RANK.get(node.tag, 0)))
    unmarked = _by_title(root, folded, fold(max(_SEPARATOR.split(page_title), key=len)))
    if unmarked is not None:
        return unmarked
    proper = [node for node in candidates if node.tag == "h1" and not _in_furniture(node)]
    if not proper:
        proper = [node for node in candidates if not class_words(node).isdisjoint(_ARTICLE_TITLES)]
        return proper[0] if len(proper) == 1 else None
    return proper[0]


def _by_title(root: Node, folded: str, piece: str) -> Node | None:
    """On pages older than headings: the first element that holds half of the page's title, or its longest part, and nothing else."""
    for node in walk(root, visible=True):
        if _LEAST <= node.size <= 3 * len(folded) and not any(islice(walk(node), _WRAPPED, None)):  # measured letters, Han three each
            text = fold(text_of(node))
            own = fold("".join(child for child in node.children if isinstance(child, str)))  # an hour may float beside it
            if node.links * 2 < node.size and any(_is_half(one, folded, piece) for one in (text, own)):
                return node
    return None


def _is_half(text: str, title: str, piece: str) -> bool:
    return len(text) >= _LEAST and text in title and (2 * len(text) >= len(title) or text == piece)


def _candidates(root: Node) -> Iterator[Node]:
    for node in walk(root, visible=True):
        if (node.tag in _RANK or _titled(node)) and 0 < len(text_of(node)) <= _LONGEST:
            yield node


def _titled(node: Node) -> bool:
    """CMS pages without h1 call the element title, bt (biaoti), headline."""
    return bool(class_words(node) & {"title", "headline", "biaoti", "bt", "tit", "arttitle", "newstitle"}) and node.tag != "body"


def _in_furniture(node: Node) -> bool:
    return any(above.tag in FURNITURE_TAGS or above.tag == "header" for above in ancestors(node))


def fold(text: str) -> str:
    """Letters and digits only, lower case: how titles are compared."""
    return _NOT_WORDS.sub("", text).lower()
