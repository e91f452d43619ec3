"""Bytes -> characters: byte order mark, strict UTF-8, declaration, detection, in this order.

UTF-8 that decodes without an error is UTF-8, whatever the page declares: other codecs hardly ever form valid UTF-8.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from pipeline.cleaning.binary import refuse_binary
from pipeline.cleaning.detection import detect, plausibility

REPLACEMENT = "\ufffd"
# utf-32 before utf-16: the little-endian mark of the one begins with that of the other
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARATION = re.compile(rb"<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE)
_HEAD = 8192  # bytes searched for a declaration; the HTML standard asks for 1,024, real pages put it later
# pages labelled with the small set use the large one (WHATWG Encoding Standard, "names and labels")
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso8859-1": "cp1252", "ascii": "cp1252"}
# one byte a character: they decode nearly anything without an error, so that success proves nothing
_SINGLE_BYTE = ("cp125", "iso8859", "koi8", "mac", "cp866")
_CUT_OFF = re.compile(rb"(?:[\xc3-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")  # a character less its last bytes
_BAD_SHARE = 0.05  # of the non-ASCII characters: more damage than this is another codec, not damaged UTF-8


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file; `encoding` as used, `declared` as the page says (empty where it says nothing)."""

    text: str
    encoding: str
    declared: str
    replaced: int
    step: str


def decode(data: bytes) -> Decoded:
    """Read the bytes of a page or text. CleaningError for an empty or binary file; damaged characters become U+FFFD."""
    refuse_binary(data)
    declared = _declared(data)
    text, encoding, how = _marked(data) or _utf8(data) or _as_declared(data, declared) or _detected(data)
    text = text.replace("\x00", "").removeprefix("\ufeff")
    step = f"decoded {encoding} ({how})" if encoding != "utf-8" or how != "utf-8" else ""
    return Decoded(text, encoding, declared, text.count(REPLACEMENT), step)


def _declared(data: bytes) -> str:
    match = _DECLARATION.search(data[:_HEAD])
    return match.group(1).decode("ascii", "replace").lower() if match else ""


def _marked(data: bytes) -> tuple[str, str, str] | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding, "byte order mark"
    return None


def _utf8(data: bytes) -> tuple[str, str, str] | None:
    text = data.decode("utf-8", "replace")
    bad = text.count(REPLACEMENT) - data.count(REPLACEMENT.encode())
    if bad == 0:
        return text, "utf-8", "utf-8"
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    if bad == 1 and good and _CUT_OFF.search(data):
        return text, "utf-8", "cut off"
    return (text, "utf-8", "damaged") if bad <= max(good * _BAD_SHARE, 0) else None


def _as_declared(data: bytes, declared: str) -> tuple[str, str, str] | None:
    encoding = _python_name(declared)
    if not encoding or encoding.startswith(("utf", "cp65001")):
        return None
    text = decode_strictly(data, encoding)
    if text is None or (encoding.startswith(_SINGLE_BYTE) and plausibility(text) < plausibility(detect(data)[0])):
        return None
    return text, encoding, f"declared {declared}"


def _python_name(declared: str) -> str:
    try:
        name = codecs.lookup(declared).name
    except LookupError:  # a label nobody knows is no declaration: detection decides
        return ""
    return _WIDER.get(name, name)


def decode_strictly(data: bytes, encoding: str) -> str | None:
    """The text, or None where the bytes are not of this codec; a character cut off at the very end is replaced."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        cut_off = error.start >= len(data) - 3  # the longest character, of four bytes, less its last
        return data.decode(encoding, "replace") if cut_off else None


def _detected(data: bytes) -> tuple[str, str, str]:
    text, encoding = detect(data)
    return text, encoding, "detected"
