"""Preformatted text -> lines: a line end of the source ends a line, but where the text only reached the edge of a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

_EDGE = 58  # columns; terminals have 80, mail and boards wrap at 65 to 78, the last word may be long
_OWN = re.compile(r"\s{2,}|\u3000|\s*(?:[-*•·●○▪■◆]\s|\d{1,3}[.)、]|[(（]\d{1,3}[)）]|[>|※☆★【])")  # begins a line of its own
_COLUMNS = re.compile(r"\S(?:\s{3,}|\t+)\S|\s\|\s")  # tables drawn with blanks or bars


def lines_of(text: str) -> Iterator[str]:
    """The lines of a preformatted text, empty ones too; wrapped ones are joined by the line end that parted them."""
    lines = text.split("\n")
    whole = lines[0]
    for line, after in pairwise(lines):
        if _is_wrapped(line, after):
            whole += "\n" + after
        else:
            yield whole
            whole = after
    yield whole


def _is_wrapped(line: str, after: str) -> bool:
    if not after.strip() or _OWN.match(after) or _COLUMNS.search(line.strip()):
        return False
    return _EDGE <= _columns(line.rstrip()) <= 2 * _EDGE


def _columns(line: str) -> int:
    """Wide characters take two columns."""
    return len(line) + sum(unicodedata.east_asian_width(char) in "WF" for char in line)
