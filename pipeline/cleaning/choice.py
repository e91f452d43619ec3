"""Which part of a page is article: by all that is known of furniture; where that leaves too little, by tags alone.

A safety net: the words of classes are many and sites are more, so that one of them may throw an article away. What is kept is
compared with the prose that the page holds, and doubtful pages are looked at again.
"""

from __future__ import annotations

from pipeline.cleaning.article import mark_outside
from pipeline.cleaning.dom import Node
from pipeline.cleaning.furniture import mark_furniture
from pipeline.cleaning.listings import mark_listings
from pipeline.cleaning.measure import measure
from pipeline.cleaning.signup import mark_signups
from pipeline.cleaning.threads import mark_answers

_ENOUGH = 0.5  # of the page's prose: side columns, teasers and notes seldom hold more than the rest
_LEAST = 600  # letters (Han three each) of prose on a page worth a second look
_GAIN = 2  # times as much prose as in the first choice makes the second one better
_LINKS = 8  # times as much prose as links in what is gained: teasers have less


def mark_article(root: Node, title: Node | None) -> Node:
    """Mark what is not article as furniture; the element that holds all of the article."""
    measure(root)
    mark_answers(root, title)
    there, before = root.running, [node.role for node in root.order]
    top = _by_all(root, title)
    if there < _LEAST or top.running >= there * _ENOUGH:
        return top
    first = [node.role for node in root.order], top.running, top.links
    _restore(root, before)
    again = _by_tags(root, title)
    if again.running >= first[1] * _GAIN and (again.running - first[1]) >= (again.links - first[2]) * _LINKS:
        return again
    _restore(root, first[0])
    return top


def _by_all(root: Node, title: Node | None) -> Node:
    mark_furniture(root, title)
    mark_listings(root)
    mark_signups(root, title)
    return mark_outside(root, title)


def _by_tags(root: Node, title: Node | None) -> Node:
    mark_furniture(root, title, words=False)
    return mark_outside(root, title)


def _restore(root: Node, roles: list[str]) -> None:
    for node, role in zip(root.order, roles, strict=True):
        node.role = role
    measure(root)
