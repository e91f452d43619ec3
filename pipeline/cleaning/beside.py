"""Elements of an article that are not its main text: bylines, captions, infoboxes, footnotes. Kept in the text, left out of the body."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice

from pipeline.cleaning.classes import class_words
from pipeline.cleaning.dom import INLINE, Node, walk
from pipeline.cleaning.measure import weight
from pipeline.cleaning.words import of_kind

_BYLINE = 250  # letters (Han three each) of the longest bylines; more under such a class is text
_CAPTION = 360  # letters of a caption that no class calls one
_CAPTION_TAGS = frozenset({"figcaption", "caption"})
_TEXT_TAGS = frozenset({"p", "div", "section", "td", "span", "center"})
_CENTRE_WORDS = frozenset({"center", "centered", "textcenter", "aligncenter"})
_IMAGES = frozenset({"img", "amp-img", "picture", "figure"})
_NODES = 8  # elements around a picture that stands alone: links, wrappers, sources
_CENTRED = re.compile(r"text-align\s*:\s*center", re.I)
_SENTENCE = 60  # letters (Han three each) of one
_ONE_SENTENCE = 100  # letters of the longest sentences below pictures
_FULL_STOP = re.compile(r"[.。！？!?…][”»\"』」)）\]]*\s*$")
_AUTHORS = frozenset({"author", "authors", "contributor", "contributors", "writer", "reporter"})
_ENDS = re.compile(r"[。！？!?;；:：]\s*$")


def beside(node: Node) -> str:
    """caption, byline, aside (infobox, notes), or empty."""
    if node.tag in _CAPTION_TAGS or (node.get("class") and "caption" in node.get("class").lower()):
        return "caption"
    if node.tag == "address" or node.get("itemprop").lower() in ("author", "datepublished"):
        return "byline" if node.size <= _BYLINE else ""
    kind = _kind_of_class(node)
    if kind in ("byline", "caption") and node.size > _BYLINE:
        kind = ""
    if kind == "byline" and node.running >= _SENTENCE and _FULL_STOP.search(_last_string(node)) and not class_words(node) & _AUTHORS:
        kind = ""  # a sentence: the `text-editor` of a builder of pages wrote it
    return kind or ("caption" if node.tag in _TEXT_TAGS and _is_below_picture(node) else "")


def _kind_of_class(node: Node) -> str:
    """By the words of its class, or of the one element that holds all of its text."""
    if ("class" in node.attrs or "id" in node.attrs) and (kind := _named(class_words(node))):
        return kind
    within = [child for child in node.elements if child.size] if not node.own and len(node.elements) <= _NODES else []
    inner = within[0] if len(within) == 1 and within[0].tag in INLINE else None
    if inner is None or "class" not in inner.attrs:
        return ""
    return "caption" if "caption" in inner.get("class").lower() else _named(class_words(inner))


@lru_cache(maxsize=4096)
def _named(names: frozenset[str]) -> str:
    return next((kind for kind in ("aside", "caption", "byline") if names & _words(kind)), "")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(of_kind("beside_words", kind))


def _is_below_picture(node: Node) -> bool:
    """A short centred line without a full stop right after a picture that stands alone, or with a picture in it."""
    if not 0 < node.size <= _CAPTION or not _is_centred(node):
        return False
    return (_holds_picture(node) or _follows_picture(node)) and not _ends_text(node)


def _ends_text(node: Node) -> bool:
    """It ends as a sentence does; a caption may have one full stop, a paragraph is longer."""
    last = _last_string(node)
    return _ENDS.search(last) is not None or (node.running > _ONE_SENTENCE and _FULL_STOP.search(last) is not None)


def _is_centred(node: Node) -> bool:
    if "class" in node.attrs and class_words(node) & _CENTRE_WORDS:
        return True
    return node.tag == "center" or node.get("align").lower() == "center" or _CENTRED.search(node.get("style")) is not None


def _follows_picture(node: Node) -> bool:
    """The element before it, or the row before its row, holds a picture and no text; no text stands between."""
    if node.tag == "td" and node.parent is not None and len(node.parent.elements) == 1:
        node = node.parent
    siblings = node.parent.children if node.parent is not None else []
    place = next((place for place, child in enumerate(siblings) if child is node), 0)
    before = next((child for child in reversed(siblings[:place]) if not isinstance(child, str) or weight(child)), None)
    return isinstance(before, Node) and not before.size and _holds_picture(before)


def _holds_picture(node: Node) -> bool:
    return any(below.tag in _IMAGES for below in islice(walk(node), _NODES))


def _last_string(node: Node) -> str:
    texts = [child for below in walk(node, visible=True) for child in below.children if isinstance(child, str) and child.strip()]
    return texts[-1] if texts else ""
