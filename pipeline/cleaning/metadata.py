"""What the head of a page says: titles, site name, address, day of publication. Read before anything is taken out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from pipeline.cleaning.classes import class_words
from pipeline.cleaning.dom import Node, ancestors, text_of, walk
from pipeline.cleaning.instants import read_instant
from pipeline.cleaning.lines import tidy
from pipeline.cleaning.words import words
from pipeline.model import Issue

_NAMES = ("property", "name", "itemprop", "http-equiv")
# schema.org types whose datePublished is the article's; of other types only where none of these has one
# fmt: off
_ARTICLES = frozenset((
    "Article", "NewsArticle", "BlogPosting", "Report", "ReportageNewsArticle", "ScholarlyArticle", "TechArticle",
    "SocialMediaPosting",
))
# fmt: on
# fmt: off
_OTHERS = frozenset((
    "comment", "review", "itemListElement", "isPartOf", "hasPart", "citation", "mentions", "publisher", "author", "image",
    "video",
))
# fmt: on
_JSON_DATES = ("datePublished", "pubDate", "dateCreated")  # pubDate: Baidu's own vocabulary
_PUBLISHED = frozenset(("published", "dt-published", "entry-date"))
# fmt: off
_NAMED = frozenset((
    "publishtime", "pubtime", "pubdate", "publishdate", "publishedtime", "publisheddate", "publishedat", "releasedate", "newsdate",
    "articledate", "postdate", "entrydate", "dateupdate",
))
# fmt: on
_DATE = 40  # letters of an element that holds a date and a label
_AROUND_TITLE = 5  # elements up from the headline: its own, the header, the article
_ASSIGNED = re.compile(r"\bvar\s+(?:createTime|publishTime|publish_time|pubDate|publishDate)\s*=\s*[\"'](\d{4}[-/]\d{1,2}[-/]\d{1,2})")
_SEPARATOR = re.compile(r"\s+[|\-–—_·»:]\s+|\s*[|_]\s*|[-–—](?=[\u4e00-\u9fff])")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Strings of the head, empty where the page has none. `published` is EDTF; `issues` what could not be read."""

    title_tag: str
    og_title: str
    site_name: str
    url: str
    published: str
    issues: tuple[Issue, ...]


def read_metadata(root: Node) -> Metadata:
    """Read title tag, meta and link elements and JSON-LD."""
    metas: dict[str, str] = {}
    for node in root.order:
        if node.tag == "meta" and node.get("content").strip():
            for name in _NAMES:
                metas.setdefault(node.get(name).strip().lower(), node.get("content").strip())
    title_tag = next((tidy(text_of(node)) for node in root.order if node.tag == "title" and not _in_svg(node)), "")
    dated, issues = _json_ld_date(root)
    named = next((edtf for name in words("date_meta") if (edtf := read_instant(metas.get(name, "")))), "")
    url = _address(root, metas)
    site = metas.get("og:site_name") or metas.get("application-name") or metas.get("sitename") or ""
    return Metadata(title_tag, tidy(metas.get("og:title", "")), tidy(site), url, dated or named or _script_date(root), issues)


def _in_svg(node: Node) -> bool:
    return node.parent is not None and node.parent.tag in ("svg", "symbol", "g")


def _address(root: Node, metas: Mapping[str, str]) -> str:
    """The page's own address; one without a path names the site, as careless templates do, and no page."""
    links = (node.get("href") for node in root.order if node.tag == "link" and node.get("rel").lower() == "canonical")
    for url in (*links, metas.get("og:url", "")):
        if re.match(r"https?://[^/\s]+/[^\s]+$", url.strip()):
            return url.strip()
    return ""


def marked_date(root: Node, title: Node | None) -> str:
    """EDTF of the one day that the page's elements are marked with as published (microformats, microdata); else of the first <time>
    in one of the elements closest around the headline; empty where there is neither."""
    marked = {edtf for node in root.order if _is_marked(node) and (edtf := _machine_date(node))}
    marked = marked or {edtf for node in root.order if _is_named_date(node) and (edtf := read_instant(text_of(node)))}
    if len(marked) == 1:
        return marked.pop()
    for above in islice(ancestors(title), 1, _AROUND_TITLE) if title is not None else ():
        if above.tag != "body" and (edtf := time_element(above)):
            return edtf
    return ""


def _is_marked(node: Node) -> bool:
    if node.get("itemprop").lower() == "datepublished":
        return True
    return bool(_PUBLISHED & set(node.get("class").lower().split())) and node.tag in ("time", "abbr", "span")


def _is_named_date(node: Node) -> bool:
    """An element of a template whose class or id says publication time, and that holds little else."""
    return ("id" in node.attrs or "class" in node.attrs) and 0 < node.size <= _DATE and not _NAMED.isdisjoint(class_words(node))


def _machine_date(node: Node) -> str:
    return next((edtf for name in ("datetime", "content", "title") if (edtf := read_instant(node.get(name)))), "")


def time_element(article: Node) -> str:
    """EDTF of the first <time datetime> of the article; empty where it has none."""
    times = (read_instant(node.get("datetime")) for node in walk(article, visible=True) if node.tag == "time")
    return next((edtf for edtf in times if edtf), "")


def _script_date(root: Node) -> str:
    """EDTF of the date that a script of the page sets as its own, as some platforms write it nowhere else."""
    scripts = (child for node in root.order if node.tag == "script" for child in node.children if isinstance(child, str))
    found = (match for script in scripts for match in _ASSIGNED.finditer(script))
    return next((edtf for match in found if (edtf := read_instant(match[1]))), "")


def _json_ld_date(root: Node) -> tuple[str, tuple[Issue, ...]]:
    dates: dict[bool, str] = {}
    issues: list[Issue] = []
    for node in root.order:
        if node.tag != "script" or "ld+json" not in node.get("type").lower():
            continue
        source = "".join(child for child in node.children if isinstance(child, str))
        try:
            tree = json.loads(source, strict=False)
        except (ValueError, RecursionError) as error:
            issues.append(Issue("clean", "damaged_metadata", source.strip()[:80], f"JSON-LD: {type(error).__name__}"))
            continue
        for is_article, edtf in _dated(tree):
            dates.setdefault(is_article, edtf)
    return dates.get(True) or dates.get(False) or "", tuple(issues)


def _dated(tree: object) -> Iterator[tuple[bool, str]]:
    """(of an article, EDTF) for each datePublished of a JSON-LD tree, parts and other works left out."""
    stack = [tree]
    while stack:
        item = stack.pop()
        if isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            edtf = next((edtf for name in _JSON_DATES if (edtf := read_instant(str(item.get(name, ""))))), "")
            kinds = item.get("@type")
            if edtf:
                yield bool(_ARTICLES & set(kinds if isinstance(kinds, list) else [str(kinds)])), edtf
            stack.extend(value for key, value in item.items() if key not in _OTHERS and isinstance(value, list | dict))


def without_site(title: str, site_name: str) -> str:
    """A title tag without the site's name before or behind it: the longest piece that is not the site's name."""
    pieces = [piece.strip() for piece in _SEPARATOR.split(title) if piece and piece.strip() != site_name]
    return max(pieces, key=len, default=title) if len(pieces) != 1 or site_name else pieces[0]
