"""Files that are no page and no text: saved pages (.mhtml), PDF, DOCX -> markup or text, by the suffix of their name.

PDF and DOCX need the extra `documents` (pypdf, python-docx); without it each says what to install.
"""

from __future__ import annotations

import email
import email.policy
import io
import logging
import re
import zipfile
from email.message import EmailMessage, Message
from html import escape
from importlib import import_module
from pathlib import PurePosixPath
from types import ModuleType

from pipeline.cleaning.errors import CleaningError
from pipeline.extras import tell_extra

_MOST_PAGES = 2000  # of a PDF; a yearbook has some hundreds
_MOST_UNPACKED = 100_000_000  # bytes of the parts of a DOCX; a zip bomb has thousands of millions
_CONTAINERS = frozenset((".mhtml", ".mht", ".pdf", ".docx"))


def unpack(data: bytes, name: str) -> tuple[bytes, str, str]:
    """(bytes, name, address) of the page or text inside a container, as they came where `name` names none.

    The address is the one a saved page was saved from, else empty. CleaningError for a damaged file and for a missing extra.
    """
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _CONTAINERS and not data.strip():
        raise CleaningError("the file is empty")
    if suffix in (".mhtml", ".mht"):
        page, address = _from_saved_page(data)
        return page, "page.html", address
    if suffix == ".pdf":
        return _from_pdf(data), "page.txt", ""
    if suffix == ".docx":
        return _from_docx(data), "page.html", ""
    return data, name, ""


def _from_saved_page(data: bytes) -> tuple[bytes, str]:
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            address = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "").strip()
            return _declared(part), address if re.match(r"https?://", address) else ""
    raise CleaningError("the saved page holds no HTML part; save it again as a web page")


def _declared(part: EmailMessage | Message) -> bytes:
    """The bytes of a part; as UTF-8 with its mark where the part, not the page, declares the charset."""
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if not charset:
        return raw
    try:
        return raw.decode(charset).encode("utf-8-sig")
    except (LookupError, UnicodeDecodeError):  # a wrong declaration: the decoder of pages finds out
        return raw


def _library(module: str, what: str) -> ModuleType:
    try:
        return import_module(module)
    except ImportError as error:
        raise CleaningError(tell_extra(f"{what} needs an extra that is not installed", "documents")) from error


def _from_pdf(data: bytes) -> bytes:
    pypdf = _library("pypdf", "a PDF file")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # damaged objects are common, and no news
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise CleaningError("the PDF file asks for a password; save a copy without one")
        texts = [page.extract_text() for page in reader.pages[:_MOST_PAGES]]
    except (pypdf.errors.PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise error if isinstance(error, CleaningError) else CleaningError(f"damaged PDF file: {_told(error)}") from error
    text = "\n\n".join(texts)
    if not text.strip():
        raise CleaningError("the PDF file holds no text (scanned pictures?); run text recognition on it first")
    return text.encode("utf-8", "replace")


def _from_docx(data: bytes) -> bytes:
    docx = _library("docx", "a DOCX file")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_UNPACKED:
                raise CleaningError("the DOCX file unpacks to more than 100 MB; save its text")
        body = docx.Document(io.BytesIO(data)).iter_inner_content()
        markup = "".join(_table(block) if hasattr(block, "rows") else _paragraph(block) for block in body)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise error if isinstance(error, CleaningError) else CleaningError(f"damaged DOCX file: {_told(error)}") from error
    return f"<!DOCTYPE html><meta charset=utf-8><article>{markup}</article>".encode()


def _paragraph(paragraph) -> str:  # type: ignore[no-untyped-def]  # noqa: ANN001  # python-docx, an extra
    style = paragraph.style.name if paragraph.style is not None else ""
    level = style.removeprefix("Heading ")
    tag = f"h{level}" if level in set("123456") else "h1" if style == "Title" else "li" if style.startswith("List") else "p"
    return f"<{tag}>{escape(paragraph.text)}</{tag}>".replace("\n", "<br>")


def _table(table) -> str:  # type: ignore[no-untyped-def]  # noqa: ANN001  # python-docx, an extra
    rows = ("".join(f"<td>{escape(cell.text)}</td>" for cell in row.cells) for row in table.rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _told(error: Exception) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__
