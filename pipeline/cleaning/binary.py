"""Which files are no text: refused with a reason, before a decoder makes nonsense of them."""

from __future__ import annotations

import re

from pipeline.cleaning.errors import CleaningError

_SAMPLE = 65536  # bytes looked at
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\x0b\x0c\r\x1b")  # escape begins an ISO-2022 sequence
# Random bytes have 26 of 256 such codes (10 %), a text has none; a damaged one has a few.
_CONTROL_SHARE = 0.05
_NUL_SHARE = 0.01
# what UTF-16 read from figures of two bytes does not give: ASCII, Cyrillic, general and Chinese punctuation, Han
_USUAL = re.compile("[\t\n\r\x20-\x7e\xa0-\xff\u0400-\u04ff\u2010-\u203f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_USUAL_SHARE = 0.95
_MAGIC = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a zip archive or Office file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x89PNG": "a PNG image",
    b"GIF8": "a GIF image",
    b"\xff\xd8\xff": "a JPEG image",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a rar archive",
    b"{\\rtf": "an RTF file",
}


def refuse_binary(data: bytes) -> None:
    """CleaningError with one line for people if `data` is empty or no text."""
    if not data.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise CleaningError("the file is empty")
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise CleaningError(f"not a text file: {what}")
    if not _wide(data) and _looks_binary(data[:_SAMPLE]):
        raise CleaningError("not a text file: binary data")


def _looks_binary(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > len(sample) * _CONTROL_SHARE or sample.count(0) > len(sample) * _NUL_SHARE


def _wide(data: bytes) -> bool:
    return data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) or unmarked_utf16(data) is not None


def unmarked_utf16(data: bytes) -> str | None:
    """utf-16-le or utf-16-be where the zero bytes of ASCII characters stand on one side only; None otherwise."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    few, many = sorted((even, odd))
    if many < len(sample) * 0.02 or few * 20 > many or len(sample) < 8:
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    try:
        text = data[: len(data) // 2 * 2].decode(encoding)
    except UnicodeDecodeError:  # halves of surrogates in the wrong order: binary after all
        return None
    return encoding if len(_USUAL.findall(text)) >= len(text) * _USUAL_SHARE else None
