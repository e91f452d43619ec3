"""What a cell of a spreadsheet may hold: text that no program takes for a formula, numbers as numbers, nothing longer than fits."""

from __future__ import annotations

import re

LONGEST = 32_767  # characters of a cell in Excel; LibreOffice takes more, the files should be the same everywhere
CUT = " … (cut; the whole of it stands in the CSV file)"
_GUARD = "'"  # Excel's own mark for "this is text"
# Signs that begin a formula, full-width ones too: Chinese and Japanese Excel read them alike when a CSV file is opened.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?%?")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML 1.0 has no way to write them


def guard_text(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would read a formula; a number with a sign is left alone."""
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return _GUARD + text
    return text


def unguard_text(text: str) -> str:
    """What `guard_text` was given."""
    return text[1:] if text.startswith(_GUARD) and guard_text(text[1:]) == text else text


def fit_text(text: str) -> str:
    """The text as a cell can hold it: guarded, without characters that the format cannot write, and cut where it is too long."""
    safe = guard_text(_ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text))
    # Excel counts UTF-16 units, of which rare Chinese characters take two
    if len(safe.encode("utf-16-le")) // 2 <= LONGEST:
        return safe
    return safe.encode("utf-16-le")[: 2 * (LONGEST - len(CUT))].decode("utf-16-le", "ignore") + CUT
