"""Text that a reader of the page does not see: no evidence, and where link farms stand."""

from __future__ import annotations

import re

from pipeline.cleaning.disclosure import opened_ids, opens_text
from pipeline.cleaning.dom import Node, ancestors, walk
from pipeline.cleaning.measure import measure

# not head: its own elements all are noise, and libxml2 leaves it open before an <article> or <main> that follows without <body>
# fmt: off
NOISE_TAGS = frozenset((
    "script", "style", "template", "noscript", "svg", "iframe", "object", "embed", "canvas", "audio", "video", "select",
    "option", "optgroup", "datalist", "textarea", "input", "button", "map", "area", "meta", "link", "title",
))
# fmt: on
# 500 px and more to the left or above is off every screen; -9999px and -999em are the usual figures
_OFF_SCREEN = re.compile(r"(?:text-indent|margin-left|margin-top|left|top)\s*:\s*-\s*(?:[5-9]\d\d|\d{4,})", re.I)
_INVISIBLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)"
    r"|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|(?:max-)?height\s*:\s*0(?:px)?\s*;[^}]{0,200}overflow\s*:\s*hidden"
    r"|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)",
    re.I,
)
_WHITE = r"(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))"
_WHITE_TEXT = re.compile(rf"(?:^|[;\s])color\s*:\s*{_WHITE}", re.I)
_BACKGROUND = re.compile(r"background(?:-color|-image)?\s*:\s*([^;]+)", re.I)
_AT_BLOCK = re.compile(r"@[\w-]+[^{};]{0,500}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_SELECTOR = re.compile(r"[a-z]*[.#][\w-]+", re.I)
_SHEET = 100_000  # characters of style sheet read; hostile ones are long
# the body of a page that a script fades in is most of its text and no list of links; hidden spam is neither
_FADED_SHARE, _FADED_LINKS = 0.5, 0.3
_FADED_LEAST = 600  # letters (Han three each) of prose of such a body where menus are longer
_LANDMARKS = frozenset({"html", "body", "h1", "article", "main"})


def mark_hidden(root: Node) -> int:
    """Give noise and hidden elements their role; the number of hidden elements that hold text."""
    sheets = [child for node in root.order if node.tag == "style" for child in node.children if isinstance(child, str)]
    selectors = _hiding_selectors("\n".join(sheets))
    for node in walk(root, visible=True):
        if node.tag in NOISE_TAGS and not (node.tag == "button" and opens_text(node)):
            node.role = "noise"
    measure(root)
    kept = _landmarks(root) | _opened(root)
    hidden = 0
    for node in walk(root, visible=True):
        if node.size and id(node) not in kept and not _is_faded(node, root) and _is_hidden(node, selectors):
            node.role = "hidden"
            hidden += not _is_skip_link(node)
    return hidden


def _is_faded(node: Node, root: Node) -> bool:
    most = node.size > root.size * _FADED_SHARE or node.running > max(_FADED_LEAST, root.running * _FADED_SHARE)
    return most and node.links <= node.size * _FADED_LINKS


def _is_skip_link(node: Node) -> bool:
    """`Skip to content`: hidden on every accessible page, and no news."""
    return node.tag == "a" and node.get("href").startswith("#")


def _landmarks(root: Node) -> set[int]:
    """Headline, article and all around them: a page that scripts show only when it is loaded hides these too; they stay."""
    kept: set[int] = set()
    for node in walk(root, visible=True):
        if node.tag in _LANDMARKS:
            for above in ancestors(node):
                if id(above) in kept:
                    break
                kept.add(id(above))
    return kept


def _opened(root: Node) -> set[int]:
    """Panels that a reader opens with a click."""
    names = opened_ids(root)
    return {id(node) for node in root.order if node.get("id") in names} if names else set()


def _is_hidden(node: Node, selectors: frozenset[str]) -> bool:
    if "hidden" in node.attrs and node.get("hidden").lower() != "false":
        return True
    if node.get("aria-hidden").lower() == "true":
        return True
    style = node.get("style")
    if style and (hides(style) or (_WHITE_TEXT.search(style) is not None and _on_white(node))):
        return True
    return bool(selectors) and any(name in selectors for name in _names(node))


def hides(style: str) -> bool:
    """A style attribute or the body of a style rule that takes its element out of sight."""
    return _INVISIBLE.search(style) is not None or _OFF_SCREEN.search(style) is not None


def _on_white(node: Node) -> bool:
    """The nearest background that the markup declares is white; none at all is a browser's white."""
    for above in ancestors(node):
        match = _BACKGROUND.search(above.get("style"))
        declared = match.group(1) if match else above.get("bgcolor")
        if declared:
            return re.match(rf"\s*{_WHITE}|\s*(?:transparent|none)\b", declared, re.I) is not None
    return True


def _hiding_selectors(sheet: str) -> frozenset[str]:
    """`.name`, `#name` and `tag.name` of the page's own style sheets that hide; @media and the like hide on some screens only."""
    plain = _AT_BLOCK.sub("", re.sub(r"/\*.*?\*/", "", sheet[:_SHEET], flags=re.S))
    rules = (rule.partition("{") for rule in plain.split("}"))
    hiding = (selectors for selectors, _, body in rules if hides(body))
    names = (name.strip().lower() for selectors in hiding for name in selectors.split(","))
    return frozenset(name for name in names if _SELECTOR.fullmatch(name))


def _names(node: Node) -> list[str]:
    marks = [f".{name.lower()}" for name in node.get("class").split()]
    marks += [f"#{node.get('id').lower()}"] if node.get("id") else []
    return [*marks, *(node.tag + mark for mark in marks)]
