"""An HTML page -> its lines, titles, dates and surroundings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.cleaning.byline import read_byline
from pipeline.cleaning.choice import mark_article
from pipeline.cleaning.dom import Node, group, parse, text_of, walk
from pipeline.cleaning.furniture_lines import is_furniture_line, without_counters
from pipeline.cleaning.headline import find_headline
from pipeline.cleaning.hidden import mark_hidden
from pipeline.cleaning.limits import bounded
from pipeline.cleaning.lines import Line, tidy
from pipeline.cleaning.metadata import Metadata, marked_date, read_metadata, time_element, without_site
from pipeline.cleaning.outside_lines import mark_outside_lines
from pipeline.cleaning.plain import find_title, mark_related
from pipeline.cleaning.render import render
from pipeline.cleaning.tails import mark_comments, mark_repeated, mark_signature
from pipeline.cleaning.teasers import mark_teasers
from pipeline.model import Issue

_PLACEHOLDER = re.compile(
    r"\s*(?:untitled(?: document| page)?|new page ?\d*|no title|无标题(?:文档|页)?|新建网页 ?\d*|без названия)?\s*", re.I
)
SURROUNDINGS = 2000  # characters: mastheads and footers are short, menus are not


@dataclass(frozen=True, slots=True)
class Content:
    """What a page or text gives before its language and spam are looked at. `published` comes from metadata alone."""

    lines: list[Line]
    all_lines: list[Line]  # with the furniture that stood inside the article: the page's own labels show its language
    title: str
    surroundings: str
    published: str = ""
    url: str = ""
    hidden: int = 0
    left_out: int = 0  # characters beyond the longest text that is read
    steps: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = ()


def read_page(markup: str) -> Content:
    """Read the markup of a page; lines are empty where the page holds no text."""
    root = parse(markup)
    head = read_metadata(root)
    hidden = mark_hidden(root)
    title = find_headline(root, head.og_title or head.title_tag)
    top = mark_article(root, title)
    marked = marked_date(root, title)
    rendered, left_out = bounded(render(top))
    lines, dropped = _without_furniture(rendered)
    steps = [f"removed {hidden} hidden elements"] if hidden else []
    outside = [text for node in _outermost(root, top) if (text := _text_below(node))]
    steps += ["removed furniture"] if dropped or outside else []
    name = _headline(title) if title is not None else ""
    return Content(
        lines,
        rendered,
        name or head.og_title or _named(without_site(head.title_tag, head.site_name)) or find_title(lines),
        _surroundings(head, dropped, outside),
        head.published or marked or time_element(top),
        head.url,
        hidden,
        left_out,
        tuple(steps),
        head.issues,
    )


def _headline(title: Node) -> str:
    """The words of the headline element, without a byline that some templates set into it on a line of its own."""
    lines = [line.text for line in render(group("#title", title.children))]
    return lines[0] if len(lines) > 1 and any(map(read_byline, lines[1:])) else tidy(text_of(title))


def _named(title: str) -> str:
    """A title tag, if it is more than what an editor of pages puts there by itself."""
    return "" if _PLACEHOLDER.fullmatch(title) else title


def _without_furniture(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """The lines that are article, and the texts of those that are breadcrumbs, counters, lists of other pages."""
    for line in lines:
        if line.kind in ("heading", "row"):
            continue
        if read_byline(line.text) is not None:
            line.text = without_counters(line.text)
        elif is_furniture_line(line.text):
            line.kind = "furniture"
    mark_comments(lines)
    mark_signature(lines)
    mark_repeated(lines)
    mark_teasers(lines)
    mark_related(lines)
    mark_outside_lines(lines)
    return [line for line in lines if line.kind != "furniture"], [line.text for line in lines if line.kind == "furniture"]


def _surroundings(head: Metadata, dropped: list[str], outside: list[str]) -> str:
    """Title tag and site name, then the page's furniture: what names the publisher stands first and last on a page."""
    pieces = [head.title_tag, head.site_name, *dropped]
    half = SURROUNDINGS // 2
    around = "\n".join(outside)
    around = around if len(around) <= SURROUNDINGS else f"{around[:half]}\n{around[-half:]}"
    known = "\n".join(piece for piece in pieces if piece)
    return f"{known}\n{around}".strip()[:SURROUNDINGS]


def _outermost(root: Node, top: Node) -> list[Node]:
    """Furniture elements that stand in no other, and what stands outside the article's element."""
    found: list[Node] = []
    stack = [root]
    while stack:
        node = stack.pop()
        if node.role == "furniture":
            found.append(node)
        elif not node.role and node is not top:
            stack.extend(reversed(node.elements))
        elif node is top:
            found.extend(below for below in walk(top) if below.role == "furniture")
    return found


def _text_below(node: Node) -> str:
    return tidy(text_of(group("#part", node.children)))[: SURROUNDINGS // 2]
