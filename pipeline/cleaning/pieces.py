"""What the children of an element become before they are written: spaces between parts, pairs of terms."""

from __future__ import annotations

import re
from itertools import islice

from pipeline.cleaning.code import CODE_TAGS
from pipeline.cleaning.dom import INLINE, Node, group, text_of, walk

# [1], [2-3], [a], [iv], [注 1]: marks of footnotes
_NOTE = r"\d{1,3}(?:\s?[-–,，、]\s?\d{1,3})*|[a-z]|[ivx]{1,5}|注\s*\d*|note \d+|прим\.\s?\d+|citation needed"
_REFERENCE = re.compile(rf"\s*[\[［]\s*(?:{_NOTE})\s*[\]］]\s*", re.I)
_BARE_REFERENCE = re.compile(r"\s*[\[(（［]?(?:\d{1,3}|[*†‡])[\])）］]?\s*")  # where a link to a note says what it is
_NOTE_TARGET = re.compile(r"(?<![a-z])(?:_?ftn(?:ref)?|_?edn(?:ref)?|fn|fnref|note|cite_note|sdfootnote\w*)[-:_]?\d")
_MARK_NODES = 12  # elements in the mark of a footnote: a link, brackets in spans
# `Ann Lee` and `27 August 2020` or `Correspondent`
_NAME_AND_FIGURE = re.compile(r"[a-zа-яё]{2}\n(?:\d{1,2}(?!\d)|[A-ZА-ЯЁ][a-zа-яё])")
_PARTS = frozenset({"span", "a", "em", "i", "small", "time", "label"})
Step = Node | str | tuple[str, Node]


def parted(node: Node) -> list[Step]:
    """The children with a space between neighbours that are parts of their own: a date beside a source, two tools."""
    if node.tag in CODE_TAGS:  # the parts of a listing are words with a colour
        return [*node.children]
    steps: list[Step] = []
    before: Node | str = ""
    for child in node.children:
        if isinstance(before, Node) and isinstance(child, Node) and _stand_apart(before, child):
            steps.append(" ")
        steps.append(child)
        before = child
    return steps


def _stand_apart(one: Node, other: Node) -> bool:
    """Elements with a class or id each, no emphasis: Word's and editors' spans inside a word have styles only; or a name and a date."""
    if one.tag not in _PARTS or other.tag not in _PARTS:
        return False
    if "time" in (one.tag, other.tag) or all(node.get("class") or node.get("id") or node.tag == "a" for node in (one, other)):
        return True
    end, start = one.children[-1:], other.children[:1]
    texts = [child for child in (*end, *start) if isinstance(child, str)]
    return len(texts) == 2 and _NAME_AND_FIGURE.search("\n".join(texts)) is not None


def is_reference(node: Node) -> bool:
    """The mark of a footnote, not an exponent or a unit."""
    if node.tag not in ("sup", "a") or node.size >= 40 or any(islice(walk(node), _MARK_NODES, None)):
        return False
    if node.tag == "sup" and _REFERENCE.fullmatch(text_of(node)):
        return True
    links = [below for below in walk(node) if below.tag == "a"]
    return any(map(_leads_to_note, links)) and _BARE_REFERENCE.fullmatch(text_of(node)) is not None


def _leads_to_note(link: Node) -> bool:
    marks = f"{link.get('class')} {link.get('href').partition('#')[2]} {link.get('role')}".lower()
    return "footnote" in marks or "noteref" in marks or _NOTE_TARGET.search(marks) is not None


def pairs(definitions: Node) -> list[Step]:
    """A list of terms as rows `term | text`; a term without a text, or with a text of several blocks, stands alone."""
    children = [child for child in definitions.elements if not child.role]
    steps: list[Step] = []
    for child, after in zip(children, [*children[1:], None], strict=True):
        if child.tag == "dt" and after is not None and after.tag == "dd" and _inline_only(after):
            steps.append(group("#row", [*child.children, " | ", *after.children]))
            after.role = "written"
        elif child.role != "written":
            steps.append(child)
    return steps


def _inline_only(node: Node) -> bool:
    return all(isinstance(child, str) or child.tag in INLINE for child in node.children)
