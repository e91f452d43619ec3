"""clean(): the steps of cleaning, top to bottom."""

from __future__ import annotations

import hashlib
import re
from functools import partial

from pipeline.cleaning.body import body_of
from pipeline.cleaning.encoding import Decoded, decode
from pipeline.cleaning.errors import CleaningError
from pipeline.cleaning.formats import unpack
from pipeline.cleaning.language import find_language
from pipeline.cleaning.limits import MOST_CHARACTERS, bounded
from pipeline.cleaning.lines import INVISIBLE, Line, assemble
from pipeline.cleaning.page import SURROUNDINGS, Content, read_page
from pipeline.cleaning.plain import classify, find_title, normalise
from pipeline.cleaning.publication import find_published
from pipeline.cleaning.tampering import find_spam, spam_issues
from pipeline.model import Document, DocumentRow, Issue

_MARKUP_NAME = re.compile(r"\.(?:x?html?|xhtml)$", re.IGNORECASE)
_MARKUP_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_MOST_BYTES = 20_000_000  # as the setting max_bytes, for those who call clean() by itself
_UNSEEN = re.compile(f"(?:{INVISIBLE.pattern}){{4,}}")  # one splits a name by accident, four in a row are hidden on purpose
_TAG = re.compile(r"<[a-zA-Z!/][^<>]*>")


def clean(data: bytes, *, name: str = "page.html", url: str | None = None, row: DocumentRow | None = None) -> Document:
    """The Document of a page (.html, .htm, .xhtml), text (.txt, .md), saved page (.mhtml), PDF or DOCX.

    `url` is where the page came from; `row`, its line in documents.csv, wins over everything the page says of itself.
    CleaningError for an empty, binary or oversized file, and where PDF or DOCX need an extra that is not installed.
    """
    row = row or DocumentRow(name)
    if len(data) > _MOST_BYTES:
        raise CleaningError(f"larger than {_MOST_BYTES // 1_000_000} MB")
    inner, inner_name, saved_from = unpack(data, name)
    decoded = decode(inner)
    unseen = len(_UNSEEN.findall(decoded.text))
    markup = _is_markup(inner_name, decoded.text)
    content = read_page(decoded.text) if markup else _read_text(decoded.text)
    text, blocks = assemble(content.lines)
    address = row.url or url or content.url or saved_from
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
        flags=_flags(decoded, content, spam, unseen),
        steps=tuple(step for step in (decoded.step, *_unseen(unseen), *content.steps, _cut(content.left_out)) if step),
        spam=spam,
        issues=(*content.issues, *spam_issues(text, spam), *_cut_issues(text, content.left_out)),
        main_text=partial(body_of, content.lines, content.title),
    )


def _is_markup(name: str, text: str) -> bool:
    """By its name, if it holds a tag at all; or any file that begins as a page does."""
    return (_MARKUP_NAME.search(name) is not None and _TAG.search(text) is not None) or _MARKUP_START.match(text) is not None


def _read_text(text: str) -> Content:
    texts, steps = normalise(text)
    once = (text for text, before in zip(texts, ["", *texts], strict=False) if text.strip() or before.strip())  # one blank line says it
    bounds, left_out = bounded(map(Line, once))
    lines = classify([line.text for line in bounds])
    surroundings = "\n".join(line.text.strip() for line in lines if line.kind == "furniture")[:SURROUNDINGS]
    return Content(lines, lines, find_title(lines), surroundings, left_out=left_out, steps=tuple(steps))


def _unseen(runs: int) -> tuple[str, ...]:
    return (f"removed {runs} runs of zero-width characters",) if runs else ()


def _cut(left_out: int) -> str:
    return f"left out {left_out:,} characters after the first {MOST_CHARACTERS:,}" if left_out else ""


def _cut_issues(text: str, left_out: int) -> tuple[Issue, ...]:
    return (Issue("clean", "truncated", text[-80:], f"{_cut(left_out)}; split the file to have all of it read"),) if left_out else ()


def _flags(decoded: Decoded, content: Content, spam: tuple[tuple[int, int], ...], unseen: int) -> tuple[str, ...]:
    raised = (
        ("tampered", bool(spam)),
        ("hidden_text", content.hidden + unseen > 0),
        ("mojibake", decoded.replaced > 0),
        ("truncated", content.left_out > 0),
    )
    return tuple(flag for flag, is_raised in raised if is_raised)
