"""What stands around an article on a page: by tags, roles, class and id words, styles. Marked, not cut out.

The tables are in data/class_words.csv.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from pipeline.cleaning.byline import read_byline
from pipeline.cleaning.classes import class_words, last_words
from pipeline.cleaning.code import CODE_WORDS, below_code, is_gutter
from pipeline.cleaning.dom import INLINE, Node, ancestors, text_of, walk
from pipeline.cleaning.evidence import Evidence
from pipeline.cleaning.furniture_lines import is_furniture_line
from pipeline.cleaning.measure import measure
from pipeline.cleaning.render import render
from pipeline.cleaning.words import of_kind

FURNITURE_TAGS = frozenset({"nav", "aside", "footer", "menu", "dialog", "amp-sidebar", "amp-ad", "amp-social-share", "marquee"})
# fmt: off
FURNITURE_ROLES = frozenset((
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog", "alertdialog", "toolbar",
    "tablist",
))
# fmt: on
_KEPT = frozenset({"html", "body", "main", "article", "#root", "h1", "tbody", "thead", "tr"})
# A block with more than this share of the page's words is not furniture because of one class word, unless its tag says so
_LARGE = 0.55
_SENTENCES = frozenset({"p", "cite", "em", "strong", "b", "i", "blockquote"})
_FIELDS = frozenset({"input", "textarea", "select"})
_FORM = 0.1  # of the page's letters: labels of fields; some servers wrap the whole page in a form
_FULL_STOP = re.compile(r"[.。!！?？…”»]\s*$")
_WAY = 60  # letters (Han three each) of such a link
_BOX = 200  # letters (Han three each) of such a box
_HERO = 0.3  # of the page's letters: a headline with its lead
_BAR = 400  # letters (Han three each) of a bar with author, date, counter and tools
_STAMP = 60  # letters of a bar with a time and a section, which both may be links
_FLOATS = re.compile(r"float\s*:\s*(?:left|right)", re.I)
# side columns take up to a third of the width (of 1,000 px and more)
_NARROW = re.compile(r"(?<![-\w])width\s*:\s*(?:(?:[12]?\d|3[0-5])(?:\.\d+)?%|(?:[1-2]?\d\d|3[0-4]\d)px)", re.I)


def mark_furniture(root: Node, title: Node | None, *, words: bool = True) -> int:
    """Give furniture its role, never to what holds the headline `title` (None where the page has none); how many.

    Without `words` the classes only tell comments, notes and consents, which may be longer than an article.
    The root comes measured.
    """
    above_title = {id(node) for node in ancestors(title)} if title is not None else set()
    excused = _hero(root, title)
    excused |= (code := below_code(root))
    evidence = Evidence(root, words=words)
    marked = 0
    for node in walk(root, visible=True):
        if id(node) in above_title or node.tag in _KEPT or (id(node) in excused and not is_gutter(node, code)):
            continue
        if (
            _is_tail_link(node)
            or _is_link_box(node)
            or is_gutter(node, code)
            or (is_furniture(node, evidence) and not _dates_article(node))
        ):
            node.role = "furniture"
            marked += 1
    if marked:
        measure(root)
    return marked


def _hero(root: Node, title: Node | None) -> set[int]:
    """Elements beside the headline named after the small component around both (teaser and teaser__description): the lead."""
    excused: set[int] = set()
    for above in islice(ancestors(title), 1, 5) if title is not None else ():
        named = class_words(above) & (_strong_words() | _furniture_words())
        if named and above.size <= root.size * _HERO and above.tag not in FURNITURE_TAGS:
            below = (node for node in walk(above, visible=True) if node.links * 2 <= node.size)
            excused.update(id(node) for node in below if class_words(node) & (_strong_words() | _furniture_words()) <= named)
    return excused


def _is_tail_link(node: Node) -> bool:
    """A way on or back at the end of a paragraph, after its full stop: `Read more`, 返回首页，查看更多."""
    if node.tag != "a" or node.parent is None or not 0 < node.size <= _WAY:
        return False
    around = [child for child in node.parent.children if isinstance(child, Node) or child.strip()]
    if len(around) < 2 or around[-1] is not node or not isinstance(around[-2], str):
        return False
    return _FULL_STOP.search(around[-2]) is not None and is_furniture_line(text_of(node))


def _is_link_box(node: Node) -> bool:
    """A box with a way to another page (`See also ...`) that is set as a block by its style and would run into the line after it."""
    boxed = node.tag in INLINE and 0 < node.links == node.size <= _BOX and "box" in last_words(node)
    return boxed and is_furniture_line(text_of(node))


def _dates_article(node: Node) -> bool:
    """A bar of tools that holds the publication date stays; the date of a footer or menu is another."""
    if node.tag in ("nav", "footer") or not 0 < node.size <= _BAR or (node.size > _STAMP and node.links * 2 > node.size):
        return False
    return any(read_byline(line.text) is not None for line in render(node))


def is_furniture(node: Node, evidence: Evidence) -> bool:
    """Furniture by its tag, role, class words or style, unless the page's prose says that it is the article."""
    names = class_words(node)
    if names & _box_words():  # some pages make it an <aside>
        return False
    if node.tag in FURNITURE_TAGS or node.get("role").lower() in FURNITURE_ROLES:
        return node.tag in ("nav", "footer") or not evidence.is_most(node)
    if node.tag == "header":
        return not _in_article(node) and not evidence.is_most(node)
    if node.tag == "form":
        return node.size <= evidence.size * _FORM and any(below.tag in _FIELDS for below in walk(node))
    if node.size > evidence.size * _LARGE:
        comments = bool(names & _comment_words()) and evidence.follows_article(node)
        return (comments or (bool(names & _long_words()) and evidence.leaves_article(node))) and not names & _content_words()
    if not evidence.words:
        return (bool(names & _long_words()) and evidence.leaves_article(node)) or (
            bool(names & _comment_words()) and evidence.follows_article(node)
        )
    if not _named_furniture(node, names):
        return _side_column(node)
    if not node.running:  # no prose speaks for it
        return True
    sound = names if names & _comment_words() else names - evidence.void_words
    return (_named_furniture(node, sound | (names & _content_words())) and not _is_article(node, sound, evidence)) or _side_column(node)


def _is_article(node: Node, names: frozenset[str], evidence: Evidence) -> bool:
    """The more prose it holds, the less its class says; readers' comments are long, but follow an article."""
    if names & _long_words():
        return evidence.is_most(node) and not evidence.leaves_article(node)
    if names & _strong_words():
        return evidence.is_much(node) if not names & _furniture_words() else evidence.is_most(node)
    if names & _comment_words():
        return evidence.is_most(node) and not evidence.follows_article(node)
    return evidence.is_much(node)


def _in_article(node: Node) -> bool:
    """Headers nest a few levels below their article; the limit keeps hostile pages quick."""
    return any(above.tag in ("article", "main") for above in islice(ancestors(node), 30))


def _named_furniture(node: Node, names: frozenset[str]) -> bool:
    """A word of content beside it (`article-header`) excuses what is not mostly links, but not comments, tools, teasers and their like."""
    if _is_quotation(node):
        return False
    if names & CODE_WORDS:  # the tools of a listing stand in its frame
        return False
    if names & _strong_words() or names & _comment_words():
        return True
    if not (names & _furniture_words() or names & last_words(node) & _place_words()) or _is_in_sentence(node):
        return False
    if node.parent is not None and "accordion" in class_words(node.parent):  # the header of a panel is its heading
        return False
    return not names & _content_words() or node.links * 2 > node.size


def _is_quotation(node: Node) -> bool:
    """A box that holds nothing but a quotation without links, however it is set off; one that is repeated is found by its words."""
    quotation = node.elements[0] if len(node.elements) == 1 else None
    return quotation is not None and quotation.tag == "blockquote" and quotation.size == node.size > 0 and not node.links


def _is_in_sentence(node: Node) -> bool:
    """Words of a paragraph: the place of a dateline (`location`) is no breadcrumb there."""
    return node.tag in INLINE and node.parent is not None and node.parent.tag in _SENTENCES


def _side_column(node: Node) -> bool:
    style = node.get("style")
    return node.tag in ("div", "section", "td") and _NARROW.search(style) is not None and _FLOATS.search(style) is not None


@cache
def _furniture_words() -> frozenset[str]:
    return frozenset(of_kind("class_words", "furniture"))


@cache
def _long_words() -> frozenset[str]:
    """Notes, consents and lives of authors run to the length of an article."""
    return frozenset(of_kind("long_words", "long"))


@cache
def _place_words() -> frozenset[str]:
    return frozenset(of_kind("class_words", "place"))


@cache
def _strong_words() -> frozenset[str]:
    return frozenset(of_kind("class_words", "strong"))


@cache
def _box_words() -> frozenset[str]:
    return frozenset(of_kind("class_words", "box"))


@cache
def _comment_words() -> frozenset[str]:
    return frozenset(of_kind("class_words", "comment"))


@cache
def _content_words() -> frozenset[str]:
    return frozenset(of_kind("class_words", "content"))
