"""clean(): the steps of cleaning, top to bottom."""

from __future__ import annotations

import hashlib
import re

from pipeline.cleaning.encoding import Decoded, decode
from pipeline.cleaning.language import find_language
from pipeline.cleaning.lines import assemble
from pipeline.cleaning.page import SURROUNDINGS, Content, read_page
from pipeline.cleaning.plain import classify, find_title, normalise
from pipeline.cleaning.publication import find_published
from pipeline.cleaning.tampering import find_spam, spam_issues
from pipeline.model import Document, DocumentRow

_MARKUP_NAME = re.compile(r"\.(?:x?html?|xhtml)$", re.IGNORECASE)
_MARKUP_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[a-zA-Z!/][^<>]*>")


def clean(data: bytes, *, name: str = "page.html", url: str | None = None, row: DocumentRow | None = None) -> Document:
    """The Document of a page (.html, .htm, .xhtml) or text (.txt, .md).

    `url` is where the page came from; `row`, its line in documents.csv, wins over everything the page says of itself.
    CleaningError for an empty or binary file.
    """
    row = row or DocumentRow(name)
    decoded = decode(data)
    markup = _is_markup(name, decoded.text)
    content = read_page(decoded.text) if markup else _read_text(decoded.text)
    text, blocks = assemble(content.lines)
    address = row.url or url or content.url
    published, published_from = find_published(row.published, content.published, [line.text for line in content.lines], address)
    spam = find_spam(text)
    return Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        blocks=blocks,
        title=content.title,
        language=row.language or find_language(content.all_lines),
        url=address,
        published=published,
        published_from=published_from,
        publisher_hint=row.publisher,
        surroundings=content.surroundings,
        encoding=decoded.encoding,
        declared_encoding=decoded.declared,
        replaced_characters=decoded.replaced,
        flags=_flags(decoded, content, spam),
        steps=tuple(step for step in (decoded.step, *content.steps) if step),
        spam=spam,
        issues=(*content.issues, *spam_issues(text, spam)),
    )


def _is_markup(name: str, text: str) -> bool:
    """By its name, if it holds a tag at all; or any file that begins as a page does."""
    return (_MARKUP_NAME.search(name) is not None and _TAG.search(text) is not None) or _MARKUP_START.match(text) is not None


def _read_text(text: str) -> Content:
    texts, steps = normalise(text)
    lines = classify(texts)
    surroundings = "\n".join(line.text.strip() for line in lines if line.kind == "furniture")[:SURROUNDINGS]
    return Content(lines, lines, find_title(lines), surroundings, steps=tuple(steps))


def _flags(decoded: Decoded, content: Content, spam: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    raised = (("tampered", bool(spam)), ("hidden_text", content.hidden > 0), ("mojibake", decoded.replaced > 0))
    return tuple(flag for flag, is_raised in raised if is_raised)
