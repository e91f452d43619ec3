"""Threads of boards: the opening post is the article, what others answer below it are comments.

A post is told by the box about its author, which boards set beside each one (data/poster_words.txt); blogs name posts alike.
"""

from __future__ import annotations

from functools import cache
from itertools import dropwhile, groupby, islice

from pipeline.cleaning.classes import class_words
from pipeline.cleaning.dom import Node, ancestors, text_of, walk
from pipeline.cleaning.measure import measure
from pipeline.cleaning.words import words

_OPENING = 300  # letters (Han three each) of running text that make an opening post an article
_LONGER = 2  # times as long as any answer: below a question the answers say more
_HEADINGS = frozenset({"h1", "h2", "h3"})
_NAME, _TITLE = 60, 300  # letters of a name and of a title
_NEAR = 100  # elements from the top of a post in which its author and title stand; the limit keeps hostile pages quick


def mark_answers(root: Node, title: Node | None) -> None:
    """Give the answers of a thread the role furniture, never what holds the headline."""
    above_title = {id(node) for node in ancestors(title)} if title is not None else set()
    marked = False
    for posts in _threads(root):
        for answer in _answers(posts):
            if id(answer) not in above_title:
                answer.role = "furniture"
                marked = True
    if marked:
        measure(root)


def _threads(root: Node) -> list[list[Node]]:
    """Neighbours of one tag with a poster's box in each."""
    boxes = [node for node in root.order if node.attrs and not node.role and class_words(node) & _poster_words()]
    holding = _holding(boxes) if len(boxes) > 1 else {}
    found: list[list[Node]] = []
    for node in holding.values():
        held = [child for child in node.elements if id(child) in holding and not child.role]
        found += [posts for _, same in groupby(held, key=_tag) if len(posts := [*same]) > 1]
    return found


def _holding(boxes: list[Node]) -> dict[int, Node]:
    """The boxes and all that they stand in; each way up ends where another went before."""
    found: dict[int, Node] = {}
    for box in boxes:
        for node in ancestors(box):
            if id(node) in found:
                break
            found[id(node)] = node
    return found


def _tag(node: Node) -> str:
    return node.tag


def _answers(posts: list[Node]) -> list[Node]:
    """What stands below the opening post and what its author adds right below it; none where an answer is an article too."""
    opening, *rest = posts
    if opening.running < max(_OPENING, max(post.running for post in rest) * _LONGER):
        return []
    first, *names = map(_poster, posts)
    if not first or not all(names) or any(map(_has_headline, rest)):
        return []
    return [*dropwhile(lambda post: _poster(post) == first, rest)]


def _poster(post: Node) -> str:
    """The name in the box: its first link."""
    for box in islice(walk(post, visible=True), _NEAR):
        if class_words(box) & _poster_words():
            names = (text_of(node) for node in islice(walk(box, visible=True), _NEAR) if node.tag == "a" and node.size <= _NAME)
            return next(filter(None, names), "")
    return ""


def _has_headline(post: Node) -> bool:
    """Posts of a blog have one each; on boards it repeats that of the thread (`Re: Rules of the league`)."""
    headings = [node for node in islice(walk(post, visible=True), _NEAR) if node.tag in _HEADINGS and node.size]
    return any(node.size > _TITLE or not text_of(node).lower().startswith("re:") for node in headings)


@cache
def _poster_words() -> frozenset[str]:
    return frozenset(words("poster_words"))
